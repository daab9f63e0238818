/*
 * What boards/firmware/mw.h asks of a platform, on the machine that builds: enough to run one
 * translated program and to say how its calls end. Usage: native PROGRAM.so < script
 *
 * A script has lines "open" and "call METHOD HEX". Each open runs in a process of its own, so that
 * all memory is fresh and a crash ends no more than what it belongs to. Answers, fields separated by
 * tabs: "open", "returned HEX", "trapped KIND WHERE MESSAGE", "refused WHERE SENTENCE",
 * "crashed STATUS".
 */
#define _GNU_SOURCE
#include "mw.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 5, STACK_BYTES = 1 << 20, NULL_PAGE = 1 << 16, LINE = 1 << 16, SCRIPT = 1 << 22 };

static const char *const KINDS[] = {
    "NullPointerException", "ArrayIndexOutOfBoundsException", "ArithmeticException",
    "ArithmeticException", "ArithmeticException", "NegativeArraySizeException",
    "ClassCastException", "OutOfMemoryError", "StackOverflowError", "Sealed",
    "NoClassDefFoundError", "MatchException", "IllegalArgumentException", "Constant", "Timeout",
    "Fault"};

mw_initialiser *mw_initialising;
uintptr_t mw_stack_limit; /* the guard below the stack stops what runs over */
static const ByteArray no_model;
const ByteArray *const mw_model = &no_model;

static const char *const *files;
static sigjmp_buf call_end;
static uintptr_t stack_base;
static char answer[LINE];
static uint8_t arguments[LINE];
static size_t arguments_length, arguments_read;
static uint8_t result[LINE];
static size_t result_length;

/* The runtime's own signal handling stays out of the way of ours. */
const char *__asan_default_options(void) {
  return "detect_leaks=0:handle_segv=0:handle_sigbus=0:use_sigaltstack=0:allocator_may_return_null=1";
}

/* ---- Ends of calls ---- */

static _Noreturn void end_call(void) {
  for (; mw_initialising != NULL; mw_initialising = mw_initialising->outer) {
    mw_initialising->state = MW_ERRONEOUS;
  }
  siglongjmp(call_end, 1);
}

static void place(uint32_t site, char *text, size_t size) {
  const char *file = files[site >> 16];
  if (file == NULL) {
    text[0] = 0;
  } else {
    snprintf(text, size, "%s:%u", file, (unsigned) (site & 0xffff));
  }
}

_Noreturn void mw_trap(mw_kind kind, uint32_t site, int32_t a, int32_t b) {
  char where[256];
  char message[128] = "";
  place(site, where, sizeof where);
  switch (kind) {
    case MW_INDEX:
      snprintf(message, sizeof message, "Index %d out of bounds for length %d", a, b);
      break;
    case MW_ARITHMETIC: strcpy(message, "/ by zero"); break;
    case MW_OVERFLOW: strcpy(message, "integer overflow"); break;
    case MW_LONG_OVERFLOW: strcpy(message, "long overflow"); break;
    case MW_NEGATIVE_SIZE: snprintf(message, sizeof message, "%d", a); break;
    default: break;
  }
  snprintf(answer, sizeof answer, "trapped\t%s\t%s\t%s", KINDS[kind], where, message);
  end_call();
}

_Noreturn void mw_throw(
    const char *name, bool student, uint32_t site, const char *text, int32_t count,
    const int32_t *numbers) {
  char where[256];
  char sentence[1024];
  size_t length = 0;
  place(site, where, sizeof where);
  for (const char *p = text == NULL ? "" : text; *p != 0 && length < sizeof sentence - 16; p++) {
    if (p[0] == '%' && p[1] == 'd' && count > 0) {
      length += (size_t) snprintf(sentence + length, 16, "%d", *numbers++);
      count--;
      p++;
    } else {
      sentence[length++] = *p;
    }
  }
  sentence[length] = 0;
  if (student) {
    snprintf(answer, sizeof answer, "refused\t%s\t%s", where, sentence);
  } else {
    snprintf(answer, sizeof answer, "trapped\t%s\t%s\t%s", name, where, sentence);
  }
  end_call();
}

/* A fault in the stack's room is a stack that ran out, one near 0 is null. */
static void faulted(int signal, siginfo_t *info, void *context) {
  (void) context;
  uintptr_t address = (uintptr_t) info->si_addr;
  if (address < NULL_PAGE) {
    snprintf(answer, sizeof answer, "trapped\tNullPointerException\t@0\t");
    end_call();
  }
  if (address < stack_base && stack_base - address < 2 * STACK_BYTES) {
    snprintf(answer, sizeof answer, "trapped\tStackOverflowError\t\t");
    end_call();
  }
  _exit(128 + signal);
}

/* ---- Memory ---- */

void *mw_allocate(uint32_t size, uint32_t site) {
  void *memory = calloc(1, size == 0 ? 1 : size);
  if (memory == NULL) {
    mw_trap(MW_OUT_OF_MEMORY, site, (int32_t) size, 0);
  }
  return memory;
}

void mw_seal(void) {}

void *mw_new_array(int32_t length, uint32_t header, uint32_t elementBytes, uint32_t site) {
  if (length < 0) {
    mw_trap(MW_NEGATIVE_SIZE, site, length, 0);
  }
  uint64_t size = header + (uint64_t) length * elementBytes;
  if (size > 1u << 30) {
    mw_trap(MW_OUT_OF_MEMORY, site, INT32_MAX, 0);
  }
  int32_t *array = mw_allocate((uint32_t) size, site);
  *array = length;
  return array;
}

