package milliwatt.models.generated;

/** Mean and spread of each channel of a tensor, in reals, over all trials. */
record Channels(double[] mean, double[] deviation) {

  static Channels of(Value value) {
    int channels = value.size(value.shape().length - 1);
    double[] sum = new double[channels];
    double[] squares = new double[channels];
    long count = 0;
    for (byte[] trial : value.trials()) {
      count += trial.length / channels;
      for (int i = 0; i < trial.length; i++) {
        double real =
            (trial[i] - value.quantization().zeroPoint()) * (double) value.quantization().scale();
        sum[i % channels] += real;
        squares[i % channels] += real * real;
      }
    }
    for (int channel = 0; channel < channels; channel++) {
      sum[channel] /= count;
      squares[channel] =
          Math.sqrt(Math.max(squares[channel] / count - sum[channel] * sum[channel], 1e-12));
    }
    return new Channels(sum, squares);
  }
}
