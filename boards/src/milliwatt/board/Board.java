package milliwatt.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known about one board.
 *
 * @param id the folder's name, and the name on the command line
 * @param build empty where nothing here can build for its core
 * @param twin empty where QEMU has no such core; present exactly for {@link Tier#EMULATED}
 * @param steps what it takes to get a program onto the board
 */
public record Board(
    String id,
    String name,
    String vendor,
    Tier tier,
    Processor processor,
    Memory memory,
    Usb usb,
    Sensors sensors,
    Tools tools,
    Power power,
    Optional<Build> build,
    Optional<TwinPlan> twin,
    List<String> steps) {

  /** The device's name for {@code --device}. */
  public Optional<String> twinName() {
    return twin.map(plan -> "twin:" + id);
  }

  /** All that it may report on USB; empty where no one knows. */
  public List<UsbId> usbIds() {
    return usb.ids().value().orElse(List.of());
  }

  /** Facts under a heading, in the order they are shown. */
  public record Group(String title, List<Named> facts) {}

  /**
   * A fact with its name.
   *
   * @param unit after the value; may be empty
   */
  public record Named(String name, Fact<?> fact, String unit) {}

  public List<Group> groups() {
    return List.of(
        new Group(
            "processor",
            List.of(
                new Named("chip", processor.chip(), ""),
                new Named("core", processor.core(), ""),
                new Named("FPU", processor.fpu(), ""),
                new Named("DSP", processor.dsp(), ""),
                new Named("clock", processor.megahertz(), "MHz"))),
        new Group(
            "memory",
            List.of(
                new Named("flash", memory.flash(), "bytes"),
                new Named("RAM", memory.ram(), "bytes"),
                new Named("flash for a sketch", memory.sketchFlash(), "bytes"),
                new Named("RAM for a sketch", memory.sketchRam(), "bytes"))),
        new Group(
            "USB and serial",
            List.of(
                new Named("USB ids", usb.ids(), ""),
                new Named("serial", usb.serial(), ""),
                new Named("rate", usb.baud(), "baud"))),
        new Group(
            "sensors",
            List.of(
                new Named("microphone", sensors.microphone(), ""),
                new Named("motion", sensors.motion(), ""),
                new Named("camera", sensors.camera(), ""))),
        new Group(
            "tools",
            List.of(
                new Named("arduino-cli name", tools.fqbn(), ""),
                new Named("core or SDK", tools.corePackage(), ""),
                new Named("upload", tools.upload(), ""))),
        new Group(
            "power",
            List.of(
                new Named("supply", power.volts(), "V"),
                new Named("computing", power.active(), "mA"),
                new Named("asleep", power.sleep(), "mA"))));
  }

  public Stream<Fact<?>> facts() {
    return groups().stream().flatMap(group -> group.facts().stream()).map(Named::fact);
  }
}
