package milliwatt.differential;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import milliwatt.firmware.AddressLines;
import milliwatt.firmware.Core;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.firmware.FirmwareException;
import milliwatt.firmware.FirmwareOptions;
import milliwatt.firmware.Target;
import milliwatt.firmware.Toolchain;
import milliwatt.translate.Translation;
import milliwatt.twin.Serial;
import milliwatt.twin.TwinProcess;
import milliwatt.twin.Wall;

/**
 * Builds translated programs as firmware and runs them on an emulated processor, whose memory
 * protection unit notices null.
 */
final class TwinSide implements TranslatedSide {
  /** Of a generated program's files, all that is worth keeping is the firmware's own objects. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  /** Memory is not what is compared: as much as fits every machine, with a deep stack. */
  private static final int STACK_BYTES = 64 << 10;

  private static final String METHOD_RUN = "run";
  private static final String METHOD_STATE = "state";

  private final Target target;
  private final FirmwareBuild build;

  private TwinSide(Core core, FirmwareBuild build) {
    this.target =
        new Target(
            core.name().toLowerCase(Locale.ROOT),
            core,
            core.largestFlash(),
            core.largestRam(),
            STACK_BYTES);
    this.build = build;
  }

  /** One for programs that are compared again and again: what is built is kept. */
  static TwinSide keeping(Core core) {
    return new TwinSide(core, new FirmwareBuild());
  }

  /**
   * One for programs that are compared once.
   *
   * @param home where to build
   */
  static TwinSide in(Path home, Core core) {
    return new TwinSide(core, new FirmwareBuild(home, KEPT));
  }

  /** Whether there is a compiler for Arm, and QEMU. */
  static boolean available() {
    return Toolchain.arm().isPresent() && Toolchain.qemu().isPresent();
  }

  @Override
  public boolean explicitNullChecks() {
    return false;
  }

  @Override
  public List<Outcome> outcomes(Translation program, Script script, Path folder, int level)
      throws IOException, NotC {
    boolean release = level == 1;
    Firmware firmware = built(program, release);
    Lines lines = new Lines(firmware, program, !release);
    List<Outcome> outcomes = new ArrayList<>();
    TwinClient client = null;
    try {
      for (Script.Step step : script.steps()) {
        if (step instanceof Script.Open) {
          client = client == null ? start(firmware) : client;
          client.open();
          outcomes.add(new Outcome.Opened());
        } else if (client != null) {
          Outcome outcome = lines.explained(call(client, step));
          outcomes.add(outcome);
          if (outcome instanceof Outcome.Crashed) {
            client.close();
            client = null;
          }
        }
      }
    } finally {
      if (client != null) {
        client.close();
      }
    }
    return outcomes;
  }

  private static TwinClient start(Firmware firmware) {
    return new TwinClient(TwinProcess.start(firmware, Serial.STREAMS, Wall.NONE));
  }

  private static Outcome call(TwinClient client, Script.Step step) {
    return step instanceof Script.Run(Arguments arguments)
        ? client.call(METHOD_RUN, arguments.bytes())
        : client.call(METHOD_STATE, new byte[0]);
  }

  private Firmware built(Translation program, boolean release) throws NotC {
    FirmwareOptions options = new FirmwareOptions(Optional.empty(), false, release, List.of());
    try {
      return build.build(program.files(), Optional.empty(), target, options);
    } catch (FirmwareException e) {
      throw new NotC(e.getMessage());
    }
  }

  /** Turns addresses into lines of Java; each is asked for once. */
  private static final class Lines {
    private final AddressLines addresses;
    private final Translation program;
    private final boolean worded;
    private final Map<String, String> known = new HashMap<>();

    Lines(Firmware firmware, Translation program, boolean worded) {
      this.addresses = new AddressLines(firmware);
      this.program = program;
      this.worded = worded;
    }

    /** Of a release build's traps the kind is compared: neither message nor line is as exact. */
    Outcome explained(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Trapped(String kind, String where, String message, boolean _) ->
            new Outcome.Trapped(kind, place(where), message, worded);
        case Outcome.Refused(String where, String sentence) ->
            new Outcome.Refused(place(where), worded ? sentence : Outcome.UNTOLD);
        default -> outcome;
      };
    }

    private String place(String where) {
      if (!worded) {
        return Outcome.UNTOLD;
      }
      return where.startsWith("@") ? known.computeIfAbsent(where, this::line) : where;
    }

    private String line(String where) {
      return addresses.lines(where).stream()
          .flatMap(line -> program.javaLine(line.file(), line.number()).stream())
          .findFirst()
          .orElse("");
    }
  }
}
