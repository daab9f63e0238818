package tinyml;

import org.junit.jupiter.api.Test;

/** Damage to the FlatBuffer itself: offsets, tables and vectors. */
class MalformedFileTest {
  private static final int SUBGRAPHS = 2;
  private static final int BUFFERS = 4;

  private final byte[] bytes = ModelTest.layer().write();
  private final FlatBuffer file = new FlatBuffer(bytes);
  private final int root = file.rootTable();
  private final int graph = file.tableElement(file.vectorField(root, SUBGRAPHS, 4), 0);
  private final int weights = file.tableElement(file.vectorField(graph, 0, 4), 1);

  private void put(int position, int value, String sentence) {
    LittleEndian.putInt32(bytes, position, value);
    Refusal.of(bytes, sentence);
  }

  @Test
  void a_file_without_the_letters_of_a_model_is_refused() {
    put(4, 0, "the bytes at positions 4 to 7 are not TFL3, so this is no model");
  }

  @Test
  void a_file_of_no_bytes_is_refused() {
    Refusal.of(new byte[0], "the file has 0 bytes, but 4 bytes are needed at position 4");
  }

  @Test
  void another_version_of_the_schema_is_refused() {
    put(file.field(root, 0), 2, "the model has schema version 2, but only 3 can be read");
  }

  @Test
  void a_root_outside_the_file_is_refused() {
    put(0, 1_000_000, "the offset at position 0 points outside the file");
  }

  @Test
  void an_offset_to_itself_is_refused() {
    put(file.field(graph, 0), 0, "the offset at position # points outside the file");
  }

  @Test
  void an_offset_backwards_is_refused() {
    put(file.field(graph, 0), -8, "the offset at position # points outside the file");
  }

  @Test
  void an_offset_to_the_end_of_the_file_finds_nothing_there() {
    int position = file.field(graph, 0);
    put(
        position,
        bytes.length - position,
        "the file has # bytes, but 4 bytes are needed at position #");
  }

  @Test
  void a_vtable_before_the_file_is_refused() {
    put(weights, weights + 1, "the table at position # has its vtable outside the file");
  }

  @Test
  void a_vtable_behind_the_file_is_refused() {
    put(
        weights,
        weights - bytes.length,
        "the file has # bytes, but 2 bytes are needed at position #");
  }

  @Test
  void a_field_outside_its_table_is_refused() {
    int vtable = weights - file.int32(weights);
    bytes[vtable + 4] = 127;
    Refusal.of(bytes, "the table at position # has its field 0 outside itself");
  }

  @Test
  void a_vector_longer_than_the_file_is_refused() {
    put(
        file.vectorField(weights, 0, 4),
        1 << 30,
        "the vector at position # has 1073741824 elements of 4 bytes, more than the file holds");
  }

  @Test
  void a_vector_of_less_than_no_elements_is_refused() {
    put(
        file.vectorField(weights, 0, 4),
        -1,
        "the vector at position # has -1 elements of 4 bytes, more than the file holds");
  }

  @Test
  void more_tensors_than_the_file_has_room_for_are_refused() {
    put(
        file.vectorField(graph, 0, 4),
        bytes.length / 16 + 1,
        "the vector at position # has # tables, more than the file holds");
  }

  @Test
  void a_model_without_a_subgraph_is_refused() {
    put(file.vectorField(root, SUBGRAPHS, 4), 0, "the model has no subgraph");
  }

  @Test
  void a_buffer_that_is_not_there_is_refused() {
    put(file.field(weights, 2), 77, "tensor 1 has buffer 77, but there are 5 buffers");
    put(file.field(weights, 2), -1, "tensor 1 has buffer -1, but there are 5 buffers");
  }

  @Test
  void a_buffer_with_too_few_bytes_is_refused() {
    int buffer = file.tableElement(file.vectorField(root, BUFFERS, 4), 2);
    put(file.vectorField(buffer, 0, 1), 5, "tensor 1 has 6 bytes, but its buffer 2 has 5");
  }

  @Test
  void a_buffer_behind_the_flatbuffer_is_refused() {
    ModelFile huge = ModelTest.layer();
    huge.bufferOffset = 1L << 32;
    Refusal.of(huge, "buffer 1 lies behind the FlatBuffer, which is not supported");
  }

  @Test
  void an_operator_with_a_code_that_is_not_there_is_refused() {
    int operator = file.tableElement(file.vectorField(graph, 3, 4), 0);
    // Index 0 is not written; what comes first is the list of inputs.
    int vtable = operator - file.int32(operator);
    bytes[vtable + 4] = bytes[vtable + 6];
    Refusal.of(bytes, "an operator has code index #, but there are 1 codes");
  }
}
