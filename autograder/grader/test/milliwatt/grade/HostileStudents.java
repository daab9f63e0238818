package milliwatt.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every eighth student of a class hands in something hostile in place of what was generated. */
record HostileStudents(Path folder, int students) {
  private static final int EVERY = 8;
  private static final int FIRST = 4;

  /** Begins a method that a third of lab 01's checks call. */
  private static final String DEQUANTIZE =
      "public static float dequantize(int quantized, float scale, int zeroPoint) {";

  private static final String HALTS = "Runtime.getRuntime().halt(0);";

  private static final List<String> CODE =
      List.of(
          HALTS,
          "while (scale == scale) {}",
          "if (scale > 0) { return 1 + dequantize(quantized + 1, scale, zeroPoint); }",
          "int[][] all = new int[1 << 12][]; for (int i = 0; i < all.length; i++) { all[i] = new int[1 << 20]; }",
          "if (scale > 0) { int[] none = null; return none[quantized]; }");

  static boolean among(int student) {
    return student % EVERY == FIRST;
  }

  void write() throws IOException {
    ClassOfStudents all = new ClassOfStudents(folder, "lab01");
    for (int student = FIRST; student < students; student += EVERY) {
      String name = "student%04d".formatted(student);
      int kind = student / EVERY % (CODE.size() + 1);
      if (kind == CODE.size()) {
        Files.createSymbolicLink(
            folder.resolve(name).resolve("src/tinyml/Link.java"), Path.of("/etc/passwd"));
      } else {
        all.wrong(name, "Quantization", DEQUANTIZE, DEQUANTIZE + CODE.get(kind));
      }
    }
  }

  /** A link is refused, what leaves Tiny Java has no point, and all others some, but not all. */
  static void assertRight(int student, Graded entry, double maxPoints) {
    int kind = student / EVERY % (CODE.size() + 1);
    if (kind == CODE.size()) {
      assertThat(entry.grade()).as(entry.student()).isInstanceOf(Grade.Refused.class);
      return;
    }
    assertThat(entry.grade()).as(entry.student()).isInstanceOf(Grade.Scored.class);
    double points = entry.grade().points();
    if (CODE.get(kind).equals(HALTS)) {
      assertThat(points).as(entry.student()).isZero();
    } else {
      assertThat(points).as(entry.student()).isStrictlyBetween(0.0, maxPoints);
    }
  }
}
