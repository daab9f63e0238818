/*
 * The firmware as a process that speaks the protocol on its standard streams: for tests of the
 * translated code with the compiler's sanitizers. Compile with MW_EXPLICIT_NULL.
 */
#define _GNU_SOURCE
#include "firmware.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#ifndef MW_HEAP_BYTES
#define MW_HEAP_BYTES (64 << 20)
#endif

enum { STACK_BYTES = 1 << 20, BUFFER_BYTES = 1 << 16, SIGNAL_STACK_BYTES = 1 << 16 };

const char mw_counter[] = "none";

/* ---- The stack is the process's own; mw_check_stack ends a call long before it is full ---- */

uintptr_t mw_stack_limit;
uint8_t *const mw_stack_bottom = NULL;
uint8_t *const mw_stack_top = NULL;
const bool mw_stack_painted = false;

static uint64_t heap[MW_HEAP_BYTES / sizeof(uint64_t)];
uint8_t *const mw_heap_start = (uint8_t *) heap;
uint8_t *const mw_heap_end = (uint8_t *) heap + sizeof heap;

extern uintptr_t mw_statics_start[], mw_statics_end[];
static const mw_piece statics[] = {{mw_statics_start, mw_statics_end}, {NULL, NULL}};
const mw_piece *const mw_statics[] = {statics, NULL};

uint8_t *const mw_window = NULL;
const uint32_t mw_window_size = 0;
const uint32_t mw_flash_bytes = 0;
const uint32_t mw_static_bytes = 0;

/* ---- Standard streams ---- */

static uint8_t input[BUFFER_BYTES], output[BUFFER_BYTES];
static size_t input_next, input_end, output_end;

uint8_t mw_platform_read(void) {
  if (input_next == input_end) {
    ssize_t count = read(STDIN_FILENO, input, sizeof input);
    if (count <= 0) {
      exit(0); /* the host is gone */
    }
    input_next = 0;
    input_end = (size_t) count;
  }
  return input[input_next++];
}

void mw_platform_flush(void) {
  for (size_t done = 0; done < output_end;) {
    ssize_t count = write(STDOUT_FILENO, output + done, output_end - done);
    if (count < 0) {
      exit(0);
    }
    done += (size_t) count;
  }
  output_end = 0;
}

void mw_platform_write(uint8_t byte) {
  if (output_end == sizeof output) {
    mw_platform_flush();
  }
  output[output_end++] = byte;
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

/* ---- Time ---- */

static uint64_t nanos(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t) now.tv_sec * 1000000000u + (uint64_t) now.tv_nsec;
}

uint64_t mw_micros(void) {
  return nanos() / 1000;
}

mw_sample mw_sample_now(void) {
  uint64_t now = nanos();
  return (mw_sample) {.ticks = (uint32_t) (now >> 32), .sum = (uint32_t) now};
}

uint64_t mw_elapsed(mw_sample from, mw_sample to) {
  return ((uint64_t) (to.ticks - from.ticks) << 32) + to.sum - from.sum;
}

uint64_t mw_nanos(uint64_t count) {
  return count;
}

/* ---- Signals: what the processor finds, and the limit ---- */

static volatile sig_atomic_t guarded;

static void trap(mw_kind kind, int32_t detail) {
  if (!guarded) {
    _exit(70);
  }
  sigset_t all;
  sigemptyset(&all);
  sigaddset(&all, SIGSEGV);
  sigaddset(&all, SIGBUS);
  sigaddset(&all, SIGALRM);
  sigprocmask(SIG_UNBLOCK, &all, NULL);
  mw_note_fault(kind, 0, detail);
  mw_end_call();
}

static void on_fault(int signal, siginfo_t *info, void *context) {
  (void) context;
  uintptr_t address = (uintptr_t) info->si_addr;
  bool near_stack = address < mw_call_stack && address > mw_call_stack - (64u << 20);
  bool read_only = signal == SIGSEGV && info->si_code == SEGV_ACCERR;
  trap(near_stack ? MW_STACK_OVERFLOW : read_only ? MW_CONSTANT : MW_FAULT, signal);
}

static void on_alarm(int signal) {
  (void) signal;
  if (guarded) {
    trap(MW_TIMEOUT, 0);
  }
}

static void set_timer(uint32_t millis) {
  struct itimerval timer = {.it_value = {.tv_sec = millis / 1000, .tv_usec = (suseconds_t) (millis % 1000) * 1000}};
  setitimer(ITIMER_REAL, &timer, NULL);
}

void mw_guard_begin(uint32_t millis) {
  guarded = 1;
  set_timer(millis == 0 ? 1 : millis);
}

void mw_guard_end(void) {
  guarded = 0;
  set_timer(0);
}

int main(void) {
  static uint8_t signal_stack[SIGNAL_STACK_BYTES];
  stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
  sigaltstack(&stack, NULL);
  struct sigaction fault = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigaction(SIGSEGV, &fault, NULL);
  sigaction(SIGBUS, &fault, NULL);
  struct sigaction alarm = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
  sigaction(SIGALRM, &alarm, NULL);
  mw_stack_limit = mw_stack_pointer() - STACK_BYTES;
  mw_serve();
}
