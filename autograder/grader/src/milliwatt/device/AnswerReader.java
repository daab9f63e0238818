package milliwatt.device;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** Collects the lines that answer one command, and knows whether they arrived as they were sent. */
final class AnswerReader {
  private static final int MAX_RESULT_BYTES = 1 << 26;
  private static final String RESULT = "result-[";
  private static final String CHECK = "crc-[";
  private static final int CHECK_DIGITS = 8;

  /** What the answer's own check says about it. */
  enum Check {
    /** It has none. */
    ABSENT,
    FITS,
    WRONG
  }

  private final String prefix;
  private final List<String> texts = new ArrayList<>();
  private final CRC32 crc = new CRC32();
  private long resultDigits;
  private boolean done;
  private Check check = Check.ABSENT;

  AnswerReader(String tag) {
    this.prefix = "m-mw-" + tag + "-";
  }

  /** How every line of the answer begins. */
  String prefix() {
    return prefix;
  }

  /**
   * Takes one line, from the prefix on. Returns whether it was the last.
   *
   * @throws Silence if the answer is longer than sane
   */
  boolean take(String line) throws Silence {
    String text = line.substring(prefix.length());
    if (text.equals("done")) {
      done = true;
    } else if (isCheck(text)) {
      String expected = String.format("%08x", crc.getValue());
      boolean fits = text.regionMatches(CHECK.length(), expected, 0, CHECK_DIGITS);
      check = fits ? Check.FITS : Check.WRONG;
    } else {
      resultDigits += text.startsWith(RESULT) ? text.length() : 0;
      if (resultDigits / 2 > MAX_RESULT_BYTES) {
        throw new Silence(true, "Its answer is longer than 64 MiB.");
      }
      crc.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      texts.add(text);
    }
    return done;
  }

  boolean done() {
    return done;
  }

  Check check() {
    return check;
  }

  /**
   * The answer so far.
   *
   * @throws Silence if it is not one of the protocol's
   */
  Answer answer() throws Silence {
    List<Answer.Line> lines = new ArrayList<>();
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    for (String text : texts) {
      if (text.startsWith(RESULT) && text.endsWith("]")) {
        append(result, text.substring(RESULT.length(), text.length() - 1));
      } else {
        lines.add(parse(text));
      }
    }
    return new Answer(lines, result.toByteArray());
  }

  /** The answer of {@code mw TAG crc} has two fields; this one has eight digits and no more. */
  private static boolean isCheck(String text) {
    return text.startsWith(CHECK)
        && text.length() == CHECK.length() + CHECK_DIGITS + 1
        && text.indexOf(' ') < 0
        && text.endsWith("]");
  }

  private static void append(ByteArrayOutputStream result, String hex) throws Silence {
    try {
      result.writeBytes(HexFormat.of().parseHex(hex));
    } catch (IllegalArgumentException e) {
      throw new Silence(true, "Its answer is not hexadecimal.");
    }
  }

  private static Answer.Line parse(String text) throws Silence {
    int bracket = text.indexOf("-[");
    if (bracket < 0 || !text.endsWith("]")) {
      return new Answer.Line(text, List.of());
    }
    List<String> decoded = new ArrayList<>();
    try {
      for (String field : text.substring(bracket + 2, text.length() - 1).split(" ", -1)) {
        decoded.add(URLDecoder.decode(field, StandardCharsets.UTF_8));
      }
    } catch (IllegalArgumentException e) {
      throw new Silence(true, "Its answer is not one of the protocol's.");
    }
    return new Answer.Line(text.substring(0, bracket), decoded);
  }
}
