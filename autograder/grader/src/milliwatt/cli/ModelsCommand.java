package milliwatt.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import milliwatt.model.Progress;
import milliwatt.zoo.Fetch;
import milliwatt.zoo.Zoo;
import milliwatt.zoo.ZooModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "models",
    description = "Lists and fetches models: our own, and public ones that figures are quoted for.",
    subcommands = {ModelsCommand.ListCommand.class, ModelsCommand.FetchCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt models list", "  milliwatt models fetch kws_ref_model --to models"})
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      description = "Lists the models: what they do, and where they come from.",
      footerHeading = "%nExamples:%n",
      footer = "  milliwatt models list")
  static final class ListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      for (ZooModel model : Zoo.read().models()) {
        out.printf("%s: %s%n", model.name(), model.about());
        switch (model) {
          case ZooModel.Included own ->
              out.printf(Locale.ROOT, "  %,d bytes, included%n", own.content().length);
          case ZooModel.Public other -> {
            if (!other.alias().equals(other.name())) {
              out.printf("  short: %s%n", other.alias());
            }
            out.printf(Locale.ROOT, "  %,d bytes, licence %s%n", other.bytes(), other.licence());
            out.printf("  %s%n", other.source());
            out.printf("  SHA-256 %s%n", other.sha256());
          }
        }
      }
      out.flush();
      return ExitCode.PASSED;
    }
  }

  @Command(
      name = "fetch",
      description = {
        "Puts models into a folder. A public one is downloaded, and kept only if its size and its"
            + " SHA-256 are those listed. No file is ever replaced."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  milliwatt models fetch sine_int8",
        "  milliwatt models fetch vww",
        "  milliwatt models fetch kws_ref_model vww_96_int8 --to models",
        "  milliwatt models fetch --all --from http://localhost:8000/"
      })
  static final class FetchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names from 'models list'.")
    private List<String> names = List.of();

    @Option(names = "--all", description = "All models.")
    private boolean all;

    @Option(
        names = "--to",
        paramLabel = "FOLDER",
        defaultValue = ".",
        description = "Where to put them; made if it is not there. Default: here.")
    private Path folder;

    @Option(
        names = "--from",
        paramLabel = "URL",
        description = "A mirror that has the public models' files under their names.")
    private String mirror;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      if (all == !names.isEmpty()) {
        throw new UserError("Name a model or say --all; 'milliwatt models list' shows the names.");
      }
      Zoo zoo = Zoo.read();
      List<ZooModel> wanted = all ? zoo.models() : names.stream().map(zoo::find).toList();
      PrintWriter out = spec.commandLine().getOut();
      Fetch fetch = new Fetch(folder, base(), new Progress(spec.commandLine().getErr()));
      for (ZooModel model : wanted) {
        out.println(fetch.get(model));
        out.flush();
      }
      return ExitCode.PASSED;
    }

    private Optional<URI> base() {
      if (mirror == null) {
        return Optional.empty();
      }
      try {
        URI base = URI.create(mirror.endsWith("/") ? mirror : mirror + "/");
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (web && base.getHost() != null) {
          return Optional.of(base);
        }
      } catch (IllegalArgumentException e) {
        // Not a URL: the same sentence.
      }
      throw new UserError(
          "--from takes a URL that begins with http:// or https://, not " + mirror + ".");
    }
  }
}
