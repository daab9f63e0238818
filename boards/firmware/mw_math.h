/* Java's arithmetic where C's differs, and the functions of the JDK that Tiny Java has. */
#ifndef MW_MATH_H
#define MW_MATH_H

#include "mw.h"

#define MW_NAN __builtin_nan("")
#define MW_INFINITY __builtin_inf()

/* Newlib's fma of doubles rounds twice, so where there is no instruction for it we have our own. */
double mw_fma(double a, double b, double c);

#define MW_FMAf __builtin_fmaf
#if defined(__arm__) && !defined(__FP_FAST_FMA)
#define MW_FMA mw_fma
#else
#define MW_FMA __builtin_fma
#endif

/* ---- Operators ---- */

MW_CHECKED int32_t mw_divide_int(int32_t a, int32_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return b == -1 ? -a : a / b;
}

MW_CHECKED int32_t mw_remainder_int(int32_t a, int32_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return b == -1 ? 0 : a % b;
}

MW_CHECKED int64_t mw_divide_long(int64_t a, int64_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return b == -1 ? -a : a / b;
}

MW_CHECKED int64_t mw_remainder_long(int64_t a, int64_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return b == -1 ? 0 : a % b;
}

MW_INLINE float mw_remainder_float(float a, float b) {
  return __builtin_fmodf(a, b);
}

MW_INLINE double mw_remainder_double(double a, double b) {
  return __builtin_fmod(a, b);
}

/* Java's conversions saturate, and make 0 of what is not a number. */
MW_INLINE int32_t mw_float_to_int(float x) {
  return x >= 2147483648.0f ? INT32_MAX : x >= -2147483648.0f ? (int32_t) x : x < 0 ? INT32_MIN : 0;
}

MW_INLINE int32_t mw_double_to_int(double x) {
  return x >= 2147483647.0 ? INT32_MAX : x >= -2147483648.0 ? (int32_t) x : x < 0 ? INT32_MIN : 0;
}

MW_INLINE int64_t mw_float_to_long(float x) {
  return x >= 9223372036854775808.0f    ? INT64_MAX
         : x >= -9223372036854775808.0f ? (int64_t) x
         : x < 0                        ? INT64_MIN
                                        : 0;
}

MW_INLINE int64_t mw_double_to_long(double x) {
  return x >= 9223372036854775808.0    ? INT64_MAX
         : x >= -9223372036854775808.0 ? (int64_t) x
         : x < 0                       ? INT64_MIN
                                       : 0;
}

/* ---- Float, Double: bits ---- */

