package milliwatt.bench;

import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import milliwatt.device.Outcome;
import milliwatt.device.TwinDevice;
import milliwatt.runtime.RuntimeFailure;

/**
 * The calls of {@link runtime.ModelFirmware} and of {@link runtime.ModelRuntime} on a twin that has
 * the model in flash. A call that does not return is a {@link RuntimeFailure}.
 */
public record ModelCalls(TwinDevice device) {
  /** Of the twin's time: a thousand times what the largest model takes. */
  private static final long LIMIT_MILLIS = 100_000;

  /** Stands for the model in flash, where an argument is an array. */
  private static final int IN_FLASH = -1;

  /** Returns the bytes of the arena. */
  public int load() {
    WireWriter arguments = new WireWriter();
    arguments.write(IN_FLASH);
    return new WireReader(call("load", arguments).result()).readInt();
  }

  public void setInputs(byte[] values) {
    WireWriter arguments = new WireWriter();
    arguments.write(values);
    call("setInputs", arguments);
  }

  /** Returns the instructions of one inference. */
  public long invoke() {
    return call("invoke", new WireWriter()).instructions();
  }

  /**
   * @param bytes of all outputs
   */
  public byte[] getOutputs(int bytes) {
    WireWriter arguments = new WireWriter();
    arguments.write(new byte[bytes]);
    return new WireReader(call("getOutputs", arguments).result()).readBytes();
  }

  /** Makes the model ready to be run an operator at a time. */
  void open() {
    WireWriter arguments = new WireWriter();
    arguments.write(IN_FLASH);
    arguments.write(true);
    call("open", arguments);
  }

  void prepare(int operator) {
    WireWriter arguments = new WireWriter();
    arguments.write(operator);
    call("prepare", arguments);
  }

  void setTensor(int tensor, byte[] value) {
    WireWriter arguments = new WireWriter();
    arguments.write(tensor);
    arguments.write(value);
    call("setTensor", arguments);
  }

  /** Returns the instructions of one operator. */
  long invoke(int operator) {
    WireWriter arguments = new WireWriter();
    arguments.write(operator);
    return call("invoke", arguments).instructions();
  }

  private Outcome.Returned call(String method, WireWriter arguments) {
    Outcome outcome = device.call(method, arguments.toByteArray(), LIMIT_MILLIS);
    if (outcome instanceof Outcome.Returned returned) {
      return returned;
    }
    throw RuntimeFailure.of(outcome);
  }
}
