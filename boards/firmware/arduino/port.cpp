/* port.h on the Arduino API. */
#include <Arduino.h>

#include "config.h"
#include "port.h"
#include "sketch.h"

int32_t mw_port_read(void) {
  return Serial.available() > 0 ? Serial.read() : -1;
}

void mw_port_idle(void) {
  yield(); /* some cores do their USB work in here */
}

void mw_port_write(const uint8_t *bytes, uint32_t count) {
  Serial.write(bytes, count);
}

void mw_port_flush(void) {
  Serial.flush();
}

uint32_t mw_port_micros(void) {
  return micros();
}

void mw_sketch_begin(void) {
  Serial.begin(MW_BAUD);
  while (!Serial) { /* native USB: until the host opens the port */
    yield();
  }
}
