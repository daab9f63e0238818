/* Runs student code so that a trap, wherever it happens, comes back here. */
#include "firmware.h"

#include <setjmp.h>

static jmp_buf end;

uintptr_t mw_call_stack;
mw_initialiser *mw_initialising;

_Noreturn void mw_end_call(void) {
  longjmp(end, 1);
}

/* An initialiser that a trap ended is never tried again, as in Java. */
static void abandon_initialisers(void) {
  for (mw_initialiser *each = mw_initialising; each != NULL; each = each->outer) {
    each->state = MW_ERRONEOUS;
  }
  mw_initialising = NULL;
}

bool mw_run(void (*body)(void), uint32_t millis) {
  volatile bool returned = false;
  mw_heap_begin();
  if (setjmp(end) == 0) {
    mw_call_stack = mw_stack_pointer();
    mw_guard_begin(millis);
    body();
    mw_guard_end();
    returned = true;
  } else {
    mw_guard_end();
    mw_finish_line();
    abandon_initialisers();
  }
  mw_heap_release();
  return returned;
}
