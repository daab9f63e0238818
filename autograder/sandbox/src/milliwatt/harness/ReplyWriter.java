package milliwatt.harness;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Writes reply lines, each ending in CR LF. */
final class ReplyWriter {
  /** Bytes of a result in one line; a longer result takes several lines. */
  private static final int RESULT_BYTES_A_LINE = 1 << 14;

  private final OutputStream out;

  /** Of the tagged lines since {@link #begin}. */
  private final CRC32 answer = new CRC32();

  ReplyWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** {@code m-TEXT}: an answer. */
  void message(String text) throws IOException {
    line("m-" + text);
  }

  /** {@code e-[TEXT]}: the command could not be carried out. */
  void error(String text) throws IOException {
    line("e-[" + text + "]");
  }

  /** A tagged answer begins. */
  void begin() {
    answer.reset();
  }

  /** {@code m-mw-TAG-KIND-[FIELD FIELD ...]}, each field with blanks and brackets encoded. */
  void tagged(String tag, String kind, Object... fields) throws IOException {
    StringBuilder text = new StringBuilder("mw-" + tag + "-" + kind + "-[");
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : " ")
          .append(URLEncoder.encode(fields[i].toString(), StandardCharsets.UTF_8));
    }
    tagged(text + "]");
  }

  void result(String tag, byte[] bytes) throws IOException {
    for (int start = 0; start < bytes.length; start += RESULT_BYTES_A_LINE) {
      int end = Math.min(bytes.length, start + RESULT_BYTES_A_LINE);
      tagged("mw-" + tag + "-result-[" + HexFormat.of().formatHex(bytes, start, end) + "]");
    }
  }

  /**
   * Ends a tagged answer: {@code m-mw-TAG-crc-[XXXXXXXX]}, the CRC-32 of its lines, each from its
   * {@code m-} on and with one LF at its end; then {@code m-mw-TAG-done}.
   */
  void done(String tag) throws IOException {
    message(String.format("mw-%s-crc-[%08x]", tag, answer.getValue()));
    message("mw-" + tag + "-done");
  }

  /** Ends every command, also a failed one: the host may send the next. */
  void ready() throws IOException {
    message("ready");
    out.flush();
  }

  private void tagged(String text) throws IOException {
    answer.update(("m-" + text + "\n").getBytes(StandardCharsets.UTF_8));
    message(text);
  }

  private void line(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\r');
    out.write('\n');
  }
}
