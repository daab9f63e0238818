/*
 * A microphone that hears what the host has put into the window of the emulated machine: a uint32
 * count, then so many 16-bit samples. There is one each microsecond of the machine's time: sixty times
 * as fast as in the world, for a second of the machine takes its emulator many.
 */
#ifndef MW_SHIM_MICROPHONE_H
#define MW_SHIM_MICROPHONE_H

#include <stdint.h>

/* From now on it hears. interrupt, if any, is called from micros() and yield() while samples are due. */
void shim_microphone_begin(void (*interrupt)());

/* How many samples are due that were not taken yet. */
uint32_t shim_microphone_due();

/* The next of them. */
int16_t shim_microphone_next();

/* From micros() and yield(). */
void shim_microphone_interrupt();

#endif
