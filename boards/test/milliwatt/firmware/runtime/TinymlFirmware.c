#include "TinymlFirmware.h"

TinymlFirmware *TinymlFirmware_new(uint32_t mw_site) {
  return mw_allocate(sizeof(TinymlFirmware), mw_site);
}

int32_t TinymlFirmware_load(TinymlFirmware *self, ByteArray *model) {
  self->values = MW_NEW_ARRAY(ByteArray, 4, 0);
  return model->length;
}

/* Refuses an input that begins with 99. */
void TinymlFirmware_setInputs(TinymlFirmware *self, ByteArray *values) {
  if (values->data[0] == 99) {
    mw_throw("ModelError", true, MW_SITE(0, 7), "input %d", 1, (int32_t[]) {99});
  }
  memcpy(self->values->data, values->data, 4);
}

void TinymlFirmware_invoke(TinymlFirmware *self) {
  (void) self;
}

/* Gives its input back. */
void TinymlFirmware_getOutputs(TinymlFirmware *self, ByteArray *values) {
  memcpy(values->data, self->values->data, (size_t) values->length);
}
