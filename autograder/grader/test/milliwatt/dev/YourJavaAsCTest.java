package milliwatt.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milliwatt.engine.LabInC;
import milliwatt.lab.CourseSources;
import milliwatt.lab.LabCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chapter shows what the translator writes now. After a deliberate change of the translator run
 * this with {@code -Dmilliwatt.golden=write}, and read the chapter's prose beside the difference.
 */
class YourJavaAsCTest {
  private static final Path CLONE = Path.of(System.getProperty("milliwatt.root"));
  private static final String CHAPTER = "your-java-as-c";
  private static final Path FOLDER = CLONE.resolve("labs").resolve(CHAPTER);
  private static final Map<String, Map<String, String>> PROGRAMS = new HashMap<>();

  /**
   * A part of a C file.
   *
   * @param lab whose program the file belongs to; {@code firmware} for the runtime's headers
   * @param start how its first line begins, but for white space
   * @param end its last line, the first such one that is indented like the first line
   */
  private record Listing(String name, String lab, String file, String start, String end) {
    private String text() throws IOException {
      List<String> lines = program(lab).get(file).lines().toList();
      int first = 0;
      while (first < lines.size() && !lines.get(first).strip().startsWith(start)) {
        first++;
      }
      assertThat(first).as(file + " has no line '" + start + "'").isLessThan(lines.size());
      String margin = lines.get(first).replaceFirst("\\S.*", "");
      int last = first;
      while (!lines.get(last).equals(margin + end)) {
        last++;
      }
      StringBuilder text = new StringBuilder();
      lines
          .subList(first, last + 1)
          .forEach(
              line ->
                  text.append(line.substring(Math.min(line.length(), margin.length())))
                      .append('\n'));
      return text.toString();
    }
  }

  private static List<Listing> listings() {
    return List.of(
        new Listing(
            "rounding-divide.c",
            "lab01",
            "FixedPoint.c",
            "int32_t FixedPoint_roundingDivideByPowerOfTwo(",
            "}"),
        new Listing("object.c", "lab06", "Conv2D.h", "struct Conv2D {", "};"),
        new Listing(
            "methods.c", "lab06", "Conv2D.c", "const Conv2D_methods Conv2D_class = {", "};"),
        new Listing("creation.c", "lab06", "Conv2D.c", "Conv2D *Conv2D_new(", "}"),
        new Listing("call.c", "lab06", "Kernel.h", "inline void Kernel_call_invoke(", "}"),
        new Listing("division.c", "lab06", "Conv2D.c", "if (groups < 1", "}"),
        new Listing(
            "mw-divide.c", "firmware", "mw_math.h", "MW_CHECKED int32_t mw_divide_int(", "}"),
        new Listing(
            "float-to-int.c", "firmware", "mw_math.h", "MW_INLINE int32_t mw_float_to_int(", "}"),
        new Listing("proven.c", "lab04", "Interpreter.c", "void Interpreter_invoke(", "}"),
        new Listing("one-question.c", "lab06", "Conv2D.c", "if (MW_EXPECTED(mw_spans(pixels", "}"),
        new Listing("spans.c", "firmware", "mw.h", "MW_INLINE bool mw_spans(", "}"),
        new Listing("checked.c", "lab03", "Requantize.c", "void Requantize_invoke(", "}"),
        new Listing("table.c", "lab07", "FixedPointExp.c", "static const struct {", "};"));
  }

  private static Map<String, String> program(String lab) throws IOException {
    if (!PROGRAMS.containsKey(lab)) {
      PROGRAMS.put(lab, lab.equals("firmware") ? headers() : translated(lab));
    }
    return PROGRAMS.get(lab);
  }

