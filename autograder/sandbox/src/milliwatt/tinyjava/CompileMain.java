package milliwatt.tinyjava;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The compiler as a program, for sources that are compiled inside a sandbox: a {@link
 * CompilationCodec.Request} on standard input, the answer on standard output, then the end.
 *
 * <p>{@code milliwatt.contract} is taken from the program's own class path. Exit code 2 and a
 * sentence on standard error mean that there was no request to read.
 */
public final class CompileMain {
  private CompileMain() {}

  public static void main(String[] arguments) {
    OutputStream answer = new BufferedOutputStream(System.out);
    System.setOut(System.err); // nothing that javac prints may stand in the answer
    try {
      CompilationCodec.Request request =
          CompilationCodec.readRequest(new BufferedInputStream(System.in));
      CompilationCodec.write(
          new TinyJavaCompiler(ownClassPath()).compile(request.sources(), request.checkSubset()),
          answer);
    } catch (IOException e) {
      System.err.println("The compiler could not read its request: " + e.getMessage());
      System.exit(2);
    }
  }

  private static List<Path> ownClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }
}
