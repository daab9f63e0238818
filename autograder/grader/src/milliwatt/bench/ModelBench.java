package milliwatt.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import milliwatt.cli.Invocation;
import milliwatt.cli.UserError;
import milliwatt.device.DeviceException;
import milliwatt.device.MemoryUse;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.firmware.Disassembly;
import milliwatt.input.GeneratedInputs;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelRunner;
import milliwatt.model.Progress;
import milliwatt.runtime.Kernels;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeProgram;
import tinyml.Model;

/** Measures models on one twin, one after the other. */
public final class ModelBench {
  /** The inputs of the course's golden numbers, one of each kind. */
  private static final int INPUTS = 4;

  private static final String OUT_OF_MEMORY = "OutOfMemoryError: ";

  private final TwinDevice device;
  private final ModelBuild build;
  private final ModelCalls calls;
  private final String whose;
  private final Kernels kernels;
  private final Function<RuntimeContract, RuntimeProgram> programs;

  /**
   * @param whose what to call the code
   * @param kernels those that it takes
   * @param programs the code, for each contract
   */
  public ModelBench(
      TwinDevice device,
      SandboxModule module,
      String whose,
      Kernels kernels,
      Function<RuntimeContract, RuntimeProgram> programs) {
    this.device = device;
    this.build = new ModelBuild(module);
    this.calls = new ModelCalls(device);
    this.whose = whose;
    this.kernels = kernels;
    this.programs = programs;
  }

  /**
   * Measures the translated code.
   *
   * @throws UserError if the model is refused, or does not fit
   */
  public Measured translated(ModelFile model, Progress progress) {
    ModelRunner reference = new ModelRunner(model);
    Steps steps = new Steps(progress, model, 2 * INPUTS + 1);
    ModelBuild.Built lean = build(RuntimeContract.LEAN, model);
    List<OperatorCount> operators = List.of();
    try {
      operators = operators(model, steps);
    } catch (UserError e) {
      // The larger contract may not fit where the lean one does; whatever else is wrong shows
      // again.
    }
    return measure(model, reference, lean, whose, kernels, operators, steps);
  }

  /** The same without its operators, which need a second firmware. */
  Measured whole(ModelFile model, Progress progress) {
    Steps steps = new Steps(progress, model, INPUTS + 1);
    ModelBuild.Built lean = build(RuntimeContract.LEAN, model);
    return measure(model, new ModelRunner(model), lean, whose, kernels, List.of(), steps);
  }

  /** Measures the same layers in C; empty where one of them has not been written in C. */
  public Optional<Measured> plainC(ModelFile model, Progress progress) {
    Optional<Map<String, String>> files = PlainC.of(model.model(), model.bytes());
    if (files.isEmpty()) {
      return Optional.empty();
    }
    ModelRunner reference = new ModelRunner(model);
    ModelBuild.Built built =
        new ModelBuild.Built(build.build(files.get(), model, device.target()), null);
    Steps steps = new Steps(progress, model, INPUTS + 1);
    return Optional.of(
        measure(model, reference, built, "C by hand", Kernels.PLAIN, List.of(), steps));
  }

  private ModelBuild.Built build(RuntimeContract contract, ModelFile model) {
    return build.build(programs.apply(contract), model, device.target(), Optional.empty());
  }

  private Measured measure(
      ModelFile model,
      ModelRunner reference,
      ModelBuild.Built built,
      String whose,
      Kernels kernels,
      List<OperatorCount> operators,
      Steps steps) {
    device.load(built.firmware(), built.translation());
    device.open();
    try {
      int arena = calls.load();
      int vectors = kernels.vectorBytes(model.model());
      MemoryUse loaded = device.memory();
      List<Long> counts = new ArrayList<>();
      boolean exact = true;
      for (byte[] input : GeneratedInputs.of(model.model(), INPUTS, GeneratedInputs.USUAL_SEED)) {
        calls.setInputs(input);
        counts.add(calls.invoke());
        exact &= Arrays.equals(calls.getOutputs(reference.outputBytes()), reference.infer(input));
        steps.next();
      }
      requireTheSame(model, counts.getFirst());
      return new Measured(
          model.name(),
          device.name(),
          whose,
          mean(counts),
          List.copyOf(counts),
          exact,
          arena,
          kernels.scratchBytes(model.model()),
          vectors,
          loaded.heapUsed() - arena - vectors,
          built.firmware().codeBytes(),
          built.firmware().harnessBytes(),
          built.firmware().modelBytes(),
          built.firmware().staticRamBytes(),
          device.memory().stackPeak(),
          operators);
    } catch (RuntimeFailure e) {
      throw failed(model, e);
    }
  }

