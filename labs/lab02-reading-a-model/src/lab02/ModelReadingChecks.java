package lab02;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import milliwatt.check.Category;
import milliwatt.check.Check;
import milliwatt.check.Meter;

/**
 * What lab 02 asks of {@code LittleEndian}, {@code FlatBuffer}, {@code Tensor}, {@code Operator}
 * and {@code Model}. The files are written by {@link FlatFile}, which knows where it put
 * everything.
 */
final class ModelReadingChecks {
  private static final int ABSENT = 77;

  // ---- numbers

  @Check(
      points = 4,
      topic = "numbers",
      why = "Every other number in the file is read with these four methods.",
      help =
          "The byte at the position itself is the least significant one; each next "
              + "counts 256 times more.")
  void numbers_are_little_endian(ModelReadingLab lab) {
    byte[] file = {0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x08, 0x19};
    assertThat(lab.int8At(file, 8)).as("int8At position 8").isEqualTo(0x19);
    assertThat(lab.uint16At(file, 0)).as("uint16At position 0").isEqualTo(0x2211);
    assertThat(lab.uint16At(file, 7)).as("uint16At position 7").isEqualTo(0x1908);
    assertThat(lab.int32At(file, 0)).as("int32At position 0").isEqualTo(0x44332211);
    assertThat(lab.int32At(file, 3)).as("int32At position 3").isEqualTo(0x77665544);
    assertThat(lab.int64At(file, 1)).as("int64At position 1").isEqualTo(0x19087766_55443322L);
  }

  @Check(
      points = 4,
      topic = "numbers",
      why =
          "A Java byte is signed; half of all bytes would otherwise flood the bits "
              + "above them with ones.",
      help =
          "Mask every byte but the topmost of a signed number with 0xff before you "
              + "shift it; a long needs a long mask.",
      needs = "numbers_are_little_endian")
  void signs_do_not_spill_into_higher_bytes(ModelReadingLab lab, RandomGenerator random) {
    for (int i = 0; i < 15; i++) {
      byte[] file = new byte[8];
      random.nextBytes(file);
      for (int j = 0; j < file.length; j++) {
        file[j] |= (byte) (random.nextBoolean() ? 0x80 : 0);
      }
      ByteBuffer expected = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      String bytes = Arrays.toString(file);
      assertThat(lab.int8At(file, 3)).as("int8At 3 of %s", bytes).isEqualTo(file[3]);
      assertThat(lab.uint16At(file, 1))
          .as("uint16At 1 of %s", bytes)
          .isEqualTo(expected.getShort(1) & 0xffff);
      assertThat(lab.int32At(file, 2)).as("int32At 2 of %s", bytes).isEqualTo(expected.getInt(2));
      assertThat(lab.int64At(file, 0)).as("int64At 0 of %s", bytes).isEqualTo(expected.getLong(0));
    }
  }

  @Check(
      points = 3,
      topic = "bounds",
      why =
          "A board has no exception to catch: what a damaged file makes it read must "
              + "be refused first.",
      help =
          "Compare position with length - count; position + count may wrap around to a "
              + "negative number.",
      needs = "numbers_are_little_endian")
  void reading_outside_the_file_is_refused(ModelReadingLab lab) {
    byte[] file = new byte[12];
    assertThat(lab.int32At(file, 8)).as("int32At 8 of 12 bytes").isZero();
    assertThat(lab.int64At(file, 4)).as("int64At 4 of 12 bytes").isZero();
    for (int position : new int[] {12, -1, Integer.MIN_VALUE}) {
      Expect.refused("int8At " + position + " of 12 bytes", () -> lab.int8At(file, position));
    }
    for (int position : new int[] {11, 12, 1000, -2}) {
      Expect.refused("uint16At " + position + " of 12 bytes", () -> lab.uint16At(file, position));
    }
    for (int position : new int[] {9, 12, -4}) {
      Expect.refused("int32At " + position + " of 12 bytes", () -> lab.int32At(file, position));
    }
    for (int position : new int[] {5, 12, -8}) {
      Expect.refused("int64At " + position + " of 12 bytes", () -> lab.int64At(file, position));
    }
    Expect.refused("int8At 0 of an empty file", () -> lab.int8At(new byte[0], 0));
  }

  @Check(
      points = 2,
      topic = "bounds",
      why = "A damaged offset can be any int, and a sum that wraps around looks harmless.",
      help = "position + count wraps around: compare position with length - count instead.",
      needs = "reading_outside_the_file_is_refused")
  void positions_near_the_end_of_int_are_refused(ModelReadingLab lab) {
    byte[] file = new byte[12];
    int last = Integer.MAX_VALUE;
    Expect.refused("int8At 2^31 - 1 of 12 bytes", () -> lab.int8At(file, last));
    Expect.refused("uint16At 2^31 - 1 of 12 bytes", () -> lab.uint16At(file, last));
    Expect.refused("int32At 2^31 - 3 of 12 bytes", () -> lab.int32At(file, last - 2));
    Expect.refused("int64At 2^31 - 7 of 12 bytes", () -> lab.int64At(file, last - 6));
  }

  // ---- offsets and tables

