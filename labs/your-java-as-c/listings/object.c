struct Conv2D {
  const mw_class *class;
  Tensor *input; /* of WindowKernel */
  Tensor *output; /* of WindowKernel */
  SlidingWindow *rows; /* of WindowKernel */
  SlidingWindow *columns; /* of WindowKernel */
  int32_t inputChannels; /* of WindowKernel */
  int32_t outputChannels; /* of WindowKernel */
  int8_t lowest; /* of WindowKernel */
  int8_t highest; /* of WindowKernel */
  Tensor *filter; /* of Convolution */
  Tensor *bias; /* of Convolution */
  ChannelMultipliers *multipliers; /* of Convolution */
  int8_t inputZeroPoint; /* of Convolution */
  int8_t outputZeroPoint; /* of Convolution */
  // Channels that a filter sees, at least 1.
  int32_t depth;
  // Filters that see the same channels, at least 1.
  int32_t filtersPerGroup;
};
