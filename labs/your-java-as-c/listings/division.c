if (groups < 1 || mw_remainder_int(self->inputChannels, self->depth, AT(50)) != 0
    || mw_remainder_int(self->outputChannels, groups, AT(50)) != 0) {
  mw_throw("ModelError", true, AT(51), "CONV_2D has %d filters of depth %d for %d channels", 3,
      (int32_t[]) {self->outputChannels, self->depth, self->inputChannels});
}
