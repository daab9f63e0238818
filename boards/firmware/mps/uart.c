/*
 * The UART is polled: under QEMU the host's bytes wait until they are fetched, none is lost. While
 * there is none the processor sleeps; the receive interrupt wakes it but, being masked, is not taken.
 */
#include "firmware.h"
#include "mps.h"

#define DATA MW_REGISTER(MW_UART + 0x00)
#define STATE MW_REGISTER(MW_UART + 0x04)
#define CTRL MW_REGISTER(MW_UART + 0x08)
#define INTERRUPTS MW_REGISTER(MW_UART + 0x0C)
#define DIVIDER MW_REGISTER(MW_UART + 0x10)

enum { TX_FULL = 1 << 0, RX_FULL = 1 << 1 };
enum { TX_ENABLE = 1 << 0, RX_ENABLE = 1 << 1, RX_INTERRUPT = 1 << 3, RX_PENDING = 1 << 1 };

void mw_uart_init(void) {
  DIVIDER = 16;
  CTRL = TX_ENABLE | RX_ENABLE | RX_INTERRUPT;
  MW_NVIC_ENABLE(MW_UART_INTERRUPT);
}

uint8_t mw_platform_read(void) {
  while ((STATE & RX_FULL) == 0) {
    INTERRUPTS = RX_PENDING;
    MW_NVIC_CLEAR(MW_UART_INTERRUPT);
    if ((STATE & RX_FULL) == 0) {
      __asm__ volatile("wfi");
    }
    mw_micros(); /* sees that the clock has wrapped */
  }
  return (uint8_t) DATA;
}

void mw_platform_write(uint8_t byte) {
  while ((STATE & TX_FULL) != 0) {
  }
  DATA = byte;
}

void mw_platform_flush(void) {
}