  private static Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String name : List.of("mw.h", "mw_math.h")) {
      headers.put(name, Files.readString(CLONE.resolve("boards/firmware").resolve(name)));
    }
    return headers;
  }

  private static Map<String, String> translated(String lab) {
    LabCatalogue catalogue = new LabCatalogue();
    LabInC program = LabInC.reference(catalogue.find(lab), catalogue, new CourseSources());
    assertThat(program.refusals()).isEmpty();
    return program.translation().files();
  }

  @ParameterizedTest
  @MethodSource("listings")
  void a_listing_is_what_the_translator_writes(Listing listing) throws IOException {
    Path file = FOLDER.resolve("listings").resolve(listing.name);
    if ("write".equals(System.getProperty("milliwatt.golden"))) {
      Files.writeString(file, listing.text());
    }
    assertThat(Files.readString(file)).isEqualTo(listing.text());
  }

  @Test
  void every_listing_is_shown_and_every_include_and_figure_is_there() throws IOException {
    String chapter = chapter();
    List<String> shown = found("include::listings/([\\w-]+\\.c)\\[\\]", chapter);
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(listings().stream().map(Listing::name).toList());
    try (Stream<Path> files = Files.list(FOLDER.resolve("listings"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
    for (MatchResult include :
        Pattern.compile("include::(\\.\\S+)\\[tags=([\\w-]+)")
            .matcher(chapter)
            .results()
            .toList()) {
      assertThat(Files.readString(FOLDER.resolve(include.group(1))))
          .contains("// tag::" + include.group(2) + "[]");
    }
    List<String> figures = found("image::(figures/\\S+\\.svg)\\[\"", chapter);
    assertThat(figures).hasSizeGreaterThanOrEqualTo(2);
    assertThat(figures).allSatisfy(figure -> assertThat(FOLDER.resolve(figure)).isRegularFile());
  }

  @Test
  void the_places_that_the_text_and_a_figure_name_are_those_of_the_listings() throws IOException {
    StringBuilder listings = new StringBuilder();
    for (Listing listing : listings()) {
      listings.append(listing.text());
    }
    List<String> places = found("(AT\\(\\d+\\))", chapter());
    assertThat(places).isNotEmpty();
    assertThat(listings).contains(places);
    String figure = Files.readString(FOLDER.resolve("figures/one-question.svg"));
    String place = found("AT\\((\\d+)\\)", figure).getFirst();
    assertThat(listings).contains("*byte_at(pixels, in + d, AT(" + place + "))");
    assertThat(figure).contains("Conv2D.java:" + place);
  }

  @Test
  void its_commands_run(@TempDir Path folder) throws Exception {
    HandoutCommands commands = new HandoutCommands(CLONE, folder);
    List<String> all = commands.in(CHAPTER);
    assertThat(all).hasSizeGreaterThanOrEqualTo(2);
    for (String command : all) {
      assertThat(commands.run(command)).as(command).isEmpty();
    }
    Files.delete(folder.resolve("models")); // a link that leads out of the temporary folder
  }

  @Test
  void it_travels_in_the_jar_and_is_no_lab() throws IOException {
    try (InputStream handout =
        getClass().getResourceAsStream("/labs/" + CHAPTER + "/handout.adoc")) {
      assertThat(handout).isNotNull();
      assertThat(new String(handout.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(chapter());
    }
    assertThat(new LabCatalogue().ids()).allMatch(id -> id.matches("lab\\d\\d"));
  }

  /** The figures of the text, checked by the compiler that makes the firmware. */
  @Test
  void the_objects_have_the_sizes_that_it_says(@TempDir Path folder) throws Exception {
    assumeThat(isInstalled("arm-none-eabi-gcc"))
        .as("arm-none-eabi-gcc is not installed: apt-get install gcc-arm-none-eabi")
        .isTrue();
    for (var file : program("lab06").entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Path asserts =
        Files.writeString(
            folder.resolve("sizes.c"),
            """
            #include "Conv2D.h"
            _Static_assert(sizeof(Conv2D) == 56, "a convolution");
            _Static_assert(offsetof(Conv2D, filter) == 32, "what Convolution adds");
            _Static_assert(offsetof(Conv2D, depth) == 48, "what Conv2D adds");
            _Static_assert(sizeof(Conv2D_methods) == 16, "its table of methods");
            _Static_assert(offsetof(ByteArray, data) == 4, "the length before the elements");
            """);
    Process gcc =
        new ProcessBuilder(
                "arm-none-eabi-gcc",
                "-mcpu=cortex-m4",
                "-mthumb",
                "-fsyntax-only",
                "-I" + CLONE.resolve("boards/firmware"),
                asserts.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(gcc.waitFor()).as(said).isZero();
    assertThat(chapter()).contains("56 bytes", "32 bytes", "48 bytes");
  }

  private static boolean isInstalled(String compiler) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(compiler, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS);
    } catch (IOException e) {
      return false;
    }
  }

  private static String chapter() throws IOException {
    return Files.readString(FOLDER.resolve("handout.adoc"));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
