package milliwatt.fuzz;

/**
 * A number in a model's file that may be changed.
 *
 * @param position bytes of the file before it
 */
record Site(int position, Kind kind) {

  /** What a number is for. */
  enum Kind {
    /** How far to a table or vector, forwards. */
    OFFSET(4),
    /** How far to a table's vtable, backwards. */
    VTABLE_OFFSET(4),
    /** Where in its table a field lies; also the sizes of vtable and table. */
    VTABLE_ENTRY(2),
    /** Elements of a vector. */
    LENGTH(4),
    /** The schema's version, or an operator's. */
    VERSION(4),
    ONE_BYTE_OPERATOR_CODE(1),
    OPERATOR_CODE(4),
    CODE_INDEX(4),
    TENSOR_INDEX(4),
    BUFFER_INDEX(4),
    DIMENSION(4),
    TYPE(1),
    VARIABLE(1),
    SCALE(4),
    ZERO_POINT(8),
    QUANTIZED_DIMENSION(4),
    SMALL_OPTION(1),
    OPTION(4),
    /** Four bytes of a small constant: an axis, a new shape, paddings. */
    CONSTANT(4);

    final int bytes;

    Kind(int bytes) {
      this.bytes = bytes;
    }
  }
}
