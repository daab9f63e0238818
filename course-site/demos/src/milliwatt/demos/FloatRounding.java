package milliwatt.demos;

import org.teavm.jso.JSBody;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Java's floats in JavaScript, whose numbers are all doubles: TeaVM computes with those, so what a
 * float operation gives is rounded to a float, here, while the script is made.
 */
public final class FloatRounding implements ClassHolderTransformer {
  private static final MethodReference ROUND =
      new MethodReference(FloatRounding.class, "round", float.class, float.class);

  /** The nearest float; what the calls that are put in lead to. */
  static float round(float value) {
    return nearest(value);
  }

  @JSBody(params = "value", script = "return Math.fround(value);")
  private static native float nearest(float value);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    boolean ours = type.getName().startsWith("tinyml.") || type.getName().startsWith("milliwatt.");
    if (!ours || type.getName().equals(FloatRounding.class.getName())) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program == null) {
        continue;
      }
      for (BasicBlock block : program.getBasicBlocks()) {
        for (Instruction instruction : block) {
          round(program, instruction);
        }
      }
    }
  }

  private static void round(Program program, Instruction instruction) {
    switch (instruction) {
      case BinaryInstruction operation
          when operation.getOperandType() == NumericOperandType.FLOAT
              && operation.getOperation() != BinaryOperation.COMPARE_GREATER
              && operation.getOperation() != BinaryOperation.COMPARE_LESS -> {
        Variable result = operation.getReceiver();
        operation.setReceiver(program.createVariable());
        operation.insertNext(call(operation.getReceiver(), result));
      }
      case CastNumberInstruction cast when cast.getTargetType() == NumericOperandType.FLOAT -> {
        Variable result = cast.getReceiver();
        cast.setReceiver(program.createVariable());
        cast.insertNext(call(cast.getReceiver(), result));
      }
      default -> {
        // Nothing that makes a float.
      }
    }
  }

  private static InvokeInstruction call(Variable argument, Variable result) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(ROUND);
    call.setArguments(argument);
    call.setReceiver(result);
    return call;
  }
}
