/* The shim's side of the machine: its UART, its clock, and what calls setup() and loop(). */
#include "Arduino.h"

#include "shim_microphone.h"

#define _Noreturn [[noreturn]]
extern "C" {
#include "mps.h"
uint64_t shim_micros(void);
uint8_t shim_platform_read(void);
void shim_platform_write(uint8_t byte);
void shim_main(void) __attribute__((noreturn));
}

enum { RX_FULL = 1 << 1 };
#define STATE MW_REGISTER(MW_UART + 0x04)

SerialPort Serial;

unsigned long micros(void) {
  shim_microphone_interrupt();
  return (unsigned long) shim_micros();
}

unsigned long millis(void) {
  return micros() / 1000;
}

void delay(unsigned long wanted) {
  unsigned long begin = millis();
  while (millis() - begin < wanted) {
  }
}

/* Sleeps until a byte comes, as shim_platform_read does. */
void yield(void) {
  shim_microphone_interrupt();
  MW_REGISTER(MW_UART + 0x0C) = 1 << 1;
  MW_NVIC_CLEAR(MW_UART_INTERRUPT);
  if ((STATE & RX_FULL) == 0) {
    __asm__ volatile("wfi");
  }
}

void SerialPort::begin(unsigned long) {
}

int SerialPort::available() {
  return (STATE & RX_FULL) != 0;
}

int SerialPort::read() {
  return available() ? shim_platform_read() : -1;
}

size_t SerialPort::write(uint8_t byte) {
  shim_platform_write(byte);
  return 1;
}

size_t SerialPort::write(const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    write(bytes[i]);
  }
  return count;
}

void SerialPort::flush() {
}

void shim_main(void) {
  setup();
  while (true) {
    loop();
  }
}
