/*
 * What set-up does with doubles on a processor that has none, where flash is short: libgcc's is faster
 * and four times as long. Its addition, for one, comes with the conversion of a float.
 */
#include "mw.h"

#if defined(MW_RELEASE) && !(__ARM_FP & 8)

#define MW_RUNTIME __attribute__((pcs("aapcs")))

/* A float as a double, which every float is. */
MW_RUNTIME double __aeabi_f2d(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  uint32_t magnitude = bits & (UINT32_MAX >> 1);
  uint32_t exponent = magnitude >> 23;
  uint64_t wide = (uint64_t) magnitude << 29;
  if (exponent == 255) { /* infinite or no number */
    wide |= (uint64_t) 2047 << 52 | (uint64_t) (magnitude << 9 != 0) << 51;
  } else if (exponent != 0) {
    wide += (uint64_t) (1023 - 127) << 52;
  } else if (magnitude != 0) { /* its first bit goes where other numbers' first bit is not written */
    int32_t zeros = __builtin_clz(magnitude) - 8;
    wide = (wide << zeros) + ((uint64_t) (1023 - 127 - zeros) << 52);
  }
  wide |= (uint64_t) (bits >> 31) << 63;
  double result;
  memcpy(&result, &wide, sizeof result);
  return result;
}

/* The bits of doubles as whole numbers in the same order. */
static int64_t rank(int64_t bits) {
  return bits < 0 ? INT64_MIN - bits : bits;
}

static bool is_number(int64_t bits) {
  return (uint64_t) bits << 1 <= (uint64_t) 2047 << 53;
}

enum { LESS = 1, EQUAL = 2, GREATER = 4, UNORDERED = 8 };

static int32_t compared(int64_t a, int64_t b) {
  return !is_number(a) || !is_number(b) ? UNORDERED
         : rank(a) < rank(b)            ? LESS
         : rank(a) > rank(b)            ? GREATER
                                        : EQUAL;
}

/* Two doubles come in the registers of two longs. */
#define MW_COMPARISON(name, outcomes)                                                                \
  MW_RUNTIME int32_t name(int64_t a, int64_t b) {                                                    \
    return (compared(a, b) & (outcomes)) != 0;                                                       \
  }

MW_COMPARISON(__aeabi_dcmpeq, EQUAL)
MW_COMPARISON(__aeabi_dcmplt, LESS)
MW_COMPARISON(__aeabi_dcmple, LESS | EQUAL)
MW_COMPARISON(__aeabi_dcmpge, GREATER | EQUAL)
MW_COMPARISON(__aeabi_dcmpgt, GREATER)
MW_COMPARISON(__aeabi_dcmpun, UNORDERED)

#endif
