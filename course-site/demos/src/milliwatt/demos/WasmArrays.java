package milliwatt.demos;

import org.teavm.interop.Export;

/** Arrays and texts of the WebAssembly module, which a page can hold but not look into. */
public final class WasmArrays {
  private WasmArrays() {}

  /** The module begins with this; there is nothing to do. */
  public static void main(String[] arguments) {}

  /** Whether what the page holds is an array of bytes. */
  @Export(name = "isBytes")
  public static boolean isBytes(Object value) {
    return value instanceof byte[];
  }

  /** Whether it is a text. */
  @Export(name = "isText")
  public static boolean isText(Object value) {
    return value instanceof String;
  }

  /** Room for bytes. */
  @Export(name = "newBytes")
  public static byte[] newBytes(int length) {
    return new byte[length];
  }

  /** Sets a byte. */
  @Export(name = "setByte")
  public static void set(byte[] array, int index, int value) {
    array[index] = (byte) value;
  }

  /** A byte. */
  @Export(name = "getByte")
  public static int get(byte[] array, int index) {
    return array[index];
  }

  /** How many bytes. */
  @Export(name = "countBytes")
  public static int count(byte[] array) {
    return array.length;
  }

  /** Room for samples. */
  @Export(name = "newShorts")
  public static short[] newShorts(int length) {
    return new short[length];
  }

  /** Sets a sample. */
  @Export(name = "setShort")
  public static void set(short[] array, int index, int value) {
    array[index] = (short) value;
  }

  /** Room for ints. */
  @Export(name = "newInts")
  public static int[] newInts(int length) {
    return new int[length];
  }

  /** Sets an int. */
  @Export(name = "setInt")
  public static void set(int[] array, int index, int value) {
    array[index] = value;
  }

  /** An int. */
  @Export(name = "getInt")
  public static int get(int[] array, int index) {
    return array[index];
  }

  /** How many ints. */
  @Export(name = "countInts")
  public static int count(int[] array) {
    return array.length;
  }

  /** A character of a text. */
  @Export(name = "getCharacter")
  public static int get(Object text, int index) {
    return ((String) text).charAt(index);
  }

  /** How many characters a text has. */
  @Export(name = "countCharacters")
  public static int count(Object text) {
    return ((String) text).length();
  }
}
