package milliwatt.diagnose;

/** How far a runtime got before it differed from the reference. */
enum Stage {
  /** Reading the model. */
  OPENING,
  /** One operator, every tensor in memory of its own. */
  ALONE,
  /** The interpreter with a place in the arena for every tensor. */
  WHOLE,
  /** One operator, in memory that tensors share. */
  SHARING,
  /** The interpreter, in memory that tensors share. */
  WHOLE_SHARING
}
