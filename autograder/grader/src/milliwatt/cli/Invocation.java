package milliwatt.cli;

/** How the person calls us, for the commands that messages suggest. */
public final class Invocation {
  private Invocation() {}

  /**
   * @param arguments for example {@code check lab01}
   * @return for example {@code milliwatt check lab01}, or {@code ./jbang milliwatt check lab01}
   *     where the launcher says so in the system property {@code milliwatt.command}
   */
  public static String of(String arguments) {
    return System.getProperty("milliwatt.command", "milliwatt") + " " + arguments;
  }
}
