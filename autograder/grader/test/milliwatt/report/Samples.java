package milliwatt.report;

import java.util.List;
import milliwatt.check.ArenaPlan;
import milliwatt.check.Category;
import milliwatt.check.Count;
import milliwatt.device.Counter;
import milliwatt.result.Budget;
import milliwatt.result.CheckResult;
import milliwatt.result.LabResult;
import milliwatt.result.Measurement;
import milliwatt.result.Status;
import milliwatt.tinyjava.Diagnostic;

/** Results as the engine makes them, one for each kind of run. */
public final class Samples {
  /** Colours, moves the cursor, closes tags, reverses the text, rings the bell. */
  public static final String HOSTILE =
      "\u001b[2J\u001b[32mpass\u0007 <script>alert('x')</script> \"&amp;\" \u202e \u009b31m \r]]>\ud800";

  private Samples() {}

  public static LabResult everyKindOfVerdict() {
    return lab(
        List.of(
            check("quantize_maps_zero_to_the_zero_point", Status.PASSED, 2, 2, "", "", null),
            new CheckResult(
                "quantize_rounds_half_away_from_zero",
                "quantize rounds half away from zero",
                "rounding",
                Category.CORRECTNESS,
                Status.FAILED,
                0,
                2,
                "[quantize(0.25, 0.5, 0)] \nexpected: 1\n but was: 0",
                "A value exactly between two steps must go the same way on every machine, or two"
                    + " devices disagree about the same picture.",
                "Math.round rounds half up: see what it does with -2.5.",
                "Quantization.java:23",
                20261122L,
                41_000,
                List.of(),
                null),
            check(
                "scale_covers_the_range", Status.PARTIAL, 1.5, 3, "6 of 12 ranges right.", "", 7L),
            check(
                "requantize_is_bit_exact",
                Status.SKIPPED,
                0,
                4,
                "needs quantize rounds half away from zero, which did not pass",
                "",
                null),
            check(
                "multiplier_has_31_bits",
                Status.ERROR,
                0,
                2,
                "The device stopped answering after 5 s.",
                "",
                null),
            new CheckResult(
                "quantize_allocates_nothing",
                "quantize allocates nothing",
                "memory",
                Category.MEMORY,
                Status.PASSED,
                2,
                2,
                "",
                "",
                "",
                "",
                null,
                3_000,
                List.of(),
                null)),
        List.of("FixedPoint"),
        List.of("It looks as if the value is cut off instead of rounded."),
        "scale 0.5\nzero point 0",
        true,
        true);
  }

  /** One check, with some of its points. */
  public static LabResult points(double points, int maxPoints) {
    Status status = points == maxPoints ? Status.PASSED : Status.PARTIAL;
    return lab(
        List.of(check("it_works", status, points, maxPoints, "", "", null)),
        List.of(),
        List.of(),
        "",
        true,
        false);
  }

  public static LabResult allPassed() {
    return lab(
        List.of(
            check("saturate_keeps_what_fits", Status.PASSED, 1, 1, "", "", null),
            check("saturate_stops_at_127", Status.PASSED, 1, 1, "", "", 3L)),
        List.of(),
        List.of(),
        "",
        true,
        false);
  }

  /** Two checks with pictures; the one that failed has a plan with a clash and hostile names. */
  public static LabResult drawing() {
    return lab(
        List.of(
            drawn("the_plan_is_small", Status.PASSED, plan("a chain", "conv", 1024)),
            drawn("no_two_tensors_clash", Status.FAILED, plan(HOSTILE, HOSTILE, 512))),
        List.of(),
        List.of(),
        "",
        true,
        false);
  }

  /** The output lies behind the input, or over its second half. */
  private static ArenaPlan plan(String title, String name, int offset) {
    return new ArenaPlan(
        title,
        List.of("CONV_2D", "SOFTMAX"),
        List.of(
            new ArenaPlan.Box(0, name, -1, 0, 0, 1024),
            new ArenaPlan.Box(3, name, 0, 1, offset, 64),
            new ArenaPlan.Box(4, name, 1, 2, offset, 64)),
        offset + 64,
        1088,
        offset < 1024 ? List.of(new ArenaPlan.Clash(0, 3)) : List.of());
  }

  private static CheckResult drawn(String id, Status status, ArenaPlan plan) {
    CheckResult c = check(id, status, 0, 1, "", "", null);
    return new CheckResult(
        c.id(),
        c.sentence(),
        c.topic(),
        c.category(),
        c.status(),
        c.points(),
        c.maxPoints(),
        c.message(),
        c.why(),
        c.help(),
        c.where(),
        c.seed(),
        c.runNanos(),
        List.of(plan),
        null);
  }

  /** Checks that count, on a device that only estimates: one estimate, one stack, one trap. */
  public static LabResult open() {
    return lab(
        List.of(
            check("saturate_keeps_what_fits", Status.PASSED, 1, 1, "", "", null),
            counting(
                "saturate_keeps_to_its_budget",
                Status.OPEN,
                0,
                "",
                latency(Counter.BYTECODES, 6_250)),
            counting(
                "saturate_needs_little_stack", Status.OPEN, 0, "", stack(Counter.BYTECODES, -1)),
            counting(
                "saturate_is_quick_on_large_numbers",
                Status.OPEN,
                0,
                "Your code ended with ArithmeticException at Saturation.java:12: / by zero",
                latency(Counter.BYTECODES, -1))),
        List.of(),
        List.of(),
        "",
        true,
        false);
  }

