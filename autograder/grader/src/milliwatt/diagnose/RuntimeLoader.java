package milliwatt.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import runtime.ModelRuntime;
import runtime.TinymlRuntime;

/**
 * A reference runtime of its own, some of its classes replaced: every {@code tinyml} class is
 * loaded anew, so that they all see the replaced ones.
 */
final class RuntimeLoader extends ClassLoader {
  private static final String ADAPTER = TinymlRuntime.class.getName();

  private final Map<String, byte[]> replaced;
  private final UnaryOperator<byte[]> change;

  private RuntimeLoader(Map<String, byte[]> replaced, UnaryOperator<byte[]> change) {
    super("runtime", RuntimeLoader.class.getClassLoader());
    this.replaced = replaced;
    this.change = change;
  }

  /**
   * @param replaced class files by binary name
   */
  static ModelRuntime replacing(Map<String, byte[]> replaced) {
    return new RuntimeLoader(replaced, UnaryOperator.identity()).runtime();
  }

  /**
   * @param change makes of each class file the one that is loaded
   */
  static ModelRuntime changing(UnaryOperator<byte[]> change) {
    return new RuntimeLoader(Map.of(), change).runtime();
  }

  private ModelRuntime runtime() {
    try {
      return (ModelRuntime) loadClass(ADAPTER).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the reference runtime cannot be loaded", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("tinyml.") && !name.equals(ADAPTER)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = replaced.containsKey(name) ? replaced.get(name) : reference(name);
        loaded = defineClass(name, bytes, 0, bytes.length);
      }
      return loaded;
    }
  }

  private byte[] reference(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return change.apply(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
