package runtime;

import tinyml.AudioFrontEnd;
import tinyml.Cascade;
import tinyml.EnergyGate;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.KeywordSpotter;
import tinyml.Model;
import tinyml.Planner;
import tinyml.SampleQueue;
import tinyml.SpotterSettings;

/** Maps {@link ListenerFirmware} to the classes of {@code tinyml}. */
public final class TinymlListener implements ListenerFirmware {
  /** Two hops: while one is heard, the other comes in. */
  private static final int QUEUE = 1024;

  private final SampleQueue queue = new SampleQueue(QUEUE, 0);
  private final short[] hop = new short[AudioFrontEnd.HOP];
  private Cascade cascade;
  private KeywordSpotter spotter;

  /** Tensors that have their places already: planning twice would leave its objects twice. */
  private static final class Placed extends Planner {
    private final int bytes;

    Placed(int bytes) {
      this.bytes = bytes;
    }

    @Override
    public int place(Model model) {
      return bytes;
    }
  }

  @Override
  public int load(byte[] bytes, int background, int framesPerInference) {
    Model model = new Model(bytes);
    int arenaBytes = new GreedyPlanner().place(model);
    byte[] arena = new byte[arenaBytes];
    Interpreter interpreter =
        new Interpreter(model, new FullOperatorTable(), new Placed(arenaBytes), arena);
    SpotterSettings usual = SpotterSettings.after(background, interpreter.output(0).bytes);
    spotter =
        new KeywordSpotter(
            interpreter,
            new SpotterSettings(
                usual.keywords(),
                framesPerInference,
                usual.smoothing(),
                usual.threshold(),
                usual.refractory()));
    cascade = new Cascade(new EnergyGate(4, 400, 25), framesPerInference);
    return arenaBytes;
  }

  @Override
  public boolean gate(short[] samples) {
    for (int i = 0; i < samples.length; i++) {
      queue.offer(samples[i]);
    }
    queue.take(hop, 0, hop.length);
    return cascade.hear(EnergyGate.energy(hop, 0, hop.length));
  }

  @Override
  public boolean hear(short[] samples) {
    boolean inferred = false;
    int used = 0;
    while (used < samples.length) {
      used += spotter.hear(samples, used, samples.length - used);
      inferred = inferred || spotter.inferred();
    }
    return inferred;
  }
}
