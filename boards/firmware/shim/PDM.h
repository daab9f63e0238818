/* As much of the library PDM as a driver uses. */
#ifndef MW_SHIM_PDM_H
#define MW_SHIM_PDM_H

#include "shim_microphone.h"

class PDMClass {
 public:
  void setPins(int, int, int) {}
  void onReceive(void (*function)()) { receive = function; }

  int begin(int channels, long hertz) {
    shim_microphone_begin(receive);
    return channels == 1 && hertz == 16000;
  }

  int available() { return (int) shim_microphone_due() * 2; }

  int read(void *buffer, size_t bytes) {
    for (size_t i = 0; i < bytes / 2; i++) {
      ((int16_t *) buffer)[i] = shim_microphone_next();
    }
    return (int) bytes;
  }

 private:
  void (*receive)();
};

extern PDMClass PDM;

#endif
