package lab02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import milliwatt.check.Refused;
import milliwatt.check.Trapped;

/** What a call of the contract must end in, said so that the message names the call. */
final class Expect {
  private Expect() {}

  /** The call ends in a ModelError with a sentence. */
  static void refused(String what, Runnable call) {
    assertThat(milliwatt.check.Expect.refused(what, call))
        .as("the sentence that refuses %s", what)
        .isNotBlank();
  }

  /**
   * The call returns or ends in a ModelError.
   *
   * @return whether it returned
   */
  static boolean survived(String what, Runnable call) {
    try {
      call.run();
      return true;
    } catch (Refused refused) {
      return false;
    } catch (Trapped trapped) {
      fail(
          "%s must be read or refused with a ModelError, but ended in %s",
          what, trapped.getMessage());
      return false;
    }
  }
}
