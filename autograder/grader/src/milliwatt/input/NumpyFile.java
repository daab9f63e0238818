package milliwatt.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.cli.UserError;
import tinyml.Tensor;
import tinyml.TensorType;

/**
 * An array as numpy saves it. Taken are little-endian numbers in C order: of the tensor's own type,
 * or floats, which are quantised with the tensor's scale and zero point. The shape is the tensor's,
 * or has one more axis in front, for the inferences; dimensions of 1 may be left out.
 *
 * <p>Source of the format: NumPy Enhancement Proposal 1.
 */
final class NumpyFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([a-z])(\\d+)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

  private final Path file;
  private final ByteBuffer content;
  private final String header;

  private NumpyFile(Path file) throws IOException {
    this.file = file;
    content = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    header = header();
  }

  /**
   * The bytes for the tensor, of one inference after the other.
   *
   * @throws UserError if the file is damaged or does not fit
   */
  static byte[] read(Path file, Tensor tensor) throws IOException {
    return new NumpyFile(file).bytesFor(tensor);
  }

  private String header() {
    byte[] magic = new byte[MAGIC.length];
    if (content.remaining() < 10) {
      throw damaged("it is too short");
    }
    content.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw damaged("it does not begin as .npy files do");
    }
    int version = content.get();
    content.get();
    int length = version == 1 ? Short.toUnsignedInt(content.getShort()) : longLength();
    if (version < 1 || version > 3 || length < 0 || length > content.remaining()) {
      throw damaged("its header has no end");
    }
    byte[] text = new byte[length];
    content.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private int longLength() {
    return content.remaining() < Integer.BYTES ? -1 : content.getInt();
  }

  private byte[] bytesFor(Tensor tensor) {
    Matcher type = find(TYPE);
    if (find(ORDER).group(1).equals("True")) {
      throw new UserError(
          file + " is in Fortran order; save it with numpy.ascontiguousarray in C order.");
    }
    if (type.group(1).equals(">")) {
      throw new UserError(file + " is big-endian; save it little-endian.");
    }
    int[] shape = shape();
    requireShape(shape, tensor);
    int elementBytes = Integer.parseInt(type.group(3));
    long bytes = elementBytes;
    for (int dimension : shape) {
      bytes = bytes > Integer.MAX_VALUE ? bytes : bytes * dimension;
    }
    if (bytes != content.remaining()) {
      throw damaged(
          "it has %,d bytes of numbers, and its shape asks for %,d"
              .formatted(content.remaining(), bytes));
    }
    return elements(type.group(2) + elementBytes, tensor);
  }

  private byte[] elements(String type, Tensor tensor) {
    if (type.equals(own(tensor.type))) {
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      return bytes;
    }
    if (!type.equals("f4") && !type.equals("f8")) {
      throw new UserError(
          "%s has numbers of type %s, but the model's input takes %s; save them as that, or as floats."
              .formatted(file, type, own(tensor.type)));
    }
    int size = type.equals("f4") ? Float.BYTES : Double.BYTES;
    double[] reals = new double[content.remaining() / size];
    Arrays.setAll(reals, _ -> size == Float.BYTES ? content.getFloat() : content.getDouble());
    return new Quantizing(tensor, file.toString()).bytes(reals);
  }

  /** What numpy calls a tensor's type. */
  private static String own(int type) {
    return switch (type) {
      case TensorType.INT8 -> "i1";
      case TensorType.UINT8 -> "u1";
      case TensorType.INT16 -> "i2";
      case TensorType.INT32 -> "i4";
      case TensorType.INT64 -> "i8";
      case TensorType.FLOAT32 -> "f4";
      case TensorType.FLOAT64 -> "f8";
      case TensorType.BOOL -> "b1";
      default -> "another type";
    };
  }

  private int[] shape() {
    String list = find(SHAPE).group(1).replace(" ", "");
    try {
      return list.isEmpty()
          ? new int[0]
          : Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException e) {
      throw damaged("its shape is (" + list + ")");
    }
  }

  private void requireShape(int[] shape, Tensor tensor) {
    int[] mine = Shapes.withoutOnes(shape);
    int[] wanted = Shapes.withoutOnes(Shapes.of(tensor));
    boolean one = Arrays.equals(mine, wanted);
    boolean several =
        mine.length == wanted.length + 1
            && mine[0] > 0
            && Arrays.equals(Arrays.copyOfRange(mine, 1, mine.length), wanted);
    if (!one && !several) {
      throw new UserError(
          "%s has the shape %s, but the model's input is %s."
              .formatted(file, Shapes.inWords(shape), Shapes.inWords(Shapes.of(tensor))));
    }
  }

  private Matcher find(Pattern pattern) {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw new UserError(file + " is no .npy file of plain numbers; save one array of numbers.");
    }
    return matcher;
  }

  private UserError damaged(String why) {
    return new UserError(file + " is no .npy file that can be read: " + why + ".");
  }
}
