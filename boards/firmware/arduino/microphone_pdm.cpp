/*
 * A digital microphone (PDM) by the library PDM, which comes with the cores of Arduino (Nano 33 BLE
 * Sense) and Adafruit (nRF52). Untested on hardware.
 */
#include <Arduino.h>
#include <PDM.h>

#include "microphone.h"

/* In the interrupt of the library, which stops for good if its buffer is not read here. */
static void receive() {
  int16_t samples[128];
  for (int left = PDM.available() / (int) sizeof samples[0]; left > 0;) {
    int count = left < 128 ? left : 128;
    PDM.read(samples, count * sizeof samples[0]);
    for (int i = 0; i < count; i++) {
      mw_microphone_put(samples[i]);
    }
    left -= count;
  }
}

bool mw_microphone_begin() {
#ifdef ARDUINO_NRF52840_CIRCUITPLAY
  PDM.setPins(24, 25, -1); /* data, clock, no switch for the supply */
#endif
  PDM.onReceive(receive);
  return PDM.begin(1, MW_MICROPHONE_HERTZ) != 0;
}

void mw_microphone_poll() {
}
