/*
 * The methods of tinyml.Dsp: one instruction each on an Arm core with the DSP extension, elsewhere
 * what the Java says.
 */
#ifndef MW_DSP_H
#define MW_DSP_H

#include "mw.h"

#ifdef __ARM_FEATURE_DSP

/* The assembly touches no memory, so the compiler may move it, and do it once for two calls. */
#define MW_INSTRUCTION_1(name, instruction)                                                          \
  MW_INLINE int32_t name(int32_t x) {                                                                \
    int32_t result;                                                                                  \
    __asm__(instruction : "=r"(result) : "r"(x));                                                    \
    return result;                                                                                   \
  }

#define MW_INSTRUCTION_2(name, instruction)                                                          \
  MW_INLINE int32_t name(int32_t x, int32_t y) {                                                     \
    int32_t result;                                                                                  \
    __asm__(instruction : "=r"(result) : "r"(x), "r"(y));                                            \
    return result;                                                                                   \
  }

MW_INSTRUCTION_1(Dsp_sxtb16, "sxtb16 %0, %1")
MW_INSTRUCTION_1(Dsp_sxtb16Ror8, "sxtb16 %0, %1, ror #8")
MW_INSTRUCTION_2(Dsp_smuad, "smuad %0, %1, %2")
MW_INSTRUCTION_2(Dsp_sadd16, "sadd16 %0, %1, %2")
MW_INSTRUCTION_2(Dsp_ssub16, "ssub16 %0, %1, %2")
MW_INSTRUCTION_2(Dsp_sasx, "sasx %0, %1, %2")
MW_INSTRUCTION_2(Dsp_ssax, "ssax %0, %1, %2")
MW_INSTRUCTION_2(Dsp_shadd16, "shadd16 %0, %1, %2")
MW_INSTRUCTION_2(Dsp_smmulr, "smmulr %0, %1, %2")
MW_INSTRUCTION_2(Dsp_qadd, "qadd %0, %1, %2")
MW_INSTRUCTION_2(Dsp_qsub, "qsub %0, %1, %2")

#define MW_INSTRUCTION_3(name, instruction)                                                          \
  MW_INLINE int32_t name(int32_t x, int32_t y, int32_t sum) {                                        \
    int32_t result;                                                                                  \
    __asm__(instruction : "=r"(result) : "r"(x), "r"(y), "r"(sum));                                  \
    return result;                                                                                   \
  }

MW_INSTRUCTION_3(Dsp_smlad, "smlad %0, %1, %2, %3")
MW_INSTRUCTION_3(Dsp_smlsdx, "smlsdx %0, %1, %2, %3")

#else

MW_INLINE int32_t mw_halves(int32_t low, int32_t high) {
  return (int32_t) ((uint32_t) (uint16_t) low | (uint32_t) high << 16);
}

MW_INLINE int32_t mw_saturate_int(int64_t x) {
  return x < INT32_MIN ? INT32_MIN : x > INT32_MAX ? INT32_MAX : (int32_t) x;
}

MW_INLINE int32_t Dsp_sxtb16(int32_t bytes) {
  return mw_halves((int8_t) bytes, (int8_t) (bytes >> 16));
}

MW_INLINE int32_t Dsp_sxtb16Ror8(int32_t bytes) {
  return mw_halves((int8_t) (bytes >> 8), bytes >> 24);
}

MW_INLINE int32_t Dsp_smuad(int32_t x, int32_t y) {
  return (int16_t) x * (int16_t) y + (x >> 16) * (y >> 16);
}

MW_INLINE int32_t Dsp_smlad(int32_t x, int32_t y, int32_t sum) {
  return Dsp_smuad(x, y) + sum;
}

MW_INLINE int32_t Dsp_smlsdx(int32_t x, int32_t y, int32_t sum) {
  return (int16_t) x * (y >> 16) - (x >> 16) * (int16_t) y + sum;
}

