/*
 * mw TAG WORD ..., see boards/README.md. An unknown or misspelt one does nothing, for it may be what
 * a line made of another.
 */
#include "firmware.h"

enum { TAG_BYTES = 24 };

/* The last call: its tag, limit and end, for the host that asks for its answer again. */
static char last_tag[TAG_BYTES];
static uint32_t call_millis;
static bool returned;

static void usage(void) {
  mw_tagged_error("Usage: mw TAG info|build|open [counting]|crc|keep BYTES|block AT BYTES CRC|listen AT SAMPLES|window BYTES|call METHOD LIMIT BYTES CRC|again|memory|seal", "");
}

/* A tag that is too long is never the last one. */
static void remember(const char *tag) {
  uint32_t length = 0;
  while (tag[length] != 0 && length < TAG_BYTES - 1) {
    last_tag[length] = tag[length];
    length++;
  }
  last_tag[tag[length] == 0 ? length : 0] = 0;
}

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
  put_fields(1, (uint64_t[]) {MW_BLOCK_BYTES});
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

static void block(char **words) {
  int32_t at = mw_number(words[0]);
  int32_t bytes = mw_number(words[1]);
  if (at < 0 || bytes <= 0) {
    usage();
    return;
  }
  mw_buffer_block((uint32_t) at, (uint32_t) bytes, words[2]);
  mw_tagged("block");
  put_fields(1, (uint64_t[]) {mw_buffer_loaded()});
  mw_tagged_end();
}

#ifdef MW_VENDOR_CORE
static void listen(char **words) {
  int32_t at = mw_number(words[0]);
  int32_t samples = mw_number(words[1]);
  if (at < 0 || samples <= 0) {
    usage();
    return;
  }
  if (!mw_buffer_listen((uint32_t) at, (uint32_t) samples)) {
    mw_tagged_error("There is no microphone, it stopped, or the samples have no room", "");
    return;
  }
  mw_tagged("listen");
  put_fields(2, (uint64_t[]) {mw_buffer_loaded(), mw_platform_lost()});
  mw_tagged_end();
}
#endif

static void window(const char *count) {
  int32_t bytes = mw_number(count);
  if (bytes <= 0 || (uint32_t) bytes > mw_window_size) {
    mw_tagged_error("The window cannot hold this many bytes: ", count);
  } else {
    mw_buffer_window((uint32_t) bytes);
  }
}

static const mw_method *method_of(const char *name) {
  for (int32_t i = 0; i < mw_method_count; i++) {
    if (mw_same(mw_methods[i].name, name)) {
      return &mw_methods[i];
    }
  }
  return NULL;
}

static void report(bool again) {
  if (!returned) {
    mw_report_trap(call_millis);
  } else if (again && !mw_wire_again()) {
    mw_tagged("lost");
    mw_tagged_end();
  } else {
    mw_report_counts();
  }
}

static void call(const char *tag, char **words) {
  const mw_method *method = method_of(words[0]);
  int32_t millis = mw_number(words[1]);
  int32_t length = mw_number(words[2]);
  if (method == NULL) {
    mw_tagged_error("The contract has no method ", words[0]);
    return;
  }
  if (millis < 0 || length < 0) {
    usage();
    return;
  }
  if (length == 0) {
    mw_buffer_clear();
  }
  if (!mw_buffer_complete() || mw_buffer_loaded() != (uint32_t) length || !mw_is_hex(words[3], mw_buffer_crc())) {
    mw_tagged_error("The loaded bytes are not those that were announced", "");
    return;
  }
  if (!mw_opened) {
    mw_tagged("unopened");
    mw_tagged_end();
    return;
  }
  remember(tag);
  call_millis = (uint32_t) millis;
  mw_wire_begin(mw_buffer_bytes(), (uint32_t) length);
  mw_meter_reset();
  returned = mw_run(method->call, call_millis);
  mw_note_stack();
  if (returned) {
    mw_wire_end();
  }
  report(false);
}

static void again(const char *tag) {
  if (mw_same(tag, last_tag)) {
    report(true);
  } else {
    mw_tagged("forgotten");
    mw_tagged_end();
  }
}

static void carry_out(const char *tag, int32_t count, char **words) {
  const char *word = words[0];
  if (count == 1 && mw_same(word, "info")) {
    info();
  } else if (count == 1 && mw_same(word, "build")) {
    mw_tagged("build");
    mw_field();
    mw_put_text(mw_build);
    mw_tagged_end();
  } else if (mw_same(word, "open") && (count == 1 || (count == 2 && mw_same(words[1], "counting")))) {
    mw_open(); /* counting costs nothing here */
  } else if (count == 5 && mw_same(word, "call")) {
    call(tag, words + 1);
  } else if (count == 1 && mw_same(word, "again")) {
    again(tag);
  } else if (count == 1 && mw_same(word, "memory")) {
    memory();
  } else if (count == 1 && mw_same(word, "crc")) {
    crc();
  } else if (count == 2 && mw_same(word, "keep")) {
    int32_t bytes = mw_number(words[1]);
    mw_buffer_keep(bytes < 0 ? UINT32_MAX : (uint32_t) bytes);
    crc();
  } else if (count == 4 && mw_same(word, "block")) {
    block(words + 1);
#ifdef MW_VENDOR_CORE
  } else if (count == 3 && mw_same(word, "listen")) {
    listen(words + 1);
#endif
  } else if (count == 2 && mw_same(word, "window")) {
    window(words[1]);
  } else if (count == 1 && mw_same(word, "seal")) {
    mw_seal();
  } else {
    usage();
  }
}

void mw_extension(int32_t count, char **words) {
  if (count < 3) {
    mw_error("Command 'mw' requires a tag and a word", "");
    return;
  }
  mw_answer_begin(words[1]);
  carry_out(words[1], count - 2, words + 2);
  mw_answer_end();
}
