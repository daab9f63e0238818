package milliwatt.harness;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import milliwatt.contract.Dispatcher;

/** The compiled classes of one lab, loaded anew by each {@link #open}. */
final class StudentProgram {
  private static final String DISPATCHER = "milliwatt.generated.Dispatch";

  private final Path folder;
  private Class<?> dispatcherClass;
  private Dispatcher dispatcher;
  private boolean counting;

  StudentProgram(Path folder) {
    this.folder = folder;
  }

  /**
   * Forgets all state of the program, static fields too; the next call finds it fresh.
   *
   * @param counting whether the bytecodes that it executes are counted, which makes it slower
   * @throws ClassNotFoundException if the folder holds no program
   */
  void open(boolean counting) throws ClassNotFoundException {
    dispatcher = null;
    dispatcherClass = null;
    this.counting = counting;
    dispatcherClass = new StudentLoader(folder, counted()).loadClass(DISPATCHER);
  }

  /** All at once, and before any call: a call's memory and time hold nothing of it. */
  private Map<String, byte[]> counted() throws ClassNotFoundException {
    try {
      return counting ? CountedClasses.of(folder) : Map.of();
    } catch (IOException e) {
      throw new ClassNotFoundException(DISPATCHER, e);
    }
  }

  /** Whether {@link #open} succeeded since the device started. */
  boolean opened() {
    return dispatcherClass != null;
  }

  /** What tells this program from others; see {@link BuildHash}. */
  String hash() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return BuildHash.of(files);
  }

  CallOutcome call(String method, byte[] arguments) {
    return new StudentCall(this::dispatcher, method, arguments, counting).run();
  }

  /** Part of the first call, under its limit: a constructor of the student's may loop or throw. */
  private Dispatcher dispatcher() {
    if (dispatcher == null) {
      try {
        dispatcher = (Dispatcher) dispatcherClass.getDeclaredConstructor().newInstance();
      } catch (InvocationTargetException e) {
        throw unchanged(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("The dispatcher cannot be made", e);
      }
    }
    return dispatcher;
  }

  /** Passes an exception of a student's constructor on as it is. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException unchanged(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
