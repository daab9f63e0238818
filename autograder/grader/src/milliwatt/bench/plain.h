/* The layers of an int8 network, as a person writes them in C. See plain.c. */
#ifndef PLAIN_H
#define PLAIN_H

#include <stdint.h>

typedef struct layer {
  int32_t rows, columns, channels; /* of the input */
  int32_t out_rows, out_columns, out_channels;
  int32_t tap_rows, tap_columns;
  int32_t stride_rows, stride_columns;
  int32_t before_rows, before_columns; /* padding */
  int32_t input_zero, output_zero;
  int32_t lowest, highest;
  const int8_t *weights;
  const int32_t *bias;
  const int32_t *mantissas; /* one for each output channel */
  const int8_t *shifts;
} layer;

void conv(const layer *l, const int8_t *input, int8_t *output);
void depthwise(const layer *l, const int8_t *input, int8_t *output);
void average_pool(const layer *l, const int8_t *input, int8_t *output);

/* Of one row; differences from the greatest below `least` count as nothing. */
void softmax(
    const int8_t *input, int8_t *output, int32_t depth, int32_t mantissa, int32_t shift, int32_t least);

#endif