  @Check(
      points = 3,
      topic = "offsets",
      why =
          "The first four bytes are the only ones whose place is fixed: all else is "
              + "found from there.",
      help =
          "An offset counts from the position where it is stored, and the root's is stored at 0.",
      needs = "numbers_are_little_endian")
  void the_root_table_is_found(ModelReadingLab lab, RandomGenerator random) {
    for (int i = 0; i < 10; i++) {
      FlatTable root = new FlatTable().put32(0, 5);
      FlatFile file = FlatFile.write(root, "TEST", random);
      assertThat(lab.rootTable(file.bytes())).as("root table").isEqualTo(file.position(root));
    }
  }

  @Check(
      points = 3,
      topic = "offsets",
      why = "An offset that points outside the file, or at itself, is the first sign of damage.",
      help =
          "An offset must be greater than 0 (as an int: above 2^31 it is negative) and "
              + "end inside the file.",
      needs = "the_root_table_is_found")
  void offsets_that_leave_the_file_are_refused(ModelReadingLab lab) {
    for (int offset : new int[] {0, -1, -4, 9, 100, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] file = FlatVector.ofInts(offset, 0).bytes();
      Expect.refused("a root offset of " + offset + " in 8 bytes", () -> lab.rootTable(file));
    }
    byte[] file = FlatVector.ofInts(0, Integer.MAX_VALUE, 0, 0).bytes();
    Expect.refused("an element's offset of 2147483647", () -> lab.tableElement(file, 0, 0));
  }

  @Check(
      points = 5,
      topic = "tables",
      why =
          "Fields lie in any order; only the vtable says where. That is how old and "
              + "new files stay readable.",
      help =
          "The vtable begins at table minus the int32 stored at table; entry n is 2 "
              + "bytes at vtable + 4 + 2n.",
      needs = "numbers_are_little_endian")
  void fields_are_found_through_the_vtable(ModelReadingLab lab, RandomGenerator random) {
    for (int i = 0; i < 10; i++) {
      FlatTable table = someTable(random);
      FlatFile file = FlatFile.write(table, "TEST", random);
      int position = file.position(table);
      table.fields.forEach(
          (number, field) -> {
            if (number == 11) {
              return; // the last entry of a vtable is for another check
            }
            assertThat(lab.fieldPosition(file.bytes(), position, number))
                .as("position of field %d of the table at %d", number, position)
                .isEqualTo(file.fieldPosition(table, number));
            if (field.bytes() == 4) {
              assertThat(lab.int32Field(file.bytes(), position, number, ABSENT))
                  .as("int32Field %d", number)
                  .isEqualTo((int) field.number());
            }
            if (field.bytes() == 1) {
              assertThat(lab.int8Field(file.bytes(), position, number, ABSENT))
                  .as("int8Field %d", number)
                  .isEqualTo((int) field.number());
            }
          });
    }
  }

  @Check(
      points = 3,
      topic = "tables",
      why = "Writers leave out what has its default value, and old files do not know new fields.",
      help =
          "A field is absent if its entry is 0, and also if the vtable, whose size is "
              + "its first number, ends before the entry.",
      needs = "fields_are_found_through_the_vtable")
  void absent_fields_are_at_position_0(ModelReadingLab lab, RandomGenerator random) {
    FlatTable table = new FlatTable().put32(1, -1).put32(4, -1);
    FlatFile file = FlatFile.write(table, "TEST", random);
    int position = file.position(table);
    for (int number : new int[] {0, 2, 3}) {
      assertThat(lab.fieldPosition(file.bytes(), position, number))
          .as("field %d, whose entry in the vtable is 0", number)
          .isZero();
    }
    for (int number : new int[] {5, 6, 7, 50, 5000}) {
      assertThat(lab.fieldPosition(file.bytes(), position, number))
          .as("field %d of a vtable that ends after field 4", number)
          .isZero();
    }
  }

  @Check(
      points = 3,
      topic = "tables",
      why = "A default is not always 0: an operator without a version has version 1.",
      help = "Ask for the field's position first; 0 means that you return absent.",
      needs = "absent_fields_are_at_position_0")
  void absent_fields_take_their_default(ModelReadingLab lab, RandomGenerator random) {
    FlatTable table = new FlatTable().put32(1, 0).put8(3, 0);
    FlatFile file = FlatFile.write(table, "TEST", random);
    int position = file.position(table);
    assertThat(lab.int32Field(file.bytes(), position, 0, ABSENT))
        .as("int32Field 0")
        .isEqualTo(ABSENT);
    assertThat(lab.int32Field(file.bytes(), position, 9, -3)).as("int32Field 9").isEqualTo(-3);
    assertThat(lab.int8Field(file.bytes(), position, 2, ABSENT))
        .as("int8Field 2")
        .isEqualTo(ABSENT);
    assertThat(lab.int32Field(file.bytes(), position, 1, ABSENT)).as("a stored 0").isZero();
    assertThat(lab.int8Field(file.bytes(), position, 3, ABSENT)).as("a stored 0").isZero();
  }