  private void requireTheSame(ModelFile model, long before) {
    calls.setInputs(GeneratedInputs.of(model.model(), 1, GeneratedInputs.USUAL_SEED).getFirst());
    long again = calls.invoke();
    if (again != before) {
      throw new DeviceException(
          "Two inferences of %s with the same input took %,d and %,d instructions."
              .formatted(model.name(), before, again));
    }
  }

  /** From a second firmware, which has the larger contract. */
  private List<OperatorCount> operators(ModelFile file, Steps steps) {
    Model model = file.model();
    ModelBuild.Built whole = build(RuntimeContract.WHOLE, file);
    device.load(whole.firmware(), whole.translation());
    device.open();
    long[] sums = new long[model.operators.length];
    try {
      calls.open();
      for (int i = 0; i < sums.length; i++) {
        calls.prepare(i);
      }
      for (byte[] input : GeneratedInputs.of(model, INPUTS, GeneratedInputs.USUAL_SEED)) {
        setInputs(model, input);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += calls.invoke(i);
        }
        steps.next();
      }
    } catch (RuntimeFailure e) {
      throw failed(file, e);
    }
    List<OperatorCount> counts = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      counts.add(
          new OperatorCount(
              i,
              file.operatorName(i),
              Math.round((double) sums[i] / INPUTS),
              file.operatorProducts(i)));
    }
    return counts;
  }

  /**
   * What the instructions of each operator are spent on, with the first of the inputs: QEMU tells
   * every one, which takes minutes for a large model.
   */
  public List<OperatorKinds> kinds(ModelFile file, Progress progress) {
    Model model = file.model();
    ModelBuild.Built whole = build(RuntimeContract.WHOLE, file);
    Disassembly code = Disassembly.of(whole.firmware());
    ExecutedInstructions executed = new ExecutedInstructions(code, "invoke");
    device.load(whole.firmware(), whole.translation());
    device.trace(Optional.of(executed));
    try {
      device.open();
      calls.open();
      for (int i = 0; i < model.operators.length; i++) {
        calls.prepare(i);
      }
      setInputs(model, GeneratedInputs.of(model, 1, GeneratedInputs.USUAL_SEED).getFirst());
      for (int i = 0; i < model.operators.length; i++) {
        calls.invoke(i);
        progress.done(i + 1, model.operators.length, "operators of " + file.name());
      }
      device.memory(); // the trace lags behind by less than this call
    } catch (RuntimeFailure e) {
      throw failed(file, e);
    } finally {
      device.trace(Optional.empty());
    }
    List<OperatorKinds> kinds = new ArrayList<>();
    for (int i = 0; i < model.operators.length; i++) {
      kinds.add(
          OperatorKinds.of(
              i, file.operatorName(i), file.operatorProducts(i), executed.calls().get(i), code));
    }
    return kinds;
  }

  private void setInputs(Model model, byte[] values) {
    int position = 0;
    for (int i = 0; i < model.inputs(); i++) {
      int bytes = model.tensors[model.input(i)].bytes;
      calls.setTensor(model.input(i), Arrays.copyOfRange(values, position, position + bytes));
      position += bytes;
    }
  }

  private static long mean(List<Long> counts) {
    return Math.round(counts.stream().mapToLong(Long::longValue).average().orElseThrow());
  }

  private UserError failed(ModelFile model, RuntimeFailure failure) {
    boolean full =
        failure.kind() == RuntimeFailure.Kind.TRAPPED && failure.detail().startsWith(OUT_OF_MEMORY);
    return new UserError(
        full
            ? "%s does not fit into the RAM of %s: %s."
                .formatted(
                    model.name(), device.name(), failure.detail().substring(OUT_OF_MEMORY.length()))
            : "%s on %s: the code %s; '%s' says more."
                .formatted(
                    model.name(),
                    device.name(),
                    failure.getMessage().replaceFirst("[:. ]+$", ""),
                    Invocation.of("run")));
  }

  /** How far the work on one model is: an inference is a step. */
  private static final class Steps {
    private final Progress progress;
    private final ModelFile model;
    private final int total;
    private int done;

    Steps(Progress progress, ModelFile model, int total) {
      this.progress = progress;
      this.model = model;
      this.total = total;
    }

    void next() {
      progress.done(++done, total, "inferences of " + model.name());
    }
  }
}
