package milliwatt.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import milliwatt.cli.Commands;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lab of the course grades what it says. */
class DevCheckTest {
  static Iterable<String> labs() {
    return new LabCatalogue().ids();
  }

  @ParameterizedTest
  @MethodSource("labs")
  void the_lab_holds_all_it_claims_for_a_tenth_of_its_mutants(String lab) {
    prove(lab, "10");
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("labs")
  void the_lab_holds_all_it_claims(String lab) {
    prove(lab, "1");
  }

  private static void prove(String lab, String every) {
    StringWriter said = new StringWriter();
    String root = System.getProperty("milliwatt.root");
    int code =
        Commands.all()
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute("dev", "check", lab, "--clone", root, "--every", every);
    assertThat(code).as(said.toString()).isZero();
    assertThat(said.toString()).contains("mutant").contains("handout: ");
  }
}
