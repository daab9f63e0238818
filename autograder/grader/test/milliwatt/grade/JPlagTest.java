package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.cli.Commands;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real JPlag, which is no part of ours: the variable MILLIWATT_JPLAG says where it is. */
@Tag("long")
class JPlagTest {
  @TempDir Path folder;

  @Test
  void who_copied_is_found_and_the_page_of_the_class_leads_there() throws Exception {
    String jplag = System.getenv("MILLIWATT_JPLAG");
    assumeTrue(jplag != null, "skipped: MILLIWATT_JPLAG does not name a JPlag");
    Path from = folder.resolve("in");
    new ClassOfStudents(from, "lab01")
        .right("ann")
        .wrong("bob", "FixedPoint", "value", "number")
        .untouched("carl")
        .wrong("dora", "FixedPoint", "class FixedPoint {", "class FixedPoint { oops(");
    Path out = folder.resolve("out");
    StringWriter said = new StringWriter();
    PrintWriter screen = new PrintWriter(said);
    int code =
        Commands.all()
            .setOut(screen)
            .setErr(screen)
            .execute(
                "grade",
                from.toString(),
                "--lab",
                "lab01",
                "--out",
                out.toString(),
                "--jplag",
                jplag);
    assertThat(code).as(said.toString()).isZero();
    assertThat(said.toString()).contains("JPlag compared 3 submissions");
    assertThat(out.resolve("index.html")).content().contains("<a href=\"similar.html\">");
    assertThat(Files.readAllLines(out.resolve("similar.csv")))
        .contains("100,100,ann,bob", "100,100,ann,the public solution");
    assertThat(out.resolve("similar.html")).content().containsPattern("Not compared(.|\\n)*dora");
    assertThat(out.resolve("similar.jplag")).isNotEmptyFile();
  }
}
