package milliwatt.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import milliwatt.tinyjava.Compilation;
import milliwatt.tinyjava.Source;
import milliwatt.tinyjava.TinyJavaCompiler;

/** A program that fulfils {@link Probe}, for tests of devices. */
final class ProbeProgram {
  private static final String CONTRACT =
      """
      package milliwatt.device;
      public interface Probe {
        int twice(int value);
        int count();
        void fill(@milliwatt.contract.Out byte[] array);
        void spin();
        int divide(int a, int b);
        int[] nothing();
        int allocate(int bytes);
        int hash(byte[] bytes);
      }
      """;

  private static final String PROGRAM =
      """
      package tinyml;
      public class Program implements milliwatt.device.Probe {
        static int calls;
        static byte[] kept;
        public int twice(int value) { return 2 * value; }
        public int count() { return ++calls; }
        public void fill(byte[] array) {
          for (int i = 0; i < array.length; i++) { array[i] += i; }
        }
        public void spin() {
          int i = 0;
          while (i >= 0) { i = i & 7; }
        }
        public int divide(int a, int b) { return a / b; }
        public int[] nothing() { return null; }
        public int hash(byte[] bytes) {
          int hash = 0;
          for (int i = 0; i < bytes.length; i++) { hash = 31 * hash + bytes[i]; }
          return hash;
        }
        public int allocate(int bytes) { kept = new byte[bytes]; return kept.length; }
      }
      """;

  private static Program compiled;

  private ProbeProgram() {}

  static synchronized Program compiled(SandboxModule module) {
    if (compiled == null) {
      String dispatch = DispatchSource.of(Probe.class, "tinyml.Program");
      List<Source> sources =
          List.of(
              new Source("milliwatt/device/Probe.java", CONTRACT, false),
              new Source("tinyml/Program.java", PROGRAM, false),
              new Source(DispatchSource.PATH, dispatch, false));
      Compilation compilation =
          new TinyJavaCompiler(List.of(module.path())).compile(sources, false);
      assertThat(compilation.errors()).isEmpty();
      compiled =
          new Program(compilation.classes(), sources, "milliwatt.device.Probe", "tinyml.Program");
    }
    return compiled;
  }
}
