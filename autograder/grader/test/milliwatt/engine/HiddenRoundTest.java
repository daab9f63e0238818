package milliwatt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import milliwatt.device.Sandbox;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Status;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hidden checks take, what they tell, and what a student's process can find of them. */
class HiddenRoundTest {
  private static final LabCatalogue CATALOGUE = new LabCatalogue();
  private static final CourseSources COURSE = new CourseSources();
  private static final Lab LAB = CATALOGUE.find("lab01");
  private static final String DRAWS = "high_mul_is_the_rounded_product";
  private static final String HIGH_MUL = "saturatingRoundingDoublingHighMul(int a, int b) {";
  private static final String DEQUANTIZE =
      "public static float dequantize(int quantized, float scale, int zeroPoint) {";
  private static final long SECRET = 7_205_759_403_792_793L;

  private final List<CheckResult> forTheInstructor = new ArrayList<>();

  private LabResult run(Map<String, String> files, HiddenChecks hidden, Walls walls) {
    RunOptions options = new RunOptions("jvm", false, walls);
    try (LabRunner runner = new LabRunner(options, CATALOGUE, COURSE)) {
      return runner.run(
          LAB,
          new StudentCode(files, Set.of()),
          1,
          hidden,
          new RunListener() {
            @Override
            public void hiddenCheckFailed(CheckResult result) {
              forTheInstructor.add(result);
            }
          });
    }
  }

  private static Map<String, String> reference() {
    Map<String, String> files = new HashMap<>();
    LAB.classes().forEach(name -> files.put(name + ".java", COURSE.solution(name).text()));
    return files;
  }

  private static Map<String, String> with(String file, String place, String code) {
    Map<String, String> files = reference();
    String text = files.get(file);
    assertThat(text).contains(place);
    files.put(file, text.replace(place, place + code));
    return files;
  }

  private static CheckResult check(LabResult result, String id) {
    return result.checks().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void what_is_right_keeps_its_points_and_its_public_seed() {
    HiddenChecks hidden = new HiddenChecks(OptionalLong.of(SECRET), List.of());
    LabResult result = run(reference(), hidden, Walls.ALL);
    assertThat(result.points()).isEqualTo(100);
    assertThat(check(result, DRAWS).seed()).isEqualTo(1);
    assertThat(forTheInstructor).isEmpty();
  }

  @Test
  void a_hidden_case_that_fails_takes_the_points_and_tells_the_concept_but_not_the_case() {
    SplittableRandom random = new SplittableRandom(SECRET ^ DRAWS.hashCode());
    int a = random.nextInt(Integer.MAX_VALUE) >> random.nextInt(31);
    int b = random.nextInt(1 << 30, Integer.MAX_VALUE);
    String wrong = "if (a == %d && b == %d) { return 12345; }".formatted(a, b);
    HiddenChecks hidden = new HiddenChecks(OptionalLong.of(SECRET), List.of());
    LabResult result = run(with("FixedPoint.java", HIGH_MUL, wrong), hidden, Walls.ALL);

    CheckResult failed = check(result, DRAWS);
    assertThat(failed.status()).isEqualTo(Status.FAILED);
    assertThat(failed.points()).isZero();
    assertThat(failed.seed()).isNull();
    assertThat(failed.message()).contains("fails on hidden ones", "check lab01 --seed N");
    assertThat(failed.help()).isNotEmpty();
    assertThat(result.toString())
        .doesNotContain(Integer.toString(a), Integer.toString(b), Long.toString(SECRET));
    assertThat(forTheInstructor)
        .anySatisfy(
            raw -> assertThat(raw.message()).contains(Integer.toString(a), Integer.toString(b)));
  }

  @Test
  void private_checks_add_their_points_and_hide_their_cases() {
    HiddenChecks hidden =
        new HiddenChecks(OptionalLong.empty(), List.of(PrivateSampleChecks.class));
    LabResult right = run(reference(), hidden, Walls.ALL);
    assertThat(right.points()).isEqualTo(100 + 5);
    assertThat(LabPoints.max(LAB, "jvm", hidden.privateChecks())).isEqualTo(105);

    Map<String, String> memorised =
        with("Quantization.java", DEQUANTIZE, "if (quantized == 77) { return 1; }");
    LabResult wrong = run(memorised, hidden, Walls.ALL);
    CheckResult failed = check(wrong, "hidden_a_byte_nobody_else_asks_for");
    assertThat(failed.sentence()).isEqualTo("hidden: a byte nobody else asks for");
    assertThat(failed.status()).isEqualTo(Status.FAILED);
    assertThat(failed.message()).contains("about 'dequantize'").doesNotContain("77");
    assertThat(check(wrong, "hidden_needs_a_public_one").status()).isEqualTo(Status.PASSED);
  }

  @Test
  void a_submission_that_searches_finds_nothing_of_the_hidden_checks(@TempDir Path folder)
      throws Exception {
    Assumptions.assumeTrue(
        Sandbox.strongest().strong(), "skipped: bubblewrap does not work on this machine");
    String marker = "marker-" + Long.toHexString(SECRET);
    Files.writeString(folder.resolve("the-" + marker), marker);
    Map<String, String> files = with("Quantization.java", DEQUANTIZE, " Searching.run(); ");
    files.put("Searching.java", searching(folder, marker));
    HiddenChecks hidden =
        new HiddenChecks(OptionalLong.of(SECRET), List.of(PrivateSampleChecks.class));
    System.setProperty("milliwatt.test.hidden", marker);
    try {
      LabResult inside = run(files, hidden, new Walls(false, false, Sandbox.strongest()));
      assertThat(inside.compileErrors()).isEmpty();
      assertThat(inside.printed()).contains("looked at ").doesNotContain("FOUND");
      LabResult outside = run(files, hidden, new Walls(false, false, Sandbox.weakest()));
      assertThat(outside.printed()).as("the search works").contains("FOUND the-" + marker);
    } finally {
      System.clearProperty("milliwatt.test.hidden");
    }
  }

  private static String searching(Path folder, String marker) throws Exception {
    Path source =
        Path.of(
            System.getProperty("milliwatt.root"),
            "autograder/grader/test/milliwatt/engine/searching.txt");
    return Files.readString(source, StandardCharsets.UTF_8)
        .replace("%FOLDER%", folder.toString())
        .replace("%MARKER%", marker)
        .replace("%SEED%", Long.toString(SECRET))
        .replace("%CLASS%", PrivateSampleChecks.class.getSimpleName());
  }
}
