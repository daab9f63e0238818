/*
 * The analogue microphone of the Wio Terminal: converter and DMA by the library Seeed_Arduino_Mic,
 * 12 bits without a sign. Untested on hardware; without the library there is no microphone.
 */
#include <Arduino.h>

#include "microphone.h"

#if __has_include(<mic.h>)
#include <mic.h>

/* The silence of an analogue microphone is a voltage of its own: its mean, followed slowly. */
static const int SHIFT = 10;
static int32_t silence = 2048 << SHIFT;

static void receive(uint16_t *values, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    silence += values[i] - (silence >> SHIFT);
    mw_microphone_put((values[i] - (silence >> SHIFT)) * 16);
  }
}

bool mw_microphone_begin() {
  static mic_config_t settings = {};
  settings.channel_cnt = 1;
  settings.sampling_rate = MW_MICROPHONE_HERTZ;
  settings.buf_size = 320;
  static DMA_ADC_Class microphone(&settings); /* reads them here, so not before main */
  microphone.set_callback(receive);
  return microphone.begin() != 0;
}

#else

bool mw_microphone_begin() {
  return false;
}

#endif

void mw_microphone_poll() {
}
