#ifndef TINYML_RUNTIME_H
#define TINYML_RUNTIME_H

#include "mw.h"

typedef struct TinymlRuntime {
  ByteArray *model;
} TinymlRuntime;

TinymlRuntime *TinymlRuntime_new(uint32_t site);
int32_t TinymlRuntime_load(TinymlRuntime *self, ByteArray *model, bool sharing);
void TinymlRuntime_infer(TinymlRuntime *self, ByteArray *inputs, ByteArray *outputs);

#endif
