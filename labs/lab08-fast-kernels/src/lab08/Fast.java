package lab08;

import lab06.ConvolutionLab;

/** The layers of lab 06, run by the kernels of this lab. */
record Fast(FastKernelsLab lab) implements ConvolutionLab {
  @Override
  public void load(byte[] model, int[] offsets) {
    lab.load(model);
  }

  @Override
  public void setInput(byte[] value) {
    lab.setInput(value);
  }

  @Override
  public void invoke() {
    lab.invoke();
  }

  @Override
  public void output(byte[] value) {
    lab.output(value);
  }
}
