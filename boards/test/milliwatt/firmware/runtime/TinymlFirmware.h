#ifndef TINYML_FIRMWARE_H
#define TINYML_FIRMWARE_H

#include "mw.h"

typedef struct TinymlFirmware {
  ByteArray *values;
} TinymlFirmware;

TinymlFirmware *TinymlFirmware_new(uint32_t mw_site);
int32_t TinymlFirmware_load(TinymlFirmware *self, ByteArray *model);
void TinymlFirmware_setInputs(TinymlFirmware *self, ByteArray *values);
void TinymlFirmware_invoke(TinymlFirmware *self);
void TinymlFirmware_getOutputs(TinymlFirmware *self, ByteArray *values);

#endif
