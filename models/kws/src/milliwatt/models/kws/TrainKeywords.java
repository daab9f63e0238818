package milliwatt.models.kws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.models.tflite.ModelSpec;
import milliwatt.models.tflite.ModelWriter;

/**
 * Trains both keyword spotters, the large one first because the small one learns from its answers,
 * writes them and prints the figures of their card.
 */
public final class TrainKeywords {

  private static final int CALIBRATION = 400;
  private static final int SILENCES = 2500;
  private static final int SEED = 1;

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
    System.out.println(Arrays.toString(TrainingClips.counts(sets.getFirst())));
    TestSets tests = new TestSets(all);
    List<String> names = List.of(arguments).subList(5, arguments.length);
    for (Architecture architecture : List.of(Architecture.FULL, Architecture.SMALL)) {
      if (!names.isEmpty() && !names.contains(architecture.name())) {
        continue;
      }
      if (architecture == Architecture.SMALL) {
        Teacher teacher = new Teacher(Files.readAllBytes(file(arguments, Architecture.FULL)));
        sets.replaceAll(teacher::teach);
      }
      FloatNetwork network =
          TorchTraining.train(architecture, epochs, epoch -> sets.get(epoch % variants), SEED);
      List<byte[]> calibration = calibration(sets.getLast());
      String description = architecture.name() + ": silence, unknown, bed, cat, happy";
      ModelSpec model = QuantizedGraph.of(description, network, calibration);
      byte[] file = Strictness.of(ModelWriter.write(model), tests.clean("validation"));
      Files.write(file(arguments, architecture), file);
      System.out.println(Figures.of(architecture.name(), network, file, tests).markdown());
    }
  }

  private static Path file(String[] arguments, Architecture architecture) {
    return Path.of(arguments[2], architecture.name() + ".tflite");
  }

  private static List<byte[]> calibration(ExampleSet examples) {
    List<byte[]> chosen = new ArrayList<>();
    int step = Math.max(1, examples.size() / CALIBRATION);
    for (int i = 0; i < examples.size(); i += step) {
      chosen.add(examples.features().get(i));
    }
    return chosen;
  }
}
