package milliwatt.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The boards, in the order of {@code boards/boards.yaml}, read from the class path; each file only
 * when asked for.
 */
public final class BoardCatalogue {
  private final ClassLoader loader;
  private final List<String> ids;
  private final Map<String, Board> read = new HashMap<>();
  private Map<String, CoreTiming> timings;

  public BoardCatalogue() {
    this(BoardCatalogue.class.getClassLoader());
  }

  /**
   * @param loader where {@code boards/} is found
   * @throws MalformedBoard if there is no list of boards
   */
  public BoardCatalogue(ClassLoader loader) {
    this.loader = loader;
    this.ids = Section.texts(loader, "boards/boards.yaml");
  }

  public List<String> ids() {
    return ids;
  }

  public List<Board> all() {
    return ids.stream().map(this::read).toList();
  }

  /** The board with that id. */
  public Optional<Board> find(String id) {
    return ids.contains(id) ? Optional.of(read(id)) : Optional.empty();
  }

  public List<Battery> batteries() {
    return Battery.read(loader);
  }

  private Board read(String id) {
    if (timings == null) {
      timings = CoreTimings.read(loader);
    }
    return read.computeIfAbsent(id, name -> BoardReader.read(loader, name, timings));
  }
}
