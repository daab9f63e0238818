MW_INLINE bool mw_spans(const void *array, int32_t first, int32_t rounds) {
  return array != NULL && first >= 0 && rounds <= *(const int32_t *) array - first;
}