MW_INLINE int32_t Dsp_sadd16(int32_t x, int32_t y) {
  return mw_halves(x + y, (x >> 16) + (y >> 16));
}

MW_INLINE int32_t Dsp_ssub16(int32_t x, int32_t y) {
  return mw_halves(x - y, (x >> 16) - (y >> 16));
}

MW_INLINE int32_t Dsp_sasx(int32_t x, int32_t y) {
  return mw_halves(x - (y >> 16), (x >> 16) + y);
}

MW_INLINE int32_t Dsp_ssax(int32_t x, int32_t y) {
  return mw_halves(x + (y >> 16), (x >> 16) - y);
}

MW_INLINE int32_t Dsp_shadd16(int32_t x, int32_t y) {
  return mw_halves(((int16_t) x + (int16_t) y) >> 1, ((x >> 16) + (y >> 16)) >> 1);
}

MW_INLINE int32_t Dsp_smmulr(int32_t x, int32_t y) {
  return (int32_t) (((int64_t) x * y + (1LL << 31)) >> 32);
}

MW_INLINE int32_t Dsp_qadd(int32_t x, int32_t y) {
  return mw_saturate_int((int64_t) x + y);
}

MW_INLINE int32_t Dsp_qsub(int32_t x, int32_t y) {
  return mw_saturate_int((int64_t) x - y);
}

#endif

/* An instruction holds the number of bits in itself, so that only a constant makes it one. */
MW_INLINE int32_t Dsp_ssat(int32_t value, int32_t bits) {
#ifdef __ARM_FEATURE_SAT
  if (__builtin_constant_p(bits) && bits >= 1 && bits <= 32) {
    int32_t result;
    __asm__("ssat %0, %2, %1" : "=r"(result) : "r"(value), "i"(bits));
    return result;
  }
#endif
  int32_t most = (int32_t) ((1u << ((bits - 1) & 31)) - 1);
  int32_t least = -most - 1;
  int32_t below = value < most ? value : most;
  return below > least ? below : least;
}

MW_INLINE int32_t Dsp_clz(int32_t value) {
  return value == 0 ? 32 : __builtin_clz((uint32_t) value);
}

/* ---- Four bytes at once: every board of ours is little endian ---- */

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "load4 takes the bytes as they lie");

/*
 * Where the indices are known to be in range. An LDR takes any address, and written like this it
 * gets the best addressing: memcpy costs up to two additions more. What is volatile is not joined
 * with its neighbour to an LDRD or LDM, which would fault at an odd address.
 */
MW_INLINE int32_t mw_load4(const int8_t *bytes) {
#ifdef __ARM_FEATURE_UNALIGNED
  return *(const volatile int32_t *) (uintptr_t) bytes;
#else
  int32_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
#endif
}

/* One look for four bytes; where it fails, the trap names the first index that is out of range. */
MW_CHECKED int32_t Dsp_load4(const ByteArray *array, int32_t at, uint32_t site) {
  MW_LOOK(array, site)
  int32_t length = array->length;
  if (MW_UNLIKELY((uint32_t) at >= (uint32_t) (length > 3 ? length - 3 : 0))) {
    mw_trap_index((uint32_t) at < (uint32_t) length ? length : at, length, site);
  }
  return mw_load4(&array->data[at]);
}

/* Whether the four bytes at first, first + stride, ..., as many as there are rounds, are in range. */
MW_INLINE bool mw_spans_words(const ByteArray *array, int32_t first, int32_t stride, int32_t rounds) {
  if (rounds <= 0) {
    return true;
  }
  if (array == NULL || first < 0 || first > array->length - 4) {
    return false;
  }
  int32_t last = array->length - 4;
  if (__builtin_constant_p(stride) && stride > 0) {
    return (uint32_t) (rounds - 1) <= (uint32_t) (last - first) / (uint32_t) stride;
  }
  int64_t reached = first + (int64_t) stride * (rounds - 1);
  return reached >= 0 && reached <= last;
}

#endif
