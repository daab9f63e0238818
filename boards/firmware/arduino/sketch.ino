/*
 * {{title}}
 *
 * Written by Milliwatt; src/ is the program, translated from Java, and the firmware around it. The
 * host speaks first: see README.md.
 */
#include "src/mw_sketch.h"

void setup() {
  mw_sketch_begin();
}

void loop() {
  mw_sketch_serve(); /* for ever */
}
