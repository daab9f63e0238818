/*
 * The UART is polled: under QEMU the host's bytes wait until they are fetched, none is lost. While
 * there is none the processor sleeps; the receive interrupt wakes it but, being masked, is not taken.
 *
 * A byte takes QEMU 20 us, so a host that shares the window may post commands there and ring: it
 * sends the byte RING, and the firmware reads the post as if it had come over the line.
 */
#include "firmware.h"
#include "mps.h"

#define DATA MW_REGISTER(MW_UART + 0x00)
#define STATE MW_REGISTER(MW_UART + 0x04)
#define CTRL MW_REGISTER(MW_UART + 0x08)
#define INTERRUPTS MW_REGISTER(MW_UART + 0x0C)
#define DIVIDER MW_REGISTER(MW_UART + 0x10)

enum { RING = 0x01 };
enum { TX_FULL = 1 << 0, RX_FULL = 1 << 1 };
enum { TX_ENABLE = 1 << 0, RX_ENABLE = 1 << 1, RX_INTERRUPT = 1 << 3, RX_PENDING = 1 << 1 };

static const uint8_t *post;
static const uint8_t *post_end;

void mw_uart_init(void) {
  DIVIDER = 16;
  CTRL = TX_ENABLE | RX_ENABLE | RX_INTERRUPT;
  MW_NVIC_ENABLE(MW_UART_INTERRUPT);
}

static void fetch_post(void) {
  const uint8_t *box = mw_window + mw_window_size;
  uint32_t length = *(const volatile uint32_t *) box;
  if (length <= MW_POST_BYTES - sizeof length) {
    post = box + sizeof length;
    post_end = post + length;
  }
}

static uint8_t receive(void) {
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

uint8_t mw_platform_read(void) {
  while (post == post_end) {
    uint8_t byte = receive();
    if (byte != RING) {
      return byte;
    }
    fetch_post();
  }
  return *post++;
}

void mw_platform_write(uint8_t byte) {
  while ((STATE & TX_FULL) != 0) {
  }
  DATA = byte;
}

void mw_platform_flush(void) {
}

/* There is no microphone. */
uint32_t mw_platform_listen(uint8_t *bytes, uint32_t samples) {
  (void) bytes;
  (void) samples;
  return 0;
}

uint32_t mw_platform_lost(void) {
  return 0;
}
