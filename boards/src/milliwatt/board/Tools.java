package milliwatt.board;

/**
 * What puts a program onto a board.
 *
 * @param fqbn the board's name for arduino-cli; the value {@code none} where there is no core
 * @param corePackage the Arduino core or the SDK
 * @param upload the tool that writes the flash
 */
public record Tools(Fact<String> fqbn, Fact<String> corePackage, Fact<String> upload) {}
