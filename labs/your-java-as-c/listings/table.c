static const struct {
  int32_t length;
  int32_t data[7];
} FixedPointExp_POWERS_table = {
  7,
  {
    1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242,
  }
};
