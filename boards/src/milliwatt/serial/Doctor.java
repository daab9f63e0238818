package milliwatt.serial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import milliwatt.serial.Diagnosis.Finding;

/**
 * Finds out why a port does not work: asks for the device's name at every usual speed, and eight
 * times at the one where something answers.
 */
public final class Doctor {
  private static final List<Integer> BAUDS =
      List.of(115_200, 9_600, 921_600, 57_600, 38_400, 230_400, 460_800, 19_200);

  private static final int HANDSHAKES = 8;

  private static final long ANSWER_MILLIS = 200;

  /** Of text that came at the right speed, nearly every character can be printed. */
  private static final double PRINTABLE_SHARE = 0.8;

  private static final int SAMPLE_CHARACTERS = 60;

  private final SerialLink link;
  private final Conversation device;
  private final int usualBaud;
  private final StringBuilder heard = new StringBuilder();
  private boolean garbage;
  private boolean started;

  private Doctor(SerialLink link, int usualBaud) {
    this.link = link;
    this.device = new Conversation(link);
    this.usualBaud = usualBaud;
  }

  /**
   * Examines a port; takes some seconds at most.
   *
   * @param usualBaud the speed that everything else uses
   */
  public static Diagnosis examine(String path, int usualBaud) {
    try (SerialLink link = SerialLink.open(path, usualBaud)) {
      return new Doctor(link, usualBaud).examine();
    } catch (PortException e) {
      return Diagnosis.of(e);
    }
  }

  private Diagnosis examine() throws PortException {
    Set<Integer> others = new LinkedHashSet<>(BAUDS);
    others.remove(usualBaud);
    List<Integer> bauds = new ArrayList<>(List.of(usualBaud, usualBaud));
    bauds.addAll(others);
    bauds.add(usualBaud); // by now a board that starts anew when its port opens has started
    for (int baud : bauds) {
      if (answersAt(baud)) {
        // USB knows no speed: a board that only started slowly answers at the usual one by now.
        return handshakes(baud == usualBaud || !answersAt(usualBaud) ? baud : usualBaud);
      }
    }
    return nothingAnswered();
  }

  /** Whether what comes at this speed looks like the protocol, be it damaged. */
  private boolean answersAt(int baud) throws PortException {
    link.baud(baud);
    Conversation.Reply reply = device.ask("name", started ? ANSWER_MILLIS : Greeting.START_MILLIS);
    started = true;
    String text = String.join("\n", reply.lines());
    if (reply.ready() || text.contains("m-")) {
      return true;
    }
    if (reply.bytes() > 0 && printableShare(text) <= PRINTABLE_SHARE) {
      garbage = true;
    } else if (heard.length() < SAMPLE_CHARACTERS) {
      heard.append(' ').append(text.replace('\n', ' '));
    }
    return false;
  }

  private Diagnosis handshakes(int baud) throws PortException {
    link.baud(baud);
    OptionalLong before = Laps.first(device.ask("timestamp", ANSWER_MILLIS).lines());
    int intact = 0;
    int ready = 0;
    String name = "";
    for (int handshake = 0; handshake < HANDSHAKES; handshake++) {
      Conversation.Reply reply = device.ask("name", ANSWER_MILLIS);
      String answered = Greeting.name(reply.lines());
      ready += reply.ready() ? 1 : 0;
      if (answered != null && reply.ready() && reply.lines().size() == 1) {
        intact++;
        name = answered;
      }
    }
    OptionalLong after = Laps.first(device.ask("timestamp", ANSWER_MILLIS).lines());
    if (intact == 0 && ready == HANDSHAKES) {
      return otherFirmware("It ends its answers as the protocol says, but does not tell a name");
    }
    if (intact < HANDSHAKES) {
      return new Diagnosis(
          Finding.LOST_BYTES,
          "The line to %s loses or damages bytes: %d of %d handshakes came back whole."
              .formatted(link.path(), intact, HANDSHAKES),
          "Use a shorter cable, plug it in without a hub, and check that ground is connected.");
    }
    return baud == usualBaud ? healthy(name, baud, before, after) : otherBaud(name, baud);
  }

  private Diagnosis healthy(String name, int baud, OptionalLong before, OptionalLong after)
      throws PortException {
    String time =
        before.isPresent() && after.isPresent()
            ? " in %.1f ms of its own clock"
                .formatted(Laps.between(before.getAsLong(), after.getAsLong()) / 1_000.0)
            : "";
    String verdict =
        "%s answers as '%s' at %d baud: %d of %d handshakes came back whole%s."
            .formatted(link.path(), name, baud, HANDSHAKES, HANDSHAKES, time);
    return Greeting.of(device, ANSWER_MILLIS) instanceof Greeting.Milliwatt
        ? new Diagnosis(Finding.HEALTHY, verdict, "")
        : new Diagnosis(
            Finding.HEALTHY,
            verdict,
            "It speaks the benchmark's protocol, but runs no labs: that takes a firmware of ours.");
  }

  private Diagnosis otherBaud(String name, int baud) {
    return new Diagnosis(
        Finding.OTHER_BAUD,
        "Wrong speed: '%s' at %s answers at %d baud, not at %d."
            .formatted(name, link.path(), baud, usualBaud),
        "Set the firmware to %d baud and flash it again.".formatted(usualBaud));
  }

  private Diagnosis nothingAnswered() {
    if (!heard.toString().isBlank()) {
      return otherFirmware("It says \"%s\"".formatted(sample()));
    }
    if (garbage) {
      return new Diagnosis(
          Finding.GARBAGE,
          "Wrong speed: what comes from %s is no text at any usual speed.".formatted(link.path()),
          "Look up the speed in the firmware's source, set it to %d baud, and flash it again."
              .formatted(usualBaud));
    }
    return new Diagnosis(
        Finding.SILENCE,
        "Nothing comes from %s at any usual speed.".formatted(link.path()),
        "If RX and TX are wires, swap them: the board's TX goes to the adapter's RX. Otherwise"
            + " press the board's reset button, and flash it if it is new.");
  }

  private Diagnosis otherFirmware(String what) {
    return new Diagnosis(
        Finding.OTHER_FIRMWARE,
        "Other firmware: what is on the board at %s does not speak the protocol. %s."
            .formatted(link.path(), what),
        "Put a firmware of ours on it.");
  }

  private String sample() {
    String text = heard.toString().strip();
    return text.substring(0, Math.min(SAMPLE_CHARACTERS, text.length()))
        .replaceAll("[^\\x20-\\x7E]", ".");
  }

  private static double printableShare(String text) {
    long printable = text.chars().filter(c -> c == '\n' || c >= ' ' && c <= '~').count();
    return text.isEmpty() ? 0 : (double) printable / text.length();
  }
}
