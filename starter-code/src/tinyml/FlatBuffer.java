package tinyml;

/**
 * The bytes of a FlatBuffers file, read where they lie: nothing is copied, so the file can stay in
 * flash.
 *
 * <p>Places in the file are called by their <em>position</em>, the number of bytes before them. A
 * file is made of
 *
 * <ul>
 *   <li><em>numbers</em>, little-endian;
 *   <li><em>offsets</em>: 4 bytes that say how many bytes further on the thing they stand for
 *       begins. They only ever point forwards, so following them comes to an end;
 *   <li><em>tables</em>: 4 bytes that say how many bytes <em>before</em> the table its vtable
 *       begins, then the fields;
 *   <li><em>vtables</em>: 2 bytes with the vtable's own size, 2 bytes with the size of the table,
 *       then 2 bytes a field: its distance from the table's position, or 0 where it is absent;
 *   <li><em>vectors</em>: 4 bytes with the number of elements, then the elements; a string is a
 *       vector of bytes.
 * </ul>
 *
 * <p>Every method that reads first makes sure that what it reads lies inside the file, and refuses
 * the file with a {@link ModelError} where it does not. No position of a table or vector is ever 0,
 * because the file begins with the offset of the root table: 0 therefore says "absent".
 *
 * <p>Source: FlatBuffers, "Internals".
 */
public final class FlatBuffer {
  /** The whole file. */
  public final byte[] bytes;

  public FlatBuffer(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Refuses the file unless the {@code count} bytes from {@code position} on all lie inside it.
   *
   * @param position any int, also a negative one
   * @param count any int, also a negative one, which is refused
   */
  public void require(int position, int count) {
    // TODO lab02-require
  }

  /** The byte at {@code position}, -128 .. 127. */
  public int int8(int position) {
    // TODO lab02-int8-at
    return 0;
  }

  /** The 2 bytes at {@code position}, 0 .. 65535. */
  public int uint16(int position) {
    // TODO lab02-uint16-at
    return 0;
  }

  /** The 4 bytes at {@code position} as a signed number. */
  public int int32(int position) {
    // TODO lab02-int32-at
    return 0;
  }

  /** The 8 bytes at {@code position} as a signed number. */
  public long int64(int position) {
    // TODO lab02-int64-at
    return 0;
  }

  /** The 4 bytes at {@code position} as an IEEE 754 number. */
  public float float32(int position) {
    return Float.intBitsToFloat(int32(position));
  }

  /**
   * The position that the offset stored at {@code position} points to: {@code position} plus the
   * offset.
   *
   * @throws ModelError unless the offset is greater than 0 and its target at most the end of the
   *     file; an offset of 0 would point to itself, and one above 2^31 (negative as an int) leaves
   *     any file
   */
  public int follow(int position) {
    // TODO lab02-follow
    return 0;
  }

  /** The position of the root table, which the offset at position 0 points to. */
  public int rootTable() {
    // TODO lab02-root-table
    return 0;
  }

  /**
   * The position of a table's vtable: the table's position <em>minus</em> the signed number stored
   * there.
   *
   * @throws ModelError unless all bytes of the vtable lie inside the file
   */
  private int vtable(int table) {
    // TODO lab02-vtable
    return 0;
  }

  /**
   * The position of a table's field.
   *
   * @param number the field's place in the schema, counted from 0
   * @return 0 where the field is absent: its entry in the vtable is 0, or the vtable is too short
   *     to have the entry (a file older than the field)
   * @throws ModelError if the field would begin outside the table, whose size is the vtable's
   *     second number, or in the table's first 4 bytes
   */
  public int field(int table, int number) {
    // TODO lab02-field
    return 0;
  }

  /** A one-byte field, or {@code absent} where the table does not have it. */
  public int int8Field(int table, int number, int absent) {
    // TODO lab02-int8-field
    return 0;
  }

  /** A four-byte field, or {@code absent} where the table does not have it. */
  public int int32Field(int table, int number, int absent) {
    // TODO lab02-int32-field
    return 0;
  }

  /** A float field, or {@code absent} where the table does not have it. */
  public float float32Field(int table, int number, float absent) {
    int position = field(table, number);
    return position == 0 ? absent : float32(position);
  }

  /** The position of the table that a field points to, or 0 where the field is absent. */
  public int tableField(int table, int number) {
    int position = field(table, number);
    return position == 0 ? 0 : follow(position);
  }

  /**
   * The position of the vector that a field points to, which is that of its length.
   *
   * @param elementBytes size of one element, at least 1
   * @return 0 where the field is absent
   * @throws ModelError unless the length is at least 0 and all elements lie inside the file
   */
  public int vectorField(int table, int number, int elementBytes) {
    // TODO lab02-vector-field
    return 0;
  }

  /** The number of elements of a vector; an absent one (position 0) has none. */
  public int length(int vector) {
    // TODO lab02-length
    return 0;
  }

  /** The position of an element, {@code index} counted from 0. */
  public int element(int vector, int index, int elementBytes) {
    // TODO lab02-element
    return 0;
  }

  /** The position of a table in a vector of tables, whose elements are offsets. */
  public int tableElement(int vector, int index) {
    // TODO lab02-table-element
    return 0;
  }

  /**
   * A copy of the bytes (UTF-8) of the string that a field points to; empty where it is absent. For
   * people only: a board has no use for names.
   */
  public byte[] stringField(int table, int number) {
    // TODO lab02-string-field
    return new byte[0];
  }
}
