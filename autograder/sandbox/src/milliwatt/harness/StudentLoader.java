package milliwatt.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the student's classes, and what was compiled with them, from a folder. A new loader gives
 * the same program with fresh static fields.
 */
final class StudentLoader extends ClassLoader {
  private final Path folder;

  StudentLoader(Path folder) {
    super("student", StudentLoader.class.getClassLoader());
    this.folder = folder;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Path file = folder.resolve(name.replace('.', '/') + ".class");
    if (!Files.isRegularFile(file)) {
      throw new ClassNotFoundException(name);
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
