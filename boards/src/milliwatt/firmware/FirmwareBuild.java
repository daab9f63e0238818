package milliwatt.firmware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.harness.BuildHash;

/** Makes a firmware of translated code, and a model if there is one, for a target. */
public final class FirmwareBuild {
  /** The meaning of C that translated code relies on; see {@code mw.h}. */
  private static final List<String> LANGUAGE =
      List.of(
          "-std=c11",
          "-g",
          "-fwrapv",
          "-ffp-contract=off",
          "-frounding-math", // or gcc makes -x of 0 - x, which is another zero if x is 0
          "-fno-math-errno",
          "-fno-strict-aliasing",
          "-fno-delete-null-pointer-checks",
          "-ffunction-sections",
          "-fdata-sections");

  /** Fewer instructions than -O3 gives. */
  private static final List<String> FAST = List.of("-O2", "-w");

  /**
   * Where the processor notices null, a read that may fault is an effect: it stays although nothing
   * uses its value, and where it is.
   */
  private static final List<String> KEEP_FAULTS =
      List.of("-fnon-call-exceptions", "-fno-delete-dead-exceptions");

  /** What a release build tells its C, see {@code mw.h}. */
  private static final List<String> RELEASE = List.of("-DMW_RELEASE");

  /**
   * Methods that one other calls become a part of it, whatever their classes. Registers are given
   * out for a method as a whole: its loops are its last ones anyway, and less is moved around. What
   * a loop writes is written there: behind it, it would be lost where the loop finds null.
   */
  private static final List<String> AS_A_WHOLE =
      List.of("-flto", "-fira-region=one", "-fno-move-loop-stores");

  /**
   * What is called in several places becomes a part of them only if it is hardly more than a call,
   * and a switch has no table of its values.
   */
  private static final List<String> SHORT =
      List.of(
          "-fno-inline-functions",
          "--param=max-inline-insns-single=10",
          "-fno-tree-switch-conversion");

  /** Some of {@code mps} takes the place of what is longer in gcc's and newlib's libraries. */
  private static final List<String> FIRST_DEFINITION = List.of("-Wl,-z,muldefs");

  /** The dispatchers of the contract: they are the harness's, which is counted apart. */
  private static final String DISPATCHERS = "program.c";

  private static final List<String> SMALL = List.of("-Os", "-Wall", "-Wextra");

  private static final Pattern OVERFLOW =
      Pattern.compile("region `(FLASH|RAM)' overflowed by (\\d+) bytes");

  private final Cache cache;

  /** Asking a compiler for its version takes as long as compiling a small file. */
  private final Map<Core, Toolchain> toolchains = new ConcurrentHashMap<>();

  /** A build that keeps what it made under the user's cache folder. */
  public FirmwareBuild() {
    this(Cache.ofUser());
  }

  /**
   * A build for many programs that are each built once.
   *
   * @param folder where to keep what is made
   * @param kept how long what is not used stays there
   */
  public FirmwareBuild(Path folder, Duration kept) {
    this(new Cache(folder.toAbsolutePath(), kept, kept));
  }

  FirmwareBuild(Cache cache) {
    this.cache = cache;
  }

