package milliwatt.board;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A class path on which some of the boards' files say something else. */
final class BoardFiles extends ClassLoader {
  private final Map<String, String> files;

  BoardFiles(Map<String, String> files) {
    super(BoardFiles.class.getClassLoader());
    this.files = files;
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    String content = files.get(name);
    return content == null
        ? super.getResourceAsStream(name)
        : new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }
}
