package milliwatt.runtime;

import java.lang.reflect.Method;
import java.nio.BufferUnderflowException;
import java.util.Optional;
import java.util.OptionalLong;
import milliwatt.device.CallCodec;
import milliwatt.device.Counter;
import milliwatt.device.Device;
import milliwatt.device.NetworkUse;
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
          new Answer(
              decode(method, arguments, returned.result()), returned.nanos(), counted(returned));
      case Outcome failed -> throw RuntimeFailure.of(failed);
    };
  }

  @Override
  public Optional<NetworkUse> network() {
    return device.network();
  }

  /** Only instructions: cycles and bytecodes are something else. */
  private OptionalLong counted(Outcome.Returned returned) {
    boolean counts =
        device.counter() == Counter.INSTRUCTIONS && returned.instructions() != Outcome.UNCOUNTED;
    return counts ? OptionalLong.of(returned.instructions()) : OptionalLong.empty();
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
