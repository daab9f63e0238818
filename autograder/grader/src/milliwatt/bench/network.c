/* A network in C, written by hand: the numbers of its layers, and one inference. */
#include "mw.h"
#include "network.h"
#include "plain.h"

extern const ByteArray mw_model_array;

/* Where a constant lies in the model. */
#define IN_MODEL(Type, offset) (const Type *) (const void *) &mw_model_array.data[offset]

@TABLES@
static int8_t buffers[2][@BUFFER_BYTES@] __attribute__((aligned(4)));

int8_t *const network_input = buffers[0];
const int8_t *const network_output = @OUTPUT@;
const int32_t network_input_bytes = @INPUT_BYTES@;
const int32_t network_output_bytes = @OUTPUT_BYTES@;

void infer(void) {
@CALLS@}
