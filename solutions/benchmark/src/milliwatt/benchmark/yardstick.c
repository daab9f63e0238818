/*
 * A yardstick for the speed of a machine: the convolutions and fully connected layers of an int8
 * network, in plain C. It takes the layers' shapes from standard input, one a line, fills weights
 * and inputs with pseudo-random bytes, and prints the time of the fastest pass in microseconds
 *
 *   - indexed: each element is found by its four indices, and each tap is tested against the
 *     edges, as reference kernels are usually written;
 *   - walking: taps outside the image are clipped once, and pointers walk through what is left,
 *     which is how the Java kernels do it;
 *
 * then the sum of all output bytes, so that no compiler leaves the work out. A line is
 *
 *   conv|depthwise  rows columns channels (of the input)  rows columns channels (of the output)
 *     taps (rows, columns)  stride (rows, columns)  dilation (rows, columns)  padding before (both)
 */
#define _POSIX_C_SOURCE 199309L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_LAYERS = 100, INPUT_ZERO_POINT = -3, OUTPUT_ZERO_POINT = 5 };

typedef struct {
  int depthwise;
  int rows, columns, channels;
  int out_rows, out_columns, out_channels;
  int tap_rows, tap_columns;
  int stride_rows, stride_columns;
  int dilation_rows, dilation_columns;
  int before_rows, before_columns;
  int8_t *input, *weights, *output;
  int32_t *bias, *mantissas;
  int *shifts;
} Layer;

static Layer layers[MOST_LAYERS];
static int layer_count;

/* a * b / 2^31, rounded to the nearest with ties away from zero. */
static int32_t doubling_high_multiply(int32_t a, int32_t b) {
  if (a == b && a == INT32_MIN) return INT32_MAX;
  int64_t product = (int64_t)a * b;
  int32_t nudge = product >= 0 ? 1 << 30 : 1 - (1 << 30);
  return (int32_t)((product + nudge) / (1LL << 31));
}

/* x / 2^exponent, rounded to the nearest with ties away from zero. */
static int32_t rounding_shift_right(int32_t x, int exponent) {
  int32_t mask = (int32_t)((1LL << exponent) - 1);
  int32_t threshold = (mask >> 1) + (x < 0);
  return (x >> exponent) + ((x & mask) > threshold);
}

static int8_t requantize(const Layer *layer, int32_t sum, int channel) {
  int shift = layer->shifts[channel];
  int32_t left = shift > 0 ? sum * (1 << shift) : sum;
  int32_t scaled = rounding_shift_right(
      doubling_high_multiply(left, layer->mantissas[channel]), shift > 0 ? 0 : -shift);
  scaled += OUTPUT_ZERO_POINT;
  return (int8_t)(scaled < -128 ? -128 : scaled > 127 ? 127 : scaled);
}

/* Position of an element of an array of which the first dimension is 1 or is known to be in range. */
static int position(const int dimensions[4], int i0, int i1, int i2, int i3) {
  return ((i0 * dimensions[1] + i1) * dimensions[2] + i2) * dimensions[3] + i3;
}

static void indexed(const Layer *layer) {
  const int in[4] = {1, layer->rows, layer->columns, layer->channels};
  const int out[4] = {1, layer->out_rows, layer->out_columns, layer->out_channels};
  const int filter[4] = {layer->depthwise ? 1 : layer->out_channels, layer->tap_rows,
                         layer->tap_columns,
                         layer->depthwise ? layer->out_channels : layer->channels};
  int multiplier = layer->out_channels / layer->channels;
  for (int row = 0; row < layer->out_rows; row++) {
    for (int column = 0; column < layer->out_columns; column++) {
      for (int channel = 0; channel < layer->out_channels; channel++) {
        int32_t sum = 0;
        for (int i = 0; i < layer->tap_rows; i++) {
          int y = row * layer->stride_rows - layer->before_rows + i * layer->dilation_rows;
          for (int j = 0; j < layer->tap_columns; j++) {
            int x = column * layer->stride_columns - layer->before_columns +
                    j * layer->dilation_columns;
            if (y < 0 || y >= layer->rows || x < 0 || x >= layer->columns) continue;
            if (layer->depthwise) {
              int32_t value = layer->input[position(in, 0, y, x, channel / multiplier)];
              int32_t weight = layer->weights[position(filter, 0, i, j, channel)];
              sum += (value - INPUT_ZERO_POINT) * weight;
              continue;
            }
            for (int d = 0; d < layer->channels; d++) {
              int32_t value = layer->input[position(in, 0, y, x, d)];
              int32_t weight = layer->weights[position(filter, channel, i, j, d)];
              sum += (value - INPUT_ZERO_POINT) * weight;
            }
          }
        }
        layer->output[position(out, 0, row, column, channel)] =
            requantize(layer, sum + layer->bias[channel], channel);
      }
    }
  }
}

static int first_tap(int start, int taps, int dilation) {
  int first = start >= 0 ? 0 : (-start + dilation - 1) / dilation;
  return first < taps ? first : taps;
}