MW_INLINE int32_t Float_floatToRawIntBits(float x) {
  int32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

MW_INLINE float Float_intBitsToFloat(int32_t bits) {
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

MW_INLINE int64_t Double_doubleToRawLongBits(double x) {
  int64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

MW_INLINE double Double_longBitsToDouble(int64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

MW_INLINE bool Float_isNaN(float x) {
  return x != x;
}

MW_INLINE bool Double_isNaN(double x) {
  return x != x;
}

MW_INLINE int32_t Float_floatToIntBits(float x) {
  return x != x ? 0x7fc00000 : Float_floatToRawIntBits(x);
}

MW_INLINE int64_t Double_doubleToLongBits(double x) {
  return x != x ? 0x7ff8000000000000LL : Double_doubleToRawLongBits(x);
}

MW_INLINE bool Float_isFinite(float x) {
  return (Float_floatToRawIntBits(x) & 0x7f800000) != 0x7f800000;
}

MW_INLINE bool Double_isFinite(double x) {
  return (Double_doubleToRawLongBits(x) & 0x7ff0000000000000LL) != 0x7ff0000000000000LL;
}

MW_INLINE bool Float_isInfinite(float x) {
  return x == x && !Float_isFinite(x);
}

MW_INLINE bool Double_isInfinite(double x) {
  return x == x && !Double_isFinite(x);
}

MW_INLINE int32_t Double_compare(double a, double b) {
  if (a < b) {
    return -1;
  }
  if (a > b) {
    return 1;
  }
  int64_t left = Double_doubleToLongBits(a);
  int64_t right = Double_doubleToLongBits(b);
  return left < right ? -1 : left > right;
}

MW_INLINE int32_t Float_compare(float a, float b) {
  return Double_compare(a, b);
}

/* ---- Integer, Long, Short, Byte ---- */

MW_INLINE int32_t Byte_toUnsignedInt(int8_t x) {
  return (uint8_t) x;
}

MW_INLINE int32_t Short_toUnsignedInt(int16_t x) {
  return (uint16_t) x;
}

MW_INLINE int16_t Short_reverseBytes(int16_t x) {
  return (int16_t) __builtin_bswap16((uint16_t) x);
}

MW_INLINE int32_t Integer_compare(int32_t a, int32_t b) {
  return a < b ? -1 : a > b;
}

MW_INLINE int32_t Integer_signum(int32_t x) {
  return x < 0 ? -1 : x > 0;
}

MW_INLINE int32_t Integer_bitCount(int32_t x) {
  return __builtin_popcount((uint32_t) x);
}

MW_INLINE int32_t Integer_reverseBytes(int32_t x) {
  return (int32_t) __builtin_bswap32((uint32_t) x);
}

MW_INLINE int32_t Integer_reverse(int32_t x) {
  uint32_t u = (uint32_t) x;
  u = (u & 0x55555555) << 1 | ((u >> 1) & 0x55555555);
  u = (u & 0x33333333) << 2 | ((u >> 2) & 0x33333333);
  u = (u & 0x0f0f0f0f) << 4 | ((u >> 4) & 0x0f0f0f0f);
  return Integer_reverseBytes((int32_t) u);
}

MW_INLINE int32_t Integer_numberOfLeadingZeros(int32_t x) {
  return x == 0 ? 32 : __builtin_clz((uint32_t) x);
}

MW_INLINE int32_t Integer_numberOfTrailingZeros(int32_t x) {
  return x == 0 ? 32 : __builtin_ctz((uint32_t) x);
}

MW_INLINE int32_t Integer_highestOneBit(int32_t x) {
  return x == 0 ? 0 : (int32_t) (0x80000000u >> __builtin_clz((uint32_t) x));
}

MW_INLINE int32_t Integer_lowestOneBit(int32_t x) {
  return x & -x;
}

MW_INLINE int32_t Integer_rotateLeft(int32_t x, int32_t n) {
  return (int32_t) ((uint32_t) x << (n & 31) | (uint32_t) x >> (-n & 31));
}

MW_INLINE int32_t Integer_rotateRight(int32_t x, int32_t n) {
  return (int32_t) ((uint32_t) x >> (n & 31) | (uint32_t) x << (-n & 31));
}

MW_INLINE int64_t Integer_toUnsignedLong(int32_t x) {
  return (uint32_t) x;
}

MW_INLINE int32_t Integer_compareUnsigned(int32_t a, int32_t b) {
  return (uint32_t) a < (uint32_t) b ? -1 : (uint32_t) a > (uint32_t) b;
}

MW_CHECKED int32_t Integer_divideUnsigned(int32_t a, int32_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return (int32_t) ((uint32_t) a / (uint32_t) b);
}

MW_CHECKED int32_t Integer_remainderUnsigned(int32_t a, int32_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return (int32_t) ((uint32_t) a % (uint32_t) b);
}

MW_INLINE int32_t Long_compare(int64_t a, int64_t b) {
  return a < b ? -1 : a > b;
}

MW_INLINE int32_t Long_signum(int64_t x) {
  return x < 0 ? -1 : x > 0;
}

MW_INLINE int32_t Long_bitCount(int64_t x) {
  return __builtin_popcountll((uint64_t) x);
}

MW_INLINE int64_t Long_reverseBytes(int64_t x) {
  return (int64_t) __builtin_bswap64((uint64_t) x);
}

MW_INLINE int64_t Long_reverse(int64_t x) {
  uint64_t low = (uint32_t) Integer_reverse((int32_t) (x >> 32));
  uint64_t high = (uint32_t) Integer_reverse((int32_t) x);
  return (int64_t) (high << 32 | low);
}

MW_INLINE int32_t Long_numberOfLeadingZeros(int64_t x) {
  return x == 0 ? 64 : __builtin_clzll((uint64_t) x);
}

MW_INLINE int32_t Long_numberOfTrailingZeros(int64_t x) {
  return x == 0 ? 64 : __builtin_ctzll((uint64_t) x);
}

MW_INLINE int64_t Long_highestOneBit(int64_t x) {
  return x == 0 ? 0 : (int64_t) (0x8000000000000000ull >> __builtin_clzll((uint64_t) x));
}

MW_INLINE int64_t Long_lowestOneBit(int64_t x) {
  return x & -x;
}

MW_INLINE int64_t Long_rotateLeft(int64_t x, int32_t n) {
  return (int64_t) ((uint64_t) x << (n & 63) | (uint64_t) x >> (-n & 63));
}

MW_INLINE int64_t Long_rotateRight(int64_t x, int32_t n) {
  return (int64_t) ((uint64_t) x >> (n & 63) | (uint64_t) x << (-n & 63));
}

MW_INLINE int32_t Long_compareUnsigned(int64_t a, int64_t b) {
  return (uint64_t) a < (uint64_t) b ? -1 : (uint64_t) a > (uint64_t) b;
}

MW_CHECKED int64_t Long_divideUnsigned(int64_t a, int64_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return (int64_t) ((uint64_t) a / (uint64_t) b);
}

MW_CHECKED int64_t Long_remainderUnsigned(int64_t a, int64_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return (int64_t) ((uint64_t) a % (uint64_t) b);
}

/* ---- Math on integers ---- */

#define MW_INTEGER_MATH(word, T)                                                                     \
  MW_INLINE T Math_abs_##word(T x) {                                                             \
    return x < 0 ? -x : x;                                                                           \
  }                                                                                                  \
  MW_INLINE T Math_min_##word(T a, T b) {                                                        \
    return a < b ? a : b;                                                                            \
  }                                                                                                  \
  MW_INLINE T Math_max_##word(T a, T b) {                                                        \
    return a > b ? a : b;                                                                            \
  }

MW_INTEGER_MATH(int, int32_t)
MW_INTEGER_MATH(long, int64_t)

MW_CHECKED int32_t Math_floorMod_int(int32_t a, int32_t b, uint32_t site) {
  int32_t rest = mw_remainder_int(a, b, site);
  return rest != 0 && (rest ^ b) < 0 ? rest + b : rest;
}

MW_CHECKED int64_t Math_floorMod_long(int64_t a, int64_t b, uint32_t site) {
  int64_t rest = mw_remainder_long(a, b, site);
  return rest != 0 && (rest ^ b) < 0 ? rest + b : rest;
}

MW_CHECKED int32_t Math_floorMod_long_int(int64_t a, int32_t b, uint32_t site) {
  return (int32_t) Math_floorMod_long(a, b, site);
}

MW_CHECKED int32_t Math_floorDiv_int(int32_t a, int32_t b, uint32_t site) {
  int32_t quotient = mw_divide_int(a, b, site);
  return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
}

MW_CHECKED int64_t Math_floorDiv_long(int64_t a, int64_t b, uint32_t site) {
  int64_t quotient = mw_divide_long(a, b, site);
  return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
}

MW_CHECKED int64_t Math_floorDiv_long_int(int64_t a, int32_t b, uint32_t site) {
  return Math_floorDiv_long(a, b, site);
}

MW_CHECKED int32_t Math_ceilDiv_int(int32_t a, int32_t b, uint32_t site) {
  int32_t quotient = mw_divide_int(a, b, site);
  return (a ^ b) >= 0 && quotient * b != a ? quotient + 1 : quotient;
}

MW_CHECKED int64_t Math_ceilDiv_long(int64_t a, int64_t b, uint32_t site) {
  int64_t quotient = mw_divide_long(a, b, site);
  return (a ^ b) >= 0 && quotient * b != a ? quotient + 1 : quotient;
}

MW_CHECKED int64_t Math_ceilDiv_long_int(int64_t a, int32_t b, uint32_t site) {
  return Math_ceilDiv_long(a, b, site);
}

#define MW_EXACT_MATH(word, T, kind)                                                                 \
  MW_CHECKED T Math_addExact_##word(T a, T b, uint32_t site) {                                    \
    T result;                                                                                        \
    if (__builtin_add_overflow(a, b, &result)) {                                                     \
      mw_trap(kind, site, 0, 0);                                                                     \
    }                                                                                                \
    return result;                                                                                   \
  }                                                                                                  \
  MW_CHECKED T Math_subtractExact_##word(T a, T b, uint32_t site) {                               \
    T result;                                                                                        \
    if (__builtin_sub_overflow(a, b, &result)) {                                                     \
      mw_trap(kind, site, 0, 0);                                                                     \
    }                                                                                                \
    return result;                                                                                   \
  }                                                                                                  \
  MW_CHECKED T Math_multiplyExact_##word(T a, T b, uint32_t site) {                               \
    T result;                                                                                        \
    if (__builtin_mul_overflow(a, b, &result)) {                                                     \
      mw_trap(kind, site, 0, 0);                                                                     \
    }                                                                                                \
    return result;                                                                                   \
  }

