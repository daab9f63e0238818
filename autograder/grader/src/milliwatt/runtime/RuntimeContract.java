package milliwatt.runtime;

import java.util.function.Supplier;
import runtime.GestureRuntime;
import runtime.LearnerRuntime;
import runtime.ListenerFirmware;
import runtime.ModelFirmware;
import runtime.ModelRuntime;
import runtime.MonitorRuntime;
import runtime.SpotterRuntime;
import runtime.TinymlFirmware;
import runtime.TinymlGestures;
import runtime.TinymlLearner;
import runtime.TinymlListener;
import runtime.TinymlMonitor;
import runtime.TinymlRuntime;
import runtime.TinymlSpotter;
import runtime.TinymlWatcher;
import runtime.WatcherRuntime;

/** The contracts of {@code labs/runtime}, each with the class that maps it to {@code tinyml}. */
public enum RuntimeContract {
  /** All that {@code run}, {@code compare} and {@code diagnose} ask for. */
  WHOLE(ModelRuntime.class, TinymlRuntime.class, TinymlRuntime::new),

  /** The least that inference needs, for a firmware with its model in flash. */
  LEAN(ModelFirmware.class, TinymlFirmware.class, TinymlFirmware::new),

  /** A keyword spotter: sound in, scores of words out. */
  SPOTTER(SpotterRuntime.class, TinymlSpotter.class, TinymlSpotter::new),

  /** A recogniser of gestures: movement in, gestures out. */
  GESTURES(GestureRuntime.class, TinymlGestures.class, TinymlGestures::new),

  /** What teaches a model words: examples in, a model out. */
  LEARNER(LearnerRuntime.class, TinymlLearner.class, TinymlLearner::new),

  /** A keyword spotter with all that is around it, for a firmware whose stages are measured. */
  LISTENER(ListenerFirmware.class, TinymlListener.class, TinymlListener::new),

  /** A person spotter: lines of a camera in, whether somebody is there out. */
  WATCHER(WatcherRuntime.class, TinymlWatcher.class, TinymlWatcher::new),

  /** A machine's monitor: vibration in, errors and alarms out. */
  MONITOR(MonitorRuntime.class, TinymlMonitor.class, TinymlMonitor::new);

  private final Class<?> type;
  private final Class<?> adapter;
  private final Supplier<Object> reference;

  RuntimeContract(Class<?> type, Class<?> adapter, Supplier<Object> reference) {
    this.type = type;
    this.adapter = adapter;
    this.reference = reference;
  }

  /** The interface. */
  public Class<?> type() {
    return type;
  }

  /** Qualified name of the class that implements it. */
  public String adapter() {
    return adapter.getName();
  }

  String adapterClass() {
    return adapter.getSimpleName();
  }

  /** A new one that runs on the reference, in this process. */
  Object reference() {
    return reference.get();
  }
}
