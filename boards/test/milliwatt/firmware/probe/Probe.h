#ifndef PROBE_H
#define PROBE_H

#include "mw.h"

/* What the translator would write for a class with one method for each behaviour to test. */

typedef struct Probe {
  int32_t calls;
  IntArray *kept;
} Probe;

Probe *Probe_new(void);
int32_t Probe_add(Probe *self, int32_t a, int32_t b);
void Probe_fill(Probe *self, ByteArray *array);
int32_t Probe_nothing(Probe *self);
int32_t Probe_nullPointer(Probe *self);
int32_t Probe_index(Probe *self, IntArray *array, int32_t index);
int32_t Probe_divide(Probe *self, int32_t a, int32_t b);
int32_t Probe_refuse(Probe *self, int32_t a, int32_t b);
int32_t Probe_recurse(Probe *self, int32_t depth);
int32_t Probe_recurseUnchecked(Probe *self, int32_t depth);
int32_t Probe_forever(Probe *self, int32_t step);
int32_t Probe_allocate(Probe *self, int32_t length);
int32_t Probe_keep(Probe *self, int32_t length);
int32_t Probe_initialised(Probe *self);
void Probe_writeConstant(Probe *self);
int32_t Probe_writeModel(Probe *self, ByteArray *model);
int32_t Probe_work(Probe *self, int32_t rounds);
float Probe_root(Probe *self, float x);
int32_t Probe_count(Probe *self);

#endif
