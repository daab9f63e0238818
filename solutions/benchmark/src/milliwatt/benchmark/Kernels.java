package milliwatt.benchmark;

import tinyml.FastOperatorTable;
import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.OperatorTable;
import tinyml.Planner;
import tinyml.ScratchPlanner;

/** Which kernels a model runs with; all give the same bytes. */
public enum Kernels {
  /** The reference of labs 03 to 07. */
  PLAIN {
    @Override
    OperatorTable table() {
      return new FullOperatorTable();
    }
  },

  /** Those of lab 08, made for a small processor. */
  FAST {
    @Override
    OperatorTable table() {
      return new FastOperatorTable();
    }
  },

  /** Convolutions with the Vector API: no Tiny Java, to show what the machine can do. */
  VECTOR {
    @Override
    OperatorTable table() {
      return new VectorOperatorTable();
    }
  };

  abstract OperatorTable table();

  /** An interpreter that is ready to be invoked. */
  Interpreter load(Model model) {
    Planner planner = new ScratchPlanner(new GreedyPlanner());
    return new Interpreter(model, table(), planner, new byte[planner.place(model)]);
  }
}
