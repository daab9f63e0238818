package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FlatBufferTest {
  @Test
  void fields_are_found_and_absent_ones_take_their_default() {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    int name = builder.createString("grüße");
    builder.startTable(6);
    builder.addInt(0, -7, 0);
    builder.addByte(2, (byte) -3, (byte) 0);
    builder.addFloat(3, 0.5f, 0);
    builder.addOffset(4, name, 0);
    builder.finish(builder.endTable());
    FlatBuffer file = new FlatBuffer(builder.sizedByteArray());
    int root = file.rootTable();

    assertThat(file.int32Field(root, 0, 9)).isEqualTo(-7);
    assertThat(file.int8Field(root, 2, 9)).isEqualTo(-3);
    assertThat(file.float32Field(root, 3, 9)).isEqualTo(0.5f);
    assertThat(file.stringField(root, 4)).isEqualTo("grüße".getBytes(StandardCharsets.UTF_8));

    assertThat(file.field(root, 1)).isZero();
    assertThat(file.int32Field(root, 1, 9)).isEqualTo(9);
    assertThat(file.field(root, 5)).as("last field, trimmed from the vtable").isZero();
    assertThat(file.field(root, 500)).as("a field of a newer schema").isZero();
    assertThat(file.vectorField(root, 1, 4)).isZero();
    assertThat(file.length(0)).isZero();
    assertThat(file.stringField(root, 1)).isEmpty();
  }

  @Test
  void vectors_of_tables_are_followed() {
    FlatBufferBuilder builder = new FlatBufferBuilder();
    int[] tables = new int[3];
    for (int i = 0; i < tables.length; i++) {
      builder.startTable(1);
      builder.addInt(0, 10 + i, 0);
      tables[i] = builder.endTable();
    }
    int vector = builder.createVectorOfTables(tables);
    builder.startTable(1);
    builder.addOffset(0, vector, 0);
    builder.finish(builder.endTable());
    FlatBuffer file = new FlatBuffer(builder.sizedByteArray());

    int found = file.vectorField(file.rootTable(), 0, 4);
    assertThat(file.length(found)).isEqualTo(3);
    assertThat(file.int32Field(file.tableElement(found, 2), 0, 0)).isEqualTo(12);
  }

  @Test
  void reads_outside_the_file_are_refused() {
    FlatBuffer file = new FlatBuffer(new byte[10]);
    assertThat(file.int32(6)).isZero();
    refuses("the file has 10 bytes, but 4 bytes are needed at position 7", () -> file.int32(7));
    refuses("the file has 10 bytes, but 1 bytes are needed at position -1", () -> file.int8(-1));
    refuses("needed at position 2147483647", () -> file.uint16(Integer.MAX_VALUE));
    refuses("needed at position 3", () -> file.int64(3));
    refuses("-1 bytes are needed", () -> file.require(0, -1));
    refuses("needed at position 0", () -> new FlatBuffer(new byte[0]).rootTable());
  }

  @Test
  void offsets_that_go_nowhere_are_refused() {
    for (int offset : new int[] {0, -4, 9, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] bytes = new byte[8];
      LittleEndian.putInt32(bytes, 0, offset);
      refuses("the offset at position 0", () -> new FlatBuffer(bytes).rootTable());
    }
  }

  @Test
  void vtables_outside_the_file_are_refused() {
    for (int distance : new int[] {5, 100, -100, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] bytes = new byte[16];
      LittleEndian.putInt32(bytes, 4, distance);
      assertThatThrownBy(() -> new FlatBuffer(bytes).field(4, 0)).isInstanceOf(ModelError.class);
    }
  }

  @Test
  void a_vtable_longer_than_the_file_is_refused() {
    byte[] bytes = table(12, 8, 4);
    bytes[4] = 60;
    refuses("60 bytes are needed at position 4", () -> new FlatBuffer(bytes).field(12, 0));
  }

  @Test
  void fields_outside_their_table_are_refused() {
    for (int distance : new int[] {1, 3, 8, 9, 65_535}) {
      byte[] bytes = table(12, 8, distance);
      refuses("its field 0 outside itself", () -> new FlatBuffer(bytes).field(12, 0));
    }
    assertThat(new FlatBuffer(table(12, 8, 7)).field(12, 0)).isEqualTo(19);
  }

  @Test
  void vectors_longer_than_the_file_are_refused() {
    for (int length : new int[] {-1, 2, 0x40000000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] bytes = table(12, 8, 4);
      LittleEndian.putInt32(bytes, 16, 4); // to position 20
      LittleEndian.putInt32(bytes, 20, length);
      refuses("the vector at position 20", () -> new FlatBuffer(bytes).vectorField(12, 0, 4));
    }
  }

  /** 28 bytes: a vtable of one field at 4, its table of {@code size} bytes at {@code at}. */
  private static byte[] table(int at, int size, int distance) {
    byte[] bytes = new byte[28];
    bytes[4] = 6;
    bytes[6] = (byte) size;
    bytes[8] = (byte) distance;
    bytes[9] = (byte) (distance >> 8);
    LittleEndian.putInt32(bytes, at, at - 4);
    return bytes;
  }

  private static void refuses(String why, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ModelError.class).hasMessageContaining(why);
  }
}
