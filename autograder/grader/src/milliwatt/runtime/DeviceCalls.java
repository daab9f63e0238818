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
      case Outcome.Refused(String where, String sentence) ->
          throw new RuntimeFailure(Kind.REFUSED, where, sentence);
      case Outcome.Trapped(String kind, String where, String message) ->
          throw RuntimeFailure.trapped(where, kind, message);
      case Outcome.TimedOut(long millis, String where) ->
          throw new RuntimeFailure(Kind.TIMED_OUT, where, millis / 1000 + " s");
      case Outcome.Crashed(String reason) -> throw new RuntimeFailure(Kind.CRASHED, "", reason);
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
