/*
 * Asks translated DspAdapter for the cases of cases.h and prints an answer a line: to QEMU's
 * semihosting on a board, to standard output on this machine.
 */
#include <setjmp.h>

#include "DspAdapter.h"
#include "cases.h"

static jmp_buf before;

#ifdef __arm__
#include "semihosting.h"
#else
#include <stdio.h>
#define print(text) fputs(text, stdout)
#endif

static char line[256];
static int used;

static void put(char c) {
  line[used++] = c;
}

static void put_int(int32_t value) {
  if (used > 0) {
    put(' ');
  }
  if (value < 0) {
    put('-');
  }
  char digits[10];
  int count = 0;
  uint32_t left = value < 0 ? -(uint32_t) value : (uint32_t) value;
  do {
    digits[count++] = (char) ('0' + left % 10);
    left /= 10;
  } while (left != 0);
  while (count > 0) {
    put(digits[--count]);
  }
}

static void end_line(void) {
  put('\n');
  put('\0');
  print(line);
  used = 0;
}

_Noreturn void mw_trap(mw_kind kind, uint32_t site, int32_t a, int32_t b) {
  used = 0;
  put(kind == MW_INDEX ? 'i' : 'x');
  put_int(a);
  put_int(b);
  put_int((int32_t) (site & 0xffff));
  longjmp(before, 1);
}

static DspAdapter adapter;
static struct {
  int32_t length;
  int32_t data[RESULTS];
} results = {RESULTS, {0}};

static int32_t ask(const struct request *r) {
  ByteArray *a = r->a;
  switch (r->method) {
    case 0:
      return DspAdapter_load(&adapter, a, r->n[0]);
    case 1:
      return DspAdapter_dot(&adapter, a, r->n[0], (ByteArray *) &BYTES_40, r->n[1], r->n[2]);
    case 2:
      return DspAdapter_strided(&adapter, a, r->n[0], r->n[1], r->n[2]);
    case 3:
      return DspAdapter_backward(&adapter, a, r->n[0]);
    case 4:
      return DspAdapter_table(&adapter, r->n[0]);
    default:
      return DspAdapter_unrolled(&adapter, a, r->n[0], r->n[1]);
  }
}

int main(void) {
  for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++) {
    const int32_t *w = WORDS[i];
    DspAdapter_compute(&adapter, w[0], w[1], w[2], (IntArray *) &results);
    for (int k = 0; k < RESULTS; k++) {
      put_int(results.data[k]);
    }
    end_line();
  }
  for (volatile size_t i = 0; i < sizeof REQUESTS / sizeof REQUESTS[0]; i++) {
    if (setjmp(before) == 0) {
      put_int(ask(&REQUESTS[i]));
    }
    end_line();
  }
  return 0;
}
