/*
 * The yardstick for translated Java: the same layers, written by hand in C as plainly as the Java,
 * with no check and no trick. Taps outside the image are clipped once a pixel; a fully connected
 * layer is a convolution of one pixel. The arithmetic is TensorFlow Lite's ("8-bit quantization
 * specification"), so the results are the same bytes.
 */
#include "plain.h"

static int32_t high_multiply(int32_t a, int32_t b) {
  return (int32_t) (((int64_t) a * b + (1 << 30)) >> 31);
}

static int32_t rounding_shift(int32_t value, int32_t exponent) {
  int32_t mask = (int32_t) ((1u << exponent) - 1);
  int32_t threshold = (mask >> 1) + (value < 0);
  return (value >> exponent) + ((value & mask) > threshold);
}

static int32_t scale(int32_t value, int32_t mantissa, int32_t shift) {
  int32_t left = shift > 0 ? shift : 0;
  int32_t right = shift > 0 ? 0 : -shift;
  return rounding_shift(high_multiply(value << left, mantissa), right);
}

static int8_t clamp(int32_t value, int32_t lowest, int32_t highest) {
  return (int8_t) (value < lowest ? lowest : value > highest ? highest : value);
}

static int8_t requantize(const layer *l, int32_t sum, int32_t channel) {
  int32_t scaled = scale(sum, l->mantissas[channel], l->shifts[channel]) + l->output_zero;
  return clamp(scaled, l->lowest, l->highest);
}

static int32_t first_tap(int32_t start) {
  return start < 0 ? -start : 0;
}

static int32_t end_tap(int32_t start, int32_t size, int32_t taps) {
  return size - start < taps ? size - start : taps;
}

void conv(const layer *l, const int8_t *input, int8_t *output) {
  for (int32_t row = 0; row < l->out_rows; row++) {
    int32_t top = row * l->stride_rows - l->before_rows;
    int32_t first_row = first_tap(top);
    int32_t end_row = end_tap(top, l->rows, l->tap_rows);
    for (int32_t column = 0; column < l->out_columns; column++) {
      int32_t left = column * l->stride_columns - l->before_columns;
      int32_t first_column = first_tap(left);
      int32_t end_column = end_tap(left, l->columns, l->tap_columns);
      for (int32_t channel = 0; channel < l->out_channels; channel++) {
        int32_t sum = l->bias[channel];
        for (int32_t i = first_row; i < end_row; i++) {
          for (int32_t j = first_column; j < end_column; j++) {
            const int8_t *pixel = input + ((top + i) * l->columns + left + j) * l->channels;
            const int8_t *weight =
                l->weights + ((channel * l->tap_rows + i) * l->tap_columns + j) * l->channels;
            for (int32_t d = 0; d < l->channels; d++) {
              sum += (pixel[d] - l->input_zero) * weight[d];
            }
          }
        }
        *output++ = requantize(l, sum, channel);
      }
    }
  }
}

void depthwise(const layer *l, const int8_t *input, int8_t *output) {
  int32_t multiplier = l->out_channels / l->channels;
  for (int32_t row = 0; row < l->out_rows; row++) {
    int32_t top = row * l->stride_rows - l->before_rows;
    int32_t first_row = first_tap(top);
    int32_t end_row = end_tap(top, l->rows, l->tap_rows);
    for (int32_t column = 0; column < l->out_columns; column++) {
      int32_t left = column * l->stride_columns - l->before_columns;
      int32_t first_column = first_tap(left);
      int32_t end_column = end_tap(left, l->columns, l->tap_columns);
      for (int32_t channel = 0; channel < l->out_channels; channel++) {
        int32_t sum = l->bias[channel];
        for (int32_t i = first_row; i < end_row; i++) {
          for (int32_t j = first_column; j < end_column; j++) {
            int32_t pixel = input[((top + i) * l->columns + left + j) * l->channels + channel / multiplier];
            sum += (pixel - l->input_zero) * l->weights[(i * l->tap_columns + j) * l->out_channels + channel];
          }
        }
        *output++ = requantize(l, sum, channel);
      }
    }
  }
}

