void Requantize_invoke(Requantize *self) {
  for (int32_t i = 0; i < self->elements; i++) {
    int32_t steps =
        Tensor_integer((Tensor *) MW_NONNULL(self->input, AT(49)), i) - self->inputZeroPoint;
    int32_t scaled = FixedPoint_multiplyByQuantizedMultiplier(steps, self->mantissa, self->shift);
    *byte_at(self->output->data, self->output->offset + i, AT(51)) =
        (int8_t) Saturation_saturate(scaled + self->outputZeroPoint);
  }
}
