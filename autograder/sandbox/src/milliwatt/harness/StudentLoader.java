package milliwatt.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Loads the student's classes, and what was compiled with them, from a folder. A new loader gives
 * the same program with fresh static fields.
 */
final class StudentLoader extends ClassLoader {
  private final Path folder;
  private final Map<String, byte[]> counted;

  /**
   * @param counted class files by binary name that are loaded instead of the folder's
   */
  StudentLoader(Path folder, Map<String, byte[]> counted) {
    super("student", StudentLoader.class.getClassLoader());
    this.folder = folder;
    this.counted = counted;
  }

  /**
   * The folder first: in the grader's own JVM, where students debug, the parent has a {@code
   * tinyml} of its own, the reference's.
   */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!Files.isRegularFile(file(name))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      throw new ClassNotFoundException(name);
    }
    try {
      byte[] bytes = counted.containsKey(name) ? counted.get(name) : Files.readAllBytes(file);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name.replace('.', '/') + ".class");
  }
}
