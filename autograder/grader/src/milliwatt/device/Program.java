package milliwatt.device;

import java.util.Map;

/**
 * A lab's compiled program: the student's classes, the contract, the adapter and the dispatcher.
 *
 * @param classes class files by binary name
 */
public record Program(Map<String, byte[]> classes) {}
