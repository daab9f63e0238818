if (MW_EXPECTED(mw_spans(pixels, in, length) && mw_spans(factors, f, length)
    && mw_spans(factors, g, length))) {
  for (int32_t d = 0; d < length; d++) {
    int32_t value = pixels->data[in + d] - zeroPoint;
    sum = sum + value * factors->data[f + d];
    sumOfLast = sumOfLast + value * factors->data[g + d];
  }
} else {
  for (int32_t d = 0; d < length; d++) {
    int32_t value = *byte_at(pixels, in + d, AT(92)) - zeroPoint;
    sum = sum + value * *byte_at(factors, f + d, AT(93));
    sumOfLast = sumOfLast + value * *byte_at(factors, g + d, AT(94));
  }
}
