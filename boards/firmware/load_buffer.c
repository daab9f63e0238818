/*
 * db load N, db HEX ..., db print, and blocks of bytes as they are. The buffer takes the upper end of the heap's memory, or is the
 * window that the host writes by itself. Too much data, data before db load and broken hex are
 * answered, never stored.
 */
#include "crc32.h"
#include "firmware.h"

static uint8_t *buffer;
static uint32_t size;
static uint32_t loaded;

const uint8_t *mw_buffer_bytes(void) {
  return buffer;
}

uint32_t mw_buffer_loaded(void) {
  return loaded;
}

bool mw_buffer_complete(void) {
  return loaded == size;
}

uint32_t mw_buffer_crc(void) {
  return mw_crc32(buffer, loaded);
}

uint8_t *mw_buffer_floor(void) {
  return size == 0 || buffer == mw_window ? mw_heap_end : buffer;
}

void mw_buffer_clear(void) {
  size = 0;
  loaded = 0;
}

void mw_buffer_window(uint32_t bytes) {
  buffer = mw_window;
  size = bytes;
  loaded = bytes;
}

void mw_buffer_keep(uint32_t bytes) {
  if (buffer != mw_window && bytes < loaded) {
    loaded = bytes;
  }
}

static void expect(const char *count) {
  int32_t wanted = mw_number(count);
  if (wanted <= 0) {
    mw_error("Command 'db load' must be >0 bytes", "");
    return;
  }
  uint32_t bytes = ((uint32_t) wanted + 7) & ~7u;
  mw_buffer_clear();
  if (bytes > (uint32_t) (mw_heap_end - mw_heap_next)) {
    mw_error("Command 'db load' asks for more memory than is free: ", count);
    return;
  }
  buffer = mw_heap_end - bytes;
  size = (uint32_t) wanted;
  mw_put_text("m-[Expecting ");
  mw_put_unsigned(size);
  mw_put_text(" bytes]");
  mw_end_line();
}

/*
 * Bytes come stuffed as those of PPP (RFC 1662, 4.2): 0x7D stands before a byte that has another
 * meaning on the line, and that byte comes with bit 5 turned over. So a block holds no % but its end,
 * and whoever waits for its end never waits longer than for that of a command.
 */
enum { ESCAPE = 0x7D, TURNED = 0x20 };

void mw_buffer_block(uint32_t at, uint32_t bytes, const char *crc) {
  bool room = buffer != mw_window && at <= loaded && bytes <= size - at;
  uint32_t count = 0;
  if (room) {
    loaded = at;
  }
  for (uint8_t byte = mw_platform_read(); byte != '%'; byte = mw_platform_read()) {
    if (byte == ESCAPE) {
      byte = mw_platform_read();
      if (byte == '%') {
        count = UINT32_MAX; /* the end came too soon */
        break;
      }
      byte ^= TURNED;
    }
    if (room && count < bytes) {
      buffer[at + count] = byte;
    }
    count++;
  }
  if (room && count == bytes && mw_is_hex(crc, mw_crc32(buffer + at, bytes))) {
    loaded = at + bytes;
  }
}

#ifdef MW_VENDOR_CORE
bool mw_buffer_listen(uint32_t at, uint32_t samples) {
  bool room = buffer != mw_window && at <= loaded && samples <= (size - at) / sizeof(int16_t);
  if (room) {
    loaded = at;
  }
  if (!room || mw_platform_listen(buffer + at, samples) != samples) {
    return false;
  }
  loaded = at + samples * sizeof(int16_t);
  return true;
}
#endif

static int32_t digit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void append(const char *hex) {
  const char *end = hex;
  while (*end != 0) {
    end++;
  }
  if ((end - hex) % 2 != 0) {
    mw_error("Insufficent number of hex digits", ""); /* spelt as the reference spells it */
    return;
  }
  for (; *hex != 0; hex += 2) {
    int32_t high = digit(hex[0]);
    int32_t low = digit(hex[1]);
    if (high < 0 || low < 0) {
      const char shown[] = {hex[0], hex[1], '\'', 0};
      mw_error("Invalid hex digit '", shown);
      return;
    }
    if (loaded == size) {
      mw_error("More data than 'db load' announced", "");
      return;
    }
    buffer[loaded++] = (uint8_t) (high << 4 | low);
  }
  if (loaded == size && size > 0) {
    mw_message("load-done");
  }
}

static void print(void) {
  for (uint32_t i = 0; i < loaded; i++) {
    if (i % 8 == 0) {
      mw_put_text("m-buffer");
    }
    mw_put('-');
    mw_put_hex(buffer[i], 2);
    if (i % 8 == 7 || i == loaded - 1) {
      mw_end_line();
    }
  }
}

void mw_buffer_command(int32_t count, char **words) {
  const char *word = count > 1 ? words[1] : "";
  if (!mw_same(word, "load")) {
    mw_same(word, "print") ? print() : append(word);
  } else if (count > 2) {
    expect(words[2]);
  } else {
    mw_error("Command 'db load' requires the # of bytes", "");
  }
}
