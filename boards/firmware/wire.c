/*
 * The bytes of a call: little endian, as all supported processors have it; a boolean is one byte, a
 * char two, an array an int32 length and then its elements. The arguments are not trusted.
 */
#include "firmware.h"

enum { RESULT_BYTES_A_LINE = 256, KEPT_RESULT_BYTES = 128 };

static const uint8_t *argument;
static const uint8_t *argument_end;

/* The beginning of the result, for the host that asks again. */
static uint8_t kept[KEPT_RESULT_BYTES];
static uint32_t result_bytes;

void mw_wire_begin(const uint8_t *bytes, uint32_t length) {
  argument = bytes;
  argument_end = bytes + length;
  result_bytes = 0;
}

/* ---- Arguments ---- */

static _Noreturn void malformed(void) {
  mw_last_trap.kind = MW_MALFORMED;
  mw_end_call();
}

static void read(void *value, uint32_t bytes) {
  mw_heap_arguments();
  if (bytes > (uint32_t) (argument_end - argument)) {
    malformed();
  }
  if (bytes > 0) {
    memcpy(value, argument, bytes);
    argument += bytes;
  }
}

static void *read_elements(int32_t length, uint32_t header, uint32_t elementBytes) {
  if (length < 0 || (uint32_t) length > (uint32_t) (argument_end - argument) / elementBytes) {
    malformed();
  }
  uint8_t *array = mw_new_array(length, header, elementBytes, 0);
  read(array + header, (uint32_t) length * elementBytes);
  return array;
}

#define READ(name, Type)                                                                             \
  Type mw_read_##name(void) {                                                                        \
    Type value;                                                                                      \
    read(&value, sizeof value);                                                                      \
    return value;                                                                                    \
  }

#define READ_ARRAY(name, Name)                                                                       \
  Name *mw_read_##name(void) {                                                                       \
    return read_elements(mw_read_int(), offsetof(Name, data), sizeof(((Name *) 0)->data[0]));        \
  }

READ(byte, int8_t)
READ(short, int16_t)
READ(char, uint16_t)
READ(int, int32_t)
READ(long, int64_t)
READ(float, float)
READ(double, double)
READ_ARRAY(shorts, ShortArray)
READ_ARRAY(chars, CharArray)
READ_ARRAY(ints, IntArray)
READ_ARRAY(longs, LongArray)
READ_ARRAY(floats, FloatArray)
READ_ARRAY(doubles, DoubleArray)

bool mw_read_boolean(void) {
  return mw_read_byte() != 0;
}

/* Not as a copy of bytes: a bool must be 0 or 1. */
BooleanArray *mw_read_booleans(void) {
  ByteArray *bytes = read_elements(mw_read_int(), offsetof(ByteArray, data), 1);
  BooleanArray *array = (BooleanArray *) bytes;
  for (int32_t i = 0; i < bytes->length; i++) {
    array->data[i] = bytes->data[i] != 0;
  }
  return array;
}

ByteArray *mw_read_bytes(void) {
  int32_t length = mw_read_int();
  /* The model is constant: a write to it is a trap of its own. */
  return length == -1 ? (ByteArray *) (uintptr_t) mw_model : read_elements(length, offsetof(ByteArray, data), 1);
}

/* ---- Results ---- */

void mw_wire_end(void) {
  if (result_bytes % RESULT_BYTES_A_LINE != 0) {
    mw_tagged_end();
  }
}

static void write(const void *value, uint32_t bytes) {
  const uint8_t *next = value;
  for (; bytes > 0; bytes--, next++) {
    if (result_bytes % RESULT_BYTES_A_LINE == 0) {
      mw_tagged("result");
    }
    if (result_bytes < KEPT_RESULT_BYTES) {
      kept[result_bytes] = *next;
    }
    mw_put_hex(*next, 2);
    if (++result_bytes % RESULT_BYTES_A_LINE == 0) {
      mw_tagged_end();
    }
  }
}

bool mw_wire_again(void) {
  uint32_t bytes = result_bytes;
  if (bytes > KEPT_RESULT_BYTES) {
    return false;
  }
  result_bytes = 0;
  write(kept, bytes);
  mw_wire_end();
  return true;
}

#define WRITE(name, Type)                                                                            \
  void mw_write_##name(Type value) {                                                                 \
    write(&value, sizeof value);                                                                     \
  }

/* Every array begins with its length; elements of one type have one offset and size. */
#define WRITE_ARRAY(name, Name)                                                                      \
  void mw_write_##name(const Name *array) {                                                          \
    write(&array->length, sizeof array->length);                                                     \
    write(array->data, (uint32_t) array->length * sizeof array->data[0]);                            \
  }

WRITE(boolean, bool)
WRITE(byte, int8_t)
WRITE(short, int16_t)
WRITE(char, uint16_t)
WRITE(int, int32_t)
WRITE(long, int64_t)
WRITE(float, float)
WRITE(double, double)
WRITE_ARRAY(booleans, BooleanArray)
WRITE_ARRAY(bytes, ByteArray)
WRITE_ARRAY(shorts, ShortArray)
WRITE_ARRAY(chars, CharArray)
WRITE_ARRAY(ints, IntArray)
WRITE_ARRAY(longs, LongArray)
WRITE_ARRAY(floats, FloatArray)
WRITE_ARRAY(doubles, DoubleArray)
