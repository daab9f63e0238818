package milliwatt.engine;

import milliwatt.device.Sandbox;

/**
 * The walls around student code. All of them stand except in tests, which take some down to see
 * that each of the others holds alone.
 *
 * @param subset whether sources are held to Tiny Java
 * @param allowList whether class files are held to the allow-list
 * @param sandbox what keeps the child process apart
 */
public record Walls(boolean subset, boolean allowList, Sandbox sandbox) {
  public static final Walls ALL = new Walls(true, true, Sandbox.strongest());
}
