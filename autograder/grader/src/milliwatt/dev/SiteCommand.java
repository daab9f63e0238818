package milliwatt.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import milliwatt.cli.UserError;
import milliwatt.workspace.WorkspaceLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "site",
    description =
        "Builds the course's book as a website, from a clone, or shows it while you write.",
    subcommands = {SiteCommand.Build.class, SiteCommand.Serve.class},
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt site build --out my-site", "  milliwatt site serve"})
public final class SiteCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "build",
      description = {
        "Writes the book into a folder: pages that need no server and no network. Begin with its"
            + " index.html. A folder with anything else in it is left alone."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  milliwatt site build --out my-site",
        "  milliwatt site build --out my-site --zip my-site.zip   for reading offline",
        "  milliwatt site build --out my-site --pdf my-site.pdf   for paper"
      })
  static final class Build implements Callable<Integer> {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = "milliwatt-site",
        description = "The folder to write. Default: ./milliwatt-site.")
    private Path out;

    @Option(names = "--zip", paramLabel = "FILE", description = "Also pack it into a zip file.")
    private Path zip;

    @Option(
        names = "--pdf",
        paramLabel = "FILE",
        description = "Also write the whole book as a PDF, which takes a few minutes.")
    private Path pdf;

    @Option(
        names = "--clone",
        paramLabel = "DIR",
        description = "The clone. Default: the one we are in.")
    private Path clone;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      SiteBuilder builder = new SiteBuilder(Clone.find(clone), spec.commandLine().getErr());
      refuseNowhere("--zip", zip);
      refuseNowhere("--pdf", pdf);
      return builder.run("build", full(out), full(zip), full(pdf));
    }

    /** The file is written last, after minutes: what cannot be is said at once. */
    private static void refuseNowhere(String option, Path file) {
      if (file == null) {
        return;
      }
      if (Files.isDirectory(file)) {
        throw new UserError(option + " takes the name of a file, and " + file + " is a folder.");
      }
      Path folder = file.toAbsolutePath().normalize().getParent();
      if (!Files.isDirectory(folder)) {
        throw new UserError("There is no folder " + folder + " to write " + option + " into.");
      }
    }

    /** Empty where there is none. */
    private static String full(Path path) {
      return path == null ? "" : path.toAbsolutePath().normalize().toString();
    }
  }

  @Command(
      name = "serve",
      description = {
        "Shows the book to this machine alone, builds it anew at every save, and reloads the page."
            + " What has passed in your workspace is ticked off. Ctrl-C ends it."
      },
      footerHeading = "%nExamples:%n",
      footer = {"  milliwatt site serve", "  milliwatt site serve --port 9000"})
  static final class Serve implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
        names = "--port",
        paramLabel = "N",
        defaultValue = "8080",
        description = "Where to serve it; 0 takes any that is free. Default: 8080.")
    private int port;

    @Option(
        names = "--clone",
        paramLabel = "DIR",
        description = "The clone. Default: the one we are in.")
    private Path clone;

    @Option(
        names = "--workspace",
        paramLabel = "DIR",
        description =
            "Whose progress to show. Default: MILLIWATT_WORKSPACE, else the workspace you are in,"
                + " else ./my-tinyml.")
    private Path workspace;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      if (port < 0 || port > HIGHEST_PORT) {
        throw new UserError("--port takes a number from 0 to 65535, and not " + port + ".");
      }
      return new SiteBuilder(Clone.find(clone), spec.commandLine().getErr())
          .run("serve", Integer.toString(port), workspace().toString());
    }

    private Path workspace() {
      Path here = Path.of("").toAbsolutePath();
      return WorkspaceLocation.resolve(workspace, System.getenv(), here);
    }
  }
}
