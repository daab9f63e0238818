package milliwatt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import milliwatt.cli.UserError;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;
import milliwatt.device.MemoryUse;
import milliwatt.device.Outcome;
import milliwatt.device.SandboxModule;
import milliwatt.device.TwinDevice;
import milliwatt.model.ModelFile;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeFailure;
import milliwatt.runtime.RuntimeProgram;
import tinyml.AudioFrontEnd;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * Measures a keyword spotter, stage by stage, on a twin: two seconds of sound after a first one.
 */
public final class SpotterBench {
  private static final int HOP = AudioFrontEnd.HOP;
  private static final int FRAMES_PER_INFERENCE =
      SpotterCost.FRAMES_A_SECOND / SpotterCost.INFERENCES_A_SECOND;
  private static final int FIRST_FRAMES = SpotterCost.FRAMES_A_SECOND;
  private static final int FRAMES = 2 * SpotterCost.FRAMES_A_SECOND;

  /** <i>silence</i> and <i>unknown</i>; it does not change what is counted. */
  private static final int BACKGROUND = 2;

  private static final long LIMIT_MILLIS = 100_000;
  private static final int IN_FLASH = -1;
  private static final long SEED = 11;

  private final TwinDevice device;
  private final ModelBuild build;

  public SpotterBench(TwinDevice device, SandboxModule module) {
    this.device = device;
    this.build = new ModelBuild(module);
  }

  /**
   * @param program with the contract {@link runtime.ListenerFirmware}
   * @throws UserError if the model is none of a keyword spotter, or does not fit
   */
  public SpotterCost measure(RuntimeProgram program, ModelFile model, Progress progress) {
    requireFeatures(model);
    ModelBuild.Built built = build.build(program, model, device.target(), Optional.empty());
    device.load(built.firmware(), built.translation());
    device.open();
    try {
      int arena = load();
      MemoryUse loaded = device.memory();
      SplittableRandom random = new SplittableRandom(SEED);
      List<Long> gates = new ArrayList<>();
      List<Long> frames = new ArrayList<>();
      List<Long> inferences = new ArrayList<>();
      for (int frame = 0; frame < FIRST_FRAMES + FRAMES; frame++) {
        byte[] sound = sound(random, frame);
        long gate = call("gate", sound).instructions();
        Outcome.Returned heard = call("hear", sound);
        if (frame >= FIRST_FRAMES) {
          boolean inferred = new WireReader(heard.result()).readBoolean();
          gates.add(gate);
          (inferred ? inferences : frames).add(heard.instructions());
        }
        progress.done(frame + 1, FIRST_FRAMES + FRAMES, "frames of sound");
      }
      long frame = mean(frames);
      return new SpotterCost(
          model.name(),
          device.name(),
          mean(gates),
          frame,
          mean(inferences) - frame,
          arena,
          loaded.heapUsed() - arena,
          built.firmware().staticRamBytes(),
          device.memory().stackPeak(),
          built.firmware().codeBytes(),
          built.firmware().modelBytes());
    } catch (RuntimeFailure e) {
      throw new UserError(
          "A keyword spotter with %s on %s: %s."
              .formatted(model.name(), device.name(), e.getMessage().replaceFirst("[:. ]+$", "")));
    }
  }

  /** As the spotter itself would, before anything is built. */
  private void requireFeatures(ModelFile model) {
    Tensor input = model.model().tensors[model.model().input(0)];
    if (input.type != TensorType.INT8 || input.bytes % AudioFrontEnd.CHANNELS != 0) {
      throw new UserError(
          "%s is no model of a keyword spotter: that takes int8 frames of %d features."
              .formatted(model.name(), AudioFrontEnd.CHANNELS));
    }
  }

  private int load() {
    WireWriter arguments = new WireWriter();
    arguments.write(IN_FLASH);
    arguments.write(BACKGROUND);
    arguments.write(FRAMES_PER_INFERENCE);
    return new WireReader(call("load", arguments.toByteArray()).result()).readInt();
  }

  /** Noise, and every half second a chord over it. */
  private static byte[] sound(SplittableRandom random, int frame) {
    short[] hop = new short[HOP];
    boolean chord = frame / FRAMES_PER_INFERENCE % 2 == 1;
    for (int i = 0; i < HOP; i++) {
      int t = frame * HOP + i;
      double tone = chord ? 4_000 * (Math.sin(t * 0.11) + Math.sin(t * 0.31)) : 0;
      hop[i] = (short) (random.nextInt(-200, 201) + tone);
    }
    WireWriter arguments = new WireWriter();
    arguments.write(hop);
    return arguments.toByteArray();
  }

  private static long mean(List<Long> counts) {
    return Math.round(counts.stream().mapToLong(Long::longValue).average().orElseThrow());
  }

  private Outcome.Returned call(String method, byte[] arguments) {
    Outcome outcome = device.call(method, arguments, LIMIT_MILLIS);
    if (outcome instanceof Outcome.Returned returned) {
      return returned;
    }
    throw RuntimeFailure.of(outcome);
  }
}
