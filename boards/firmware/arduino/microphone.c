/*
 * Samples on their way from a driver's interrupt to the main loop: one producer, one consumer, each
 * with a counter of its own, as in class SampleQueue of lab 11.
 */
#include "firmware.h"
#include "microphone.h"
#include "port.h"

/* A quarter of a second: as long as an inference may take while samples go on coming. */
enum { CAPACITY = 4096 };

/* A microphone that gives fewer than half of its samples has stopped. */
enum { MICROS_A_SAMPLE = 2 * 1000000 / MW_MICROPHONE_HERTZ, MICROS_TO_START = 1000000 };

static volatile int16_t queue[CAPACITY];
static volatile uint32_t written, lost; /* the producer's */
static volatile uint32_t taken;         /* the consumer's */

void mw_microphone_put(int32_t sample) {
  if (written - taken == CAPACITY) {
    lost++;
    return;
  }
  queue[written % CAPACITY] = (int16_t) (sample < INT16_MIN ? INT16_MIN : sample > INT16_MAX ? INT16_MAX : sample);
  written++;
}

uint32_t mw_platform_lost(void) {
  return lost;
}

uint32_t mw_platform_listen(uint8_t *bytes, uint32_t samples) {
  static bool tried, there;
  if (!tried) {
    tried = true;
    there = mw_microphone_begin();
  }
  uint32_t begin = mw_port_micros();
  uint32_t count = 0;
  while (there && count < samples && mw_port_micros() - begin < samples * MICROS_A_SAMPLE + MICROS_TO_START) {
    mw_microphone_poll();
    if (written != taken) {
      int16_t sample = queue[taken % CAPACITY];
      taken++;
      memcpy(bytes + count++ * sizeof sample, &sample, sizeof sample);
    }
  }
  return count;
}
