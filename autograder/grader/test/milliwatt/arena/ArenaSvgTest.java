package milliwatt.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import milliwatt.check.ArenaPlan;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ArenaSvgTest {
  @Test
  void every_tensor_has_a_box_with_a_tooltip() throws Exception {
    assertThat(texts(parse(Plans.chain()), "title"))
        .hasSize(1 + 6 + 2)
        .contains("tensor 1 conv: 8,192 bytes from address 4,096, from operator 0 to operator 1")
        .contains("tensor 3 is written over tensor 2 on purpose: 4,096 bytes, by operator 2 RELU");
  }

  @Test
  void the_description_says_all_that_the_picture_shows() throws Exception {
    assertThat(texts(parse(Plans.clashing()), "desc").getFirst())
        .contains("8,192 bytes, fewer than the 12,288")
        .contains("5 operators from left to right")
        .contains(
            "Tensor 8 probabilities <&>: 12 bytes from address 4,096, from operator 4 to the end.")
        .contains("Tensors 1 and 2 clash");
  }

  @Test
  void boxes_are_to_scale() throws Exception {
    List<Element> boxes = rectangles(parse(Plans.chain()), "box");
    assertThat(number(boxes.get(1), "height"))
        .isCloseTo(2 * number(boxes.get(2), "height"), within(0.2));
    assertThat(number(boxes.get(1), "y")).isLessThan(number(boxes.get(2), "y"));
    assertThat(number(boxes.get(0), "x")).isLessThan(number(boxes.get(1), "x"));
  }

  @Test
  void hatching_and_words_tell_sharing_from_a_clash() throws Exception {
    Document svg = parse(Plans.clashing());
    assertThat(rectangles(svg, "clash")).hasSize(1 + 1);
    assertThat(rectangles(svg, "shared")).hasSize(1 + 3);
    assertThat(texts(svg, "text")).contains("shared on purpose", "clash", "lower bound 12,288");
  }

  @Test
  void two_pictures_on_a_page_have_ids_of_their_own() {
    String one = ArenaSvg.of(Plans.chain(), "one");
    assertThat(one).contains("id=\"one-title\"", "url(#one-shared)").doesNotContain("\"two");
  }

  private static Document parse(ArenaPlan plan) throws Exception {
    byte[] svg = ArenaSvg.of(plan, "plan").getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  private static List<String> texts(Document svg, String tag) {
    return elements(svg, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> rectangles(Document svg, String style) {
    return elements(svg, "rect").stream()
        .filter(rect -> List.of(rect.getAttribute("class").split(" ")).contains(style))
        .toList();
  }

  private static List<Element> elements(Document svg, String tag) {
    var all = svg.getElementsByTagName(tag);
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