  /**
   * Builds a firmware.
   *
   * @param program C files by name, as the translator gives them
   * @param model the model that goes into flash, if any
   * @throws DoesNotFit if the target is too small
   * @throws FirmwareException if a tool is missing or fails
   */
  public Firmware build(
      Map<String, String> program, Optional<byte[]> model, Target target, FirmwareOptions options) {
    Toolchain toolchain = toolchains.computeIfAbsent(target.core(), Toolchain::of);
    cache.prune();
    try {
      SourceFolder own = SourceFolder.write(cache, "firmware", FirmwareFiles.of(target.core()));
      SourceFolder translated = SourceFolder.write(cache, "sources", program);
      ObjectCache objects = new ObjectCache(cache, toolchain, List.of(own, translated));
      List<String> base = base(target, options);
      List<Path> linked = new ArrayList<>();
      List<String> faults = options.explicitNullChecks() ? List.of() : KEEP_FAULTS;
      List<String> whole = options.release() ? joined(AS_A_WHOLE, SHORT) : List.of();
      linked.addAll(
          objects.compile(
              translated,
              "program",
              source ->
                  joined(base, FAST, faults, source.equals(DISPATCHERS) ? List.of() : whole)));
      Map<String, List<String>> special = special(program, model, target, options);
      linked.addAll(
          objects.compile(
              own,
              "firmware",
              source -> joined(base, SMALL, special.getOrDefault(source, List.of()))));
      List<String> again =
          options.release() ? joined(base, FAST, faults, whole, FIRST_DEFINITION) : List.of();
      return Firmware.of(target, link(toolchain, target, options, own, linked, again));
    } catch (ObjectCache.CompileError e) {
      throw new FirmwareException(
          "The C of %s does not compile: %s. This is a fault of Milliwatt, not of your code."
              .formatted(e.file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new FirmwareException("The firmware cannot be built: " + e.getMessage(), e);
    }
  }

  private static List<String> base(Target target, FirmwareOptions options) {
    List<String> explicit =
        options.explicitNullChecks() ? List.of("-DMW_EXPLICIT_NULL") : List.of();
    List<String> release = options.release() ? RELEASE : List.of();
    return joined(LANGUAGE, target.core().flags(), options.flags(), explicit, release);
  }

  /** What differs from build to build goes into few files, so that the others' objects last. */
  private Map<String, List<String>> special(
      Map<String, String> program, Optional<byte[]> model, Target target, FirmwareOptions options)
      throws IOException {
    List<String> mlperf = options.mlperf().map(MlperfProfile::flags).orElse(List.of());
    return Map.of(
        "identity.c",
        List.of("-DMW_DEVICE=\"" + target.id() + "\"", "-DMW_BUILD=\"" + buildHash(program) + "\""),
        "model.c",
        model.isPresent() ? modelFlags(model.get()) : List.of(),
        "command.c",
        mlperf,
        "mlperf.c",
        mlperf,
        "mw.c",
        options.release() ? List.of() : FAST);
  }

  /** What a firmware with this program answers to {@code mw TAG build}. */
  public static String buildHash(Map<String, String> program) {
    Map<String, byte[]> bytes = new HashMap<>();
    program.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return BuildHash.of(bytes);
  }

  private List<String> modelFlags(byte[] model) throws IOException {
    Path file = cache.path("models/" + Cache.hash(model), "model.bin");
    Cache.provide(file, model);
    return List.of("-DMW_MODEL_BYTES=\"" + model.length + "\"", "-Wa,-I" + file.getParent());
  }

  private Path link(
      Toolchain toolchain,
      Target target,
      FirmwareOptions options,
      SourceFolder own,
      List<Path> objects,
      List<String> compiling)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(toolchain.gcc()));
    command.addAll(joined(target.core().flags(), options.flags(), compiling));
    command.addAll(List.of("-Wl,--gc-sections", "-Wl,--build-id=none"));
    command.addAll(MemoryLayout.of(target).words(own.folder()));
    objects.forEach(object -> command.add(object.toString()));
    command.add("-lm");
    List<String> parts = new ArrayList<>(command);
    parts.add(toolchain.version());
    Path elf = cache.path("images", target.id() + "-" + Cache.hash(parts) + ".elf");
    Path map = LinkerMap.path(elf);
    if (Cache.hit(map) && Cache.hit(elf)) {
      return elf;
    }
    Path fresh = Cache.fresh(elf);
    Path freshMap = Cache.fresh(map);
    command.addAll(List.of("-Wl,-Map=" + freshMap, "-o", fresh.toString()));
    ToolRun run = ToolRun.of(command, own.folder());
    if (!run.succeeded()) {
      Files.deleteIfExists(fresh);
      Files.deleteIfExists(freshMap);
      throw unlinkable(target, run.output());
    }
    Cache.publish(freshMap, map);
    Cache.publish(fresh, elf);
    return elf;
  }

  private static FirmwareException unlinkable(Target target, String output) {
    Matcher overflow = OVERFLOW.matcher(output);
    if (overflow.find()) {
      String memory = overflow.group(1).equals("FLASH") ? "flash" : "RAM";
      return new DoesNotFit(target, memory, Long.parseLong(overflow.group(2)));
    }
    String reason =
        output
            .lines()
            .filter(line -> line.contains("undefined reference") || line.contains("definition of"))
            .findFirst()
            .orElse(output.lines().findFirst().orElse("gcc gave no reason"))
            .replaceFirst("^.*: (?=undefined|multiple)", "");
    return new FirmwareException(
        "The firmware for %s does not link: %s. This is a fault of Milliwatt, not of your code."
            .formatted(target.id(), reason));
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}
