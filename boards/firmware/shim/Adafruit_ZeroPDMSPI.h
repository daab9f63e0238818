/* As much of the library Adafruit_ZeroPDMSPI as a driver uses. */
#ifndef MW_SHIM_ADAFRUIT_ZEROPDMSPI_H
#define MW_SHIM_ADAFRUIT_ZEROPDMSPI_H

#include "shim_microphone.h"

extern "C" void SERCOM3_0_Handler();

class SPIClass {};
extern SPIClass SPI2;

class Adafruit_ZeroPDMSPI {
 public:
  explicit Adafruit_ZeroPDMSPI(SPIClass *) {}

  bool begin(uint32_t hertz) {
    shim_microphone_begin(SERCOM3_0_Handler);
    return hertz == 16000;
  }

  bool decimateFilterWord(uint16_t *value, bool = true) {
    complete = !complete;
    if (complete) {
      *value = (uint16_t) (shim_microphone_next() + 32768);
    }
    return complete;
  }

 private:
  bool complete = false;
};

#endif