MW_EXACT_MATH(int, int32_t, MW_OVERFLOW)
MW_EXACT_MATH(long, int64_t, MW_LONG_OVERFLOW)

MW_CHECKED int64_t Math_multiplyExact_long_int(int64_t a, int32_t b, uint32_t site) {
  return Math_multiplyExact_long(a, b, site);
}

MW_CHECKED int32_t Math_toIntExact(int64_t x, uint32_t site) {
  if (x != (int32_t) x) {
    mw_trap(MW_OVERFLOW, site, 0, 0);
  }
  return (int32_t) x;
}

MW_INLINE int64_t Math_multiplyFull(int32_t a, int32_t b) {
  return (int64_t) a * b;
}

MW_INLINE int64_t Math_multiplyHigh(int64_t a, int64_t b) {
  int64_t a1 = a >> 32;
  int64_t b1 = b >> 32;
  uint64_t a0 = (uint32_t) a;
  uint64_t b0 = (uint32_t) b;
  int64_t middle = (int64_t) ((uint64_t) a1 * b0 + (a0 * b0 >> 32));
  int64_t low = (int64_t) ((uint64_t) b1 * a0 + (uint32_t) middle);
  return a1 * b1 + (middle >> 32) + (low >> 32);
}

MW_CHECKED int32_t Math_clamp_long_int(int64_t x, int32_t least, int32_t most, uint32_t site) {
  if (least > most) {
    mw_trap(MW_ILLEGAL_ARGUMENT, site, 0, 0);
  }
  return x < least ? least : x > most ? most : (int32_t) x;
}

