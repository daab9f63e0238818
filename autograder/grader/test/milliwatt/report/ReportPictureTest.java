package milliwatt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportPictureTest {
  @Test
  void every_kind_of_verdict() throws IOException {
    String svg =
        ReportPicture.svg(Samples.everyKindOfVerdict(), "Run check again.", "./jbang lab01");
    Golden.assertSame("verdicts.svg", svg);
  }

  @Test
  void hostile_text_stays_text_in_well_formed_xml() throws Exception {
    Document svg = parse(ReportPicture.svg(Samples.hostile(), "Run check again.", "./jbang lab01"));
    assertThat(svg.getDocumentElement().getTextContent()).contains("<script>", "\\u{1b}[2J");
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
