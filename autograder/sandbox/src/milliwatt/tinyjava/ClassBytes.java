package milliwatt.tinyjava;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A class file as javac writes it, kept in memory. */
final class ClassBytes extends SimpleJavaFileObject {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ClassBytes() {
    // javac asks for no more of the name than that it ends like a class file's.
    super(URI.create("class:///output.class"), JavaFileObject.Kind.CLASS);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public OutputStream openOutputStream() {
    bytes.reset();
    return bytes;
  }
}
