package milliwatt.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import milliwatt.audio.Sound;
import milliwatt.leaderboard.Entry;
import milliwatt.leaderboard.Leaderboard;
import milliwatt.model.Progress;
import milliwatt.runtime.RuntimeChoice;
import milliwatt.runtime.RuntimeContract;
import milliwatt.runtime.RuntimeSession;
import milliwatt.spotting.Classes;
import milliwatt.spotting.ClipFolder;
import milliwatt.spotting.ClipScore;
import milliwatt.spotting.Spotter;
import milliwatt.spotting.SpotterModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets the models that a class has handed in side by side. */
@Command(
    name = "leaderboard",
    description = {
      "Sets models that were handed in side by side: how often they are right about clips that"
          + " nobody has seen, their bytes, and their instructions.",
      "The models are data: the reference's code runs them, behind the walls that all student code"
          + " runs behind."
    },
    footerHeading = "%n",
    footer = {
      "FOLDER holds the models, NAME.tflite each. HIDDEN holds a folder for each word, with its clips,"
          + " as for 'milliwatt evaluate kws'; a word that is no class counts as unknown.",
      "OUT gets leaderboard.csv and index.html, which needs nothing else. A model is marked if no other"
          + " is as good in all three and better in one.",
      "",
      "Examples:",
      "  milliwatt leaderboard models --clips hidden --classes silence,unknown,lumos,nox --out board"
    })
final class LeaderboardCommand implements Callable<Integer> {
  private static final String ENDING = ".tflite";

  /** The sign by which a page of ours is known. */
  private static final String SIGN = "<title>Leaderboard</title>";

  /** More than any model of the course by far: a hidden set is to be heard in minutes. */
  private static final long MOST_PRODUCTS = 50_000_000;

  private static final long MOST_BYTES = 1 << 20;

  @Parameters(paramLabel = "FOLDER", description = "The folder with the models.")
  private Path folder;

  @Option(
      names = "--clips",
      paramLabel = "HIDDEN",
      required = true,
      description = "The folder of labelled clips.")
  private Path hidden;

  @Option(
      names = "--classes",
      paramLabel = "LIST",
      required = true,
      description = "The classes of all models in their order, silence and unknown among them.")
  private String names;

  @Option(names = "--out", paramLabel = "OUT", required = true, description = "Folder to write to.")
  private Path output;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      defaultValue = "twin:m4",
      description = "What counts the instructions. Default: ${DEFAULT-VALUE}.")
  private String device;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Classes classes = Classes.parse(names);
    List<ClipFolder.Word> clips = ClipFolder.read(hidden).clips();
    List<Path> models = models();
    Path page = output.resolve("index.html");
    OutputFile.refuseForeign(page, SIGN);
    short[] second = second(clips.getFirst());
    PrintWriter err = spec.commandLine().getErr();
    List<Entry> entries = new ArrayList<>();
    for (Path model : models) {
      entries.add(entry(model, classes, clips, second, err));
      err.printf("%s heard%n", model.getFileName());
      err.flush();
    }
    write(new Leaderboard(entries, clips.size(), device), page);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%,d models on %,d clips; open %s%n", models.size(), clips.size(), page);
    out.flush();
    return ExitCode.PASSED;
  }

  private List<Path> models() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> models =
          files
              .filter(
                  file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (models.isEmpty()) {
        throw new UserError("There are no models in " + folder + ": they end in .tflite.");
      }
      return models;
    } catch (IOException e) {
      throw new UserError("There is no folder " + folder + " that can be read.");
    }
  }

  private static short[] second(ClipFolder.Word clip) {
    return ClipFolder.second(Sound.read(clip.file(), SpotterModel.RATE).samples());
  }

  private Entry entry(
      Path file, Classes classes, List<ClipFolder.Word> clips, short[] second, PrintWriter err) {
    String name = file.getFileName().toString();
    name = name.substring(0, name.length() - ENDING.length());
    long bytes = 0;
    try {
      bytes = Files.size(file);
      if (bytes > MOST_BYTES) {
        return Entry.refused(name, bytes, "It has more than %,d bytes.".formatted(MOST_BYTES));
      }
      SpotterModel model = SpotterModel.read(file, classes);
      long products = products(model);
      if (products > MOST_PRODUCTS) {
        return Entry.refused(
            name, bytes, "It takes %,d products for an inference.".formatted(products));
      }
      double accuracy;
      try (RuntimeSession session = RuntimeChoice.of(null, "jvm").open(RuntimeContract.SPOTTER)) {
        ClipScore score = ClipScore.of(new Spotter(model, session), clips, new Progress(err));
        score.broken().forEach(err::println);
        accuracy = score.confusion().accuracy();
      }
      return Entry.measured(name, accuracy, bytes, instructions(model, second));
    } catch (UserError e) {
      return Entry.refused(name, bytes, e.getMessage());
    } catch (IOException e) {
      return Entry.refused(name, bytes, "It cannot be read.");
    }
  }

  private static long products(SpotterModel model) {
    long products = 0;
    for (int i = 0; i < model.file().model().operators.length; i++) {
      products += model.file().operatorProducts(i);
    }
    return products;
  }

  private long instructions(SpotterModel model, short[] second) {
    try (RuntimeSession session = RuntimeChoice.of(null, device).open(RuntimeContract.SPOTTER)) {
      new Spotter(model, session).classify(second);
      return session
          .lastInstructions()
          .orElseThrow(
              () -> new UserError(device + " counts no instructions; name a twin with --device."));
    }
  }

  private void write(Leaderboard board, Path page) {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new UserError("The folder " + output + " cannot be made.");
    }
    OutputFile.write(
        output.resolve("leaderboard.csv"),
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          board.csv(writer);
          writer.flush();
        });
    OutputFile.write(
        page,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          board.html(writer);
          writer.flush();
        });
  }
}
