/*
 * infer and results of the MLPerf Tiny interface: the model in flash, run by the translated runtime.
 * The build says how the model's numbers are to be understood:
 *
 *   MW_INPUT          MW_INPUT_INT8 (as they come), MW_INPUT_UINT8 (128 more), MW_INPUT_FLOAT
 *   MW_INPUT_SCALE, MW_INPUT_ZERO_POINT, MW_OUTPUT_SCALE, MW_OUTPUT_ZERO_POINT
 *   MW_INPUT_BYTES, MW_OUTPUT_BYTES   of the model's int8 tensors
 *   MW_RESULT_ERROR   defined where the result is the mean squared difference of output and input
 */
#ifdef MW_MLPERF

#include "TinymlRuntime.h"
#include "firmware.h"

enum { MW_INPUT_INT8, MW_INPUT_UINT8, MW_INPUT_FLOAT };

enum { DEFAULT_COUNT = 1, DEFAULT_WARM_UP = 10, NO_LIMIT = INT32_MAX };

static MW_STATIC TinymlRuntime *runtime;
static MW_STATIC ByteArray *inputs;
static MW_STATIC ByteArray *outputs;

static int32_t rounds;

static void prepare(void) {
  runtime = TinymlRuntime_new(0);
  TinymlRuntime_load(runtime, (ByteArray *) (uintptr_t) mw_model, true);
  inputs = MW_NEW_ARRAY(ByteArray, MW_INPUT_BYTES, 0);
  outputs = MW_NEW_ARRAY(ByteArray, MW_OUTPUT_BYTES, 0);
}

static int8_t quantized(float value) {
  float scaled = value / MW_INPUT_SCALE;
  int32_t rounded = (int32_t) (scaled < 0 ? scaled - 0.5f : scaled + 0.5f) + MW_INPUT_ZERO_POINT;
  return (int8_t) (rounded < -128 ? -128 : rounded > 127 ? 127 : rounded);
}

/* The loaded bytes as the model's input; what was not loaded is 0. */
static void take_inputs(void) {
  const uint8_t *bytes = mw_buffer_bytes();
  uint32_t element = MW_INPUT == MW_INPUT_FLOAT ? sizeof(float) : 1;
  uint32_t count = mw_buffer_loaded() / element;
  for (uint32_t i = 0; i < MW_INPUT_BYTES; i++) {
    float value = 0;
    uint8_t byte = i < count ? bytes[i] : 0;
    if (MW_INPUT == MW_INPUT_FLOAT && i < count) {
      memcpy(&value, bytes + i * sizeof value, sizeof value);
    }
    inputs->data[i] = MW_INPUT == MW_INPUT_FLOAT ? quantized(value)
        : MW_INPUT == MW_INPUT_UINT8             ? (int8_t) (byte - 128)
                                                 : (int8_t) byte;
  }
}

static void infer_rounds(void) {
  if (runtime == NULL) {
    prepare();
  }
  take_inputs();
  for (int32_t i = 0; i < rounds; i++) {
    TinymlRuntime_infer(runtime, inputs, outputs);
    mw_seal();
  }
}

/* False, with the reason said, if the student's code did not come to its end. */
static bool run(int32_t count) {
  rounds = count;
  if (mw_run(infer_rounds, NO_LIMIT)) {
    return true;
  }
  mw_put_text("e-[");
  mw_put_trap();
  mw_put(']');
  mw_end_line();
  runtime = NULL; /* whatever state it is in */
  return false;
}

static void mark(const char *text, int32_t count) {
  mw_put_text(text);
  mw_put_unsigned((uint32_t) count);
  mw_end_line();
}

void mw_infer(int32_t count, char **words) {
  int32_t times = count > 1 ? mw_number(words[1]) : DEFAULT_COUNT;
  int32_t warm_up = count > 2 ? mw_number(words[2]) : DEFAULT_WARM_UP;
  if (times < 0 || warm_up < 0) {
    mw_error("Command 'infer' takes two numbers: ", "infer N W");
    return;
  }
  mark("m-warmup-start-", warm_up);
  if (!run(warm_up)) {
    return;
  }
  mw_message("warmup-done");
  mark("m-infer-start-", times);
  uint64_t begin = mw_micros();
  bool done = run(times);
  uint64_t end = mw_micros();
  if (done) {
    mark("m-lap-us-", (int32_t) begin);
    mark("m-lap-us-", (int32_t) end);
    mw_message("infer-done");
    mw_results();
  }
}

/* With three digits after the point. */
static void put_real(float value) {
  int32_t thousandths = (int32_t) (value * 1000 + (value < 0 ? -0.5f : 0.5f));
  uint64_t whole = (uint32_t) (thousandths < 0 ? -thousandths : thousandths);
  uint32_t rest = mw_divide(&whole, 1000);
  if (thousandths < 0) {
    mw_put('-');
  }
  mw_put_unsigned(whole);
  mw_put('.');
  mw_put((char) ('0' + rest / 100));
  mw_put((char) ('0' + rest / 10 % 10));
  mw_put((char) ('0' + rest % 10));
}

static float output(int32_t i) {
  return (float) (outputs->data[i] - MW_OUTPUT_ZERO_POINT) * MW_OUTPUT_SCALE;
}

#ifdef MW_RESULT_ERROR

static float mean_squared_error(void) {
  float sum = 0;
  for (int32_t i = 0; i < outputs->length; i++) {
    float difference = output(i) - (float) (inputs->data[i] - MW_INPUT_ZERO_POINT) * MW_INPUT_SCALE;
    sum += difference * difference;
  }
  return sum / (float) outputs->length;
}

#endif

void mw_results(void) {
  mw_put_text("m-results-[");
  if (outputs != NULL) {
#ifdef MW_RESULT_ERROR
    put_real(mean_squared_error());
#else
    for (int32_t i = 0; i < outputs->length; i++) {
      if (i > 0) {
        mw_put(',');
      }
      put_real(output(i));
    }
#endif
  }
  mw_put(']');
  mw_end_line();
}

#endif
