/*
 * Time, which under QEMU's -icount shift=0 is the number of executed instructions: one is one
 * nanosecond. The clocks tick only every 40 or 31.25 of them.
 */
#include "firmware.h"
#include "mps.h"

const char mw_counter[] = "instructions";

#ifdef MW_AN547

/* The system counter counts up at 32 MHz; 125 of its ticks are 4 times as many nanoseconds. */
#define COUNTER_CONTROL MW_REGISTER(0x58100000u)
#define NOW 0x48000000u
#define NOW_HIGH MW_REGISTER(NOW + 4)
#define SIGN +

/* The limit's timer has a slow clock of its own. */
#define LIMIT_TIMER 0x4802F000u

enum { SAMPLES = 125, NANOS_OF_SAMPLES = 4, LIMIT_TICKS_A_MILLI = 32 };

void mw_clock_init(void) {
  COUNTER_CONTROL = 1;
  MW_NVIC_ENABLE(MW_LIMIT_INTERRUPT);
}

uint64_t mw_micros(void) {
  uint32_t high = NOW_HIGH;
  uint32_t low = MW_REGISTER(NOW);
  return high == NOW_HIGH ? ((uint64_t) high << 32 | low) >> 5 : mw_micros();
}

#else

/* Two timers that count down at 25 MHz: one for ever, one for the limit. */
#define CLOCK 0x40000000u
#define LIMIT_TIMER 0x40001000u
#define NOW (CLOCK + 0x04)
#define SIGN -

enum { SAMPLES = 40, NANOS_OF_SAMPLES = 1, LIMIT_TICKS_A_MILLI = 25000, TICKS_A_MICRO = 25 };

static uint32_t wraps;

void mw_clock_init(void) {
  MW_TIMER_RELOAD(CLOCK) = 0xFFFFFFFFu;
  MW_TIMER_VALUE(CLOCK) = 0xFFFFFFFFu;
  MW_TIMER_CONTROL(CLOCK) = MW_TIMER_ON;
  MW_NVIC_ENABLE(MW_LIMIT_INTERRUPT);
}

/* A wrap, every 171 s, shows in the interrupt's flag. No call takes longer, see mw_limit_arm. */
uint64_t mw_micros(void) {
  uint32_t ticks = ~MW_TIMER_VALUE(CLOCK);
  if (MW_TIMER_INTERRUPT(CLOCK) != 0) {
    MW_TIMER_INTERRUPT(CLOCK) = 1;
    wraps++;
    ticks = ~MW_TIMER_VALUE(CLOCK);
  }
  uint64_t micros = (uint64_t) wraps << 32 | ticks;
  mw_divide(&micros, TICKS_A_MICRO);
  return micros;
}

#endif

void mw_limit_arm(uint32_t millis) {
  uint32_t longest = 0xFFFFFFF0u / LIMIT_TICKS_A_MILLI;
  uint32_t ticks = (millis < longest ? millis : longest) * LIMIT_TICKS_A_MILLI + 1;
  mw_micros();
  MW_TIMER_RELOAD(LIMIT_TIMER) = ticks;
  MW_TIMER_VALUE(LIMIT_TIMER) = ticks;
  MW_TIMER_CONTROL(LIMIT_TIMER) = MW_TIMER_ON;
}

MW_HANDLER void mw_limit_disarm(void) {
  MW_TIMER_CONTROL(LIMIT_TIMER) = 0;
  MW_TIMER_INTERRUPT(LIMIT_TIMER) = 1;
}

/*
 * Finer than the ticks: for numbers m and n without a common factor, the sum over i < n of
 * floor((t + m i) / n) is t and a constant (Hermite's identity). So the ticks read SAMPLES times,
 * every 7 instructions, add up to the exact time; 7 has no factor in common with 40 or 125.
 */
__attribute__((noinline)) mw_sample mw_sample_now(void) {
  uint32_t sum = 0;
  uint32_t left = SAMPLES;
  uint32_t ticks;
  uint32_t first = MW_REGISTER(NOW);
  __asm__ volatile(
      "1: ldr %[ticks], [%[address]] \n"
      "   add %[sum], %[sum], %[ticks] \n"
      "   nop \n nop \n nop \n"
      "   subs %[left], %[left], #1 \n"
      "   bne 1b \n"
      : [ticks] "=&r"(ticks), [sum] "+r"(sum), [left] "+r"(left)
      : [address] "r"(NOW)
      : "cc", "memory");
  return (mw_sample) {.ticks = SIGN first, .sum = SIGN sum};
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
