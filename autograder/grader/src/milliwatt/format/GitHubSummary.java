package milliwatt.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import milliwatt.grade.Grade;
import milliwatt.report.Figures;
import milliwatt.result.CheckResult;
import milliwatt.result.Status;

/** Markdown for {@code $GITHUB_STEP_SUMMARY}. */
final class GitHubSummary {
  private GitHubSummary() {}

  static void write(Assessment a, Writer out) throws IOException {
    out.write("## %s, %s\n\n".formatted(a.lab(), escaped(a.title())));
    if (!(a.grade() instanceof Grade.Unsettled)) {
      out.write(
          "**%s of %d points**\n\n".formatted(Figures.points(a.grade().points()), a.maxPoints()));
    }
    for (String line : a.summary().split("\n")) {
      out.write(escaped(line) + "\n\n");
    }
    if (!a.checks().isEmpty()) {
      out.write("| check | | points |\n| --- | --- | ---: |\n");
      for (CheckResult check : a.checks()) {
        out.write(
            "| %s | %s | %s/%d |\n"
                .formatted(
                    escaped(check.sentence()),
                    word(check.status()),
                    check.scored() ? Figures.points(check.points()) : "-",
                    check.maxPoints()));
      }
      out.write("\n");
    }
    for (CheckResult check : a.checks()) {
      if (check.status() == Status.FAILED || check.status() == Status.PARTIAL) {
        details(check, out);
      }
    }
    out.flush();
  }

  private static void details(CheckResult check, Writer out) throws IOException {
    out.write("<details><summary>%s</summary>\n\n".formatted(escaped(check.sentence())));
    CheckText.of(check).lines().map(line -> "    " + line + "\n").forEach(line -> write(line, out));
    out.write("\n</details>\n\n");
  }

  private static void write(String line, Writer out) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** Text that Markdown takes as it is. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~&])", "\\\\$1").replace("\\<", "&lt;");
  }
}
