package lab11;

import static org.assertj.core.api.Assertions.assertThat;

import milliwatt.check.Check;

/** What lab 11 asks of {@code Cascade}. */
final class CascadeChecks {
  private static final int ROOM = 10;
  private static final int VOICE = 900;

  @Check(
      points = 4,
      topic = "cascade",
      why = "The model costs a thousand times what the gate costs.",
      help = "Count the frames of an open gate; at `stride` of them the model looks.",
      needs = "the_gate_stays_open_for_a_while")
  void the_model_looks_at_every_stride_of_an_open_gate(OnTheBoardLab lab) {
    lab.makeCascade(4, 0, 0, 3);
    expectLooks(lab, "..vvvvvvv", "....l..l.");
    lab.makeCascade(4, 0, 0, 1);
    expectLooks(lab, "..vvv", "..lll");
  }

  @Check(
      points = 4,
      topic = "cascade",
      why = "The last frames of a word are the ones that tell 'cat' from 'cab'.",
      help = "When the gate is closed and there are frames that no inference saw, look once.",
      needs = "the_model_looks_at_every_stride_of_an_open_gate")
  void the_model_looks_once_more_when_the_gate_closes(OnTheBoardLab lab) {
    lab.makeCascade(4, 0, 0, 3);
    expectLooks(lab, ".vvvv...", "...l.l..");
    expectLooks(lab, ".vvv...", "...l...");
    lab.makeCascade(4, 0, 1, 4);
    expectLooks(lab, ".v...", "...l.");
  }

  @Check(
      points = 3,
      topic = "cascade",
      why = "A count that is carried over makes the first look at a word too early.",
      help = "Every look begins the count anew, the last one too.",
      needs = "the_model_looks_once_more_when_the_gate_closes")
  void every_word_begins_a_new_count(OnTheBoardLab lab) {
    lab.makeCascade(4, 0, 0, 3);
    expectLooks(lab, ".vv..vvv.", "...l...l.");
    expectLooks(lab, ".v..vvv.", "..l...l.");
  }

  @Check(
      points = 2,
      topic = "cascade",
      why = "What a cascade saves is what it did not do.",
      help = "Count an inference where the model looks, and nowhere else.",
      needs = "the_model_looks_once_more_when_the_gate_closes")
  void inferences_are_counted(OnTheBoardLab lab) {
    lab.makeCascade(4, 0, 0, 2);
    expectLooks(lab, "......", "......");
    assertThat(lab.inferences()).as("inferences in a silent room").isZero();
    expectLooks(lab, "vvvvv.", ".l.l.l");
    assertThat(lab.inferences()).as("inferences after a word").isEqualTo(3);
  }

  /** A v is a frame with a voice; an l is a frame after which the model looks. */
  private static void expectLooks(OnTheBoardLab lab, String frames, String looks) {
    int[] energies = new int[frames.length()];
    for (int i = 0; i < energies.length; i++) {
      energies[i] = frames.charAt(i) == 'v' ? VOICE : ROOM;
    }
    boolean[] looked = new boolean[energies.length];
    lab.look(energies, looked);
    StringBuilder text = new StringBuilder();
    for (boolean each : looked) {
      text.append(each ? 'l' : '.');
    }
    assertThat(text.toString()).as("looks at the frames %s", frames).isEqualTo(looks);
  }
}
