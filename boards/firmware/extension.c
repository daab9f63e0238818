/* mw TAG info, open, call METHOD LIMIT BYTES CRC, memory, crc, window BYTES, seal. */
#include "firmware.h"

static void put_fields(int32_t count, const uint64_t *values) {
  for (int32_t i = 0; i < count; i++) {
    mw_field();
    mw_put_unsigned(values[i]);
  }
}

static void info(void) {
  mw_tagged("info");
  put_fields(2, (uint64_t[]) {MW_COMMAND_BYTES, mw_window_size});
  mw_field();
  mw_put_text(mw_counter);
  mw_tagged_end();
}

static void memory(void) {
  mw_tagged("memory");
  put_fields(
      7, (uint64_t[]) {mw_flash_bytes, mw_static_bytes, (uint64_t) (mw_heap_next - mw_heap_start),
             (uint64_t) (mw_heap_peak - mw_heap_start), (uint64_t) (mw_heap_end - mw_heap_start), mw_stack_peak(),
             (uint64_t) (mw_stack_top - mw_stack_bottom)});
  mw_tagged_end();
}

static void crc(void) {
  mw_tagged("crc");
  put_fields(1, (uint64_t[]) {mw_buffer_loaded()});
  mw_field();
  mw_put_hex(mw_buffer_crc(), 8);
  mw_tagged_end();
}

static void window(const char *count) {
  int32_t bytes = mw_number(count);
  if (bytes <= 0 || (uint32_t) bytes > mw_window_size) {
    mw_tagged_error("The window cannot hold this many bytes: ", count);
  } else {
    mw_buffer_window((uint32_t) bytes);
  }
}

/* Exactly eight hexadecimal digits of either case, as a number; false if they are not. */
static bool same_crc(const char *hex, uint32_t crc) {
  int32_t digits = 8;
  for (; *hex != 0 && digits > 0; hex++) {
    char c = *hex;
    uint32_t value = c >= 'a' ? (uint32_t) (c - 'a' + 10) : c >= 'A' ? (uint32_t) (c - 'A' + 10) : (uint32_t) (c - '0');
    if (value != (crc >> 4 * --digits & 15)) {
      return false;
    }
  }
  return *hex == 0 && digits == 0;
}

static const mw_method *method_of(const char *name) {
  for (int32_t i = 0; i < mw_method_count; i++) {
    if (mw_same(mw_methods[i].name, name)) {
      return &mw_methods[i];
    }
  }
  return NULL;
}

static void call(char **words) {
  const mw_method *method = method_of(words[0]);
  int32_t millis = mw_number(words[1]);
  int32_t length = mw_number(words[2]);
  if (method == NULL) {
    mw_tagged_error("The contract has no method ", words[0]);
    return;
  }
  if (millis < 0 || length < 0) {
    mw_tagged_error("Usage: mw TAG call METHOD LIMIT BYTES CRC", "");
    return;
  }
  if (length == 0) {
    mw_buffer_clear();
  }
  if (!mw_buffer_complete() || mw_buffer_loaded() != (uint32_t) length || !same_crc(words[3], mw_buffer_crc())) {
    mw_tagged_error("The loaded bytes are not those that were announced", "");
    return;
  }
  mw_wire_begin(mw_buffer_bytes(), (uint32_t) length);
  mw_meter_reset();
  if (mw_run(method->call, (uint32_t) millis)) {
    mw_wire_end();
    mw_report_counts();
  } else {
    mw_stack_peak();
    mw_report_trap((uint32_t) millis);
  }
}

void mw_extension(int32_t count, char **words) {
  if (count < 3) {
    mw_error("Command 'mw' requires a tag and a word", "");
    return;
  }
  mw_tag = words[1];
  const char *word = words[2];
  if (mw_same(word, "info")) {
    info();
  } else if (mw_same(word, "open")) {
    mw_open();
  } else if (mw_same(word, "call") && count >= 7) {
    call(words + 3);
  } else if (mw_same(word, "call")) {
    mw_tagged_error("Usage: mw TAG call METHOD LIMIT BYTES CRC", "");
  } else if (mw_same(word, "memory")) {
    memory();
  } else if (mw_same(word, "crc")) {
    crc();
  } else if (mw_same(word, "window")) {
    window(count > 3 ? words[3] : "");
  } else if (mw_same(word, "seal")) {
    mw_seal();
  } else {
    mw_tagged_error("Unknown command: mw ", word);
  }
  mw_put_text("m-mw-");
  mw_put_text(mw_tag);
  mw_put_text("-done");
  mw_end_line();
}
