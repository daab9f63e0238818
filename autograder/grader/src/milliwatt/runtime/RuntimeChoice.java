package milliwatt.runtime;

import java.nio.file.Path;
import java.util.function.Supplier;
import milliwatt.engine.Devices;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import milliwatt.workspace.Workspace;

/**
 * The runtime that a person means.
 *
 * @param workspace null for the reference
 * @param device null for the reference in this process
 */
public record RuntimeChoice(Path workspace, String device) {
  private static final String REFERENCE = "reference";
  private static final String USUAL_DEVICE = "jvm";

  /** The reference or a workspace, on the device that was named, if one was. */
  public static RuntimeChoice of(Path workspace, String device) {
    return new RuntimeChoice(
        workspace, device == null && workspace != null ? USUAL_DEVICE : device);
  }

  /**
   * Reads {@code reference}, {@code DIR}, {@code DEVICE}, or one of the first two with
   * {@code @DEVICE} behind it.
   *
   * @param usual the workspace that is meant where only a device is named
   */
  public static RuntimeChoice parse(String text, Supplier<Path> usual) {
    int at = text.lastIndexOf('@');
    String place = at < 0 ? text : text.substring(0, at);
    String device = at < 0 ? null : text.substring(at + 1);
    if (place.equals(REFERENCE)) {
      return of(null, device);
    }
    if (device == null && Devices.NAMES.contains(place)) {
      return of(usual.get(), place);
    }
    return of(place.isEmpty() ? usual.get() : Path.of(place).toAbsolutePath().normalize(), device);
  }

  /** This one; where it names no device, on the other's, so that their times can be compared. */
  public RuntimeChoice onDeviceOf(RuntimeChoice other) {
    return device == null ? of(workspace, other.device) : this;
  }

  /** Opens it for models. */
  public RuntimeSession open() {
    return open(RuntimeContract.WHOLE);
  }

  /** Opens it for a contract. */
  public RuntimeSession open(RuntimeContract contract) {
    return workspace == null && device == null
        ? RuntimeSession.reference(contract)
        : RuntimeSession.open(name(), program(contract), device);
  }

  /** Its classes, for a contract. */
  public RuntimeProgram program(RuntimeContract contract) {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    return workspace == null
        ? RuntimeProgram.reference(contract, catalogue, course)
        : RuntimeProgram.of(contract, Workspace.open(workspace), catalogue, course);
  }

  private String name() {
    String place = workspace == null ? REFERENCE : workspace.getFileName().toString();
    return device.equals(USUAL_DEVICE) && workspace != null ? place : place + " on " + device;
  }
}
