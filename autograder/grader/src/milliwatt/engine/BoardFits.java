package milliwatt.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import milliwatt.bench.ModelBuild;
import milliwatt.bench.ModelCalls;
import milliwatt.board.Board;
import milliwatt.cli.UserError;
import milliwatt.device.MemoryUse;
import milliwatt.device.Program;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.firmware.DoesNotFit;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.FirmwareException;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.Target;
import milliwatt.harness.BuildHash;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.model.ModelFile;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeProgram;
import tinyml.Model;

/**
 * What the reference takes of a board: linked for the board's twin and measured on it, or, where
 * there is none, on the generic Cortex-M4.
 */
public final class BoardFits implements AutoCloseable {
  /** Any would do; the figures shall be the same every time. */
  private static final long SEED = 1;

  private static final long LIMIT_MILLIS = 60_000;

  private final Board board;
  private final Target target;
  private final LabCatalogue catalogue = new LabCatalogue();
  private final CourseSources course = new CourseSources();
  private final RuntimeProgram runtime =
      RuntimeProgram.reference(RuntimeContract.LEAN, catalogue, course);
  private final FirmwareBuild build = new FirmwareBuild();
  private final SandboxModule module = new SandboxModule();

  public BoardFits(Board board) {
    this.board = board;
    this.target = TwinDevices.ofBoard(board.id()).orElse(Target.M4);
  }

  @Override
  public void close() {
    module.close();
  }

  /** Whether the figures are of another core than the board's. */
  public boolean estimated() {
    return board.twin().isEmpty();
  }

  /**
   * One fit a lab.
   *
   * @param progress gets each lab's id when it is next
   * @throws UserError if a tool is missing
   */
  public List<LabFit> labs(Consumer<String> progress) throws IOException {
    List<LabFit> fits = new ArrayList<>();
    for (Lab lab : catalogue.all()) {
      progress.accept(lab.id());
      fits.add(lab(lab));
    }
    return fits;
  }

  /** One lab's fit. */
  LabFit lab(Lab lab) throws IOException {
    LabInC program = LabInC.reference(lab, catalogue, course);
    try {
      Firmware firmware =
          build.build(
              program.translation().files(), Optional.empty(), target, FirmwareOptions.PLAIN);
      long[] use = measured(lab, program, firmware);
      return new LabFit(
          lab.id(),
          firmware.flashBytes(),
          firmware.staticRamBytes(),
          use[0],
          use[1],
          Optional.empty());
    } catch (DoesNotFit e) {
      return LabFit.unlinkable(lab.id(), e);
    } catch (FirmwareException e) {
      throw new UserError(e.getMessage());
    }
  }

  private long[] measured(Lab lab, LabInC program, Firmware firmware) throws IOException {
    return kept(
        firmware,
        figures(program.translation().files(), lab.checks()),
        () -> {
          try (WatchedDevice device = new WatchedDevice(twin())) {
            device.load(new Program(Map.of(), program.sources(), lab.contract(), lab.adapter()));
            CheckSession session =
                new CheckSession(
                    named(lab.contract()), lab.budgets(), device, false, SEED, RunListener.SILENT);
            new ChecksRun().run(lab.checks().stream().map(BoardFits::named).toList(), session);
            return new long[] {device.stackPeak(), device.heapNeed()};
          }
        });
  }

  /** Names what a lab's figures depend on: all boards with one core have the same. */
  private String figures(Map<String, String> program, List<String> checks) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    for (String each : checks) {
      String resource = each.replace('.', '/') + ".class";
      try (InputStream in = BoardFits.class.getClassLoader().getResourceAsStream(resource)) {
        parts.put(resource, Objects.requireNonNull(in, resource).readAllBytes());
      }
    }
    parts.put("program", FirmwareBuild.buildHash(program).getBytes(StandardCharsets.UTF_8));
    return target.core() + "-" + BuildHash.of(parts);
  }

  /** Two figures that a run gives, kept beside the firmware for the next time. */
  private static long[] kept(Firmware firmware, String name, Supplier<long[]> run)
      throws IOException {
    Path file = firmware.elf().resolveSibling(name + ".use");
    if (!Files.exists(file)) {
      long[] figures = run.get();
      Files.writeString(file, figures[0] + " " + figures[1]);
      return figures;
    }
    String[] words = Files.readString(file).split(" ");
    return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
  }

  /** What a model costs on the board, and the instructions of one inference. */
  public ModelFit model(ModelFile file) throws IOException {
    try (TwinDevice device = twin()) {
      device.load(runtime.program(), Optional.of(file.bytes()), ModelBuild.reach(file));
      Firmware firmware = device.firmware().orElseThrow();
      long[] use =
          kept(
              firmware,
              firmware.elf().getFileName().toString(),
              () -> {
                long instructions = inference(new ModelCalls(device), file);
                MemoryUse memory = device.memory();
                return new long[] {memory.heapPeak() + memory.stackPeak(), instructions};
              });
      return new ModelFit(
          file.name(), firmware.flashBytes(), firmware.staticRamBytes() + use[0], use[1]);
    }
  }

  private TwinDevice twin() {
    return new TwinDevice("twin:" + target.id(), target, Walls.ALL.sandbox(), module);
  }

  /** The instructions of one inference. */
  private static long inference(ModelCalls calls, ModelFile file) {
    try {
      calls.load();
      calls.setInputs(new byte[inputBytes(file.model())]);
      return calls.invoke();
    } catch (RuntimeFailure e) {
      throw new UserError(
          "%s does not run on the twin: it %s.".formatted(file.name(), e.getMessage()));
    }
  }

  private static int inputBytes(Model model) {
    return IntStream.range(0, model.inputs()).map(i -> model.tensors[model.input(i)].bytes).sum();
  }

  private static Class<?> named(String qualifiedName) {
    try {
      return Class.forName(qualifiedName);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("lab.yaml names " + qualifiedName + ", which is missing", e);
    }
  }
}
