package milliwatt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import milliwatt.report.HtmlReport;
import milliwatt.report.JsonReport;
import milliwatt.report.ReportPicture;
import milliwatt.result.LabResult;

/**
 * Reports for machines and browsers.
 *
 * @param json null for none, {@code -} for standard output
 * @param html null for none
 * @param picture null for none; the terminal's report as an SVG, for the course's own pages
 */
record ReportFiles(Path json, Path html, Path picture, PrintWriter out) {
  /** Whether standard output belongs to the JSON. */
  boolean silent() {
    return json != null && json.toString().equals("-");
  }

  void write(LabResult result, String next) throws IOException {
    if (json != null) {
      StringWriter text = new StringWriter();
      JsonReport.write(result, text);
      if (silent()) {
        out.print(text);
        out.flush();
      } else {
        write(json, text.toString());
      }
    }
    if (html != null) {
      StringWriter text = new StringWriter();
      HtmlReport.write(result, next, text);
      write(html, text.toString());
    }
    if (picture != null) {
      write(picture, ReportPicture.svg(result, next, "./jbang " + result.lab()));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
