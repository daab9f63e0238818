/* memcpy and memset where flash is short: newlib's are faster and five times as long. */
#include "mw.h"

#ifdef MW_RELEASE

/* Or gcc would see that this is memcpy, and call it. */
#define MW_LOOP __attribute__((optimize("no-tree-loop-distribute-patterns")))

MW_LOOP void *memcpy(void *restrict to, const void *restrict from, size_t bytes) {
  uint8_t *out = to;
  const uint8_t *in = from;
  for (; bytes >= 4; bytes -= 4, in += 4, out += 4) {
    *(uint32_t *) out = *(const uint32_t *) in;
  }
  while (bytes-- > 0) {
    *out++ = *in++;
  }
  return to;
}

MW_LOOP void *memset(void *to, int value, size_t bytes) {
  uint8_t *out = to;
  uint32_t word = (uint8_t) value * 0x01010101u;
  for (; bytes >= 4; bytes -= 4, out += 4) {
    *(uint32_t *) out = word;
  }
  while (bytes-- > 0) {
    *out++ = (uint8_t) value;
  }
  return to;
}

#endif
