package milliwatt.engine;

import java.util.Optional;
import milliwatt.device.Device;
import milliwatt.device.MemoryUse;
import milliwatt.device.NetworkUse;
import milliwatt.device.Outcome;
import milliwatt.device.Program;
import milliwatt.device.TwinDevice;

/** A twin whose memory is looked at each time before it forgets. */
final class WatchedDevice implements Device {
  private final TwinDevice twin;
  private long stackPeak;
  private long heapPeak;
  private long longestArguments;

  WatchedDevice(TwinDevice twin) {
    this.twin = twin;
  }

  /** The most bytes of stack that were in use. */
  long stackPeak() {
    look();
    return stackPeak;
  }

  /** The most bytes of heap, with room for the longest arguments, which a board loads there. */
  long heapNeed() {
    look();
    return heapPeak + longestArguments;
  }

  private void look() {
    if (twin.running()) {
      note(twin.memory());
    }
  }

  private void note(MemoryUse use) {
    stackPeak = Math.max(stackPeak, use.stackPeak());
    heapPeak = Math.max(heapPeak, use.heapPeak());
  }

  @Override
  public String name() {
    return twin.name();
  }

  @Override
  public String isolation() {
    return twin.isolation();
  }

  @Override
  public boolean graded() {
    return twin.graded();
  }

  @Override
  public void start() {
    twin.start();
  }

  @Override
  public void load(Program program) {
    twin.load(program);
  }

  @Override
  public void open() {
    look();
    twin.open();
  }

  @Override
  public void openAlone() {
    look();
    twin.openAlone();
  }

  @Override
  public Outcome call(String method, byte[] arguments, long limitMillis) {
    longestArguments = Math.max(longestArguments, arguments.length);
    return twin.call(method, arguments, limitMillis);
  }

  @Override
  public Optional<NetworkUse> network() {
    return twin.network();
  }

  @Override
  public String takePrinted() {
    return twin.takePrinted();
  }

  @Override
  public long startMillis() {
    return twin.startMillis();
  }

  @Override
  public void close() {
    twin.close();
  }
}
