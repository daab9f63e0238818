package milliwatt.workspace;

import java.nio.file.Path;
import java.util.Map;

/** Which folder is meant: the one named, else the one we are in, else {@code ./my-tinyml}. */
public final class WorkspaceLocation {
  private static final String VARIABLE = "MILLIWATT_WORKSPACE";
  private static final String USUAL = "my-tinyml";

  private WorkspaceLocation() {}

  /**
   * @param option from the command line; null where absent
   * @param here the current directory
   */
  public static Path resolve(Path option, Map<String, String> environment, Path here) {
    if (option != null) {
      return here.resolve(option).normalize();
    }
    if (named(environment)) {
      return here.resolve(environment.get(VARIABLE)).normalize();
    }
    for (Path folder = here.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Workspace.exists(folder) && folder.resolve(Workspace.PROGRESS).toFile().isFile()) {
        return folder;
      }
    }
    return here.resolve(USUAL).normalize();
  }

  /** Whether the environment names one. */
  public static boolean named(Map<String, String> environment) {
    return !environment.getOrDefault(VARIABLE, "").isBlank();
  }
}
