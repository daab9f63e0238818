/* Writes reply lines. A field of a tagged line is encoded as java.net.URLEncoder does it. */
#include "crc32.h"
#include "firmware.h"

static const char *tag = "";
static bool line_open;
static bool encoding;
static bool first_field;
static bool checked; /* the line is under the answer's check */
static uint32_t check;

static void raw(char c) {
  line_open = c != '\n';
  if (checked && c != '\r') {
    check = mw_crc32_add(check, (uint8_t) c);
  }
  mw_platform_write((uint8_t) c);
}

static char hex_digit(uint32_t value, char ten) {
  value &= 15;
  return (char) (value < 10 ? '0' + value : (uint32_t) ten + value - 10);
}

static bool plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-'
      || c == '*' || c == '_';
}

void mw_put(char c) {
  if (!encoding || plain(c)) {
    raw(c);
  } else if (c == ' ') {
    raw('+');
  } else {
    raw('%');
    raw(hex_digit((uint8_t) c >> 4, 'A'));
    raw(hex_digit((uint8_t) c, 'A'));
  }
}

void mw_put_text(const char *text) {
  while (*text != 0) {
    mw_put(*text++);
  }
}

uint32_t mw_divide(uint64_t *value, uint32_t divisor) {
  uint64_t quotient = 0;
  uint32_t remainder = 0;
  for (int32_t shift = 48; shift >= 0; shift -= 16) {
    uint32_t limb = remainder << 16 | ((uint32_t) (*value >> shift) & 0xFFFF);
    quotient = quotient << 16 | limb / divisor;
    remainder = limb % divisor;
  }
  *value = quotient;
  return remainder;
}

void mw_put_unsigned(uint64_t value) {
  char digits[20];
  int32_t count = 0;
  do {
    digits[count++] = (char) ('0' + mw_divide(&value, 10));
  } while (value != 0);
  while (count > 0) {
    mw_put(digits[--count]);
  }
}

void mw_put_signed(int32_t value) {
  if (value < 0) {
    mw_put('-');
  }
  mw_put_unsigned(value < 0 ? 0 - (uint32_t) value : (uint32_t) value);
}

void mw_put_hex(uint32_t value, int32_t digits) {
  while (--digits >= 0) {
    mw_put(hex_digit(value >> 4 * digits, 'a'));
  }
}

void mw_end_line(void) {
  encoding = false;
  raw('\r');
  raw('\n');
  checked = false;
}

void mw_finish_line(void) {
  if (line_open) {
    mw_end_line();
  }
}

void mw_message(const char *text) {
  mw_put_text("m-");
  mw_put_text(text);
  mw_end_line();
}

void mw_error(const char *text, const char *value) {
  mw_put_text("e-[");
  mw_put_text(text);
  mw_put_text(value);
  mw_put(']');
  mw_end_line();
}

static void begin(const char *kind) {
  mw_put_text("m-mw-");
  mw_put_text(tag);
  mw_put('-');
  mw_put_text(kind);
}

void mw_answer_begin(const char *of) {
  tag = of;
  check = MW_CRC32_BEGIN;
}

void mw_answer_end(void) {
  begin("crc-[");
  mw_put_hex(~check, 8);
  mw_put(']');
  mw_end_line();
  begin("done");
  mw_end_line();
}

void mw_tagged(const char *kind) {
  checked = true;
  begin(kind);
  mw_put_text("-[");
  first_field = true;
}

void mw_field(void) {
  encoding = false;
  if (!first_field) {
    raw(' ');
  }
  first_field = false;
  encoding = true;
}

void mw_tagged_end(void) {
  encoding = false;
  raw(']');
  mw_end_line();
}

void mw_tagged_error(const char *text, const char *value) {
  mw_tagged("error");
  mw_field();
  mw_put_text(text);
  mw_put_text(value);
  mw_tagged_end();
}
