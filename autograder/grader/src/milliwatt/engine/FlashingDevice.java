package milliwatt.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import milliwatt.board.Board;
import milliwatt.cli.UserError;
import milliwatt.device.Counter;
import milliwatt.device.Device;
import milliwatt.device.Outcome;
import milliwatt.device.Program;
import milliwatt.device.ProgramTranslator;
import milliwatt.device.SandboxModule;
import milliwatt.device.SerialDevice;
import milliwatt.firmware.FirmwareException;
import milliwatt.folder.TemporaryFolder;
import milliwatt.serial.Discovery;
import milliwatt.serial.PortInfo;
import milliwatt.sketch.Export;
import milliwatt.sketch.ExportFolder;
import milliwatt.sketch.ExportedProgram;

/** A board that gets each program flashed before it runs it. */
public final class FlashingDevice implements Device {
  private static final String SKETCH = "submission";

  private final Board board;
  private final PortInfo port;
  private final Flashing flashing;
  private final ProgramTranslator translator;
  private final SerialDevice device;
  private String build = "";

  /**
   * @param port where the board was when it was first seen
   */
  public FlashingDevice(Board board, PortInfo port, Flashing flashing, SandboxModule module) {
    this.board = board;
    this.port = port;
    this.flashing = flashing;
    this.translator = new ProgramTranslator(module);
    this.device = new SerialDevice("board:" + board.id(), this::now, _ -> Set.of(build));
  }

  @Override
  public String name() {
    return device.name();
  }

  @Override
  public String isolation() {
    return device.isolation();
  }

  @Override
  public boolean graded() {
    return device.graded();
  }

  /** Does nothing: until a program is loaded, the board runs another one. */
  @Override
  public void start() {}

  /**
   * Translates the program and puts it onto the board.
   *
   * @throws milliwatt.device.RefusedProgram if it cannot be translated
   * @throws UserError if it does not get there, or the board does not run it then
   */
  @Override
  public void load(Program program) {
    device.close();
    ExportedProgram exported =
        new ExportedProgram(
            "A submission",
            "Graded by Milliwatt.",
            translator.translate(program, true).files(),
            Optional.empty());
    build = exported.build();
    flash(exported);
    new FlashedBoard(board.id(), this::now).verify(build);
    device.load(program);
  }

  private void flash(ExportedProgram program) {
    try (TemporaryFolder folder = TemporaryFolder.of("flash")) {
      Path sketch = folder.path().resolve(SKETCH);
      new ExportFolder(sketch).write(Export.of(SKETCH, board, program));
      flashing.flash(sketch, now().path());
    } catch (IOException e) {
      throw new UserError("The sketch cannot be written: " + e.getMessage());
    } catch (FirmwareException e) {
      throw new UserError(e.getMessage());
    }
  }

  /** Where it was if it is there still: boards without serial numbers are all alike. */
  private PortInfo now() {
    List<PortInfo> ports = Discovery.ports();
    return ports.stream()
        .filter(port::equals)
        .findFirst()
        .or(() -> port.findAgain(ports))
        .orElseThrow(() -> new UserError("The board at %s is gone.".formatted(port.path())));
  }

  @Override
  public void open() {
    device.open();
  }

  @Override
  public void openAlone() {
    device.openAlone();
  }

  @Override
  public Counter counter() {
    return device.counter();
  }

  @Override
  public Outcome call(String method, byte[] arguments, long limitMillis) {
    return device.call(method, arguments, limitMillis);
  }

  @Override
  public String takePrinted() {
    return device.takePrinted();
  }

  @Override
  public long startMillis() {
    return device.startMillis();
  }

  @Override
  public void close() {
    device.close();
  }
}
