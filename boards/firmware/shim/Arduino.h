/*
 * As much of the Arduino API as an exported sketch uses, on the emulated machine of a twin. It stands
 * in for a vendor's core where sketches are tested.
 */
#ifndef MW_SHIM_ARDUINO_H
#define MW_SHIM_ARDUINO_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

unsigned long micros(void);
unsigned long millis(void);
void yield(void);
void delay(unsigned long millis);

#ifdef __cplusplus
}

#define F(text) (text)

void setup();
void loop();

class SerialPort {
 public:
  void begin(unsigned long baud);
  int available();
  int read();
  size_t write(uint8_t byte);
  size_t write(const uint8_t *bytes, size_t count);
  void flush();
  explicit operator bool() const { return true; }
};

extern SerialPort Serial;

#endif
#endif
