package milliwatt.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import milliwatt.grade.Grade;
import milliwatt.result.CheckResult;

/** JUnit's XML: a test case a check. */
final class JUnitXml {
  private JUnitXml() {}

  static void write(Assessment a, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      suite(a, xml);
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void suite(Assessment a, XMLStreamWriter xml) throws XMLStreamException {
    List<CheckResult> checks = a.checks();
    boolean none = checks.isEmpty();
    boolean broken = a.grade() instanceof Grade.Unsettled;
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", a.lab());
    xml.writeAttribute("tests", Integer.toString(none ? 1 : checks.size()));
    xml.writeAttribute("failures", Long.toString(none && !broken ? 1 : lost(checks)));
    xml.writeAttribute("errors", none && broken ? "1" : "0");
    xml.writeAttribute("skipped", Long.toString(skipped(checks)));
    xml.writeCharacters("\n");
    for (CheckResult check : checks) {
      test(a, check, xml);
    }
    if (none) {
      begin(a, "the checks run", 0, xml);
      ending(broken ? "error" : "failure", a.summary(), xml);
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }
    xml.writeEndElement();
  }

  private static void test(Assessment a, CheckResult check, XMLStreamWriter xml)
      throws XMLStreamException {
    begin(a, check.sentence(), check.runNanos(), xml);
    switch (check.status()) {
      case PASSED -> {}
      case PARTIAL, FAILED, ERROR -> ending("failure", CheckText.of(check), xml);
      case SKIPPED -> ending("skipped", check.message(), xml);
      case OPEN -> ending("skipped", "This device does not decide it.", xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void begin(Assessment a, String name, long nanos, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", a.lab());
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", nanos / 1e9));
  }

  private static void ending(String element, String text, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("message", text.lines().findFirst().orElse(""));
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static long lost(List<CheckResult> checks) {
    return checks.stream()
        .filter(
            check ->
                switch (check.status()) {
                  case PARTIAL, FAILED, ERROR -> true;
                  default -> false;
                })
        .count();
  }

  private static long skipped(List<CheckResult> checks) {
    return checks.stream()
        .filter(
            check ->
                switch (check.status()) {
                  case SKIPPED, OPEN -> true;
                  default -> false;
                })
        .count();
  }
}
