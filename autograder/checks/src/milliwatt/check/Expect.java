package milliwatt.check;

import static org.junit.jupiter.api.Assertions.fail;

/** What a call of the contract must end in, said so that the message names the call. */
public final class Expect {
  private Expect() {}

  /**
   * The call ends in a ModelError.
   *
   * @param what what was asked for, as the subject of the message
   * @return the sentence of the ModelError
   */
  public static String refused(String what, Runnable call) {
    try {
      call.run();
    } catch (Refused refused) {
      return refused.getMessage();
    } catch (Trapped trapped) {
      return fail(
          what + " must be refused with a ModelError, but ended in " + trapped.getMessage());
    }
    return fail(what + " must be refused with a ModelError, but was accepted");
  }
}
