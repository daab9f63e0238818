package milliwatt.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import milliwatt.cli.UserError;
import milliwatt.firmware.AddressLines;
import milliwatt.firmware.Core;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.FirmwareException;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.Target;
import milliwatt.translate.ClosedSet;
import milliwatt.translate.Translation;
import milliwatt.twin.Serial;
import milliwatt.twin.Tracer;
import milliwatt.twin.TwinException;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;
import milliwatt.twin.Window;

/**
 * A board's twin: the program is translated to C, built for the board's processor and memory, and
 * run in QEMU, which counts its instructions.
 */
public final class TwinDevice extends LinkedDevice {
  /** A millisecond of the twin is a million instructions; QEMU takes 10 of ours for it, or 30. */
  private static final int SLOWNESS = 30;

  /** A call gets a tenth of its limit: as many instructions as a board of 100 MHz would manage. */
  private static final int SPEED = 10;

  /** Emulation is work; every call has a limit of its own. */
  private static final int CPU_SECONDS = 7_200;

  private final String name;
  private final Target target;
  private final Sandbox sandbox;
  private final FirmwareBuild build = new FirmwareBuild();
  private final ProgramTranslator translator;
  private Translation translation;
  private Firmware firmware;
  private Optional<Tracer> tracer = Optional.empty();

  /**
   * @param name as the command line names it
   */
  public TwinDevice(String name, Target target, Sandbox sandbox, SandboxModule module) {
    this.name = name;
    this.target = target;
    this.sandbox = sandbox;
    this.translator = new ProgramTranslator(module);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String isolation() {
    return "a %s in QEMU, in %s".formatted(target.core().title(), sandbox.description());
  }

  @Override
  public boolean graded() {
    return true;
  }

  /**
   * Translates and builds the program.
   *
   * @throws RefusedProgram if it cannot be translated
   * @throws UserError if it cannot be built: a tool is missing, or it does not fit
   */
  @Override
  public synchronized void load(Program program) {
    load(program, Optional.empty(), ClosedSet.OPEN);
  }

  /**
   * The same, for one model.
   *
   * @param model lies in flash; an argument of length -1 stands for it
   * @param constants what the program is known to meet
   */
  public synchronized void load(Program program, Optional<byte[]> model, ClosedSet constants) {
    disconnect();
    try {
      translation = translator.translate(program, explicitNullChecks(), constants);
      firmware =
          build.build(
              translation.files(),
              model,
              target,
              new FirmwareOptions(Optional.empty(), explicitNullChecks(), false, List.of()));
    } catch (FirmwareException e) {
      throw new UserError(e.getMessage());
    }
  }

  /**
   * Runs a firmware that was built elsewhere for the same target, as the next program.
   *
   * @param made the C that was translated for it; null where a person wrote the C
   */
  public synchronized void load(Firmware built, Translation made) {
    disconnect();
    translation = made;
    firmware = built;
  }

  /**
   * From the next start on, tells each instruction that the processor executes, see {@link
   * TwinProcess#traced}; or none any more.
   */
  public synchronized void trace(Optional<Tracer> tracer) {
    disconnect();
    this.tracer = tracer;
  }

  /** What the twin is like. */
  public Target target() {
    return target;
  }

  /** What the last program takes. */
  public Optional<Firmware> firmware() {
    return Optional.ofNullable(firmware);
  }

  @Override
  boolean startable() {
    return firmware != null;
  }

  @Override
  ProtocolClient connect() throws IOException {
    if (firmware == null) {
      throw new IOException("it has no program yet");
    }
    try {
      Wall wall = (command, readable) -> sandbox.wrap(command, readable, CPU_SECONDS);
      TwinProcess twin =
          tracer.isPresent()
              ? TwinProcess.traced(firmware, wall, tracer.get())
              : TwinProcess.start(firmware, Serial.STREAMS, wall);
      return new ProtocolClient(new TwinLink(twin), SLOWNESS);
    } catch (TwinException e) {
      throw new DeviceException(e.getMessage(), e);
    }
  }

  @Override
  long limit(long millis) {
    return Math.ceilDiv(millis, SPEED);
  }

  /** An address becomes a line of the student's. */
  @Override
  Outcome explained(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Trapped(String kind, String where, String message) ->
          new Outcome.Trapped(kind, line(where), message);
      case Outcome.TimedOut(long millis, String where) ->
          new Outcome.TimedOut(millis * SPEED, line(where));
      case Outcome.Refused(String where, String message) ->
          new Outcome.Refused(line(where), message);
      case Outcome.Returned _, Outcome.Crashed _ -> outcome;
    };
  }

  private String line(String where) {
    if (!where.startsWith("@") || translation == null) {
      return where;
    }
    return new AddressLines(firmware)
        .lines(where).stream()
            .flatMap(line -> translation.javaLine(line.file(), line.number()).stream())
            .findFirst()
            .orElse("");
  }

  private boolean explicitNullChecks() {
    return target.core() == Core.NATIVE;
  }

  private record TwinLink(TwinProcess twin) implements Link {
    @Override
    public InputStream in() {
      return twin.in();
    }

    @Override
    public OutputStream out() {
      return twin.out();
    }

    @Override
    public Optional<Window> window() {
      return twin.window();
    }

    @Override
    public Optional<ProcessHandle> process() {
      return Optional.of(twin.handle());
    }

    @Override
    public String epitaph() {
      return twin.epitaph();
    }

    @Override
    public void close() {
      twin.close();
    }
  }
}
