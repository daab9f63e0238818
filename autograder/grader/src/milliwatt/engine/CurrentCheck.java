package milliwatt.engine;

import java.lang.reflect.Method;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import milliwatt.check.ArenaPlan;
import milliwatt.check.Check;
import milliwatt.check.Credit;
import milliwatt.check.Meter;
import milliwatt.check.Refused;
import milliwatt.check.Sketch;
import milliwatt.check.Trapped;
import milliwatt.device.CallCodec;
import milliwatt.device.Device;
import milliwatt.device.Outcome;
import milliwatt.result.Measurement;

/** One check while it runs: carries its calls to the device and remembers what they cost. */
final class CurrentCheck implements Meter, Credit, Sketch {
  private final Check check;
  private final String id;
  private final Device device;
  private final long runSeed;
  private final List<ArenaPlan> plans = new ArrayList<>();
  private boolean random;
  private String stopped;
  private String where = "";
  private double fraction = 1;
  private String reason = "";
  private long runNanos;
  private long lastNanos;
  private long lastHeapBytes;
  private long lastInstructions = -1;
  private long lastStackBytes = -1;
  private Measurement measurement;

  /**
   * @param measurement for a check that counts: what it will count; otherwise null
   */
  CurrentCheck(Check check, String id, Device device, long runSeed, Measurement measurement) {
    this.check = check;
    this.id = id;
    this.device = device;
    this.runSeed = runSeed;
    this.measurement = measurement;
  }

  /** Calls a contract method on the device. */
  Object call(Method method, Object[] arguments) {
    if (stopped != null) {
      throw new StudentStopped(stopped);
    }
    byte[] encoded = CallCodec.encode(method, arguments);
    long left = Math.max(1, check.limitMillis() - runNanos / 1_000_000);
    return switch (device.call(method.getName(), encoded, left)) {
      case Outcome.Returned returned -> {
        runNanos += returned.nanos();
        lastNanos = returned.nanos();
        lastHeapBytes = returned.heapBytes();
        lastInstructions = returned.instructions();
        lastStackBytes = returned.stackBytes();
        yield decode(method, arguments, returned.result());
      }
      case Outcome.Refused(String line, String sentence) -> {
        where = line;
        throw new Refused(sentence, line);
      }
      case Outcome.Trapped(String kind, String line, String message) -> {
        where = line;
        throw new Trapped(kind, message, line);
      }
      case Outcome.TimedOut(long millis, String line) -> {
        where = line;
        throw stop(timeOut(method, line));
      }
      case Outcome.Crashed(String why) ->
          throw stop(
              "Your code ended the whole program while %s ran. %s"
                  .formatted(method.getName(), why));
    };
  }

  /** The same numbers for the same run seed and check, whatever ran before. */
  RandomGenerator random() {
    random = true;
    return new SplittableRandom(runSeed ^ id.hashCode());
  }

  @Override
  public long heapBytes() {
    return lastHeapBytes;
  }

  @Override
  public long instructions() {
    return lastInstructions;
  }

  @Override
  public long stackBytes() {
    return lastStackBytes;
  }

  @Override
  public long nanos() {
    return lastNanos;
  }

  @Override
  public void award(double fraction, String reason) {
    this.fraction = Math.clamp(fraction, 0.0, 1.0);
    this.reason = reason;
  }

  @Override
  public void spent(long count) {
    measurement = measurement.of(count);
    if (measurement.decides()) {
      award(measurement.fraction(), measurement.overspent());
    }
  }

  @Override
  public void arena(ArenaPlan plan) {
    plans.add(plan);
  }

  /** Why the device is gone, or null. */
  String stopped() {
    return stopped;
  }

  String where() {
    return where;
  }

  double fraction() {
    return fraction;
  }

  String reason() {
    return reason;
  }

  List<ArenaPlan> plans() {
    return List.copyOf(plans);
  }

  /** What the check counted, or null if it counts nothing. */
  Measurement measurement() {
    return measurement;
  }

  Long seed() {
    return random ? runSeed : null;
  }

  long runNanos() {
    return runNanos;
  }

  private StudentStopped stop(String sentence) {
    stopped = sentence;
    return new StudentStopped(sentence);
  }

  private String timeOut(Method method, String line) {
    String executing = line.isEmpty() ? "" : "; it was executing " + line;
    return "%s was still running when this check's %.1f s were over%s. Is there a loop that never ends?"
        .formatted(method.getName(), check.limitMillis() / 1_000.0, executing);
  }

  private Object decode(Method method, Object[] arguments, byte[] result) {
    try {
      return CallCodec.decode(method, arguments, result);
    } catch (BufferUnderflowException e) {
      throw stop(method.getName() + " gave an answer of the wrong size.");
    }
  }
}
