package milliwatt.device;

import java.util.List;
import java.util.Map;
import milliwatt.tinyjava.Source;

/**
 * A lab's compiled program: the student's classes, the contract, the adapter and the dispatcher.
 *
 * @param classes class files by binary name
 * @param sources what they were compiled from, for devices that run no class files
 * @param contract qualified name of the contract
 * @param adapter qualified name of the class that implements it
 */
public record Program(
    Map<String, byte[]> classes, List<Source> sources, String contract, String adapter) {

  /** For devices that run class files. */
  public Program(Map<String, byte[]> classes) {
    this(classes, List.of(), "", "");
  }
}
