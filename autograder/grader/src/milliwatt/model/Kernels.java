package milliwatt.model;

import tinyml.FullOperatorTable;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.Operator;

/** Asks the reference runtime which operators it has kernels for. */
final class Kernels extends FullOperatorTable {

  /**
   * Why an operator of a model cannot be run, or nothing if it can. All tensors are expected to
   * have their places.
   */
  String problem(Model model, int index) {
    Operator operator = model.operators[index];
    int newest = newestVersion(operator.code);
    if (newest == 0) {
      return "there is no kernel for it";
    }
    if (operator.version > newest) {
      return "the kernels know it up to version " + newest;
    }
    try {
      prepare(model, index);
      return "";
    } catch (ModelError e) {
      return e.getMessage();
    }
  }
}