MW_CHECKED int64_t Math_clamp_long(int64_t x, int64_t least, int64_t most, uint32_t site) {
  if (least > most) {
    mw_trap(MW_ILLEGAL_ARGUMENT, site, 0, 0);
  }
  return x < least ? least : x > most ? most : x;
}

/* ---- Math on reals ---- */

#define MW_REAL_MATH(word, T, bits, suffix)                                                          \
  MW_INLINE T Math_abs_##word(T x) {                                                             \
    return __builtin_fabs##suffix(x);                                                                \
  }                                                                                                  \
  MW_INLINE T Math_min_##word(T a, T b) {                                                        \
    return a != a ? a : a == b ? (bits(a) < 0 ? a : b) : a < b ? a : b;                              \
  }                                                                                                  \
  MW_INLINE T Math_max_##word(T a, T b) {                                                        \
    return a != a ? a : a == b ? (bits(a) < 0 ? b : a) : a > b ? a : b;                              \
  }                                                                                                  \
  MW_INLINE T Math_signum_##word(T x) {                                                          \
    return x == 0 || x != x ? x : x < 0 ? -1 : 1;                                                    \
  }                                                                                                  \
  MW_INLINE T Math_copySign_##word(T x, T sign) {                                                \
    return __builtin_copysign##suffix(x, sign);                                                      \
  }                                                                                                  \
  MW_INLINE T Math_fma_##word(T a, T b, T c) {                                                   \
    return MW_FMA##suffix(a, b, c);                                                           \
  }                                                                                                  \
  MW_CHECKED T Math_clamp_##word(T x, T least, T most, uint32_t site) {                           \
    if (least != least || most != most                                                               \
        || (least == most ? bits(least) > bits(most) : least > most)) {                              \
      mw_trap(MW_ILLEGAL_ARGUMENT, site, 0, 0);                                                      \
    }                                                                                                \
    return Math_min_##word(most, Math_max_##word(x, least));                                         \
  }

