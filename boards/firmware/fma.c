/*
 * a * b + c of doubles, rounded once, for processors that have no instruction for it: newlib's fma
 * rounds twice. The product and c are numbers of 128 bits, whose lowest bit is also set if anything
 * lies below it.
 */
#include "mw_math.h"

typedef struct wide {
  uint64_t high, low;
  int32_t exponent; /* of the lowest bit */
} wide;

static int64_t bits_of(double x) {
  int64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* The bits of a finite x that is not 0 as a whole number of 53 bits, and the exponent of its lowest. */
static uint64_t significand(double x, int32_t *exponent) {
  uint64_t bits = (uint64_t) bits_of(x) & (UINT64_MAX >> 1);
  uint64_t fraction = bits & ((UINT64_C(1) << 52) - 1);
  int32_t field = (int32_t) (bits >> 52);
  if (field != 0) {
    *exponent = field - 1075;
    return fraction | UINT64_C(1) << 52;
  }
  int32_t shift = __builtin_clzll(fraction) - 11;
  *exponent = -1074 - shift;
  return fraction << shift;
}

static wide product(uint64_t a, uint64_t b, int32_t exponent) {
  uint64_t a0 = (uint32_t) a, a1 = a >> 32, b0 = (uint32_t) b, b1 = b >> 32;
  uint64_t low = a0 * b0;
  uint64_t middle = a1 * b0 + (low >> 32);
  uint64_t other = a0 * b1 + (uint32_t) middle;
  return (wide) {a1 * b1 + (middle >> 32) + (other >> 32), other << 32 | (uint32_t) low, exponent};
}

static wide left(wide x, int32_t shift) {
  if (shift >= 64) {
    return (wide) {x.low << (shift - 64), 0, x.exponent - shift};
  }
  if (shift > 0) {
    x = (wide) {x.high << shift | x.low >> (64 - shift), x.low << shift, x.exponent - shift};
  }
  return x;
}

static wide right(wide x, int32_t shift) {
  int32_t exponent = x.exponent + shift;
  if (shift >= 128) {
    return (wide) {0, 1, exponent};
  }
  if (shift >= 64) {
    bool rest = x.low != 0 || (shift > 64 && x.high << (128 - shift) != 0);
    return (wide) {0, x.high >> (shift - 64) | rest, exponent};
  }
  if (shift > 0) {
    bool rest = x.low << (64 - shift) != 0;
    x = (wide) {x.high >> shift, x.high << (64 - shift) | x.low >> shift | rest, exponent};
  }
  return x;
}

static int32_t leading_zeros(wide x) {
  return x.high != 0 ? __builtin_clzll(x.high) : 64 + __builtin_clzll(x.low);
}

/* With the highest bit two places below the top: room for a carry. */
static wide settled(wide x) {
  return left(x, leading_zeros(x) - 2);
}

static wide sum(wide a, wide b) {
  uint64_t low = a.low + b.low;
  return (wide) {a.high + b.high + (low < a.low), low, a.exponent};
}

static wide difference(wide a, wide b) {
  return (wide) {a.high - b.high - (a.low < b.low), a.low - b.low, a.exponent};
}

static bool less(wide a, wide b) {
  return a.high != b.high ? a.high < b.high : a.low < b.low;
}

/* To the nearest double, ties to even. */
static double rounded(wide x, bool negative) {
  x = left(x, leading_zeros(x));
  uint64_t bits = x.high | (x.low != 0);
  int32_t exponent = x.exponent + 64;
  int32_t drop = exponent + 11 < -1074 ? -1074 - exponent : 11;
  uint64_t kept = drop < 64 ? bits >> drop : 0;
  uint64_t rest = drop < 64 ? bits << (64 - drop) : drop == 64 ? bits : 1;
  uint64_t half = UINT64_C(1) << 63;
  kept += rest > half || (rest == half && (kept & 1) != 0);
  int32_t field = exponent + drop + 1074;
  uint64_t result = field + (int32_t) (kept >> 52) >= 2047 ? UINT64_C(2047) << 52 : ((uint64_t) field << 52) + kept;
  result |= (uint64_t) negative << 63;
  double value;
  memcpy(&value, &result, sizeof value);
  return value;
}

static bool finite(double x) {
  return (bits_of(x) >> 52 & 2047) != 2047;
}

double mw_fma(double a, double b, double c) {
  if (!finite(a) || !finite(b) || !finite(c) || a == 0 || b == 0) {
    return finite(a) && finite(b) && !finite(c) ? c : a * b + c; /* the product may overflow, c wins */
  }
  if (c == 0) {
    return a * b;
  }
  int32_t ofA, ofB, ofC;
  uint64_t wholeA = significand(a, &ofA), wholeB = significand(b, &ofB);
  wide x = settled(product(wholeA, wholeB, ofA + ofB));
  wide y = settled((wide) {0, significand(c, &ofC), 0});
  y.exponent += ofC;
  bool negative = (bits_of(a) ^ bits_of(b)) < 0;
  bool opposite = negative != (bits_of(c) < 0);
  if (x.exponent < y.exponent) {
    x = right(x, y.exponent - x.exponent);
  } else {
    y = right(y, x.exponent - y.exponent);
  }
  if (!opposite) {
    return rounded(sum(x, y), negative);
  }
  if (less(x, y)) {
    return rounded(difference(y, x), !negative);
  }
  wide rest = difference(x, y);
  return rest.high == 0 && rest.low == 0 ? 0.0 : rounded(rest, negative);
}
