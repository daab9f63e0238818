MW_CHECKED int32_t mw_divide_int(int32_t a, int32_t b, uint32_t site) {
  if (MW_UNLIKELY(b == 0)) {
    mw_trap(MW_ARITHMETIC, site, 0, 0);
  }
  return b == -1 ? -a : a / b;
}
