#include "Probe.h"

const char *const mw_files[] = {"Probe.java"};

static MW_STATIC Probe *adapter;

static Probe *lab(void) {
  if (adapter == NULL) {
    adapter = Probe_new();
  }
  return adapter;
}

static void add(void) {
  Probe *self = lab();
  int32_t a = mw_read_int();
  int32_t b = mw_read_int();
  mw_start();
  int32_t returned = Probe_add(self, a, b);
  mw_stop();
  mw_write_int(returned);
}

static void fill(void) {
  Probe *self = lab();
  ByteArray *array = mw_read_bytes();
  mw_start();
  Probe_fill(self, array);
  mw_stop();
  mw_write_bytes(array);
}

static void index(void) {
  Probe *self = lab();
  IntArray *array = mw_read_ints();
  int32_t at = mw_read_int();
  mw_start();
  int32_t returned = Probe_index(self, array, at);
  mw_stop();
  mw_write_int(returned);
}

static void root(void) {
  Probe *self = lab();
  float x = mw_read_float();
  mw_start();
  float returned = Probe_root(self, x);
  mw_stop();
  mw_write_float(returned);
}

static void writeModel(void) {
  Probe *self = lab();
  ByteArray *model = mw_read_bytes();
  mw_start();
  int32_t returned = Probe_writeModel(self, model);
  mw_stop();
  mw_write_int(returned);
}

static void writeConstant(void) {
  Probe *self = lab();
  mw_start();
  Probe_writeConstant(self);
  mw_stop();
}

#define OF_NOTHING(name)                                                                             \
  static void name(void) {                                                                           \
    Probe *self = lab();                                                                             \
    mw_start();                                                                                      \
    int32_t returned = Probe_##name(self);                                                           \
    mw_stop();                                                                                       \
    mw_write_int(returned);                                                                          \
  }

#define OF_INT(name)                                                                                 \
  static void name(void) {                                                                           \
    Probe *self = lab();                                                                             \
    int32_t a = mw_read_int();                                                                       \
    mw_start();                                                                                      \
    int32_t returned = Probe_##name(self, a);                                                        \
    mw_stop();                                                                                       \
    mw_write_int(returned);                                                                          \
  }

#define OF_INTS(name)                                                                                \
  static void name(void) {                                                                           \
    Probe *self = lab();                                                                             \
    int32_t a = mw_read_int();                                                                       \
    int32_t b = mw_read_int();                                                                       \
    mw_start();                                                                                      \
    int32_t returned = Probe_##name(self, a, b);                                                     \
    mw_stop();                                                                                       \
    mw_write_int(returned);                                                                          \
  }

OF_NOTHING(nothing)
OF_NOTHING(nullPointer)
OF_NOTHING(initialised)
OF_NOTHING(count)
OF_INT(recurse)
OF_INT(recurseUnchecked)
OF_INT(forever)
OF_INT(allocate)
OF_INT(keep)
OF_INT(work)
OF_INTS(divide)
OF_INTS(refuse)

const mw_method mw_methods[] = {
    {"add", add},
    {"fill", fill},
    {"index", index},
    {"root", root},
    {"writeModel", writeModel},
    {"writeConstant", writeConstant},
    {"nothing", nothing},
    {"nullPointer", nullPointer},
    {"initialised", initialised},
    {"count", count},
    {"recurse", recurse},
    {"recurseUnchecked", recurseUnchecked},
    {"forever", forever},
    {"allocate", allocate},
    {"keep", keep},
    {"work", work},
    {"divide", divide},
    {"refuse", refuse},
};

const int32_t mw_method_count = sizeof mw_methods / sizeof mw_methods[0];
