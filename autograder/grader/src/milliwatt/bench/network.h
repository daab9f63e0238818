#ifndef NETWORK_H
#define NETWORK_H

#include <stdint.h>

extern int8_t *const network_input;
extern const int8_t *const network_output;
extern const int32_t network_input_bytes;
extern const int32_t network_output_bytes;

/* What was the input is overwritten. */
void infer(void);

#endif
