package milliwatt.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import milliwatt.cli.Commands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.codegen.docgen.manpage.ManPageGenerator;

@Command(
    name = "reference",
    description = "Writes a manual page in AsciiDoc for every command.",
    footerHeading = "%nExamples:%n",
    footer = {"  milliwatt dev reference target/man"})
final class ReferenceCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "Where to write it.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    return ManPageGenerator.generateManPage(
        folder.toFile(), null, new boolean[0], false, Commands.all().getCommandSpec());
  }
}