/* Of two equal numbers only zeros differ, and of those the negative one has the sign. */
MW_REAL_MATH(float, float, Float_floatToRawIntBits, f)
MW_REAL_MATH(double, double, Double_doubleToRawLongBits, )

MW_INLINE double Math_floor(double x) {
  return __builtin_floor(x);
}

MW_INLINE double Math_ceil(double x) {
  return __builtin_ceil(x);
}

MW_INLINE double Math_rint(double x) {
  return __builtin_rint(x);
}

MW_INLINE double Math_sqrt(double x) {
  return __builtin_sqrt(x);
}

MW_INLINE int32_t Math_getExponent_float(float x) {
  return (int32_t) ((uint32_t) Float_floatToRawIntBits(x) >> 23 & 0xff) - 127;
}

MW_INLINE int32_t Math_getExponent_double(double x) {
  return (int32_t) ((uint64_t) Double_doubleToRawLongBits(x) >> 52 & 0x7ff) - 1023;
}

/*
 * Rounds to the nearest integer with ties up, in integers alone: one bit more than the result needs
 * is kept, and half of one added. What has no bits behind the point, or is too large, needs no
 * rounding.
 */
/* By the bits alone: arithmetic of doubles takes much code where the processor has none. */
MW_INLINE int64_t Math_round_double(double x) {
  int64_t bits = Double_doubleToRawLongBits(x);
  int64_t fraction = bits & 0xfffffffffffffLL;
  int32_t shift = 1023 + 51 - (int32_t) (bits >> 52 & 0x7ff);
  if (shift > 63) {
    return 0;
  }
  if (shift < -11) { /* 2^63 or more, or not a number */
    return shift == 51 - 1024 && fraction != 0 ? 0 : bits < 0 ? INT64_MIN : INT64_MAX;
  }
  int64_t whole = bits < 0 ? -(fraction | 1LL << 52) : fraction | 1LL << 52;
  return shift < 0 ? whole << (-1 - shift) : ((whole >> shift) + 1) >> 1;
}

MW_INLINE int32_t Math_round_float(float x) {
  int32_t bits = Float_floatToRawIntBits(x);
  int32_t shift = 127 + 22 - (bits >> 23 & 0xff);
  if (shift < 0 || shift > 31) {
    return shift > 31 ? 0 : mw_float_to_int(x);
  }
  int32_t magnitude = (bits & 0x7fffff) | 0x800000;
  return (((bits < 0 ? -magnitude : magnitude) >> shift) + 1) >> 1;
}

/* x * 2^power, rounded once: in steps that are exact until the last one. */
MW_INLINE double Math_scalb_double_int(double x, int32_t power) {
  double step = Double_longBitsToDouble((int64_t) (power < 0 ? 1023 - 512 : 1023 + 512) << 52);
  int32_t left = power < -2100 ? -2100 : power > 2100 ? 2100 : power;
  int32_t rest = left % 512; /* first, where it cannot yet round */
  x *= Double_longBitsToDouble((int64_t) (1023 + rest) << 52);
  for (left -= rest; left != 0; left += left < 0 ? 512 : -512) {
    x *= step;
  }
  return x;
}

/* In double, which holds every float times any power that matters, and rounds once at the end. */
MW_INLINE float Math_scalb_float_int(float x, int32_t power) {
  return (float) Math_scalb_double_int(x, power < -300 ? -300 : power > 300 ? 300 : power);
}

/* The last bit of these may differ from Java's. */
#define MW_LIBRARY(name)                                                                             \
  MW_INLINE double Math_##name(double x) {                                                       \
    return __builtin_##name(x);                                                                      \
  }

MW_LIBRARY(exp)
MW_LIBRARY(log)
MW_LIBRARY(log10)
MW_LIBRARY(sin)
MW_LIBRARY(cos)
MW_LIBRARY(tan)
MW_LIBRARY(tanh)

MW_INLINE double Math_pow(double x, double y) {
  return __builtin_pow(x, y);
}

MW_INLINE double Math_atan2(double y, double x) {
  return __builtin_atan2(y, x);
}

#endif
