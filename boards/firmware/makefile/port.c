/*
 * port.h on the C library's standard streams: what the SDK of the board has for its serial line is to
 * be put in here. As it is, the program runs on a computer, and on a simulator that lends its streams.
 */
#include "port.h"
#include "sketch.h"

#include <stdio.h>
#include <stdlib.h>

int32_t mw_port_read(void) {
  int byte = getchar();
  if (byte == EOF) {
    exit(0); /* a computer's end of input; a board has none */
  }
  return byte;
}

void mw_port_idle(void) {
}

void mw_port_write(const uint8_t *bytes, uint32_t count) {
  fwrite(bytes, 1, count, stdout);
}

void mw_port_flush(void) {
  fflush(stdout);
}

/* A timer of the board belongs here; without one, times are 0. */
uint32_t mw_port_micros(void) {
  return 0;
}

int main(void) {
  mw_sketch_serve();
  return 0;
}
