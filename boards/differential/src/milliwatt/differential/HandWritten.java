package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.tinyjava.Source;

/**
 * Small cases by hand, in the folder {@code cases}: each is a method whose name says what Java
 * does. The corners of the language specification, and what a translator to C is likely to get
 * wrong.
 *
 * @param topic the class that the cases are in
 * @param names of the methods, in order
 */
record HandWritten(String topic, String source, List<String> names) {
  private static final List<String> TOPICS =
      List.of("Integer", "Float", "Order", "Array", "Control", "Class", "Start", "Throw");

  private static final Pattern CASE =
      Pattern.compile("public static long ([a-z][a-z0-9]*(?:_[a-zA-Z0-9]+)+)\\(\\)");

  static List<HandWritten> all() {
    return TOPICS.stream().map(topic -> read(topic + "Cases")).toList();
  }

  private static HandWritten read(String topic) {
    String source = Given.resource("/cases/" + topic + ".java");
    List<String> names = new ArrayList<>();
    Matcher matcher = CASE.matcher(source);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return new HandWritten(topic, source, names);
  }

  /** All cases of the topic as one program; a run's number is the case's. */
  Case program() {
    StringBuilder branches = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      branches.append("      case %d -> tinyml.%s.%s();\n".formatted(i, topic, names.get(i)));
    }
    String adapter =
        """
        package generated;

        public final class GeneratedAdapter implements GeneratedLab {
          @Override
          public long run(%s) {
            return switch (number) {
        %s      default -> -1;
            };
          }

          @Override
          public long state() {
            return tinyml.%s.seen;
          }
        }
        """
            .formatted(Fixed.PARAMETERS, branches, topic);
    List<Source> files = List.of(new Source("tinyml/" + topic + ".java", source, true));
    List<Arguments> runs = new ArrayList<>();
    for (int number = 0; number < names.size(); number++) {
      runs.add(Arguments.number(number));
    }
    return new Case(topic, files, adapter, runs);
  }
}
