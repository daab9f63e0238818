package tinyml;

/**
 * An alarm that wants to be confirmed: it is raised when k of the last n windows were above the
 * threshold, and goes when fewer are.
 *
 * <p>Somebody walks by, a door slams, a truck passes: one window is strange and the machine is
 * well. A fault stays. If a healthy window is strange once in a hundred times, three of five are
 * once in 100,000, as long as windows know nothing of one another. Those that share samples do, so
 * it is less than that. Radar calls this "binary integration".
 */
public final class AlarmVote {
  private final int needed;

  /** A ring of the last votes. */
  private final boolean[] votes;

  private int next;
  private int raised;

  /**
   * Has no votes yet.
   *
   * @param needed k, 1 .. {@code of}
   * @param of n, 1 or more
   */
  public AlarmVote(int needed, int of) {
    this.needed = needed;
    votes = new boolean[of];
  }

  /** Forgets all votes. */
  public void reset() {
    for (int i = 0; i < votes.length; i++) {
      votes[i] = false;
    }
    next = 0;
    raised = 0;
  }

  /**
   * Takes the vote of a window in place of the oldest.
   *
   * @param above whether its error was above the threshold
   * @return whether there is an alarm now
   */
  public boolean add(boolean above) {
    // TODO lab13-vote
    return false;
  }
}
