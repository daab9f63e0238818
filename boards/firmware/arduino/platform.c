/*
 * platform.h where a vendor's core owns the processor. It has the interrupts, the memory protection
 * unit and the linker script, so there is nothing here that relies on one of them: null and the stack
 * are checked by the code itself, and a call that does not end goes on until the board is reset.
 *
 *   MW_HEAP_BYTES    memory for objects and for what the host loads
 *   MW_STACK_BYTES   what calls may use of the stack that this was started on
 *   MW_MEGAHERTZ     of the processor, to turn cycles into nanoseconds
 */
#include "firmware.h"
#include "port.h"
#include "sketch.h"

/* What a method needs that calls no other one that may call itself, and a trap. */
enum { STACK_RESERVE_BYTES = 512, OUTPUT_BYTES = 64 };

/* ---- Memory ---- */

static uint64_t heap[MW_HEAP_BYTES / sizeof(uint64_t)];
uint8_t *const mw_heap_start = (uint8_t *) heap;
uint8_t *const mw_heap_end = (uint8_t *) heap + sizeof heap;

uintptr_t mw_stack_limit;
uint8_t *mw_stack_bottom;
uint8_t *mw_stack_top;
const bool mw_stack_painted = true;

uint8_t *const mw_window = NULL;
const uint32_t mw_window_size = 0;

/* Only the vendor's linker knows these. */
const uint32_t mw_flash_bytes = 0;
const uint32_t mw_static_bytes = 0;

static void take_stack(void) {
  uintptr_t here = mw_stack_pointer() & ~(uintptr_t) 7;
  mw_stack_top = (uint8_t *) here;
  mw_stack_bottom = (uint8_t *) (here - MW_STACK_BYTES);
  mw_stack_limit = here - MW_STACK_BYTES + STACK_RESERVE_BYTES;
}

/* ---- The line to the host ---- */

static uint8_t output[OUTPUT_BYTES];
static uint32_t output_bytes;

uint8_t mw_platform_read(void) {
  int32_t byte = mw_port_read();
  while (byte < 0) {
    mw_micros(); /* sees that the clock has wrapped */
    mw_port_idle();
    byte = mw_port_read();
  }
  return (uint8_t) byte;
}

void mw_platform_flush(void) {
  mw_port_write(output, output_bytes);
  mw_port_flush();
  output_bytes = 0;
}

void mw_platform_write(uint8_t byte) {
  if (output_bytes == OUTPUT_BYTES) {
    mw_platform_flush();
  }
  output[output_bytes++] = byte;
}

/* ---- Time, and cycles where the processor counts them ---- */

char mw_counter[] = "cycles";
static bool counting;

uint64_t mw_micros(void) {
  static uint32_t last, wraps;
  uint32_t now = mw_port_micros();
  wraps += now < last;
  last = now;
  return (uint64_t) wraps << 32 | now;
}

#if defined(__ARM_ARCH) && __ARM_ARCH >= 7 && __ARM_ARCH_PROFILE == 'M'

/* The data watchpoint and trace unit counts cycles once it is switched on (Armv7-M, C1.8). */
#define DEMCR (*(volatile uint32_t *) 0xE000EDFCu)
#define DWT_CTRL (*(volatile uint32_t *) 0xE0001000u)
#define DWT_CYCCNT (*(volatile uint32_t *) 0xE0001004u)
#define DWT_LAR (*(volatile uint32_t *) 0xE0001FB0u)

static uint32_t cycles(void) {
  return DWT_CYCCNT;
}

static void begin_counting(void) {
  DEMCR |= 1u << 24;      /* TRCENA */
  DWT_LAR = 0xC5ACCE55u;  /* the lock that some Cortex-M7 have */
  DWT_CTRL |= 1u;         /* CYCCNTENA */
}

#elif defined(__XTENSA__)

static uint32_t cycles(void) {
  uint32_t count;
  __asm__ volatile("rsr %0, ccount" : "=a"(count));
  return count;
}

static void begin_counting(void) {
}

#else

static uint32_t cycles(void) {
  return 0;
}

static void begin_counting(void) {
}

#endif

/* A counter that stands still is none. */
static void find_counter(void) {
  begin_counting();
  uint32_t before = cycles();
  counting = cycles() != before;
  if (!counting) {
    memcpy(mw_counter, "none", sizeof "none");
  }
}

mw_sample mw_sample_now(void) {
  uint32_t micros = mw_port_micros();
  return (mw_sample) {.ticks = cycles(), .sum = micros};
}

/* Microseconds tell how often the cycles have wrapped. Without cycles they are all there is. */
uint64_t mw_elapsed(mw_sample from, mw_sample to) {
  uint32_t micros = to.sum - from.sum;
  if (!counting) {
    return micros;
  }
  uint64_t rough = (uint64_t) micros * MW_MEGAHERTZ;
  uint32_t exact = to.ticks - from.ticks;
  return rough + (uint64_t) (int64_t) (int32_t) (exact - (uint32_t) rough);
}

uint64_t mw_nanos(uint64_t count) {
  uint64_t nanos = count * 1000;
  if (counting) {
    mw_divide(&nanos, MW_MEGAHERTZ);
  }
  return nanos;
}

/* ---- Calls ---- */

/* No timer of ours may interrupt: the host stops waiting, says so and asks for a reset. */
void mw_guard_begin(uint32_t millis) {
  (void) millis;
}

void mw_guard_end(void) {
}

void mw_sketch_serve(void) {
  take_stack();
  find_counter();
  mw_serve();
}
