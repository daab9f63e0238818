MW_INLINE int32_t mw_float_to_int(float x) {
  return x >= 2147483648.0f ? INT32_MAX : x >= -2147483648.0f ? (int32_t) x : x < 0 ? INT32_MIN : 0;
}
