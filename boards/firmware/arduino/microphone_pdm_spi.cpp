/*
 * The digital microphone (PDM) of the EdgeBadge, whose bits come in over the SPI of SERCOM3, by the
 * library Adafruit_ZeroPDMSPI. Untested on hardware; without the library there is no microphone.
 */
#include <Arduino.h>

#include "microphone.h"

#if __has_include(<Adafruit_ZeroPDMSPI.h>)
#include <Adafruit_ZeroPDMSPI.h>

static Adafruit_ZeroPDMSPI microphone(&SPI2);

/* A sample is complete at every second word of 32 bits. */
void SERCOM3_0_Handler() {
  uint16_t sample = 0;
  if (microphone.decimateFilterWord(&sample)) {
    mw_microphone_put((int32_t) sample - 32768);
  }
}

bool mw_microphone_begin() {
  return microphone.begin(MW_MICROPHONE_HERTZ);
}

#else

bool mw_microphone_begin() {
  return false;
}

#endif

void mw_microphone_poll() {
}
