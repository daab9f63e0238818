package milliwatt.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import milliwatt.cli.Commands;
import milliwatt.lab.CourseSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
  private static final Receipt.Verdict PASSED = new Receipt.Verdict("adds", "passed", 5, 5, "", 0);
  private static final Receipt.Verdict COUNTED =
      new Receipt.Verdict("is_fast", "partial", 2.5, 5, "instructions", 1234);
  private static final Map<String, String> FILES = Map.of("Saturation.java", "class Saturation {}");

  @TempDir Path folder;
  private String said;

  private int run(Object... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int code = Commands.all().setOut(writer).setErr(writer).execute(words);
    said = text.toString();
    return code;
  }

  @Test
  void a_receipt_holds_until_a_file_of_its_bundle_changes() throws Exception {
    Path workspace = folder.resolve("ws");
    Path zip = folder.resolve("lab00.zip");
    Path twin = folder.resolve("again.zip");
    run("start", "lab00", "--workspace", workspace);
    Path file = workspace.resolve("src/tinyml/Saturation.java");
    Files.writeString(file, new CourseSources().solution("Saturation").text());

    assertThat(run("submit", "0", "--workspace", workspace, "--plain", "-o", zip)).isZero();
    assertThat(said).contains("100 of 100", "hand it in");
    run("submit", "0", "--workspace", workspace, "-o", twin);
    assertThat(Files.readAllBytes(twin)).isEqualTo(Files.readAllBytes(zip));

    assertThat(run("verify-receipt", zip)).isZero();
    assertThat(said).contains("same     The sources are those", "The receipt holds.");

    Bundle bundle = Bundle.read(zip);
    String wrong = bundle.sources().get("Saturation.java").replace("127", "126");
    write(zip, new Bundle(bundle.receipt(), Map.of("Saturation.java", wrong)));
    assertThat(run("verify-receipt", zip)).isOne();
    assertThat(said)
        .contains(
            "differs  These files are not those of the receipt: Saturation.java.",
            "the receipt says passed",
            "The receipt does not hold.");
  }

  @Test
  void what_is_no_bundle_is_refused_in_one_sentence() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "no zip");
    assertThat(run("verify-receipt", file)).isEqualTo(2);
    assertThat(said).contains("x.zip is refused").hasLineCount(1);
    assertThat(run("verify-receipt", folder)).isEqualTo(2);
    assertThat(said).contains("is no file").hasLineCount(1);
  }

  @Test
  void a_foreign_zip_is_not_written_over() throws IOException {
    Path workspace = folder.resolve("ws");
    run("start", "lab00", "--workspace", workspace);
    Path mine = Files.writeString(folder.resolve("mine.zip"), "my photos");
    assertThat(run("submit", "lab00", "--workspace", workspace, "-o", mine)).isEqualTo(2);
    assertThat(mine).hasContent("my photos");
  }

  @Test
  void a_receipt_is_read_as_it_was_written() throws MalformedReceipt {
    Receipt receipt = receipt("twin:m4", "abc", PASSED, COUNTED);
    assertThat(Receipt.read(receipt.json().getBytes(StandardCharsets.UTF_8))).isEqualTo(receipt);
  }

  @Test
  void a_damaged_receipt_is_malformed_and_nothing_else() {
    byte[] json =
        receipt("twin:m4", "abc", PASSED, COUNTED).json().getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = json.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        Receipt.read(damaged).seedNumber();
      } catch (MalformedReceipt e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    for (String none : List.of("", "null", "[]", "{}", "{\"format\":2}", "1", "\"x\"")) {
      assertThatThrownBy(() -> Receipt.read(none.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(MalformedReceipt.class);
    }
  }

  @Test
  void another_count_or_firmware_or_number_of_points_differs() {
    Receipt claimed = receipt("twin:m4", "abc", PASSED, COUNTED);
    Receipt.Verdict slower =
        new Receipt.Verdict("is_fast", "partial", 2.5, 5, "instructions", 1235);
    ReceiptComparison count = compared(claimed, receipt("twin:m4", "abc", PASSED, slower));
    assertThat(count.differing())
        .contains(
            "is_fast: the receipt says partial with 2.5 of 5 points (1,234 instructions), and now it is partial with 2.5 of 5 points (1,235 instructions).");
    assertThat(compared(claimed, receipt("twin:m4", "xyz", PASSED, COUNTED)).differing())
        .containsExactly("The receipt names the firmware abc, and the sources make xyz.");
    assertThat(compared(claimed, receipt("twin:m4", "abc", PASSED)).differing())
        .contains(
            "is_fast: the receipt says partial with 2.5 of 5 points (1,234 instructions), and now it is gone.");
  }

  @Test
  void of_a_board_that_is_not_there_everything_but_counts_is_looked_at() {
    Receipt board = receipt("board:nano33ble", "abc", PASSED, COUNTED);
    Receipt.Verdict open = new Receipt.Verdict("is_fast", "open", 0, 5, "", 0);
    ReceiptComparison comparison = compared(board, receipt("jvm", "abc", PASSED, open));
    assertThat(comparison.differing()).isEmpty();
    assertThat(comparison.matching()).contains("1 of 1 checks end as the receipt says.");
    assertThat(comparison.open().getFirst()).contains("board:nano33ble, which is not at hand");
    Receipt.Verdict failed = new Receipt.Verdict("adds", "failed", 0, 5, "", 0);
    assertThat(compared(board, receipt("jvm", "abc", failed, open)).differing()).hasSize(2);
  }

  private static ReceiptComparison compared(Receipt claimed, Receipt found) {
    return ReceiptComparison.of(claimed, found, FILES);
  }

  private static Receipt receipt(String device, String firmware, Receipt.Verdict... checks) {
    return new Receipt(
        Receipt.FORMAT,
        "lab00",
        "0.1.0",
        device,
        firmware,
        "1",
        new TreeMap<>(Receipt.digests(FILES)),
        List.of(checks).stream().mapToDouble(Receipt.Verdict::points).sum(),
        10,
        List.of(checks));
  }

  private static void write(Path file, Bundle bundle) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bundle.write(bytes);
    Files.write(file, bytes.toByteArray());
  }
}