static int end_tap(int start, int size, int taps, int dilation) {
  int end = start >= size ? 0 : (size - start + dilation - 1) / dilation;
  return end < taps ? end : taps;
}

static void walking(const Layer *layer) {
  int multiplier = layer->out_channels / layer->channels;
  int8_t *output = layer->output;
  for (int row = 0; row < layer->out_rows; row++) {
    int top = row * layer->stride_rows - layer->before_rows;
    int first_row = first_tap(top, layer->tap_rows, layer->dilation_rows);
    int end_row = end_tap(top, layer->rows, layer->tap_rows, layer->dilation_rows);
    for (int column = 0; column < layer->out_columns; column++) {
      int left = column * layer->stride_columns - layer->before_columns;
      int first_column = first_tap(left, layer->tap_columns, layer->dilation_columns);
      int end_column =
          end_tap(left, layer->columns, layer->tap_columns, layer->dilation_columns);
      for (int channel = 0; channel < layer->out_channels; channel++) {
        int32_t sum = layer->bias[channel];
        for (int i = first_row; i < end_row; i++) {
          for (int j = first_column; j < end_column; j++) {
            const int8_t *pixel =
                layer->input + ((top + i * layer->dilation_rows) * layer->columns + left +
                                j * layer->dilation_columns) *
                                   layer->channels;
            int tap = i * layer->tap_columns + j;
            if (layer->depthwise) {
              sum += (pixel[channel / multiplier] - INPUT_ZERO_POINT) *
                     layer->weights[tap * layer->out_channels + channel];
              continue;
            }
            const int8_t *weights =
                layer->weights +
                (channel * layer->tap_rows * layer->tap_columns + tap) * layer->channels;
            for (int d = 0; d < layer->channels; d++) {
              sum += (pixel[d] - INPUT_ZERO_POINT) * weights[d];
            }
          }
        }
        *output++ = requantize(layer, sum, channel);
      }
    }
  }
}

static uint32_t seed = 1;

static uint32_t next_random(void) { return seed = seed * 1664525u + 1013904223u; }

static int8_t *bytes(int count) {
  int8_t *all = malloc(count);
  for (int i = 0; i < count; i++) all[i] = (int8_t)(next_random() >> 24);
  return all;
}

static void prepare(Layer *layer) {
  int outputs = layer->out_channels;
  layer->input = bytes(layer->rows * layer->columns * layer->channels);
  layer->weights =
      bytes(outputs * layer->tap_rows * layer->tap_columns * (layer->depthwise ? 1 : layer->channels));
  layer->output = bytes(layer->out_rows * layer->out_columns * outputs);
  layer->bias = malloc(outputs * sizeof(int32_t));
  layer->mantissas = malloc(outputs * sizeof(int32_t));
  layer->shifts = malloc(outputs * sizeof(int));
  for (int i = 0; i < outputs; i++) {
    layer->bias[i] = (int32_t)(next_random() >> 20);
    layer->mantissas[i] = (1 << 30) + (int32_t)(next_random() >> 2);
    layer->shifts[i] = -9;
  }
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

/* Runs the layers one after the other for so long; the time of the fastest pass. */
static double fastest_microseconds(void (*run)(const Layer *), double microseconds) {
  double fastest = 1e30;
  double end = now() + microseconds;
  do {
    double began = now();
    for (int i = 0; i < layer_count; i++) run(&layers[i]);
    double time = now() - began;
    if (time < fastest) fastest = time;
  } while (now() < end);
  return fastest;
}

static long sum_of_outputs(void) {
  long sum = 0;
  for (int i = 0; i < layer_count; i++) {
    Layer *layer = &layers[i];
    int count = layer->out_rows * layer->out_columns * layer->out_channels;
    for (int j = 0; j < count; j++) sum += layer->output[j];
  }
  return sum;
}

int main(int argc, char **argv) {
  double microseconds = argc > 1 ? atof(argv[1]) * 1e3 : 1e6;
  char kind[16];
  Layer layer;
  memset(&layer, 0, sizeof layer);
  while (layer_count < MOST_LAYERS &&
         scanf("%15s %d %d %d %d %d %d %d %d %d %d %d %d %d %d", kind, &layer.rows, &layer.columns,
               &layer.channels, &layer.out_rows, &layer.out_columns, &layer.out_channels,
               &layer.tap_rows, &layer.tap_columns, &layer.stride_rows, &layer.stride_columns,
               &layer.dilation_rows, &layer.dilation_columns, &layer.before_rows,
               &layer.before_columns) == 15) {
    layer.depthwise = strcmp(kind, "depthwise") == 0;
    prepare(&layer);
    layers[layer_count++] = layer;
  }
  double by_index = fastest_microseconds(indexed, microseconds);
  long index_sum = sum_of_outputs();
  double by_pointer = fastest_microseconds(walking, microseconds);
  printf("%.3f %.3f %ld %ld\n", by_index, by_pointer, index_sum, sum_of_outputs());
  return 0;
}
