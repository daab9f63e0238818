package milliwatt.runtime;

import milliwatt.tinyjava.Source;
import tinyml.Model;
import tinyml.Scratch;

/** Which kernels a runtime takes: the table of operators that its adapter names. */
public enum Kernels {
  /** Those of labs 03 to 07, which say what each operator means. */
  PLAIN("FullOperatorTable"),

  /** The same bytes with fewer instructions, wherever there is a fast kernel for a layer. */
  FAST("FastOperatorTable");

  private final String table;

  Kernels(String table) {
    this.table = table;
  }

  /** Bytes of the arena that the longest window takes while its operator runs. */
  public int scratchBytes(Model model) {
    return this == FAST ? Scratch.windowBytes(model) : 0;
  }

  /** Bytes of RAM beside the arena that these kernels share for values and sums. */
  public int vectorBytes(Model model) {
    return this == FAST ? Scratch.of(model).bytes() : 0;
  }

  /** The adapter with this table of operators in the place of the plain one, and room for it. */
  Source in(Source adapter) {
    String text = adapter.text().replace(PLAIN.table, table);
    if (this == FAST) {
      text = text.replaceAll("new (Greedy|Linear)Planner\\(\\)", "new tinyml.ScratchPlanner($0)");
    }
    return new Source(adapter.path(), text, adapter.student());
  }
}
