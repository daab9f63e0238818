package milliwatt.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
