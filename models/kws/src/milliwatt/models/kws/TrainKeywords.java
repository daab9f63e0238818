package milliwatt.models.kws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.quantization.ConvolutionalGraph;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;
import milliwatt.models.torch.ExampleSet;
import milliwatt.models.torch.Schedule;
import milliwatt.models.torch.TorchTraining;
import milliwatt.models.training.ConvolutionalNetwork;

/**
 * Trains both keyword spotters, the large one first because the small one learns from its answers,
 * writes them and prints the figures of their card.
 */
public final class TrainKeywords {

  private static final int CALIBRATION = 400;
  private static final int SILENCES = 2500;
  private static final int SEED = 1;
  private static final int BATCH = 128;
  private static final float LEARNING_RATE = 4e-3f;

  private TrainKeywords() {}

  /**
   * @param arguments folder with the speech tars, folder of synthetic speech, folder to write to,
   *     epochs, different epochs of examples
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 5) {
      System.err.println("TrainKeywords needs: SPEECH SYNTHETIC OUTPUT EPOCHS VARIANTS [NAME...]");
      System.exit(2);
    }
    List<Recording> all = new ArrayList<>(SpeechData.recorded(Path.of(arguments[0])));
    all.addAll(SpeechData.synthetic(Path.of(arguments[1])));
    System.out.println(all.size() + " recordings read");
    int epochs = Integer.parseInt(arguments[3]);
    int variants = Integer.parseInt(arguments[4]);
    TrainingClips clips = new TrainingClips(all, SILENCES);
    List<ExampleSet> sets = new ArrayList<>();
    for (int i = 0; i < variants; i++) {
      sets.add(clips.epoch(i));
      System.out.printf("examples %d of %d made: %d%n", i + 1, variants, sets.getLast().size());
    }
    System.out.println(Arrays.toString(sets.getFirst().counts()));
    TestSets tests = new TestSets(all);
    List<String> names = List.of(arguments).subList(5, arguments.length);
    for (SpotterSize size : SpotterSize.values()) {
      String name = size.architecture.name();
      if (!names.isEmpty() && !names.contains(name)) {
        continue;
      }
      if (size == SpotterSize.SMALL) {
        Teacher teacher = new Teacher(Files.readAllBytes(file(arguments, SpotterSize.FULL)));
        sets.replaceAll(teacher::teach);
      }
      Schedule schedule = new Schedule(epochs, BATCH, LEARNING_RATE);
      ConvolutionalNetwork network =
          new TorchTraining(size.architecture, schedule, size.disturbance, SEED)
              .train(epoch -> sets.get(epoch % variants));
      List<byte[]> calibration = sets.getLast().calibration(CALIBRATION);
      String description = name + ": silence, unknown, bed, cat, happy";
      ModelSpec model = ConvolutionalGraph.of(description, "features", network, calibration);
      byte[] file = Strictness.of(ModelWriter.write(model), tests.clean("validation"));
      Files.write(file(arguments, size), file);
      System.out.println(Figures.of(name, network, file, tests).markdown());
    }
  }

  private static Path file(String[] arguments, SpotterSize size) {
    return Path.of(arguments[2], size.architecture.name() + ".tflite");
  }
}
