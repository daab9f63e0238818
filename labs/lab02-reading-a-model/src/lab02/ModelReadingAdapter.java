package lab02;

import tinyml.FlatBuffer;
import tinyml.Model;
import tinyml.Operator;
import tinyml.Tensor;

/** Maps the contract of lab 02 to the student's classes. */
public final class ModelReadingAdapter implements ModelReadingLab {
  private Model model;

  @Override
  public int int8At(byte[] file, int position) {
    return new FlatBuffer(file).int8(position);
  }

  @Override
  public int uint16At(byte[] file, int position) {
    return new FlatBuffer(file).uint16(position);
  }

  @Override
  public int int32At(byte[] file, int position) {
    return new FlatBuffer(file).int32(position);
  }

  @Override
  public long int64At(byte[] file, int position) {
    return new FlatBuffer(file).int64(position);
  }

  @Override
  public int rootTable(byte[] file) {
    return new FlatBuffer(file).rootTable();
  }

  @Override
  public int fieldPosition(byte[] file, int table, int number) {
    return new FlatBuffer(file).field(table, number);
  }

  @Override
  public int int8Field(byte[] file, int table, int number, int absent) {
    return new FlatBuffer(file).int8Field(table, number, absent);
  }

  @Override
  public int int32Field(byte[] file, int table, int number, int absent) {
    return new FlatBuffer(file).int32Field(table, number, absent);
  }

  @Override
  public int vectorField(byte[] file, int table, int number, int elementBytes) {
    return new FlatBuffer(file).vectorField(table, number, elementBytes);
  }

  @Override
  public int vectorLength(byte[] file, int vector) {
    return new FlatBuffer(file).length(vector);
  }

  @Override
  public int elementPosition(byte[] file, int vector, int index, int elementBytes) {
    return new FlatBuffer(file).element(vector, index, elementBytes);
  }

  @Override
  public int tableElement(byte[] file, int vector, int index) {
    return new FlatBuffer(file).tableElement(vector, index);
  }

  @Override
  public byte[] stringField(byte[] file, int table, int number) {
    return new FlatBuffer(file).stringField(table, number);
  }

  @Override
  public void open(byte[] bytes) {
    model = new Model(bytes);
  }

  @Override
  public int tensorCount() {
    return model.tensors.length;
  }

  @Override
  public int tensorType(int tensor) {
    return model.tensors[tensor].type;
  }

  @Override
  public int[] tensorShape(int tensor) {
    int[] shape = new int[model.tensors[tensor].rank()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = model.tensors[tensor].dimension(axis);
    }
    return shape;
  }

  @Override
  public int tensorBytes(int tensor) {
    return model.tensors[tensor].bytes;
  }

  @Override
  public int tensorChannels(int tensor) {
    return model.tensors[tensor].channels();
  }

  @Override
  public float tensorScale(int tensor, int channel) {
    return model.tensors[tensor].scale(channel);
  }

  @Override
  public int tensorZeroPoint(int tensor) {
    return model.tensors[tensor].zeroPoint();
  }

  @Override
  public byte[] tensorName(int tensor) {
    return model.tensors[tensor].name();
  }

  @Override
  public byte[] tensorData(int tensor) {
    Tensor constant = model.tensors[tensor];
    byte[] data = new byte[constant.constant() ? constant.bytes : 0];
    for (int i = 0; i < data.length; i++) {
      data[i] = constant.data[constant.offset + i];
    }
    return data;
  }

  @Override
  public int tensorDefinedBy(int tensor) {
    return model.tensors[tensor].definedBy;
  }

  @Override
  public int operatorCount() {
    return model.operators.length;
  }

  @Override
  public int operatorCode(int operator) {
    return model.operators[operator].code;
  }

  @Override
  public int operatorVersion(int operator) {
    return model.operators[operator].version;
  }

  @Override
  public int[] operatorInputs(int operator) {
    Operator step = model.operators[operator];
    int[] inputs = new int[step.inputs()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = step.input(i);
    }
    return inputs;
  }

  @Override
  public int[] operatorOutputs(int operator) {
    Operator step = model.operators[operator];
    int[] outputs = new int[step.outputs()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = step.output(i);
    }
    return outputs;
  }

  @Override
  public int operatorOption(int operator, int field, int absent) {
    return model.operators[operator].int8Option(field, absent);
  }
}
