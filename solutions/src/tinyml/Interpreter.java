package tinyml;

/**
 * Runs a model: loaded once, invoked as often as there is something new to infer from.
 *
 * <p>All memory is taken when the interpreter is made. The values of the tensors share one array,
 * the arena, whose size the caller decides; constants stay where they are in the model.
 */
public final class Interpreter {
  private final Kernel[] kernels;
  private final Tensor[] inputs;
  private final Tensor[] outputs;
  private final int arenaBytes;

  // tag::interpreter[]
  /**
   * Makes a model ready to run.
   *
   * @param operators where the kernels come from
   * @param planner decides where in the arena the tensors lie
   * @param arena room for the tensors; it belongs to the interpreter from now on
   * @throws ModelError if the arena is too small, saying how many bytes it takes; or a kernel does
   *     not exist, or refuses its tensors
   */
  public Interpreter(Model model, OperatorTable operators, Planner planner, byte[] arena) {
    arenaBytes = planner.place(model);
    // tag::lab04-check-arena[]
    if (arenaBytes > arena.length) {
      throw new ModelError(
          "the model needs an arena of %d bytes, but this one has %d", arenaBytes, arena.length);
    }
    // end::lab04-check-arena[]
    bindTensors(model, arena);
    kernels = new Kernel[model.operators.length];
    prepareKernels(model, operators);
    // What an inference needs is now in the kernels; the rest of the model may be forgotten.
    inputs = inputs(model);
    outputs = outputs(model);
  }

  // end::interpreter[]

  // tag::bind[]
  /**
   * Makes the arena the data of every tensor that needs a place in it. Variables start as zero: a
   * byte that stands for 0 if they are int8, all bits 0 otherwise.
   */
  private static void bindTensors(Model model, byte[] arena) {
    // tag::lab04-bind-tensors[]
    for (Tensor tensor : model.tensors) {
      if (tensor.needsArena()) {
        tensor.data = arena;
        if (tensor.variable) {
          clear(tensor);
        }
      }
    }
    // end::lab04-bind-tensors[]
  }

  // end::bind[]

  private static void clear(Tensor tensor) {
    byte zero = tensor.type == TensorType.INT8 ? (byte) tensor.zeroPoint() : 0;
    for (int i = 0; i < tensor.bytes; i++) {
      tensor.data[tensor.offset + i] = zero;
    }
  }

  /** Fills {@link #kernels}, in the order of the model's operators. */
  private void prepareKernels(Model model, OperatorTable operators) {
    // tag::lab04-prepare-kernels[]
    for (int i = 0; i < kernels.length; i++) {
      kernels[i] = operators.prepare(model, i);
    }
    // end::lab04-prepare-kernels[]
  }

  private static Tensor[] inputs(Model model) {
    Tensor[] all = new Tensor[model.inputs()];
    for (int i = 0; i < all.length; i++) {
      all[i] = model.tensors[model.input(i)];
    }
    return all;
  }

  private static Tensor[] outputs(Model model) {
    Tensor[] all = new Tensor[model.outputs()];
    for (int i = 0; i < all.length; i++) {
      all[i] = model.tensors[model.output(i)];
    }
    return all;
  }

  // tag::invoke[]
  /** Computes the outputs from the inputs that were set last, and allocates nothing. */
  public void invoke() {
    // tag::lab04-invoke[]
    for (Kernel kernel : kernels) {
      kernel.invoke();
    }
    // end::lab04-invoke[]
  }

  // end::invoke[]

  /** Bytes of the arena that are in use. */
  public int arenaBytes() {
    return arenaBytes;
  }

  /** The tensor that takes input {@code i}. */
  public Tensor input(int i) {
    if (i < 0 || i >= inputs.length) {
      throw new ModelError("the model has %d inputs, so there is no input %d", inputs.length, i);
    }
    return inputs[i];
  }

  /** The tensor that holds output {@code i}. */
  public Tensor output(int i) {
    if (i < 0 || i >= outputs.length) {
      throw new ModelError("the model has %d outputs, so there is no output %d", outputs.length, i);
    }
    return outputs[i];
  }

  // tag::input-output[]
  /**
   * Copies a value into an input.
   *
   * @param i 0 .. inputs - 1
   * @param value as many bytes as the tensor has, little-endian
   * @throws ModelError if there is no such input, or {@code value} has another length
   */
  public void setInput(int i, byte[] value) {
    // tag::lab04-set-input[]
    Tensor tensor = input(i);
    if (value.length != tensor.bytes) {
      throw new ModelError("input %d takes %d bytes, not %d", i, tensor.bytes, value.length);
    }
    for (int b = 0; b < value.length; b++) {
      tensor.data[tensor.offset + b] = value[b];
    }
    // end::lab04-set-input[]
  }

  /**
   * Copies an output's value.
   *
   * @param i 0 .. outputs - 1
   * @param value filled; as many bytes as the tensor has, little-endian
   * @throws ModelError if there is no such output, or {@code value} has another length
   */
  public void getOutput(int i, byte[] value) {
    // tag::lab04-get-output[]
    Tensor tensor = output(i);
    if (value.length != tensor.bytes) {
      throw new ModelError("output %d gives %d bytes, not %d", i, tensor.bytes, value.length);
    }
    for (int b = 0; b < value.length; b++) {
      value[b] = tensor.data[tensor.offset + b];
    }
    // end::lab04-get-output[]
  }
  // end::input-output[]
}
