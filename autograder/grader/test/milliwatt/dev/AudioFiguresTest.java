package milliwatt.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.bench.Quotes;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.Test;

class AudioFiguresTest {

  @Test
  void the_figures_of_lab_09_are_what_the_reference_draws() {
    Path folder = Path.of(System.getProperty("milliwatt.root")).resolve(FiguresCommand.FOLDER);
    AudioFigures.all()
        .forEach(
            (name, svg) ->
                assertThat(folder.resolve(name))
                    .as("run 'milliwatt dev figures'")
                    .satisfies(file -> assertThat(Files.readString(file)).isEqualTo(svg)));
  }

  @Test
  void the_figure_of_lab_08_shows_the_last_counts() throws IOException {
    Path root = Path.of(System.getProperty("milliwatt.root"));
    Path file = root.resolve(FiguresCommand.KERNELS).resolve(KernelFigures.NAME + ".svg");
    assertThat(Files.readString(file))
        .as("run 'milliwatt dev figures'")
        .isEqualTo(
            KernelFigures.instructionsPerProduct(Quotes.read(root).figures(new LabCatalogue())));
  }
}
