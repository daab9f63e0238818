package milliwatt.sketch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareException;
import milliwatt.firmware.FirmwareFiles;
import milliwatt.firmware.MemoryLayout;
import milliwatt.firmware.Target;
import milliwatt.firmware.ToolRun;
import milliwatt.firmware.Toolchain;

/**
 * Compiles an exported sketch as arduino-cli does, from a copy of the folder, but against an
 * Arduino API of ours that runs on the machine of a twin. So an export is known to work up to the
 * vendor's core.
 */
public final class ShimBuild {
  /** Like those of the vendors' platform.txt: nothing that translated Java needs is among them. */
  private static final List<String> ANY =
      List.of("-g", "-Os", "-w", "-ffunction-sections", "-fdata-sections", "-MMD");

  private static final List<String> C = List.of("-std=gnu11");
  private static final List<String> CPP =
      List.of("-std=gnu++14", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics");

  /** As {@code platform.h} is built for a twin. */
  private static final List<String> MACHINE =
      List.of("-std=c11", "-fno-delete-null-pointer-checks", "-fno-strict-aliasing");

  private static final int AT_A_TIME = 2;

  /**
   * The most that a sketch takes for calls, and 1 KiB for what lies above: the core's own frames.
   */
  private static final int STACK_BYTES = 9 << 10;

  private final Path folder;
  private final Target target;

  /**
   * @param folder for what is compiled; empty
   * @param target the twin to run on: its flash and RAM are enforced, its stack is that of a sketch
   */
  public ShimBuild(Path folder, Target target) {
    this.folder = folder;
    this.target =
        new Target(target.id(), target.core(), target.flashBytes(), target.ramBytes(), STACK_BYTES);
  }

  /**
   * Compiles and links.
   *
   * @param sketch the exported folder, which is only read
   * @throws FirmwareException if it does not compile
   */
  public Firmware build(Path sketch) throws IOException {
    Toolchain toolchain = Toolchain.of(target.core());
    Path copy = folder.resolve("sketch");
    copy(sketch, copy);
    Path machine = folder.resolve("machine");
    for (String path :
        Stream.concat(FirmwareFiles.MPS.stream(), FirmwareFiles.SHIM.stream()).toList()) {
      put(machine, path);
    }
    FirmwareFiles.SHARED.stream()
        .filter(path -> path.endsWith(".h"))
        .forEach(path -> put(machine, path));
    String shim = "-I" + machine.resolve("shim");
    List<List<String>> commands = new ArrayList<>();
    List<Path> objects = new ArrayList<>();
    for (Path source : sources(copy)) {
      boolean c = source.toString().endsWith(".c");
      String tool = toolchain.prefix() + (c ? "gcc" : "g++");
      commands.add(command(tool, List.of(ANY, c ? C : CPP, List.of(shim)), source, objects));
    }
    for (Path source : sources(machine)) {
      boolean c = source.toString().endsWith(".c");
      List<String> own =
          new ArrayList<>(List.of(shim, "-I" + machine, "-I" + machine.resolve("mps")));
      if (c) {
        own.addAll(List.of("-include", machine.resolve("shim/names.h").toString()));
      }
      String tool = toolchain.prefix() + (c ? "gcc" : "g++");
      commands.add(command(tool, List.of(ANY, c ? MACHINE : CPP, own), source, objects));
    }
    runAll(commands);
    Path elf = folder.resolve(target.id() + ".elf");
    List<String> link = new ArrayList<>(List.of(toolchain.prefix() + "g++"));
    link.addAll(target.core().flags());
    link.addAll(List.of("-Wl,--gc-sections", "-Wl,--build-id=none"));
    link.addAll(MemoryLayout.of(target).words(machine));
    objects.forEach(object -> link.add(object.toString()));
    link.addAll(List.of("-lm", "-Wl,-Map=" + elf + ".map", "-o", elf.toString()));
    run(link);
    return Firmware.of(target, elf);
  }

  /** A sketch's .ino is C++ with a line before it, and prototypes, which ours does not need. */
  private static void copy(Path sketch, Path copy) throws IOException {
    try (Stream<Path> files = Files.walk(sketch)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(sketch.relativize(file).toString());
        Files.createDirectories(to.getParent());
        if (file.toString().endsWith(".ino")) {
          String text = "#include <Arduino.h>\n#line 1 \"%s\"\n".formatted(file.getFileName());
          Files.writeString(
              to.resolveSibling(to.getFileName() + ".cpp"), text + Files.readString(file));
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  private static void put(Path machine, String path) {
    try {
      Path file = machine.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, FirmwareFiles.text(path));
    } catch (IOException e) {
      throw new FirmwareException("The shim cannot be written: " + e.getMessage(), e);
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(c|cpp)")).sorted().toList();
    }
  }

  private List<String> command(
      String tool, List<List<String>> flags, Path source, List<Path> objects) {
    Path object = Path.of(source + ".o");
    objects.add(object);
    List<String> command = new ArrayList<>(List.of(tool));
    command.addAll(target.core().flags());
    flags.forEach(command::addAll);
    command.addAll(List.of("-c", source.toString(), "-o", object.toString()));
    return command;
  }

  private void runAll(List<List<String>> commands) throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Void>> running = new ArrayList<>();
      for (List<String> command : commands) {
        running.add(
            threads.submit(
                () -> {
                  run(command);
                  return null;
                }));
      }
      for (Future<Void> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FirmwareException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while compiling", e);
    }
  }

  private void run(List<String> command) throws IOException {
    ToolRun run = ToolRun.of(command, folder);
    if (!run.succeeded()) {
      String reason =
          run.output()
              .lines()
              .filter(line -> line.contains("error") || line.contains("undefined"))
              .findFirst()
              .orElse(run.output().lines().findFirst().orElse("the compiler gave no reason"));
      throw new FirmwareException("The sketch does not compile: " + reason);
    }
  }
}
