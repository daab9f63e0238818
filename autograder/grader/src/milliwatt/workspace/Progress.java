package milliwatt.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the grader remembers of a student's way through the course. It is a view of the JSON tree,
 * so that whatever a newer release wrote there survives.
 */
public final class Progress {
  private final ObjectNode tree;

  Progress(ObjectNode tree) {
    this.tree = tree;
  }

  /** The release that made the workspace, or last upgraded it; empty where unknown. */
  public String release() {
    return tree.path("release").asText();
  }

  void release(String release) {
    tree.put("release", release);
  }

  public boolean started(String lab) {
    return known(lab).has("started");
  }

  /**
   * Remembers that a lab was started, and what its contract asked for then.
   *
   * @param contract the signatures, one a line
   */
  void start(String lab, List<String> contract) {
    ObjectNode entry = entry(lab);
    if (!entry.has("started")) {
      entry.put("started", now());
    }
    contract(lab, contract);
  }

  /** The signatures of the lab's contract when it was started; empty where unknown. */
  List<String> contract(String lab) {
    return texts(known(lab).path("contract"));
  }

  void contract(String lab, List<String> signatures) {
    fill(entry(lab).putArray("contract"), signatures);
  }

  /** Whether the lab passed once; its sources may have changed since. */
  public boolean passed(String lab) {
    return known(lab).has("passed");
  }

  /** Digest of the lab's sources when it last passed. */
  public Optional<String> passedSources(String lab) {
    return Optional.ofNullable(known(lab).get("passedSources")).map(JsonNode::asText);
  }

  public double bestPoints(String lab) {
    return known(lab).path("bestPoints").asDouble();
  }

  /** Points there were to win when the lab was last checked; 0 before. */
  public double maxPoints(String lab) {
    return known(lab).path("maxPoints").asDouble();
  }

  /**
   * Remembers a verdict. One that left points open takes nothing away from an earlier one, on a
   * device that could give them.
   *
   * @param openPoints that could not be decided, on top of {@code maxPoints}
   * @param sources digest of what was checked
   * @param failing topics of the checks that did not pass, in the lab's order
   */
  public void verdict(
      String lab,
      double points,
      double maxPoints,
      int openPoints,
      String sources,
      List<String> failing) {
    ObjectNode entry = entry(lab);
    if (openPoints == 0 || maxPoints(lab) != maxPoints + openPoints) {
      entry.put("bestPoints", Math.max(points, maxPoints == maxPoints(lab) ? bestPoints(lab) : 0));
      entry.put("maxPoints", maxPoints);
    }
    entry.put("checkedSources", sources);
    fill(entry.putArray("failing"), failing);
  }

  public void pass(String lab, String sources) {
    ObjectNode entry = entry(lab);
    if (!entry.has("passed")) {
      entry.put("passed", now());
    }
    entry.put("passedSources", sources);
  }

  /** Forgets the pass and the hints: the lab begins again. The best points stay. */
  public void begin(String lab) {
    entry(lab).remove(List.of("passed", "passedSources", "checkedSources", "failing", "hints"));
  }

  /** Digest of the sources that were checked last. */
  public Optional<String> checkedSources(String lab) {
    return Optional.ofNullable(known(lab).get("checkedSources")).map(JsonNode::asText);
  }

  /** Topics of the checks that did not pass at the last verdict. */
  public List<String> failing(String lab) {
    return texts(known(lab).path("failing"));
  }

  /** How many steps of the topic's hints were shown. */
  public int hintsShown(String lab, String topic) {
    return known(lab).path("hints").path(topic).asInt();
  }

  public void hintShown(String lab, String topic) {
    int shown = hintsShown(lab, topic);
    entry(lab).withObjectProperty("hints").put(topic, shown + 1);
  }

  /** Whether the solution was shown before the lab passed. */
  public boolean solutionSeen(String lab) {
    return known(lab).path("solutionSeen").asBoolean();
  }

  public void seeSolution(String lab) {
    entry(lab).put("solutionSeen", true);
  }

  /** Digest of a file of the workspace as we last wrote it. */
  Optional<String> delivered(String path) {
    return Optional.ofNullable(tree.path("delivered").get(path)).map(JsonNode::asText);
  }

  void deliver(String path, String text) {
    tree.withObjectProperty("delivered").put(path, Digest.of(text));
  }

  ObjectNode tree() {
    return tree;
  }

  private JsonNode known(String lab) {
    return tree.path("labs").path(lab);
  }

  private ObjectNode entry(String lab) {
    return tree.withObjectProperty("labs").withObjectProperty(lab);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static void fill(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
