package milliwatt.benchmark;

import tinyml.Interpreter;
import tinyml.LinearPlanner;
import tinyml.Model;
import tinyml.OperatorTable;
import tinyml.Planner;

/** The reference solution, with all operators that it has. */
final class Reference {
  private Reference() {}

  /** An interpreter that is ready to be invoked. */
  static Interpreter load(Model model) {
    Planner planner = new LinearPlanner();
    return new Interpreter(model, new OperatorTable(), planner, new byte[planner.place(model)]);
  }
}
