package milliwatt.tinyjava;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A compilation as bytes: what is asked of a compiler in the sandbox, and what it answers. Integers
 * are big-endian, texts and class files are their length and their bytes.
 *
 * <p>The answer comes out of a process that has read a stranger's sources, so neither side believes
 * a length before the bytes are there, and both stop at the limits below.
 */
public final class CompilationCodec {
  private static final int REQUEST = 0x6d770001;
  private static final int ANSWER = 0x6d770002;

  private static final int MAX_SOURCES = 1_000;
  private static final int MAX_CLASSES = 5_000;
  private static final int MAX_DIAGNOSTICS = 10_000;
  private static final int MAX_TEXT = 4 << 20;
  private static final int MAX_ALL = 64 << 20;

  private CompilationCodec() {}

  /** What a compiler is asked to do; see {@link TinyJavaCompiler#compile}. */
  public record Request(List<Source> sources, boolean checkSubset) {}

  public static void write(Request request, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(REQUEST);
    out.writeBoolean(request.checkSubset());
    out.writeInt(request.sources().size());
    for (Source source : request.sources()) {
      writeText(out, source.path());
      writeText(out, source.text());
      out.writeBoolean(source.student());
    }
    out.flush();
  }

  /**
   * @throws IOException with a sentence, if the bytes are no request or exceed a limit
   */
  public static Request readRequest(InputStream from) throws IOException {
    Bounded in = new Bounded(from, REQUEST);
    boolean checkSubset = in.flag();
    int count = in.count(MAX_SOURCES);
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(new Source(in.text(), in.text(), in.flag()));
    }
    return new Request(sources, checkSubset);
  }

  public static void write(Compilation compilation, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(ANSWER);
    out.writeInt(compilation.classes().size());
    for (Map.Entry<String, byte[]> file : compilation.classes().entrySet()) {
      writeText(out, file.getKey());
      writeBytes(out, file.getValue());
    }
    writeDiagnostics(out, compilation.errors());
    writeDiagnostics(out, compilation.violations());
    out.flush();
  }

  /**
   * @throws IOException with a sentence, if the bytes are no answer or exceed a limit
   */
  public static Compilation readAnswer(InputStream from) throws IOException {
    Bounded in = new Bounded(from, ANSWER);
    int count = in.count(MAX_CLASSES);
    Map<String, byte[]> classes = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      classes.put(in.text(), in.bytes());
    }
    return new Compilation(classes, in.diagnostics(), in.diagnostics());
  }

  private static void writeDiagnostics(DataOutputStream out, List<Diagnostic> all)
      throws IOException {
    List<Diagnostic> first = all.subList(0, Math.min(all.size(), MAX_DIAGNOSTICS));
    out.writeInt(first.size());
    for (Diagnostic diagnostic : first) {
      writeText(out, diagnostic.file());
      out.writeInt(diagnostic.line());
      out.writeInt(diagnostic.column());
      writeText(out, diagnostic.message());
      writeText(out, diagnostic.advice());
    }
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads no more than the limits allow, and allocates no more than has arrived. */
  private static final class Bounded {
    private final DataInputStream in;
    private int left = MAX_ALL;

    Bounded(InputStream from, int kind) throws IOException {
      this.in = new DataInputStream(from);
      if (in.readInt() != kind) {
        throw new IOException("The bytes are not of a compilation.");
      }
    }

    boolean flag() throws IOException {
      return in.readBoolean();
    }

    int count(int most) throws IOException {
      int count = in.readInt();
      if (count < 0 || count > most) {
        throw new IOException("A compilation with " + count + " parts, of " + most + " at most.");
      }
      return count;
    }

    byte[] bytes() throws IOException {
      int length = count(Math.min(MAX_TEXT, left));
      left -= length;
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new IOException("The bytes of a compilation end too early.");
      }
      return bytes;
    }

    String text() throws IOException {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<Diagnostic> diagnostics() throws IOException {
      int count = count(MAX_DIAGNOSTICS);
      List<Diagnostic> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(new Diagnostic(text(), in.readInt(), in.readInt(), text(), text()));
      }
      return all;
    }
  }
}