  @Check(
      points = 3,
      topic = "tables",
      why =
          "A vtable is made of offsets too, and a damaged one leads out of the file "
              + "just as easily.",
      help =
          "Check that vtable .. vtable + its size lies in the file, and that 4 <= "
              + "entry < size of the table.",
      needs = {"fields_are_found_through_the_vtable", "reading_outside_the_file_is_refused"})
  void vtables_and_fields_out_of_place_are_refused(ModelReadingLab lab) {
    // A vtable of one entry at 4, its table of 8 bytes at 12.
    assertThat(lab.fieldPosition(smallTable(8, 6, 4), 12, 0)).as("field 0").isEqualTo(16);
    for (int distance : new int[] {13, 1000, -17, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      Expect.refused(
          "a vtable " + distance + " bytes before a table at 12",
          () -> lab.fieldPosition(smallTable(distance, 6, 4), 12, 0));
    }
    Expect.refused(
        "a vtable of 50 bytes at 4 in a file of 20",
        () -> lab.fieldPosition(smallTable(8, 50, 4), 12, 0));
    for (int entry : new int[] {1, 3, 8, 9, 0xffff}) {
      Expect.refused(
          "a field " + entry + " bytes into a table of 8",
          () -> lab.fieldPosition(smallTable(8, 6, entry), 12, 0));
    }
  }

  // ---- vectors and strings

  @Check(
      points = 3,
      topic = "vectors",
      why = "Shapes, scales, weights: everything that there are several of is a vector.",
      help =
          "The field holds an offset; where it points lies the length, and 4 bytes "
              + "further the first element.",
      needs = {"fields_are_found_through_the_vtable", "the_root_table_is_found"})
  void vectors_are_found(ModelReadingLab lab, RandomGenerator random) {
    for (int i = 0; i < 10; i++) {
      int[] numbers = random.ints(random.nextInt(1, 9)).toArray();
      FlatVector ints = FlatVector.ofInts(numbers);
      FlatVector longs = FlatVector.ofLongs(new long[random.nextInt(9)]);
      FlatTable table = new FlatTable().point(1, ints).point(2, longs);
      FlatFile file = FlatFile.write(table, "TEST", random);
      byte[] bytes = file.bytes();
      int root = file.position(table);
      int vector = lab.vectorField(bytes, root, 1, 4);
      assertThat(vector).as("vectorField 1").isEqualTo(file.position(ints));
      assertThat(lab.vectorLength(bytes, vector)).as("its length").isEqualTo(numbers.length);
      int second = lab.vectorField(bytes, root, 2, 8);
      assertThat(second).as("vectorField 2").isEqualTo(file.position(longs));
      assertThat(lab.vectorLength(bytes, second)).as("its length").isEqualTo(longs.length());
      assertThat(lab.vectorField(bytes, root, 0, 4)).as("an absent vector").isZero();
      assertThat(lab.vectorLength(bytes, 0)).as("the length of an absent vector").isZero();
    }
  }

  @Check(
      points = 2,
      topic = "vectors",
      why = "An element taken from the wrong place is a number like any other: no error will tell.",
      help = "The first element lies behind the length, which takes 4 bytes.",
      needs = "vectors_are_found")
  void elements_follow_the_length(ModelReadingLab lab) {
    byte[] file = new byte[100];
    for (int elementBytes : new int[] {1, 4, 8}) {
      for (int index : new int[] {0, 1, 5}) {
        assertThat(lab.elementPosition(file, 20, index, elementBytes))
            .as("element %d, of %d bytes, of the vector at 20", index, elementBytes)
            .isEqualTo(24 + index * elementBytes);
      }
    }
  }

  @Check(
      points = 3,
      topic = "vectors",
      why =
          "A damaged length is how a file makes its reader run away, or ask for all "
              + "memory there is.",
      help =
          "Divide the room behind the length by elementBytes; length * elementBytes "
              + "may wrap around.",
      needs = {"vectors_are_found", "reading_outside_the_file_is_refused"})
  void vectors_longer_than_the_file_are_refused(ModelReadingLab lab) {
    // A vtable at 4, its table at 12 with an offset to a vector at 20, in a file of 36 bytes.
    for (int elementBytes : new int[] {1, 4, 8}) {
      int most = 12 / elementBytes;
      assertThat(lab.vectorField(smallVector(most), 12, 0, elementBytes)).isEqualTo(20);
      for (int length : new int[] {most + 1, 1000, -1, Integer.MIN_VALUE}) {
        Expect.refused(
            "%d elements of %d bytes in 12 bytes".formatted(length, elementBytes),
            () -> lab.vectorField(smallVector(length), 12, 0, elementBytes));
      }
    }
  }

  @Check(
      points = 2,
      topic = "vectors",
      why = "2^30 elements of 4 bytes make 0 bytes, if you ask an int.",
      help = "Divide the room behind the length by elementBytes instead of multiplying.",
      needs = "vectors_longer_than_the_file_are_refused")
  void sizes_of_vectors_do_not_wrap_around(ModelReadingLab lab) {
    for (int elementBytes : new int[] {4, 8}) {
      int wrapping = (int) ((1L << 32) / elementBytes);
      for (int length : new int[] {wrapping, wrapping + 1, Integer.MAX_VALUE}) {
        if (length > 0) {
          Expect.refused(
              "%d elements of %d bytes in 12 bytes".formatted(length, elementBytes),
              () -> lab.vectorField(smallVector(length), 12, 0, elementBytes));
        }
      }
    }
  }

  @Check(
      points = 3,
      topic = "vectors",
      why =
          "A model is a vector of tensors and a vector of operators, and all of these are tables.",
      help = "The elements are offsets, and an offset counts from where it is itself stored.",
      needs = "elements_follow_the_length")
  void tables_in_vectors_are_found(ModelReadingLab lab, RandomGenerator random) {
    List<FlatTable> tables = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tables.add(new FlatTable().put32(0, i));
    }
    FlatTable root = new FlatTable().point(0, FlatVector.ofTables(tables));
    FlatFile file = FlatFile.write(root, "TEST", random);
    int vector = lab.vectorField(file.bytes(), file.position(root), 0, 4);
    for (int i = 0; i < 5; i++) {
      assertThat(lab.tableElement(file.bytes(), vector, i))
          .as("table %d of the vector at %d", i, vector)
          .isEqualTo(file.position(tables.get(i)));
    }
  }

