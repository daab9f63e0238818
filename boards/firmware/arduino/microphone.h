/*
 * The microphone of a board: 16-bit samples at 16 kHz, one channel. A driver puts them in, from an
 * interrupt or when it is asked; the firmware takes them out.
 */
#ifndef MW_MICROPHONE_H
#define MW_MICROPHONE_H

#include <stdbool.h>
#include <stdint.h>

enum { MW_MICROPHONE_HERTZ = 16000 };

#ifdef __cplusplus
extern "C" {
#endif

/* ---- A driver's: starts; false if there is nothing to start, or it does not. */
bool mw_microphone_begin(void);

/* A driver's: puts in what has come, if no interrupt does. */
void mw_microphone_poll(void);

/* ---- For drivers: the next sample. One that finds no room is counted as lost. */
void mw_microphone_put(int32_t sample);

#ifdef __cplusplus
}
#endif

#endif
