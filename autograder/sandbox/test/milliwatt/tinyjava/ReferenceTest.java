package milliwatt.tinyjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference page and the reference solution agree with what is enforced. */
class ReferenceTest {
  private static final Path ROOT = Path.of(System.getProperty("milliwatt.root"));
  private static final Set<String> GIVEN = Set.of("ModelError.java");

  @Test
  void the_pages_table_lists_exactly_the_members_that_are_allowed() throws IOException {
    String page = Files.readString(ROOT.resolve("autograder/sandbox/TINY-JAVA.adoc"));
    String table = page.split("// tag::members\\[]")[1].split("// end::members\\[]")[0];
    Set<String> listed = new TreeSet<>();
    Pattern.compile("`\\+?([^`+]+)\\+?`")
        .matcher(table)
        .results()
        .forEach(match -> listed.add(match.group(1)));

    Set<String> allowed = new TreeSet<>();
    for (String member : JdkMembers.language()) {
      String shown = member.replace("java.lang.", "");
      allowed.add(shown.replaceAll("(\\w+)\\.<init>", "new $1"));
    }
    assertThat(listed).isEqualTo(allowed);
  }

  @Test
  void the_page_names_every_function_whose_last_bit_may_differ() throws IOException {
    String page = Files.readString(ROOT.resolve("autograder/sandbox/TINY-JAVA.adoc"));
    String sentence = page.split("for all of these but ")[1].split(", whose last bit")[0];

    assertThat(sentence.replace(" and ", ", ").split(", "))
        .containsExactlyInAnyOrderElementsOf(
            JdkMembers.LAST_BIT.stream().map(name -> "`" + name + "`").toList());
  }

  @Test
  void the_reference_solution_keeps_to_tiny_java() throws IOException {
    Path folder = ROOT.resolve("solutions/src/tinyml");
    assumeTrue(Files.isDirectory(folder), "skipped: this clone has no solutions/src/tinyml");
    List<Source> sources = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        sources.add(new Source("tinyml/" + name, Files.readString(file), !GIVEN.contains(name)));
      }
    }

    Compilation result = Compiling.checked(sources);

    assertThat(result.errors()).isEmpty();
    assertThat(result.violations()).isEmpty();
    assertThat(AllowList.verify(result.classes(), sources)).isEmpty();
  }
}
