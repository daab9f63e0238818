package milliwatt.models.vibration;

import java.util.List;
import milliwatt.models.training.TrainedLayer;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.ReconstructionError;

/** A finished model, asked for errors through the course's own runtime. */
final class Judge {
  private final Interpreter interpreter;
  private final ReconstructionError reconstruction;

  Judge(byte[] file) {
    byte[] arena = new byte[new GreedyPlanner().place(new Model(file))];
    interpreter =
        new Interpreter(new Model(file), new FullOperatorTable(), new GreedyPlanner(), arena);
    reconstruction = new ReconstructionError(interpreter.input(0), interpreter.output(0));
  }

  int arenaBytes() {
    return interpreter.arenaBytes();
  }

  float error(byte[] features) {
    interpreter.setInput(0, features);
    interpreter.invoke();
    return reconstruction.of(features);
  }

  float[] errors(List<byte[]> windows) {
    float[] errors = new float[windows.size()];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = error(windows.get(i));
    }
    return errors;
  }

  /** What the network gave before it was made integers. */
  static float[] errors(List<TrainedLayer> layers, List<byte[]> windows) {
    float[] errors = new float[windows.size()];
    for (int w = 0; w < errors.length; w++) {
      float[] input = Autoencoder.FEATURES.reals(windows.get(w));
      float[] values = input;
      for (TrainedLayer layer : layers) {
        values = layer.apply(values);
      }
      float sum = 0;
      for (int i = 0; i < input.length; i++) {
        sum += (values[i] - input[i]) * (values[i] - input[i]);
      }
      errors[w] = sum / input.length;
    }
    return errors;
  }
}
