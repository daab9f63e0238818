package milliwatt.harness;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes reply lines, each ending in CR LF. */
final class ReplyWriter {
  /** Bytes of a result in one line; a longer result takes several lines. */
  private static final int RESULT_BYTES_A_LINE = 1 << 14;

  private final OutputStream out;

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

  /** {@code m-mw-TAG-KIND-[FIELD FIELD ...]}, each field with blanks and brackets encoded. */
  void tagged(String tag, String kind, Object... fields) throws IOException {
    StringBuilder text = new StringBuilder("mw-" + tag + "-" + kind + "-[");
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : " ")
          .append(URLEncoder.encode(fields[i].toString(), StandardCharsets.UTF_8));
    }
    message(text + "]");
  }

  void result(String tag, byte[] bytes) throws IOException {
    for (int start = 0; start < bytes.length; start += RESULT_BYTES_A_LINE) {
      int end = Math.min(bytes.length, start + RESULT_BYTES_A_LINE);
      message("mw-" + tag + "-result-[" + HexFormat.of().formatHex(bytes, start, end) + "]");
    }
  }

  void done(String tag) throws IOException {
    message("mw-" + tag + "-done");
  }

  /** Ends every command, also a failed one: the host may send the next. */
  void ready() throws IOException {
    message("ready");
    out.flush();
  }

  private void line(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\r');
    out.write('\n');
  }
}
