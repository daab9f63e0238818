package milliwatt.board;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one board.yaml; {@code boards/schema.yaml} says what it holds. */
final class BoardReader {
  private static final String NO_TIMING = "none";

  private final Map<String, CoreTiming> timings;
  private final Section file;
  private final FactReader facts;

  private BoardReader(Section file, Map<String, CoreTiming> timings) {
    this.file = file;
    this.timings = timings;
    this.facts = new FactReader(file.section("sources"));
  }

  /**
   * @throws MalformedBoard with the file, the key and what is wrong
   */
  static Board read(ClassLoader loader, String id, Map<String, CoreTiming> timings) {
    Section file = Section.of(loader, "boards/" + id + "/board.yaml");
    return new BoardReader(file, timings).board(id);
  }

  private Board board(String id) {
    Memory memory = memory();
    Board board =
        new Board(
            id,
            file.text("name"),
            file.text("vendor"),
            tier(),
            processor(),
            memory,
            usb(),
            sensors(),
            tools(),
            power(),
            file.optional("build").map(build -> build(build, memory)),
            file.optional("twin").map(twin -> twin(twin, memory)),
            file.texts("steps"));
    file.end();
    facts.end();
    if (board.twin().isPresent() != (board.tier() == Tier.EMULATED)) {
      throw file.wrong("twin", "goes with the tier emulated, and with no other");
    }
    if (board.build().isPresent() == (board.tier() == Tier.DESCRIBED)) {
      throw file.wrong("build", "goes with the tiers emulated and built, and with no other");
    }
    return board;
  }

  private Tier tier() {
    String word = file.text("tier");
    return Arrays.stream(Tier.values())
        .filter(tier -> tier.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                file.wrong(
                    "tier",
                    Arrays.stream(Tier.values())
                        .map(Tier::word)
                        .collect(Collectors.joining(", ", "is none of ", ""))));
  }

  private Processor processor() {
    Section section = file.section("processor");
    Processor processor =
        new Processor(
            facts.fact(section, "chip", Kind.TEXT),
            facts.fact(section, "core", Kind.TEXT),
            facts.fact(section, "fpu", Kind.TEXT),
            facts.fact(section, "dsp", Kind.TEXT),
            facts.fact(section, "megahertz", Kind.REAL),
            timing(section));
    section.end();
    return processor;
  }

  private Optional<CoreTiming> timing(Section processor) {
    String name = processor.text("timing");
    if (!name.equals(NO_TIMING) && !timings.containsKey(name)) {
      throw processor.wrong("timing", "is '%s', which is not in cores.yaml".formatted(name));
    }
    return Optional.ofNullable(timings.get(name));
  }

  private Memory memory() {
    Section section = file.section("memory");
    Memory memory =
        new Memory(
            facts.fact(section, "flash", Kind.WHOLE),
            facts.fact(section, "ram", Kind.WHOLE),
            facts.fact(section, "sketchFlash", Kind.WHOLE),
            facts.fact(section, "sketchRam", Kind.WHOLE),
            section.value("shared", Kind.YES_OR_NO));
    section.end();
    requireRoom(section, "sketchFlash", memory.sketchFlash(), memory.flash());
    requireRoom(section, "sketchRam", memory.sketchRam(), memory.ram());
    return memory;
  }

  private static void requireRoom(Section memory, String key, Fact<Long> part, Fact<Long> whole) {
    if (part.isKnown() && whole.isKnown() && part.value().get() > whole.value().get()) {
      throw memory.wrong(key, "is more than there is");
    }
  }

  private Usb usb() {
    Section section = file.section("usb");
    Usb usb =
        new Usb(
            facts.fact(section, "ids", Kind.USB_IDS),
            facts.fact(section, "serial", Kind.TEXT),
            facts.fact(section, "baud", Kind.WHOLE));
    section.end();
    return usb;
  }

  private Sensors sensors() {
    Section section = file.section("sensors");
    Sensors sensors =
        new Sensors(
            facts.fact(section, "microphone", Kind.TEXT),
            facts.fact(section, "motion", Kind.TEXT),
            facts.fact(section, "camera", Kind.TEXT));
    section.end();
    return sensors;
  }

  private Tools tools() {
    Section section = file.section("tools");
    Tools tools =
        new Tools(
            facts.fact(section, "fqbn", Kind.TEXT),
            facts.fact(section, "package", Kind.TEXT),
            facts.fact(section, "upload", Kind.TEXT));
    section.end();
    return tools;
  }

  private Power power() {
    Section section = file.section("power");
    Power power =
        new Power(
            facts.fact(section, "volts", Kind.REAL),
            facts.fact(section, "active", Kind.RANGE),
            facts.fact(section, "sleep", Kind.RANGE));
    section.end();
    return power;
  }

  private Build build(Section section, Memory memory) {
    List<String> flags = section.texts("flags");
    Region flash = region(section, "flashOrigin", memory.sketchFlash());
    Region ram = region(section, "ramOrigin", memory.sketchRam());
    Build build = new Build(flags, flash, ram, facts.source(section));
    section.end();
    return build;
  }

  private static TwinPlan twin(Section section, Memory memory) {
    TwinPlan twin =
        new TwinPlan(
            section.text("machine"),
            region(section, "flashOrigin", memory.sketchFlash()),
            region(section, "ramOrigin", memory.sketchRam()),
            section.text("differs"));
    section.end();
    return twin;
  }

  private static Region region(Section section, String key, Fact<Long> bytes) {
    long origin = section.value(key, Kind.ADDRESS);
    return new Region(
        origin,
        bytes
            .value()
            .orElseThrow(
                () -> section.wrong(key, "needs a length, but the board's memory is unknown")));
  }
}
