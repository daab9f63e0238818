/*
 * Time, which under QEMU's -icount shift=0 is the number of executed instructions: one is one
 * nanosecond. The clocks tick only every 40 or 31.25 of them.
 */
#include "firmware.h"
#include "mps.h"

const char mw_counter[] = "instructions";

#ifdef MW_AN547

/* The system counter at 32 MHz, and a timer that compares with it. */
#define COUNTER_CONTROL MW_REGISTER(0x58100000u)
#define TIMER 0x48000000u
#define NOW_LOW MW_REGISTER(TIMER + 0x00)
#define NOW_HIGH MW_REGISTER(TIMER + 0x04)
#define COMPARE_LOW MW_REGISTER(TIMER + 0x20)
#define COMPARE_HIGH MW_REGISTER(TIMER + 0x24)
#define TIMER_CONTROL MW_REGISTER(TIMER + 0x2C)

/* 125 ticks are 4 times as many nanoseconds. */
enum { SAMPLES = 125, NANOS_OF_SAMPLES = 4, TICKS_A_MILLI = 32000 };

void mw_clock_init(void) {
  COUNTER_CONTROL = 1;
  MW_NVIC_ENABLE(MW_LIMIT_INTERRUPT);
}

static uint64_t now(void) {
  uint32_t high = NOW_HIGH;
  uint32_t low = NOW_LOW;
  return high == NOW_HIGH ? (uint64_t) high << 32 | low : now();
}

uint64_t mw_micros(void) {
  return now() >> 5;
}

void mw_limit_arm(uint32_t millis) {
  uint64_t end = now() + (uint64_t) millis * TICKS_A_MILLI;
  COMPARE_HIGH = (uint32_t) (end >> 32);
  COMPARE_LOW = (uint32_t) end;
  TIMER_CONTROL = 1;
}

MW_HANDLER void mw_limit_disarm(void) {
  TIMER_CONTROL = 0;
}

#define TICKS TIMER
#define TICKS_SIGN +

#else

/* Two timers that count down at 25 MHz: one for ever, one for the limit. */
#define TIMER0 0x40000000u
#define TIMER1 0x40001000u
#define CONTROL(timer) MW_REGISTER((timer) + 0x00)
#define VALUE(timer) MW_REGISTER((timer) + 0x04)
#define RELOAD(timer) MW_REGISTER((timer) + 0x08)
#define INTERRUPT(timer) MW_REGISTER((timer) + 0x0C)

enum { ON = 1 << 0, INTERRUPT_ON = 1 << 3 };
enum { SAMPLES = 40, NANOS_OF_SAMPLES = 1, TICKS_A_MILLI = 25000, TICKS_A_MICRO = 25 };

static uint32_t wraps;

void mw_clock_init(void) {
  RELOAD(TIMER0) = 0xFFFFFFFFu;
  VALUE(TIMER0) = 0xFFFFFFFFu;
  CONTROL(TIMER0) = ON | INTERRUPT_ON;
  MW_NVIC_ENABLE(MW_LIMIT_INTERRUPT);
}

/* A wrap, every 171 s, shows in the interrupt's flag. A call may take no longer, see mw_limit_arm. */
uint64_t mw_micros(void) {
  uint32_t ticks = ~VALUE(TIMER0);
  if (INTERRUPT(TIMER0) != 0) {
    INTERRUPT(TIMER0) = 1;
    wraps++;
    ticks = ~VALUE(TIMER0);
  }
  uint64_t micros = (uint64_t) wraps << 32 | ticks;
  mw_divide(&micros, TICKS_A_MICRO);
  return micros;
}

void mw_limit_arm(uint32_t millis) {
  uint32_t longest = 0xFFFFFFFFu / TICKS_A_MILLI;
  uint32_t ticks = (millis < longest ? millis : longest) * TICKS_A_MILLI;
  mw_micros();
  RELOAD(TIMER1) = ticks + 1;
  VALUE(TIMER1) = ticks + 1;
  CONTROL(TIMER1) = ON | INTERRUPT_ON;
}

MW_HANDLER void mw_limit_disarm(void) {
  CONTROL(TIMER1) = 0;
  INTERRUPT(TIMER1) = 1;
}

#define TICKS (TIMER0 + 0x04)
#define TICKS_SIGN -

#endif

/*
 * Finer than the ticks: for numbers m and n without a common factor, the sum over i < n of
 * floor((t + m i) / n) is t and a constant (Hermite's identity). So the ticks read SAMPLES times,
 * every 7 instructions, add up to the exact time; 7 has no factor in common with 40 or 125.
 */
__attribute__((noinline)) mw_sample mw_sample_now(void) {
  uint32_t sum = 0;
  uint32_t left = SAMPLES;
  uint32_t ticks;
  uint32_t first = MW_REGISTER(TICKS);
  __asm__ volatile(
      "1: ldr %[ticks], [%[address]] \n"
      "   add %[sum], %[sum], %[ticks] \n"
      "   nop \n nop \n nop \n"
      "   subs %[left], %[left], #1 \n"
      "   bne 1b \n"
      : [ticks] "=&r"(ticks), [sum] "+r"(sum), [left] "+r"(left)
      : [address] "r"(TICKS)
      : "cc", "memory");
  return (mw_sample) {.ticks = TICKS_SIGN first, .sum = TICKS_SIGN sum};
}

/* The ticks give the size, the sums the last digits. */
uint64_t mw_elapsed(mw_sample from, mw_sample to) {
  uint64_t rough = (uint64_t) (to.ticks - from.ticks) * SAMPLES;
  uint32_t exact = to.sum - from.sum;
  return (rough + (uint64_t) (int64_t) (int32_t) (exact - (uint32_t) rough)) / NANOS_OF_SAMPLES;
}

uint64_t mw_nanos(uint64_t count) {
  return count;
}
