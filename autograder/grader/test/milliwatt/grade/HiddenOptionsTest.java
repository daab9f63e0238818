package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import milliwatt.cli.UserError;
import milliwatt.device.Sandbox;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class HiddenOptionsTest {
  @TempDir Path folder;

  @Command
  static final class Some {
    @Mixin HiddenOptions hidden;
  }

  @BeforeEach
  void a_machine_that_can_hide() {
    Assumptions.assumeTrue(Sandbox.strongest().strong(), "skipped: bubblewrap does not work here");
  }

  private static Hidden load(String lab, Object... arguments) throws IOException {
    Some some = new Some();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    new CommandLine(some).parseArgs(words);
    return some.hidden.load(lab);
  }

  private Path secret(String text) throws IOException {
    return Files.writeString(folder.resolve("secret"), text);
  }

  private Path jar(String listing) throws IOException {
    Path jar = folder.resolve("private.jar");
    String name = "milliwatt/engine/PrivateSampleChecks.class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("META-INF/milliwatt/private-checks.yaml"));
      entries.write(listing.getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new JarEntry(name));
      try (var in = HiddenOptionsTest.class.getClassLoader().getResourceAsStream(name)) {
        in.transferTo(entries);
      }
    }
    return jar;
  }

  @Test
  void a_secret_gives_every_lab_a_seed_of_its_own_and_always_the_same() throws IOException {
    Path secret = secret("sixteen bytes or more");
    Hidden one = load("lab01", "--secret", secret);
    assertThat(load("lab01", "--secret", secret)).isEqualTo(one);
    assertThat(load("lab02", "--secret", secret).checks().seed()).isNotEqualTo(one.checks().seed());
    Hidden other = load("lab01", "--secret", secret("seventeen bytes or more"));
    assertThat(other.digest()).isNotEqualTo(one.digest());
    assertThat(load("lab01").digest()).isEmpty();
  }

  @Test
  void a_secret_that_can_be_guessed_is_refused() {
    assertThatThrownBy(() -> load("lab01", "--secret", secret("1234")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("fewer than 16 bytes");
  }

  @Test
  void a_jar_brings_the_checks_it_lists_for_the_lab() throws IOException {
    Path jar = jar("lab01: [milliwatt.engine.PrivateSampleChecks]\n");
    assertThat(load("lab01", "--private-checks", jar).checks().privateChecks())
        .extracting(Class::getSimpleName)
        .containsExactly("PrivateSampleChecks");
    assertThat(load("lab02", "--private-checks", jar).checks().privateChecks()).isEmpty();
  }

  @Test
  void a_jar_that_lists_what_it_lacks_is_refused() {
    assertThatThrownBy(() -> load("lab01", "--private-checks", jar("lab01: [x.Gone]\n")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("x.Gone, which is not in it");
  }
}
