package milliwatt.models.generated;

import java.util.List;
import java.util.Map;

/**
 * An input of a network and what it must give.
 *
 * @param input bytes of the only input
 * @param outputs little-endian bytes, in the order of the model's outputs
 * @param checksums CRC-32 of the little-endian bytes of every computed tensor, by its index, in the
 *     order in which the operators compute them
 */
public record GoldenVector(byte[] input, List<byte[]> outputs, Map<Integer, Long> checksums) {}
