package milliwatt.differential;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What is called on both sides, in order. */
record Script(List<Step> steps) {
  sealed interface Step {}

  /** Forgets all state. */
  record Open() implements Step {}

  record Run(Arguments arguments) implements Step {}

  /** Asks for all that the program remembers. */
  record State() implements Step {}

  /**
   * All runs one after another on one program, each followed by its state; then the first once more
   * on a program opened anew.
   */
  static Script together(List<Arguments> runs) {
    List<Step> steps = new ArrayList<>(List.of(new Open()));
    for (Arguments run : runs) {
      steps.add(new Run(run));
      steps.add(new State());
    }
    steps.addAll(List.of(new Open(), new Run(runs.getFirst()), new State()));
    return new Script(steps);
  }

  /** Each run on a program opened anew. */
  static Script apart(List<Arguments> runs) {
    List<Step> steps = new ArrayList<>();
    for (Arguments run : runs) {
      steps.addAll(List.of(new Open(), new Run(run), new State()));
    }
    return new Script(steps);
  }

  /** In the words of the native platform. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(
          switch (step) {
            case Open open -> "open\n";
            case Run(Arguments arguments) ->
                "call run " + HexFormat.of().formatHex(arguments.bytes()) + "\n";
            case State state -> "call state \n";
          });
    }
    return text.toString();
  }
}