/* ---- Arguments and results ---- */

static const void *take(size_t bytes) {
  const void *at = arguments + arguments_read;
  arguments_read += bytes;
  if (arguments_read > arguments_length) {
    fprintf(stderr, "the program reads more arguments than there are\n");
    _exit(3);
  }
  return at;
}

static void put(const void *bytes, size_t count) {
  memcpy(result + result_length, bytes, count);
  result_length += count;
}

#define READ_AND_WRITE(Type, Array, name, plural)                                                    \
  Type mw_read_##name(void) {                                                                        \
    Type value;                                                                                      \
    memcpy(&value, take(sizeof value), sizeof value);                                                \
    return value;                                                                                    \
  }                                                                                                  \
  Array *mw_read_##plural(void) {                                                                    \
    int32_t length = mw_read_int();                                                                  \
    Array *array = mw_new_array(length, offsetof(Array, data), sizeof array->data[0], 0);            \
    memcpy(array->data, take(length * sizeof array->data[0]), length * sizeof array->data[0]);       \
    return array;                                                                                    \
  }                                                                                                  \
  void mw_write_##name(Type value) { put(&value, sizeof value); }                                    \
  void mw_write_##plural(const Array *array) {                                                       \
    put(&array->length, sizeof array->length);                                                       \
    put(array->data, array->length * sizeof array->data[0]);                                         \
  }

READ_AND_WRITE(int32_t, IntArray, int, ints)
READ_AND_WRITE(bool, BooleanArray, boolean, booleans)
READ_AND_WRITE(int8_t, ByteArray, byte, bytes)
READ_AND_WRITE(int16_t, ShortArray, short, shorts)
READ_AND_WRITE(uint16_t, CharArray, char, chars)
READ_AND_WRITE(int64_t, LongArray, long, longs)
READ_AND_WRITE(float, FloatArray, float, floats)
READ_AND_WRITE(double, DoubleArray, double, doubles)

void mw_start(void) {}

void mw_stop(void) {}

/* ---- The script ---- */

static void call(const mw_method *method) {
  if (sigsetjmp(call_end, 1) == 0) {
    method->call();
    size_t length = (size_t) sprintf(answer, "returned\t");
    for (size_t i = 0; i < result_length; i++) {
      length += (size_t) sprintf(answer + length, "%02x", result[i]);
    }
  }
  puts(answer);
  fflush(stdout);
}

static void load(const char *hex) {
  arguments_length = arguments_read = result_length = 0;
  for (; hex[0] > ' ' && hex[1] > ' '; hex += 2) {
    unsigned byte;
    sscanf(hex, "%2x", &byte);
    arguments[arguments_length++] = (uint8_t) byte;
  }
}

static void carry_out(char *line, const mw_method *methods, int32_t count) {
  char name[64];
  int end = 0;
  sscanf(line, "call %63s %n", name, &end);
  load(line + end);
  for (int32_t i = 0; i < count; i++) {
    if (strcmp(methods[i].name, name) == 0) {
      call(&methods[i]);
      return;
    }
  }
  fprintf(stderr, "there is no method %s\n", name);
  _exit(4);
}

/* The lines up to the next "open", in a process of their own. */
static void session(char *script, const mw_method *methods, int32_t count) {
  static uint8_t handler_stack[1 << 16];
  stack_t other = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  struct sigaction action = {.sa_sigaction = faulted, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  struct rlimit stack = {STACK_BYTES, RLIM_INFINITY};
  /* Of a processor: on a busy machine a program may wait for long before it has had that much. */
  struct rlimit processor = {SECONDS, SECONDS};
  setrlimit(RLIMIT_STACK, &stack);
  sigaltstack(&other, NULL);
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
  setrlimit(RLIMIT_CPU, &processor);
  for (char *line = script; strncmp(line, "call", 4) == 0; line = strchr(line, '\n') + 1) {
    carry_out(line, methods, count);
  }
  _exit(0);
}

int main(int argc, char **argv) {
  stack_base = (uintptr_t) __builtin_frame_address(0);
  void *program = argc == 2 ? dlopen(argv[1], RTLD_NOW) : NULL;
  if (program == NULL) {
    fprintf(stderr, "%s\n", argc == 2 ? dlerror() : "usage: native PROGRAM.so < script");
    return 2;
  }
  files = dlsym(program, "mw_files");
  const mw_method *methods = dlsym(program, "mw_methods");
  const int32_t *count = dlsym(program, "mw_method_count");
  if (files == NULL || methods == NULL || count == NULL) {
    fprintf(stderr, "the program lacks mw_files, mw_methods or mw_method_count\n");
    return 2;
  }
  static char script[SCRIPT];
  script[fread(script, 1, sizeof script - 1, stdin)] = 0;
  for (char *line = script; *line != 0; line = strchr(line, '\n') + 1) {
    if (strncmp(line, "open", 4) != 0) {
      continue;
    }
    puts("open");
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
      session(strchr(line, '\n') + 1, methods, *count);
    }
    int status;
    waitpid(child, &status, 0);
    if (status != 0) {
      printf("crashed\t%d\n", WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
      fflush(stdout);
    }
  }
  return 0;
}
