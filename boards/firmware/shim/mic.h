/* As much of the library Seeed_Arduino_Mic as a driver uses. */
#ifndef MW_SHIM_MIC_H
#define MW_SHIM_MIC_H

#include "shim_microphone.h"

typedef struct {
  uint8_t channel_cnt;
  uint32_t sampling_rate;
  uint32_t buf_size;
  uint8_t debug_pin;
} mic_config_t;

class DMA_ADC_Class {
 public:
  explicit DMA_ADC_Class(mic_config_t *settings) : settings(settings) {}
  void set_callback(void (*function)(uint16_t *, uint32_t)) { callback = function; }

  uint8_t begin() {
    shim_microphone_begin(receive);
    return settings->channel_cnt == 1 && settings->sampling_rate == 16000;
  }

 private:
  static void receive() {
    uint16_t value = (uint16_t) ((shim_microphone_next() + 32768) >> 4);
    callback(&value, 1);
  }

  static void (*callback)(uint16_t *, uint32_t);
  mic_config_t *settings;
};

#endif
