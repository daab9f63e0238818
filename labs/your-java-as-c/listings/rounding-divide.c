int32_t FixedPoint_roundingDivideByPowerOfTwo(int32_t value, int32_t exponent) {
  int32_t mask = (1 << (exponent & 31)) - 1;
  // The shift rounds down; the bits it drops say how far down.
  int32_t dropped = value & mask;
  // A tie stays down if the value is negative, and that is away from zero.
  int32_t threshold = (mask >> 1) + (value < 0 ? 1 : 0);
  return (value >> (exponent & 31)) + (dropped > threshold ? 1 : 0);
}
