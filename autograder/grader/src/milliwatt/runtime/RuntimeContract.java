package milliwatt.runtime;

import runtime.ModelFirmware;
import runtime.ModelRuntime;

/** The contracts of {@code labs/runtime}, each with the class that maps it to {@code tinyml}. */
public enum RuntimeContract {
  /** All that {@code run}, {@code compare} and {@code diagnose} ask for. */
  WHOLE(ModelRuntime.class, "TinymlRuntime"),

  /** The least that inference needs, for a firmware with its model in flash. */
  LEAN(ModelFirmware.class, "TinymlFirmware");

  private final Class<?> type;
  private final String adapterClass;

  RuntimeContract(Class<?> type, String adapterClass) {
    this.type = type;
    this.adapterClass = adapterClass;
  }

  /** The interface. */
  public Class<?> type() {
    return type;
  }

  /** Qualified name of the class that implements it. */
  public String adapter() {
    return "runtime." + adapterClass;
  }

  String adapterClass() {
    return adapterClass;
  }
}
