#include "TinymlRuntime.h"

TinymlRuntime *TinymlRuntime_new(uint32_t site) {
  return mw_allocate(sizeof(TinymlRuntime), site);
}

int32_t TinymlRuntime_load(TinymlRuntime *self, ByteArray *model, bool sharing) {
  self->model = model;
  return model->length;
}

/* Refuses an input that begins with 99. */
void TinymlRuntime_infer(TinymlRuntime *self, ByteArray *inputs, ByteArray *outputs) {
  if (inputs->data[0] == 99) {
    mw_throw("ModelError", true, MW_SITE(0, 7), "input %d", 1, (int32_t[]) {99});
  }
  for (int32_t i = 0; i < outputs->length; i++) {
    outputs->data[i] = inputs->data[i];
  }
}
