package lab07;

import static org.assertj.core.api.Assertions.fail;

import milliwatt.check.Refused;
import milliwatt.check.Trapped;

/** What a call of the contract must end in, said so that the message names the call. */
final class Expect {
  private Expect() {}

  /** The call ends in a ModelError. */
  static void refused(String what, Runnable call) {
    try {
      call.run();
    } catch (Refused refused) {
      return;
    } catch (Trapped trapped) {
      fail("%s must be refused with a ModelError, but ended in %s", what, trapped.getMessage());
    }
    fail("%s must be refused with a ModelError, but was accepted", what);
  }
}
