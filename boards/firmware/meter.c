/* Counts what lies between mw_start and mw_stop: instructions or cycles, heap and stack bytes. */
#include "firmware.h"

static const uint32_t PAINT = 0xC5C5C5C5;

static mw_sample begin;
static mw_sample finish;
static uint64_t overhead;
static uint8_t *heap_before;
static uint32_t heap_bytes;
static uintptr_t stack_before;
static uint32_t stack_bytes;
static uint32_t stack_peak;

static uintptr_t lowest_used(void) {
  const uint32_t *word = (const uint32_t *) mw_stack_bottom;
  while ((const uint8_t *) word < mw_stack_top && *word == PAINT) {
    word++;
  }
  return (uintptr_t) word;
}

void mw_start(void) {
  mw_heap_arguments();
  heap_before = mw_heap_next;
  stack_before = mw_stack_pointer();
  if (mw_stack_painted) { /* down from here, which is the end of this function's own frame */
    for (uint32_t *word = (uint32_t *) mw_stack_bottom; (uintptr_t) word < stack_before; word++) {
      *word = PAINT;
    }
  }
  begin = mw_sample_now();
}

void mw_stop(void) {
  finish = mw_sample_now();
  mw_guard_end(); /* what follows is not the student's */
  heap_bytes = (uint32_t) (mw_heap_next - heap_before);
  if (mw_stack_painted) {
    uintptr_t low = lowest_used();
    stack_bytes = stack_before > low ? (uint32_t) (stack_before - low) : 0;
  }
}

void mw_meter_calibrate(void) {
  mw_start();
  mw_stop();
  overhead = mw_elapsed(begin, finish);
}

void mw_meter_reset(void) {
  begin = mw_sample_now();
  finish = begin;
  heap_bytes = 0;
  stack_bytes = 0;
}

void mw_note_stack(void) {
  uint32_t used = mw_stack_painted ? (uint32_t) ((uintptr_t) mw_stack_top - lowest_used()) : 0;
  stack_peak = used > stack_peak ? used : stack_peak;
}

uint32_t mw_stack_peak(void) {
  mw_note_stack();
  return stack_peak;
}

void mw_report_counts(void) {
  uint64_t count = mw_elapsed(begin, finish);
  count = count > overhead ? count - overhead : 0;
  if (mw_counter[0] != 'n') {
    mw_tagged("counted");
    mw_field();
    mw_put_unsigned(count);
    mw_field();
    mw_put_unsigned(stack_bytes);
    mw_tagged_end();
  }
  mw_tagged("returned");
  mw_field();
  mw_put_unsigned(mw_nanos(count));
  mw_field();
  mw_put_unsigned(heap_bytes);
  mw_tagged_end();
}