  /** The same checks where they are counted: within the budget, above it, and far above. */
  public static LabResult counted() {
    LabResult r =
        lab(
            List.of(
                check("saturate_keeps_what_fits", Status.PASSED, 1, 1, "", "", null),
                counting(
                    "saturate_keeps_to_its_budget",
                    Status.PARTIAL,
                    3,
                    latency(Counter.INSTRUCTIONS, 9_000).overspent(),
                    latency(Counter.INSTRUCTIONS, 9_000)),
                counting(
                    "saturate_needs_little_stack",
                    Status.PASSED,
                    4,
                    "",
                    stack(Counter.INSTRUCTIONS, 136)),
                counting(
                    "saturate_is_quick_on_large_numbers",
                    Status.FAILED,
                    0,
                    latency(Counter.INSTRUCTIONS, 1_234_567).overspent(),
                    latency(Counter.INSTRUCTIONS, 1_234_567))),
            List.of(),
            List.of(),
            "",
            true,
            false);
    return new LabResult(
        r.lab(),
        r.title(),
        "twin:m4",
        "emulated Cortex-M4F",
        r.graded(),
        r.seed(),
        r.compileMillis(),
        r.startMillis(),
        r.runMillis(),
        r.compileErrors(),
        r.violations(),
        r.checks(),
        r.borrowed(),
        r.likelyMistakes(),
        r.printed(),
        r.solutionSeen());
  }

  /** Budget 6,000, no points from 18,000 on. */
  private static Measurement latency(Counter counter, long spent) {
    return new Measurement(Count.INSTRUCTIONS, counter, spent, new Budget(4_000, 1.5, 3));
  }

  private static Measurement stack(Counter counter, long spent) {
    return new Measurement(Count.STACK_BYTES, counter, spent, new Budget(160, 1.5, 3));
  }

  private static CheckResult counting(
      String id, Status status, double points, String message, Measurement measurement) {
    CheckResult c = check(id, status, points, 4, message, "", null);
    boolean latency = measurement.count() == Count.INSTRUCTIONS;
    return new CheckResult(
        c.id(),
        c.sentence(),
        c.topic(),
        latency ? Category.LATENCY : Category.MEMORY,
        c.status(),
        c.points(),
        c.maxPoints(),
        c.message(),
        c.why(),
        c.help(),
        c.where(),
        c.seed(),
        c.runNanos(),
        c.plans(),
        measurement);
  }

  public static LabResult printing(String text) {
    return lab(
        List.of(check("saturate_stops_at_127", Status.PASSED, 1, 1, "", "", 3L)),
        List.of(),
        List.of(),
        text,
        true,
        false);
  }

  public static LabResult doesNotCompile() {
    return broken(List.of(new Diagnostic("FixedPoint.java", 12, 9, "';' expected", "")), List.of());
  }

  public static LabResult leavesTinyJava() {
    return broken(
        List.of(),
        List.of(
            new Diagnostic(
                "Quantization.java",
                31,
                5,
                "A lambda is not in Tiny Java.",
                "write a for loop over the array.")));
  }

  public static LabResult hostile() {
    return lab(
        List.of(check("saturate_stops_at_127", Status.FAILED, 0, 1, HOSTILE, HOSTILE, 3L)),
        List.of(HOSTILE),
        List.of(HOSTILE),
        HOSTILE,
        false,
        false);
  }

  private static LabResult broken(List<Diagnostic> errors, List<Diagnostic> violations) {
    return new LabResult(
        "lab01",
        "Quantisation",
        "jvm",
        "bubblewrap: no network, own processes, read-only files",
        true,
        20261122,
        1_204,
        0,
        0,
        errors,
        violations,
        List.of(),
        List.of(),
        List.of(),
        "",
        false);
  }

  private static LabResult lab(
      List<CheckResult> checks,
      List<String> borrowed,
      List<String> mistakes,
      String printed,
      boolean graded,
      boolean solutionSeen) {
    return new LabResult(
        "lab01",
        "Quantisation",
        graded ? "jvm" : "inprocess",
        graded ? "bubblewrap: no network, own processes, read-only files" : "no isolation",
        graded,
        20261122,
        118,
        86,
        3,
        List.of(),
        List.of(),
        checks,
        borrowed,
        mistakes,
        printed,
        solutionSeen);
  }

  private static CheckResult check(
      String id, Status status, double points, int max, String message, String where, Long seed) {
    return new CheckResult(
        id,
        id.replace('_', ' '),
        "rounding",
        Category.CORRECTNESS,
        status,
        points,
        max,
        message,
        "Because the kernels of later labs rely on it.",
        "Compare your result with the worked example in the handout.",
        where,
        seed,
        12_000,
        List.of(),
        null);
  }
}
