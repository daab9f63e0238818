package milliwatt.check;

/**
 * Puts a picture beside a check's verdict: as characters in the terminal, as an SVG in the page, as
 * numbers in the JSON. A check calls it before it asserts, so that the picture is there when it
 * fails.
 *
 * <pre>{@code
 * @Check(...)
 * void no_two_tensors_share_bytes(PlannerLab lab, Sketch sketch) {
 *   int arena = lab.place(model);
 *   List<ArenaPlan.Box> boxes = ...;              // offsets as the student's planner gave them
 *   sketch.arena(new ArenaPlan("the plan for a chain of four", operators, boxes, arena, bound));
 *   assertThat(...)
 * }
 * }</pre>
 */
public interface Sketch {
  /** Shows a plan. A check may show several; they keep their order. */
  void arena(ArenaPlan plan);
}
