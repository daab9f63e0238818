package milliwatt.benchmark;

import tinyml.FullOperatorTable;
import tinyml.GreedyPlanner;
import tinyml.Interpreter;
import tinyml.Model;
import tinyml.Planner;

/** The reference solution, with all operators that it has. */
final class Reference {
  private Reference() {}

  /** An interpreter that is ready to be invoked. */
  static Interpreter load(Model model) {
    Planner planner = new GreedyPlanner();
    return new Interpreter(model, new FullOperatorTable(), planner, new byte[planner.place(model)]);
  }
}
