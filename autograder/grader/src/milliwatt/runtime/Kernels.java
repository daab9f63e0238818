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

  /** Bytes of RAM that these kernels share for what they need only while they work. */
  public int scratchBytes(Model model) {
    return this == FAST ? Scratch.of(model).bytes() : 0;
  }

  /** The adapter with this table of operators in the place of the plain one. */
  Source in(Source adapter) {
    String text = adapter.text().replace(PLAIN.table, table);
    return new Source(adapter.path(), text, adapter.student());
  }
}
