/* Reads commands, each of which ends with %, and carries them out one after another. */
#include "crc32.h"
#include "firmware.h"

#ifndef MW_PROFILE
#define MW_PROFILE "none"
#endif

/*
 * The next command, ending with a 0. Returns its length, or -1 if it did not fit: then all of it has
 * been read and dropped.
 */
static int32_t next(char *command) {
  int32_t length = 0;
  for (char c = (char) mw_platform_read(); c != '%'; c = (char) mw_platform_read()) {
    if (length >= 0 && length < MW_COMMAND_BYTES) {
      command[length++] = c;
    } else {
      length = -1;
    }
  }
  command[length < 0 ? 0 : length] = 0;
  return length;
}

/*
 * False if the command ends with a check, a blank and ~XXXXXXXX, that does not fit. The check is cut
 * off.
 */
static bool intact(char *command) {
  char *mark = NULL;
  uint32_t state = MW_CRC32_BEGIN;
  uint32_t before = state;
  for (char *c = command; *c != 0; c++) {
    if (c[0] == ' ' && c[1] == '~') {
      mark = c;
      before = ~state;
    }
    state = mw_crc32_add(state, (uint8_t) *c);
  }
  if (mark == NULL) {
    return true;
  }
  *mark = 0;
  return mw_is_hex(mark + 2, before);
}

/* Splits at blanks, in place. Words beyond MW_MAX_WORDS are dropped. */
static int32_t split(char *command, char **words) {
  int32_t count = 0;
  while (count < MW_MAX_WORDS) {
    while (*command != 0 && *command <= ' ') {
      command++;
    }
    if (*command == 0) {
      break;
    }
    words[count++] = command;
    while (*command > ' ') {
      command++;
    }
    if (*command != 0) {
      *command++ = 0;
    }
  }
  return count;
}

int32_t mw_number(const char *word) {
  int64_t value = 0;
  if (*word == 0) {
    return -1;
  }
  for (; *word != 0; word++) {
    value = value * 10 + (*word - '0');
    if (*word < '0' || *word > '9' || value > INT32_MAX) {
      return -1;
    }
  }
  return (int32_t) value;
}

bool mw_is_hex(const char *word, uint32_t value) {
  int32_t digits = 8;
  for (; *word != 0 && digits > 0; word++) {
    char c = *word;
    uint32_t digit = (uint32_t) (c >= 'a' ? c - 'a' + 10 : c - '0');
    if (digit != (value >> 4 * --digits & 15)) {
      return false;
    }
  }
  return *word == 0 && digits == 0;
}

static void timestamp(void) {
  mw_put_text("m-lap-us-");
  mw_put_unsigned((uint32_t) mw_micros());
  mw_end_line();
}

bool mw_same(const char *a, const char *b) {
  while (*a != 0 && *a == *b) {
    a++;
    b++;
  }
  return *a == *b;
}

static void carry_out(int32_t count, char **words) {
  const char *word = count == 0 ? "" : words[0];
  if (mw_same(word, "db")) {
    mw_buffer_command(count, words);
  } else if (mw_same(word, "mw")) {
    mw_extension(count, words);
  } else if (mw_same(word, "name")) {
    mw_put_text("m-name-dut-[");
    mw_put_text(mw_device_name);
    mw_put(']');
    mw_end_line();
  } else if (mw_same(word, "timestamp")) {
    timestamp();
  } else if (mw_same(word, "profile")) {
    mw_message("profile-[ULPMark for tinyML Firmware V0.0.1]");
    mw_message("model-[" MW_PROFILE "]");
#ifdef MW_MLPERF
  } else if (mw_same(word, "infer")) {
    mw_infer(count, words);
  } else if (mw_same(word, "results")) {
    mw_results();
  } else if (mw_same(word, "help")) {
    mw_message("[name timestamp profile help db infer results mw]");
#else
  } else if (mw_same(word, "help")) {
    mw_message("[name timestamp profile help db mw]");
#endif
  } else {
    mw_error("Unknown command: ", word);
  }
}

_Noreturn void mw_serve(void) {
  static char command[MW_COMMAND_BYTES + 1];
  char *words[MW_MAX_WORDS];
  mw_open();
  mw_opened = false; /* the host has not said so */
  mw_meter_calibrate();
  mw_message("timestamp-mode-performance");
  timestamp();
  mw_message("init-done");
  while (true) {
    mw_message("ready");
    mw_platform_flush();
    if (next(command) < 0) {
      mw_error("The command is longer than the buffer", "");
    } else if (!intact(command)) {
      mw_error("Damaged command", "");
    } else {
      carry_out(split(command, words), words);
    }
  }
}