  @Check(
      points = 2,
      topic = "vectors",
      why = "Names are what a person recognises a tensor by.",
      help = "A string is a vector of bytes; copy as many as its length says.",
      needs = "elements_follow_the_length")
  void strings_are_copied_byte_by_byte(ModelReadingLab lab, RandomGenerator random) {
    for (String text : List.of("sequential/dense/MatMul", "größer als 16 Ω", "")) {
      FlatTable root = new FlatTable().point(2, FlatVector.ofString(text));
      FlatFile file = FlatFile.write(root, "TEST", random);
      int table = file.position(root);
      assertThat(new String(lab.stringField(file.bytes(), table, 2), StandardCharsets.UTF_8))
          .as("the string in field 2")
          .isEqualTo(text);
      assertThat(lab.stringField(file.bytes(), table, 1)).as("an absent string").isEmpty();
    }
  }

  // ---- the graph

  @Check(
      points = 4,
      topic = "tensors",
      why = "Type and shape say how many bytes a tensor takes and how to walk through them.",
      help =
          "Fields 0 (vector of int32) and 1 (one byte, absent means 0, float32); bytes "
              + "is their product.",
      needs = {"tables_in_vectors_are_found", "absent_fields_take_their_default"})
  void tensors_have_a_type_and_a_shape(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = new GraphFile();
    file.tensor(GraphFile.FLOAT32, 1, 49, 40, 1);
    file.tensor(GraphFile.INT8, random.nextInt(1, 1000), random.nextInt(1, 1000));
    file.tensor(GraphFile.INT32, 7);
    file.tensor(GraphFile.FLOAT32); // a single number
    file.tensors.add(new FlatTable().put8(1, GraphFile.INT8)); // with its shape left out
    file.tensor(GraphFile.INT8, 3, 0, 5);
    lab.open(file.inputs(0, 1, 2, 3).bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(6);
    int[] types = {GraphFile.FLOAT32, GraphFile.INT8, GraphFile.INT32, 0, GraphFile.INT8, 9};
    int[] shapeOfOne = lab.tensorShape(1);
    assertThat(shapeOfOne).as("shape of tensor 1").hasSize(2);
    int[] bytes = {4 * 49 * 40, shapeOfOne[0] * shapeOfOne[1], 28, 4, 1, 0};
    for (int tensor = 0; tensor < 6; tensor++) {
      assertThat(lab.tensorType(tensor)).as("type of tensor %d", tensor).isEqualTo(types[tensor]);
      assertThat(lab.tensorBytes(tensor)).as("bytes of tensor %d", tensor).isEqualTo(bytes[tensor]);
    }
    assertThat(FlatVector.ofInts(shapeOfOne).bytes())
        .as("shape of tensor 1")
        .isEqualTo(((FlatVector) file.tensors.get(1).fields.get(0).target()).bytes());
    assertThat(lab.tensorShape(0)).as("shape of tensor 0").containsExactly(1, 49, 40, 1);
    assertThat(lab.tensorShape(3)).as("shape of tensor 3").isEmpty();
    assertThat(lab.tensorShape(4)).as("shape of tensor 4").isEmpty();
    assertThat(lab.tensorShape(5)).as("shape of tensor 5").containsExactly(3, 0, 5);
  }

  @Check(
      points = 4,
      topic = "quantisation",
      why = "Without its scale and zero point a byte means nothing.",
      help =
          "Quantisation is a table of its own in field 4; its zero points are int64, "
              + "eight bytes each.",
      needs = "tensors_have_a_type_and_a_shape")
  void tensors_have_scales_and_zero_points(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.name(3, "dense/Relu");
    lab.open(file.bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(6);
    int[] zeroPoints = {-3, 0, 0, -128, 0, 127};
    int[] channels = {1, 3, 3, 1, 1, 1};
    float[][] scales = {{0.5f}, {0.25f, 0.5f, 0.75f}, {0.125f, 0.25f, 0.375f}, {2}, {0.0625f}, {4}};
    for (int tensor = 0; tensor < 6; tensor++) {
      assertThat(lab.tensorChannels(tensor))
          .as("scales of tensor %d", tensor)
          .isEqualTo(channels[tensor]);
      assertThat(lab.tensorZeroPoint(tensor))
          .as("zero point of %d", tensor)
          .isEqualTo(zeroPoints[tensor]);
      for (int channel = 0; channel < channels[tensor]; channel++) {
        assertThat(lab.tensorScale(tensor, channel))
            .as("scale %d of tensor %d", channel, tensor)
            .isEqualTo(scales[tensor][channel]);
      }
    }
    assertThat(lab.tensorName(3)).isEqualTo("dense/Relu".getBytes(StandardCharsets.UTF_8));
    assertThat(lab.tensorName(0)).as("the name of a tensor without one").isEmpty();
    GraphFile plain = new GraphFile();
    plain.tensor(GraphFile.FLOAT32, 2);
    lab.open(plain.inputs(0).bytes(random));
    assertThat(lab.tensorChannels(0)).as("scales of a tensor without any").isZero();
    assertThat(lab.tensorZeroPoint(0)).as("zero point of a tensor without one").isZero();
  }

  @Check(
      points = 4,
      topic = "constants",
      why = "Weights stay in the file, in flash, and never take a byte of RAM.",
      help =
          "A tensor's field 2 is the index of its buffer; a buffer without data "
              + "belongs to no constant.",
      needs = "tensors_have_a_type_and_a_shape")
  void constants_point_at_their_data(ModelReadingLab lab, RandomGenerator random) {
    lab.open(Models.twoLayers().bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(6);
    assertThat(lab.tensorData(1)).as("data of tensor 1").containsExactly(11, -12, 13, 14, -15, 16);
    assertThat(lab.tensorData(2))
        .as("data of tensor 2")
        .isEqualTo(FlatVector.ofInts(1000, -2000, 3000).bytes());
    assertThat(lab.tensorData(4)).as("data of tensor 4").containsExactly(41, 42, -43);
  }

  @Check(
      points = 2,
      topic = "constants",
      why = "Every tensor has a buffer, also one that is only computed: that buffer has no data.",
      help = "The data field of a buffer may be absent, or a vector of length 0.",
      needs = "constants_point_at_their_data")
  void buffers_without_data_make_no_constants(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    int last = file.tensor(GraphFile.INT8, 1);
    file.buffers.add(new FlatTable().point(0, FlatVector.ofBytes()));
    file.tensors.get(last).put32(2, file.buffers.size() - 1);
    lab.open(file.inputs(0, last).bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(7);
    for (int tensor : new int[] {0, 3, 5, 6}) {
      assertThat(lab.tensorData(tensor)).as("data of tensor %d", tensor).isEmpty();
    }
  }

  @Check(
      points = 4,
      topic = "operators",
      why = "An operator is the link between tensors: without its lists there is no graph.",
      help =
          "Fields 1 and 2 are vectors of int32; the version is field 2 of the table "
              + "that field 0 is the index of.",
      needs = {"tables_in_vectors_are_found", "absent_fields_take_their_default"})
  void operators_have_tensors_and_a_version(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.codes.get(1).remove(2); // the second operator's version is left out
    lab.open(file.bytes(random));
    assertThat(lab.operatorCount()).as("operatorCount").isEqualTo(2);
    assertThat(lab.operatorInputs(0)).as("inputs of operator 0").containsExactly(0, 1, 2);
    assertThat(lab.operatorOutputs(0)).as("outputs of operator 0").containsExactly(3);
    assertThat(lab.operatorInputs(1)).as("inputs of operator 1").containsExactly(3, 4, -1);
    assertThat(lab.operatorOutputs(1)).as("outputs of operator 1").containsExactly(5);
    assertThat(lab.operatorVersion(0)).as("version of operator 0").isEqualTo(4);
    assertThat(lab.operatorVersion(1)).as("version of operator 1").isEqualTo(1);
  }

  @Check(
      points = 2,
      topic = "operators",
      why = "Many models in use were written when a code was still one byte.",
      help =
          "Field 0 of the code's table is that byte; field 3, an int32, came later. "
              + "Take the greater.",
      needs = "operators_have_tensors_and_a_version")
  void codes_of_old_files_are_read(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.codes.get(0).put8(0, 114).remove(3);
    file.codes.get(1).remove(0).remove(3); // left out, and so ADD
    lab.open(file.bytes(random));
    assertThat(lab.operatorCount()).as("operatorCount").isEqualTo(2);
    assertThat(lab.operatorCode(0)).as("code of operator 0").isEqualTo(114);
    assertThat(lab.operatorCode(1)).as("code of operator 1").isEqualTo(0);
  }

  @Check(
      points = 2,
      topic = "operators",
      why = "There are more than 127 operations today, and a signed byte cannot count that far.",
      help =
          "Where field 3 is greater than field 0, it is the code; 127 in field 0 stands for this.",
      needs = "operators_have_tensors_and_a_version")
  void codes_of_new_files_are_read(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.codes.get(0).put8(0, 127).put32(3, 150);
    file.codes.get(1).remove(0).put32(3, 6);
    lab.open(file.bytes(random));
    assertThat(lab.operatorCount()).as("operatorCount").isEqualTo(2);
    assertThat(lab.operatorCode(0)).as("code of operator 0").isEqualTo(150);
    assertThat(lab.operatorCode(1)).as("code of operator 1").isEqualTo(6);
    file.operators.get(1).put32(0, 0); // shares the code of the first
    lab.open(file.bytes(random));
    assertThat(lab.operatorCode(1)).as("code of operator 1, which shares it").isEqualTo(150);
  }

  @Check(
      points = 2,
      topic = "operators",
      why = "Options such as the fused activation are left out whenever they have their default.",
      help = "Both the whole table of options (field 4) and a field in it may be absent.",
      needs = "operators_have_tensors_and_a_version")
  void options_take_their_default(ModelReadingLab lab, RandomGenerator random) {
    lab.open(Models.twoLayers().bytes(random));
    assertThat(lab.operatorOption(0, 0, ABSENT)).as("option 0 of operator 0").isEqualTo(1);
    assertThat(lab.operatorOption(0, 1, ABSENT)).as("option 1 of operator 0").isEqualTo(ABSENT);
    assertThat(lab.operatorOption(1, 0, ABSENT)).as("option 0 of operator 1").isEqualTo(ABSENT);
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "The planner of lab 05 asks who writes a tensor to know from when on it needs memory.",
      help =
          "Before any operator: constants and the graph's inputs. Then mark the "
              + "outputs of each operator in turn.",
      needs = {"operators_have_tensors_and_a_version", "constants_point_at_their_data"})
  void every_tensor_knows_who_writes_it(ModelReadingLab lab, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    file.tensor(GraphFile.INT8, 1); // used by no one
    file.tensor(GraphFile.INT8, 1);
    file.tensors.get(7).put8(5, 1); // a variable
    lab.open(file.bytes(random));
    assertThat(lab.tensorCount()).as("tensorCount").isEqualTo(8);
    int[] expected = {-1, -1, -1, 0, -1, 1, -2, -1};
    for (int tensor = 0; tensor < 8; tensor++) {
      assertThat(lab.tensorDefinedBy(tensor))
          .as("definedBy of tensor %d", tensor)
          .isEqualTo(expected[tensor]);
    }
  }

  // ---- files that are refused

  @Check(
      points = 3,
      topic = "foreign",
      why = "The sooner a picture is told from a model, the clearer the message.",
      help =
          "Bytes 4 to 7 are TFL3, field 0 of the root is 3, and field 2 has at least one subgraph.",
      needs = "tensors_have_a_type_and_a_shape")
  void foreign_files_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "a file marked TFL2", file -> file.identifier = "TFL2");
    refusesModel(lab, random, "schema version 2", file -> file.root.put32(0, 2));
    refusesModel(lab, random, "a model without a version", file -> file.root.remove(0));
    FlatTable empty = new FlatTable().put32(0, 3);
    Expect.refused(
        "a model without subgraphs", () -> lab.open(FlatFile.write(empty, "TFL3", random).bytes()));
    FlatTable none = new FlatTable().put32(0, 3).point(2, FlatVector.ofTables(List.of()));
    Expect.refused(
        "a model with an empty vector of subgraphs",
        () -> lab.open(FlatFile.write(none, "TFL3", random).bytes()));
    Expect.refused("an empty file", () -> lab.open(new byte[0]));
    byte[] text =
        "Once upon a time there was a file that was no model at all."
            .getBytes(StandardCharsets.UTF_8);
    Expect.refused("a text file", () -> lab.open(text));
  }

  @Check(
      points = 3,
      topic = "shapes",
      why = "A size that is negative or wraps around becomes an index that no one expects.",
      help =
          "Multiply in long, and compare with Integer.MAX_VALUE after each axis, "
              + "before the next product.",
      needs = "tensors_have_a_type_and_a_shape")
  void shapes_that_are_no_size_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesTensor(lab, random, "dimension -1", GraphFile.INT8, 1, -1);
    refusesTensor(lab, random, "two negative dimensions", GraphFile.INT8, -2, -3);
    refusesTensor(lab, random, "2^31 bytes", GraphFile.INT8, 1 << 16, 1 << 15);
    refusesTensor(lab, random, "2^32 bytes", GraphFile.FLOAT32, 1 << 15, 1 << 15);
    refusesTensor(lab, random, "2^96 bytes", GraphFile.INT8, 1 << 24, 1 << 24, 1 << 24, 1 << 24);
    refusesTensor(lab, random, "nine axes", GraphFile.INT8, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    refusesTensor(lab, random, "strings (type 5)", 5, 1);
    refusesTensor(lab, random, "type 100", 100, 1);
  }

  @Check(
      points = 3,
      topic = "quantisation",
      why = "A scale of 0 or NaN turns every later number into nonsense without any error.",
      help =
          "As many zero points as scales; scales > 0 and finite; one scale, or one an "
              + "index of the quantised dimension.",
      needs = "tensors_have_scales_and_zero_points")
  void quantisation_that_is_no_arithmetic_is_refused(ModelReadingLab lab, RandomGenerator random) {
    for (float scale : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      refusesQuantization(lab, random, "scale " + scale, new float[] {scale}, new long[1], 0);
    }
    refusesQuantization(lab, random, "no zero point", new float[] {1}, new long[0], 0);
    refusesQuantization(lab, random, "zero point 128", new float[] {1}, new long[] {128}, 0);
    refusesQuantization(lab, random, "zero point 2^32", new float[] {1}, new long[] {1L << 32}, 0);
    float[] two = {1, 1};
    refusesQuantization(lab, random, "2 scales for a dimension of 3", two, new long[2], 1);
    refusesQuantization(lab, random, "scales along axis 2 of 2", two, new long[2], 2);
    refusesQuantization(lab, random, "scales along axis -1", two, new long[2], -1);
    refusesQuantization(lab, random, "two zero points that are not 0", two, new long[] {0, 5}, 0);
  }

  @Check(
      points = 2,
      topic = "constants",
      why = "A kernel reads as many weights as the shape says; the buffer had better have them.",
      help =
          "The buffer's index must be in the vector of buffers, and its length must "
              + "equal the tensor's bytes.",
      needs = "constants_point_at_their_data")
  void constants_of_another_size_are_refused(ModelReadingLab lab, RandomGenerator random) {
    for (int length : new int[] {1, 5, 7, 100}) {
      refusesModel(
          lab,
          random,
          length + " bytes for a tensor of 6",
          file -> file.buffers.get(1).point(0, FlatVector.ofBytes(new byte[length])));
    }
    refusesModel(lab, random, "buffer 4 of 4", file -> file.tensors.get(1).put32(2, 4));
    refusesModel(lab, random, "buffer -1", file -> file.tensors.get(1).put32(2, -1));
    refusesModel(
        lab, random, "data behind the file", file -> file.buffers.get(2).put64(1, 1L << 33));
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "An index is only a number in a file until you have checked it.",
      help = "Tensors are 0 .. count - 1, and -1 only where an operator may leave an input out.",
      needs = "operators_have_tensors_and_a_version")
  void indices_outside_the_model_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "graph input 6 of 6 tensors", file -> file.inputs(0, 6));
    refusesModel(lab, random, "graph input -1", file -> file.inputs(0, -1));
    refusesModel(lab, random, "graph output 6 of 6 tensors", file -> file.outputs(5, 6));
    refusesModel(lab, random, "operator input 6 of 6", file -> reads(file, 0, 1, 6));
    refusesModel(lab, random, "operator input -2", file -> reads(file, 0, 1, -2));
    refusesModel(lab, random, "operator output 6 of 6", file -> writes(file, 3, 6));
    refusesModel(lab, random, "operator output -1", file -> writes(file, 3, -1));
    refusesModel(lab, random, "code index 2 of 2", file -> file.operators.get(0).put32(0, 2));
    refusesModel(lab, random, "code index -1", file -> file.operators.get(0).put32(0, -1));
    refusesModel(lab, random, "version 0", file -> file.codes.get(0).put32(2, 0));
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "Run in the order of the file, such a graph would use values that are not there.",
      help = "Walk through the operators once: each input must have been defined by then.",
      needs = "operators_have_tensors_and_a_version")
  void values_used_too_early_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "an operator that reads what comes later", file -> reads(file, 5, 1));
    refusesModel(lab, random, "an operator that reads its own output", file -> reads(file, 3, 1));
    refusesModel(
        lab,
        random,
        "an operator that reads what no one writes",
        file -> reads(file, file.tensor(GraphFile.INT8, 1), 1));
    refusesModel(
        lab,
        random,
        "an output that no one writes",
        file -> file.outputs(file.tensor(GraphFile.INT8, 1)));
  }

  @Check(
      points = 2,
      topic = "graphs",
      why = "A tensor with two writers has two values, and which of them is meant no one knows.",
      help = "An operator's output must have no value yet; a graph's input must not be a constant.",
      needs = "operators_have_tensors_and_a_version")
  void values_written_twice_are_refused(ModelReadingLab lab, RandomGenerator random) {
    refusesModel(lab, random, "an operator that writes a constant", file -> writes(file, 3, 4));
    refusesModel(lab, random, "an operator that writes the input", file -> writes(file, 3, 0));
    refusesModel(lab, random, "a tensor that two operators write", file -> writes(file, 3, 5));
    refusesModel(lab, random, "a graph input that is a constant", file -> file.inputs(0, 1));
  }

  @Check(
      points = 3,
      topic = "damage",
      why = "A broken download is the most common damage there is.",
      help = "The message names your line. Which read there does not go through require?",
      needs = {"constants_point_at_their_data", "operators_have_tensors_and_a_version"},
      limitMillis = 10_000)
  void a_file_cut_short_anywhere_is_refused(ModelReadingLab lab, RandomGenerator random) {
    GraphFile graph = Models.twoLayers();
    FlatFile file = graph.file(random);
    byte[] bytes = file.bytes();
    lab.open(bytes);
    FlatVector weights = (FlatVector) graph.buffers.get(1).fields.get(0).target();
    int needed = file.position(weights) + 4 + weights.length();
    for (int length = 0; length < bytes.length; length += random.nextInt(1, 6)) {
      byte[] cut = Arrays.copyOf(bytes, length);
      String what = "the first %d of %d bytes of a model".formatted(length, bytes.length);
      if (length < needed) {
        Expect.refused(what, () -> lab.open(cut));
      } else {
        Expect.survived(what, () -> lab.open(cut));
      }
    }
  }

  @Check(
      points = 3,
      topic = "damage",
      why = "One wrong bit must never take the whole board with it.",
      help = "The message names your line. What did that line take on trust?",
      needs = {
        "vtables_and_fields_out_of_place_are_refused",
        "offsets_that_leave_the_file_are_refused",
        "positions_near_the_end_of_int_are_refused",
        "sizes_of_vectors_do_not_wrap_around",
        "shapes_that_are_no_size_are_refused",
        "constants_of_another_size_are_refused",
        "indices_outside_the_model_are_refused"
      },
      limitMillis = 10_000)
  void one_damaged_byte_does_no_harm(ModelReadingLab lab, RandomGenerator random) {
    byte[] bytes = Models.twoLayers().bytes(random);
    lab.open(bytes);
    for (int i = 0; i < 120; i++) {
      byte[] damaged = bytes.clone();
      int at = random.nextInt(bytes.length);
      int value = random.nextBoolean() ? random.nextInt() : 0xff80017f >> 8 * random.nextInt(4);
      damaged[at] = (byte) value;
      String what = "a model whose byte %d is %d".formatted(at, damaged[at]);
      if (Expect.survived(what, () -> lab.open(damaged))) {
        Expect.survived(what, () -> readSome(lab, random));
      }
    }
  }

  @Check(
      points = 3,
      category = Category.MEMORY,
      topic = "constants",
      why = "A board has many times more flash than RAM: weights that are copied no longer fit.",
      help = "Keep positions and read on demand. Which array of yours grows with the weights?",
      needs = "constants_point_at_their_data")
  void reading_a_model_copies_nothing(ModelReadingLab lab, Meter meter, RandomGenerator random) {
    GraphFile file = Models.twoLayers();
    int large = file.tensor(GraphFile.INT8, 4096, 4);
    file.data(large, FlatVector.ofBytes(new byte[4096 * 4]));
    float[] scales = new float[4096];
    Arrays.fill(scales, 1f);
    file.quantize(large, scales, new long[4096], 0);
    byte[] bytes = file.bytes(random);
    lab.open(bytes); // the first time also loads classes
    lab.open(bytes);
    assertThat(meter.heapBytes())
        .as("heap bytes that reading a model of %d bytes took", bytes.length)
        .isLessThan(4096);
  }

  // ---- what the checks are made of

  /** A table with fields of one, four and eight bytes, some left out; 10 and 11 are present. */
  private static FlatTable someTable(RandomGenerator random) {
    FlatTable table = new FlatTable();
    for (int number = 0; number < 10; number++) {
      switch (random.nextInt(4)) {
        case 0 -> table.put8(number, (byte) random.nextInt());
        case 1 -> table.put32(number, random.nextInt());
        case 2 -> table.put64(number, random.nextLong());
        default -> {}
      }
    }
    return table.put32(10, random.nextInt()).put32(11, 0);
  }

  /** 20 bytes: at 4 a vtable of one entry, at 12 its table, which claims 8 bytes. */
  private static byte[] smallTable(int distance, int vtableBytes, int entry) {
    return ByteBuffer.allocate(20)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, 12)
        .putShort(4, (short) vtableBytes)
        .putShort(6, (short) 8)
        .putShort(8, (short) entry)
        .putInt(12, distance)
        .putInt(16, 4)
        .array();
  }

  /** 36 bytes: a {@link #smallTable} whose field 0 points to a vector at 20. */
  private static byte[] smallVector(int length) {
    return ByteBuffer.allocate(36)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(smallTable(8, 6, 4))
        .putInt(20, length)
        .array();
  }

  /** Gives the first operator other inputs. */
  private static void reads(GraphFile file, int... inputs) {
    file.operators.get(0).point(1, FlatVector.ofInts(inputs));
  }

  /** Gives the first operator other outputs. */
  private static void writes(GraphFile file, int... outputs) {
    file.operators.get(0).point(2, FlatVector.ofInts(outputs));
  }

  private static void refusesModel(
      ModelReadingLab lab, RandomGenerator random, String what, Consumer<GraphFile> damage) {
    GraphFile file = Models.twoLayers();
    damage.accept(file);
    Expect.refused(what, () -> lab.open(file.bytes(random)));
  }

  private static void refusesTensor(
      ModelReadingLab lab, RandomGenerator random, String what, int type, int... shape) {
    refusesModel(lab, random, "a tensor with " + what, file -> file.tensor(type, shape));
  }

  /** On a tensor of shape (2, 3). */
  private static void refusesQuantization(
      ModelReadingLab lab,
      RandomGenerator random,
      String what,
      float[] scales,
      long[] zeroPoints,
      int axis) {
    refusesModel(
        lab,
        random,
        "an int8 tensor with " + what,
        file -> file.quantize(file.tensor(GraphFile.INT8, 2, 3), scales, zeroPoints, axis));
  }

  /** Asks for all that one tensor and one operator of an opened model have. */
  private static void readSome(ModelReadingLab lab, RandomGenerator random) {
    int tensors = lab.tensorCount();
    if (tensors > 0) {
      int tensor = random.nextInt(tensors);
      lab.tensorShape(tensor);
      lab.tensorZeroPoint(tensor);
      lab.tensorData(tensor);
    }
    int operators = lab.operatorCount();
    if (operators > 0) {
      int operator = random.nextInt(operators);
      lab.operatorInputs(operator);
      lab.operatorOutputs(operator);
    }
  }
}
