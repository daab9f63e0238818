/*
 * Objects lie one behind the other above the static variables, the load buffer at the other end.
 * They live until the program is opened anew, except for those of a call that left nothing behind
 * that points to them.
 */
#include "firmware.h"

uint8_t *mw_heap_next;
uint8_t *mw_heap_peak;
bool mw_opened;
static bool sealed;

/* Where the heap ended when the call began, and when the adapter, which stays, was there. */
static uint8_t *before_call;
static uint8_t *before_arguments;

void *mw_allocate(uint32_t size, uint32_t site) {
  if (sealed) {
    (mw_trap)(MW_SEALED, site, (int32_t) size, 0);
  }
  uint32_t left = (uint32_t) (mw_buffer_floor() - mw_heap_next);
  if (size > left || ((size + 7) & ~7u) > left) {
    (mw_trap)(MW_OUT_OF_MEMORY, site, (int32_t) size, (int32_t) left);
  }
  void *object = mw_heap_next;
  mw_heap_next += (size + 7) & ~7u;
  if (mw_heap_next > mw_heap_peak) {
    mw_heap_peak = mw_heap_next;
  }
  return memset(object, 0, size);
}

void *mw_new_array(int32_t length, uint32_t header, uint32_t elementBytes, uint32_t site) {
  if (length < 0) {
    (mw_trap)(MW_NEGATIVE_SIZE, site, length, 0);
  }
  uint32_t most = (INT32_MAX - header) / elementBytes;
  if ((uint32_t) length > most) {
    (mw_trap)(MW_OUT_OF_MEMORY, site, INT32_MAX, (int32_t) (mw_buffer_floor() - mw_heap_next));
  }
  int32_t *array = mw_allocate(header + (uint32_t) length * elementBytes, site);
  *array = length;
  return array;
}

void mw_seal(void) {
  sealed = true;
}

static void clear(const mw_piece *piece) {
  for (; piece->start != NULL; piece++) {
    memset(piece->start, 0, (size_t) ((uint8_t *) piece->end - (uint8_t *) piece->start));
  }
}

void mw_open(void) {
  for (const mw_piece *const *list = mw_statics; *list != NULL; list++) {
    clear(*list);
  }
  mw_initialising = NULL;
  mw_heap_next = mw_heap_start;
  mw_heap_peak = mw_heap_start;
  sealed = false;
  mw_opened = true;
}

/* A pointer lies at a multiple of its size; a piece need not. */
static bool points_into(mw_piece piece, uint8_t *mark) {
  uintptr_t address = ((uintptr_t) piece.start + sizeof address - 1) & ~(sizeof address - 1);
  for (; address + sizeof address <= (uintptr_t) piece.end; address += sizeof address) {
    uintptr_t word = *(const uintptr_t *) address;
    if (word >= (uintptr_t) mark && word < (uintptr_t) mw_heap_next) {
      return true;
    }
  }
  return false;
}

/* Whether nothing older points to what lies above the mark. */
static bool forgotten(uint8_t *mark) {
  for (const mw_piece *const *list = mw_statics; *list != NULL; list++) {
    for (const mw_piece *piece = *list; piece->start != NULL; piece++) {
      if (points_into(*piece, mark)) {
        return false;
      }
    }
  }
  return !points_into((mw_piece) {mw_heap_start, mark}, mark);
}

void mw_heap_begin(void) {
  before_call = mw_heap_next;
  before_arguments = NULL;
}

void mw_heap_arguments(void) {
  if (before_arguments == NULL) {
    before_arguments = mw_heap_next;
  }
}

void mw_heap_release(void) {
  if (before_arguments != NULL && forgotten(before_arguments)) {
    mw_heap_next = before_arguments;
  }
  if (forgotten(before_call)) {
    mw_heap_next = before_call;
  }
}