void average_pool(const layer *l, const int8_t *input, int8_t *output) {
  for (int32_t row = 0; row < l->out_rows; row++) {
    int32_t top = row * l->stride_rows - l->before_rows;
    int32_t first_row = first_tap(top);
    int32_t end_row = end_tap(top, l->rows, l->tap_rows);
    for (int32_t column = 0; column < l->out_columns; column++) {
      int32_t left = column * l->stride_columns - l->before_columns;
      int32_t first_column = first_tap(left);
      int32_t end_column = end_tap(left, l->columns, l->tap_columns);
      int32_t count = (end_row - first_row) * (end_column - first_column);
      for (int32_t channel = 0; channel < l->channels; channel++) {
        int32_t sum = 0;
        for (int32_t i = first_row; i < end_row; i++) {
          for (int32_t j = first_column; j < end_column; j++) {
            sum += input[((top + i) * l->columns + left + j) * l->channels + channel];
          }
        }
        int32_t mean = (sum > 0 ? sum + count / 2 : sum - count / 2) / count;
        *output++ = clamp(mean, l->lowest, l->highest);
      }
    }
  }
}

/* exp(x) for x at most 0 in Q5.26, the result in Q0.31: x = y - z with z a multiple of 1/4. */
static int32_t exponential(int32_t x) {
  static const int32_t POWERS[] = {1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242};
  const int32_t quarter = 1 << 24;
  const int32_t e_to_minus_eighth = 1895147668;
  if (x == 0) {
    return INT32_MAX;
  }
  int32_t y = (x & (quarter - 1)) - quarter;
  int32_t z = y - x;
  int32_t t = (y << 5) + (1 << 28);
  int32_t t2 = high_multiply(t, t);
  int32_t cubic = rounding_shift(high_multiply(t2, t2), 2) + high_multiply(t2, t);
  int32_t square = high_multiply(cubic, 715827883) + t2;
  int32_t result = e_to_minus_eighth + high_multiply(e_to_minus_eighth, t + rounding_shift(square, 1));
  for (int32_t i = 0; i < 7; i++) {
    if ((z & quarter << i) != 0) {
      result = high_multiply(result, POWERS[i]);
    }
  }
  return result;
}

/* 1 / (1 + x), both in Q0.31, by three of Newton's steps. */
static int32_t one_over_one_plus(int32_t x) {
  int32_t half = (int32_t) (((int64_t) x + INT32_MAX + 1) / 2);
  int32_t guess = 1515870810 + high_multiply(half, -1010580540);
  for (int32_t i = 0; i < 3; i++) {
    guess += high_multiply(guess, (1 << 29) - high_multiply(half, guess)) << 2;
  }
  return guess >= 1 << 30 ? INT32_MAX : guess << 1;
}

static int32_t power(int32_t difference, int32_t mantissa, int32_t shift, int32_t least) {
  return difference < least ? 0 : exponential(scale(difference, mantissa, shift));
}

void softmax(
    const int8_t *input, int8_t *output, int32_t depth, int32_t mantissa, int32_t shift, int32_t least) {
  int32_t greatest = input[0];
  for (int32_t i = 1; i < depth; i++) {
    greatest = input[i] > greatest ? input[i] : greatest;
  }
  int32_t sum = 0;
  for (int32_t i = 0; i < depth; i++) {
    sum += rounding_shift(power(input[i] - greatest, mantissa, shift, least), 12);
  }
  int32_t zeros = __builtin_clz((uint32_t) sum);
  int32_t inverse = one_over_one_plus((int32_t) ((uint32_t) sum << zeros & INT32_MAX));
  int32_t right = 12 - zeros + 31 - 8;
  for (int32_t i = 0; i < depth; i++) {
    int32_t product = high_multiply(inverse, power(input[i] - greatest, mantissa, shift, least));
    int32_t share = right > 31 ? 0 : rounding_shift(product, right);
    output[i] = clamp(share - 128, -128, 127);
  }
}
