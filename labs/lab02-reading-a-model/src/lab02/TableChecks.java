package lab02;

import static lab02.SmallFiles.smallTable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import milliwatt.check.Check;

/**
 * What lab 02 asks of {@code FlatBuffer} about offsets and tables. The files are written by {@link
 * FlatFile}, which knows where it put everything.
 */
final class TableChecks {
  private static final int ABSENT = 77;

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
}
