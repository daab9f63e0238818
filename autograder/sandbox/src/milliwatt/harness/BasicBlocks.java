package milliwatt.harness;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a method's code into basic blocks: runs of instructions that are entered at the first only
 * and left after the last only, so that whoever enters one executes all of it.
 */
final class BasicBlocks {
  private final Set<Label> targets;
  private boolean atStart = true;

  private BasicBlocks(Set<Label> targets) {
    this.targets = targets;
  }

  static BasicBlocks of(CodeModel code) {
    Set<Label> targets = new HashSet<>();
    for (CodeElement element : code) {
      switch (element) {
        case BranchInstruction branch -> targets.add(branch.target());
        case TableSwitchInstruction choice -> {
          targets.add(choice.defaultTarget());
          choice.cases().forEach(each -> targets.add(each.target()));
        }
        case LookupSwitchInstruction choice -> {
          targets.add(choice.defaultTarget());
          choice.cases().forEach(each -> targets.add(each.target()));
        }
        case ExceptionCatch handler -> targets.add(handler.handler());
        default -> {}
      }
    }
    return new BasicBlocks(targets);
  }

  /** Instructions of each block, in the order of the code. */
  static List<Integer> sizes(CodeModel code) {
    BasicBlocks blocks = of(code);
    List<Integer> sizes = new ArrayList<>();
    for (CodeElement element : code) {
      if (blocks.begins(element)) {
        sizes.add(1);
      } else if (element instanceof Instruction) {
        sizes.set(sizes.size() - 1, sizes.getLast() + 1);
      }
    }
    return sizes;
  }

  /**
   * Whether an element is the first instruction of a block; asked once for each, in their order.
   */
  boolean begins(CodeElement element) {
    if (element instanceof LabelTarget label && targets.contains(label.label())) {
      atStart = true;
    }
    if (!(element instanceof Instruction instruction)) {
      return false;
    }
    boolean begins = atStart;
    atStart = ends(instruction);
    return begins;
  }

  private static boolean ends(Instruction instruction) {
    return instruction instanceof BranchInstruction
        || instruction instanceof TableSwitchInstruction
        || instruction instanceof LookupSwitchInstruction
        || instruction instanceof ReturnInstruction
        || instruction instanceof ThrowInstruction;
  }
}
