package milliwatt.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import milliwatt.arena.ArenaSvg;
import milliwatt.check.ArenaPlan;
import milliwatt.model.ModelEntry;
import milliwatt.model.ModelFile;
import milliwatt.model.ModelJson;
import milliwatt.model.ModelPage;
import milliwatt.model.ModelText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is in a {@code .tflite} model, and what it takes to run it. */
@Command(
    name = "inspect",
    description = {
      "Prints a .tflite model's operators and tensors, what each operator costs, and how the"
          + " reference runtime would lay out its memory.",
      "A FILE of - is standard output, which then gets nothing else."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  milliwatt inspect sine_int8.tflite",
      "  milliwatt inspect kws.tflite --html kws.html",
      "  milliwatt inspect kws.tflite --json - | jq .macs"
    })
final class InspectCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A .tflite file.")
  private Path file;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write it as JSON, with every scale of every tensor.")
  private Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page.")
  private Path html;

  @Option(
      names = "--arena",
      paramLabel = "FILE",
      description = "Draw the plan of the arena as an SVG.")
  private Path arena;

  @Option(names = "--plain", description = "No signs beyond ASCII.")
  private boolean plain;

  /** Writes one of the forms that a model is shown in. */
  @FunctionalInterface
  private interface Form {
    void write(Writer out) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    long printed = outputs().filter(STANDARD_OUTPUT::equals).count();
    if (printed > 1) {
      throw new UserError("Only one of --json, --html and --arena can go to standard output.");
    }
    ModelFile model = ModelFile.read(file);
    outputs().forEach(output -> OutputFile.refuseToReplace(output, file));
    ModelEntry entry = model.entry();
    if (arena != null && entry.arena().isEmpty()) {
      throw new UserError(
          model.name() + " has no plan of its arena; inspect without --arena says why.");
    }
    if (printed == 0) {
      Screen screen = Screen.of(spec.commandLine(), plain);
      new ModelText(entry, screen.out(), screen.colour(), screen.width()).print();
    }
    write(json, out -> ModelJson.write(entry, out));
    write(html, out -> ModelPage.write(entry, out));
    write(arena, out -> out.write(picture(entry.arena().get())));
    return ExitCode.PASSED;
  }

  private Stream<Path> outputs() {
    return Stream.of(json, html, arena).filter(Objects::nonNull);
  }

  private void write(Path output, Form form) throws IOException {
    if (output == null) {
      return;
    }
    if (output.equals(STANDARD_OUTPUT)) {
      PrintWriter out = spec.commandLine().getOut();
      StringWriter text = new StringWriter();
      form.write(text);
      out.print(text);
      out.flush();
      return;
    }
    OutputFile.write(
        output,
        stream -> {
          Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          form.write(out);
          out.flush();
        });
  }

  private static String picture(ArenaPlan plan) {
    return ArenaSvg.of(plan, "plan");
  }
}
