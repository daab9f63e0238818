#include "Probe.h"

#include <math.h>

static const int32_t TABLE[] = {1, 2, 3};

static MW_STATIC mw_initialiser broken;
static MW_STATIC int32_t counter;

Probe *Probe_new(void) {
  Probe *self = mw_allocate(sizeof(Probe), MW_SITE(0, 5));
  return self;
}

int32_t Probe_add(Probe *self, int32_t a, int32_t b) {
  self->calls++;
  return a + b;
}

void Probe_fill(Probe *self, ByteArray *array) {
  for (int32_t i = 0; i < array->length; i++) {
    array->data[i] = (int8_t) i;
  }
}

int32_t Probe_nothing(Probe *self) {
  return 0;
}

static MW_STATIC IntArray *nothing;

int32_t Probe_nullPointer(Probe *self) {
  IntArray *array = nothing;
#ifdef MW_EXPLICIT_NULL
  if (MW_UNLIKELY(array == NULL)) {
    mw_trap(MW_NULL_POINTER, MW_SITE(0, 20), 0, 0);
  }
#endif
  self->calls += array->length; /* a null dereference */
  return self->calls;
}

int32_t Probe_index(Probe *self, IntArray *array, int32_t index) {
  if (MW_UNLIKELY((uint32_t) index >= (uint32_t) array->length)) {
    mw_trap_index(index, array->length, MW_SITE(0, 24));
  }
  return array->data[index];
}

int32_t Probe_divide(Probe *self, int32_t a, int32_t b) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, MW_SITE(0, 28), 0, 0);
  }
  return a / b;
}

int32_t Probe_refuse(Probe *self, int32_t a, int32_t b) {
  mw_throw("ModelError", true, MW_SITE(0, 32), "tensor %d has %d bytes, 100% [sic]", 2, (int32_t[]) {a, b});
}

int32_t Probe_recurse(Probe *self, int32_t depth) {
  mw_check_stack(MW_SITE(0, 36));
  if (depth == 0) {
    return 0;
  }
  int32_t below = Probe_recurse(self, depth - 1);
  return below ^ (below >> 3) + depth;
}

int32_t Probe_recurseUnchecked(Probe *self, int32_t depth) {
  if (depth == 0) {
    return 0;
  }
  int32_t below = Probe_recurseUnchecked(self, depth - 1);
  return below ^ (below >> 3) + depth;
}

int32_t Probe_forever(Probe *self, int32_t step) {
  while (step != 0) {
    self->calls += step;
  }
  return 0;
}

int32_t Probe_allocate(Probe *self, int32_t length) {
  IntArray *array = MW_NEW_ARRAY(IntArray, length, MW_SITE(0, 46));
  return array->length;
}

int32_t Probe_keep(Probe *self, int32_t length) {
  self->kept = MW_NEW_ARRAY(IntArray, length, MW_SITE(0, 51));
  return self->kept->length;
}

int32_t Probe_initialised(Probe *self) {
  if (broken.state == MW_ERRONEOUS) {
    mw_trap(MW_NO_CLASS, MW_SITE(0, 56), 0, 0);
  }
  if (broken.state == MW_NOT_INITIALISED) {
    broken.state = MW_INITIALISING;
    broken.outer = mw_initialising;
    mw_initialising = &broken;
    mw_trap(MW_NEGATIVE_SIZE, MW_SITE(0, 57), -1, 0);
  }
  return 0;
}

void Probe_writeConstant(Probe *self) {
  *(volatile int32_t *) (uintptr_t) &TABLE[1] = 5;
}

int32_t Probe_writeModel(Probe *self, ByteArray *model) {
  if (model->length == 0) {
    return -1;
  }
  model->data[0]++;
  return model->length;
}

int32_t Probe_work(Probe *self, int32_t rounds) {
  int32_t sum = 0;
  for (int32_t i = 0; i < rounds; i++) {
    sum += i ^ sum << 3;
  }
  return sum;
}

float Probe_root(Probe *self, float x) {
  return sqrtf(x) + expf(x);
}

int32_t Probe_count(Probe *self) {
  return ++counter;
}
