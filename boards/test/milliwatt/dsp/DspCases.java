package milliwatt.dsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import tinyml.Dsp;

/** What is asked of each place, as C, and what the JVM answers. */
final class DspCases {
  private static final int RESULTS = 20;
  private static final int[] LENGTHS = {0, 1, 3, 4, 5, 8, 40};
  private static final int[] EDGES = {
    0,
    1,
    -1,
    8,
    32,
    127,
    128,
    -128,
    -129,
    0x7fff,
    0x8000,
    -0x8000,
    0x7fff_8000,
    0x8000_8000,
    0x8080_8080,
    0x7f80_ff01,
    1 << 30,
    -(1 << 30),
    Integer.MAX_VALUE - 1,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE + 1,
    Integer.MIN_VALUE
  };

  /**
   * One call of a method that reads arrays.
   *
   * @param a index of the array in {@link #LENGTHS}, -1 for null
   */
  private record Request(int method, int a, int... numbers) {
    @Override
    public String toString() {
      return "method %d, array %d, %s".formatted(method, a, Arrays.toString(numbers));
    }
  }

  private final Random random = new Random(4);
  private final List<int[]> words = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final byte[][] arrays = new byte[LENGTHS.length][];
  private final DspLab lab = new DspAdapter();

  DspCases(boolean withNull) {
    for (int x : EDGES) {
      for (int y : EDGES) {
        words.add(new int[] {x, y, random.nextInt()});
        words.add(new int[] {x, y, EDGES[random.nextInt(EDGES.length)]});
      }
    }
    for (int i = 0; i < 4_000; i++) {
      words.add(
          new int[] {
            random.nextInt() >> random.nextInt(32),
            random.nextInt() >> random.nextInt(32),
            random.nextInt()
          });
    }
    for (int i = 0; i < LENGTHS.length; i++) {
      arrays[i] = new byte[LENGTHS[i]];
      random.nextBytes(arrays[i]);
      ofArray(i);
    }
    if (withNull) {
      for (int method = 0; method < 6; method++) {
        requests.add(new Request(method, -1, 4, 8, 12));
        requests.add(new Request(method, -1, 0, 1, 0)); // for some methods, no round at all
      }
    }
  }

  private void ofArray(int a) {
    int length = LENGTHS[a];
    for (int at = -5; at <= length + 5; at++) {
      requests.add(new Request(0, a, at));
      requests.add(new Request(3, a, at));
      requests.add(new Request(4, a, at));
    }
    for (int far : List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 3)) {
      requests.add(new Request(0, a, far));
      requests.add(new Request(1, a, far, 0, 4));
      requests.add(new Request(1, a, 0, far, 8));
      requests.add(new Request(1, a, 0, 0, far));
      requests.add(new Request(2, a, 0, far, 3));
      requests.add(new Request(2, a, 0, 4, far));
      requests.add(new Request(4, a, far));
      requests.add(new Request(5, a, 0, far));
      requests.add(new Request(5, a, far, length));
    }
    for (int i = 0; i < 300; i++) {
      int count = random.nextInt(-2, length + 8);
      requests.add(new Request(1, a, near(length), random.nextInt(-2, 20), count));
      requests.add(new Request(2, a, near(length), random.nextInt(-9, 10), count / 2));
      requests.add(new Request(5, a, near(length), random.nextInt(-2, length + 4)));
    }
  }

  /** Mostly inside an array, so that a loop runs to its end or traps late. */
  private int near(int length) {
    return random.nextInt(-1, length / 2 + 3);
  }

  int count() {
    return words.size() + requests.size();
  }

  /** What is asked in the lines of the answer, for a message. */
  String line(int number) {
    return number < words.size()
        ? Arrays.toString(words.get(number))
        : requests.get(number - words.size()).toString();
  }

  String header() {
    StringBuilder c = new StringBuilder("#define RESULTS %d\n".formatted(RESULTS));
    for (byte[] array : arrays) {
      String name = "BYTES_" + array.length;
      c.append(
              "static const struct { int32_t length; int8_t data[%1$d + 1]; } %2$s = "
                  .formatted(array.length, name))
          .append("{%d, {%s}};\n".formatted(array.length, list(array)));
    }
    c.append("static const int32_t WORDS[][3] = {\n");
    words.forEach(each -> c.append("{%s},\n".formatted(numbers(each))));
    c.append("};\nstatic const struct request { int method; void *a; int32_t n[3]; }");
    c.append(" REQUESTS[] = {\n");
    for (Request each : requests) {
      String array = each.a < 0 ? "0" : "(void *) &BYTES_" + LENGTHS[each.a];
      c.append("{%d, %s, {%s}},\n".formatted(each.method, array, numbers(each.numbers)));
    }
    return c.append("};\n").toString();
  }

  private static String list(byte[] bytes) {
    int[] values = new int[bytes.length + 1];
    Arrays.setAll(values, i -> i < bytes.length ? bytes[i] : 0);
    return numbers(values);
  }

  private static String numbers(int[] values) {
    return Arrays.stream(values)
        .mapToObj(value -> value == Integer.MIN_VALUE ? "INT32_MIN" : Integer.toString(value))
        .collect(Collectors.joining(", "));
  }

  /** A line for each case. */
  List<String> onTheJvm() {
    List<String> answers = new ArrayList<>();
    for (int[] each : words) {
      int[] results = new int[RESULTS];
      lab.compute(each[0], each[1], each[2], results);
      answers.add(
          Arrays.stream(results).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }
    requests.forEach(each -> answers.add(answer(each)));
    return answers;
  }

  private String answer(Request request) {
    try {
      return Integer.toString(ask(request));
    } catch (ArrayIndexOutOfBoundsException e) {
      String[] text = e.getMessage().split(" "); // Index 5 out of bounds for length 5
      return "i %s %s %d".formatted(text[1], text[7], line(e));
    } catch (NullPointerException e) {
      return "x 0 0 " + line(e);
    }
  }

  private int ask(Request request) {
    byte[] a = request.a < 0 ? null : arrays[request.a];
    int[] n = Arrays.copyOf(request.numbers, 3);
    return switch (request.method) {
      case 0 -> lab.load(a, n[0]);
      case 1 -> lab.dot(a, n[0], arrays[arrays.length - 1], n[1], n[2]);
      case 2 -> lab.strided(a, n[0], n[1], n[2]);
      case 3 -> lab.backward(a, n[0]);
      case 4 -> lab.table(n[0]);
      default -> lab.unrolled(a, n[0], n[1]);
    };
  }

  /** The line that a trap is reported on: an intrinsic's is the line of its call. */
  private static int line(RuntimeException trap) {
    return Arrays.stream(trap.getStackTrace())
        .filter(frame -> !frame.getClassName().equals(Dsp.class.getName()))
        .findFirst()
        .orElseThrow()
        .getLineNumber();
  }
}
