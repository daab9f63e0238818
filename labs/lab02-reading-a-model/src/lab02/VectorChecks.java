package lab02;

import static lab02.SmallFiles.smallVector;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/** What lab 02 asks of {@code FlatBuffer} about vectors and strings. */
final class VectorChecks {
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
}
