package milliwatt.apps.vibration;

import java.util.List;

/** Where what a monitor says is shown. */
public sealed interface Display permits JsonDisplay, TextDisplay {

  /** The healthy machine is known now. */
  void learnt(Learnt learnt);

  /** A window was judged. */
  void judged(Judgement judgement);

  /** All windows were. */
  void ended(Learnt learnt, List<Judgement> judgements);
}
