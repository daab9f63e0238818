/* The contract of a model in flash, answered by a network in C. */
#include "mw.h"
#include "network.h"

const char *const mw_files[] = {NULL};

/* There is no arena: the buffers are static. */
static void call_load(void) {
  mw_read_bytes();
  mw_start();
  mw_stop();
  mw_write_int(0);
}

static void call_setInputs(void) {
  const ByteArray *values = mw_read_bytes();
  mw_start();
  memcpy(network_input, values->data, (size_t) network_input_bytes);
  mw_stop();
}

static void call_invoke(void) {
  mw_start();
  infer();
  mw_stop();
}

static void call_getOutputs(void) {
  ByteArray *values = mw_read_bytes();
  mw_start();
  memcpy(values->data, network_output, (size_t) network_output_bytes);
  mw_stop();
  mw_write_bytes(values);
}

const mw_method mw_methods[] = {
    {"load", call_load},
    {"setInputs", call_setInputs},
    {"invoke", call_invoke},
    {"getOutputs", call_getOutputs},
};

const int32_t mw_method_count = 4;
