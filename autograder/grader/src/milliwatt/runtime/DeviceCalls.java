package milliwatt.runtime;

import java.lang.reflect.Method;
import java.nio.BufferUnderflowException;
import milliwatt.device.CallCodec;
import milliwatt.device.Device;
import milliwatt.device.Outcome;
import milliwatt.device.Program;
import milliwatt.device.SandboxModule;
import milliwatt.runtime.RuntimeFailure.Kind;

/** Calls of a program on a device. */
record DeviceCalls(Device device, SandboxModule module) implements Calls {
  private static final long LIMIT_MILLIS = 30_000;

  void load(Program program) {
    device.load(program);
    device.open();
  }

  @Override
  public Answer call(Method method, Object[] arguments) {
    byte[] encoded = CallCodec.encode(method, arguments);
    return switch (device.call(method.getName(), encoded, LIMIT_MILLIS)) {
      case Outcome.Returned returned ->
          new Answer(decode(method, arguments, returned.result()), returned.nanos());
      case Outcome failed -> throw RuntimeFailure.of(failed);
    };
  }

  @Override
  public void close() {
    device.close();
    module.close();
  }

  private static Object decode(Method method, Object[] arguments, byte[] result) {
    try {
      return CallCodec.decode(method, arguments, result);
    } catch (BufferUnderflowException e) {
      throw new RuntimeFailure(Kind.CRASHED, "", "its answer has the wrong size");
    }
  }
}
