package milliwatt.tinyjava;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A {@link Source} as javac reads it. */
final class SourceText extends SimpleJavaFileObject {
  private final Source source;

  /**
   * @param source with a path that {@link Admission} let through, so that it can stand in a URI
   */
  SourceText(Source source) {
    super(URI.create("source:///" + source.path()), JavaFileObject.Kind.SOURCE);
    this.source = source;
  }

  Source source() {
    return source;
  }

  /** The file's name without its folder. */
  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return source.text();
  }
}
