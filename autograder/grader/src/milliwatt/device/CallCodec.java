package milliwatt.device;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.BufferUnderflowException;
import milliwatt.contract.Out;
import milliwatt.contract.WireReader;
import milliwatt.contract.WireWriter;

/** Turns a contract call into bytes and its answer back, by the method's declared types. */
public final class CallCodec {
  private CallCodec() {}

  public static byte[] encode(Method method, Object[] arguments) {
    WireWriter out = new WireWriter();
    for (int i = 0; i < method.getParameterCount(); i++) {
      write(out, arguments[i]);
    }
    return out.toByteArray();
  }

  /**
   * Copies what the call left in {@link Out} arrays into {@code arguments} and gives its return
   * value.
   *
   * @throws BufferUnderflowException if the bytes are not an answer to this call
   */
  public static Object decode(Method method, Object[] arguments, byte[] answer) {
    WireReader in = new WireReader(answer);
    Object returned =
        method.getReturnType() == void.class ? null : read(in, method.getReturnType());
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(Out.class)) {
        Object filled = read(in, parameters[i].getType());
        int length = Array.getLength(arguments[i]);
        if (Array.getLength(filled) != length) {
          throw new BufferUnderflowException();
        }
        System.arraycopy(filled, 0, arguments[i], 0, length);
      }
    }
    if (!in.atEnd()) {
      throw new BufferUnderflowException();
    }
    return returned;
  }

  private static void write(WireWriter out, Object value) {
    switch (value) {
      case Boolean v -> out.write(v.booleanValue());
      case Byte v -> out.write(v.byteValue());
      case Short v -> out.write(v.shortValue());
      case Character v -> out.write(v.charValue());
      case Integer v -> out.write(v.intValue());
      case Long v -> out.write(v.longValue());
      case Float v -> out.write(v.floatValue());
      case Double v -> out.write(v.doubleValue());
      case boolean[] v -> out.write(v);
      case byte[] v -> out.write(v);
      case short[] v -> out.write(v);
      case char[] v -> out.write(v);
      case int[] v -> out.write(v);
      case long[] v -> out.write(v);
      case float[] v -> out.write(v);
      case double[] v -> out.write(v);
      default -> throw new IllegalArgumentException("A contract cannot carry " + value.getClass());
    }
  }

  private static Object read(WireReader in, Class<?> type) {
    return switch (type.getSimpleName()) {
      case "boolean" -> in.readBoolean();
      case "byte" -> in.readByte();
      case "short" -> in.readShort();
      case "char" -> in.readChar();
      case "int" -> in.readInt();
      case "long" -> in.readLong();
      case "float" -> in.readFloat();
      case "double" -> in.readDouble();
      case "boolean[]" -> in.readBooleans();
      case "byte[]" -> in.readBytes();
      case "short[]" -> in.readShorts();
      case "char[]" -> in.readChars();
      case "int[]" -> in.readInts();
      case "long[]" -> in.readLongs();
      case "float[]" -> in.readFloats();
      case "double[]" -> in.readDoubles();
      default -> throw new IllegalArgumentException("A contract cannot carry " + type);
    };
  }
}
