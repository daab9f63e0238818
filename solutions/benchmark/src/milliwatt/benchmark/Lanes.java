package milliwatt.benchmark;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** How many channels the vector kernels compute at once, an int each. */
final class Lanes {
  /** As many as this machine likes, but at least 8, whose bytes make the shortest vector. */
  static final VectorSpecies<Integer> INTS =
      IntVector.SPECIES_PREFERRED.length() >= 8
          ? IntVector.SPECIES_PREFERRED
          : IntVector.SPECIES_256;

  static final int COUNT = INTS.length();

  /** As many bytes. */
  static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(8 * COUNT));

  private Lanes() {}

  /** The least number of whole vectors' lanes that has room for so many channels. */
  static int roundedUp(int channels) {
    return (channels + COUNT - 1) / COUNT * COUNT;
  }

  /** Bytes of an array as ints. */
  static IntVector load(byte[] bytes, int at) {
    return (IntVector)
        ByteVector.fromArray(BYTES, bytes, at).convertShape(VectorOperators.B2I, INTS, 0);
  }
}
