int32_t FullyConnected_dotProduct(FullyConnected *self, int32_t in, int32_t w) {
  ByteArray *inputs = self->input->data;
  ByteArray *factors = self->weights->data;
  int32_t sum = 0;
  for (int32_t d = 0; d < FullyConnectedShape_depth((FullyConnectedShape *) self->shape); d++) {
    sum = sum + ({
        int32_t t_2 = (*byte_at(inputs, in + d, AT(138)) - self->inputZeroPoint);
        t_2 * *byte_at(factors, w + d, AT(138));
    });
  }
  return sum;
}
