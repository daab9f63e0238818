package milliwatt.tinyjava;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * What javac can see: the JDK, the package {@code milliwatt.contract}, and the sources it is
 * handed. No file of the student's disk, and class files go to memory.
 *
 * <p>Lives as long as the compiler, because opening the JDK's class files is what makes a first
 * compilation slow. It has to be a {@link StandardJavaFileManager}: javac's {@code --release}
 * accepts no other.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {
  private static final String CONTRACT = "milliwatt.contract";

  private final Map<String, ClassBytes> written = new TreeMap<>();

  /**
   * @param classPath where {@code milliwatt.contract} is
   */
  MemoryFiles(StandardJavaFileManager disk, List<Path> classPath) throws IOException {
    super(disk);
    disk.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    disk.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    disk.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
  }

  /** Hands over the class files written since the last call, by binary name. */
  Map<String, byte[]> takeClasses() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, file) -> classes.put(name, file.bytes()));
    written.clear();
    return classes;
  }

  @Override
  public Iterable<JavaFileObject> list(
      JavaFileManager.Location location,
      String packageName,
      Set<JavaFileObject.Kind> kinds,
      boolean recurse)
      throws IOException {
    if (location == StandardLocation.CLASS_PATH) {
      return packageName.equals(CONTRACT)
          ? super.list(location, packageName, Set.of(JavaFileObject.Kind.CLASS), false)
          : List.of();
    }
    return location == StandardLocation.SOURCE_PATH
        ? List.of()
        : super.list(location, packageName, kinds, recurse);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    return written.computeIfAbsent(className, name -> new ClassBytes());
  }

  @Override
  public JavaFileObject getJavaFileForOutputForOriginatingFiles(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject... originatingFiles) {
    return getJavaFileForOutput(location, className, kind, null);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(JavaFileManager.Location location, Iterable<? extends File> files)
      throws IOException {
    fileManager.setLocation(location, files);
  }

  @Override
  public Iterable<? extends File> getLocation(JavaFileManager.Location location) {
    return fileManager.getLocation(location);
  }
}
