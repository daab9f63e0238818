package milliwatt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import milliwatt.board.Board;
import milliwatt.serial.Conversation;
import milliwatt.serial.Greeting;
import milliwatt.serial.PortException;
import milliwatt.serial.PortInfo;
import milliwatt.serial.SerialLink;

/** Ports and what answers on them, a line each. All are asked at the same time. */
final class PortListing {
  private static final long ANSWER_MILLIS = 300;
  private static final long LIMIT_MILLIS = 10_000;

  private final List<Board> boards;

  PortListing(List<Board> boards) {
    this.boards = boards;
  }

  List<String> of(List<PortInfo> ports) {
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (PortInfo port : ports) {
        Callable<String> question = () -> line(port);
        answers.add(asking.submit(question));
      }
      return answers.stream().map(PortListing::inTime).toList();
    }
  }

  private static String inTime(Future<String> answer) {
    try {
      return answer.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      answer.cancel(true);
      return "a port that could not be asked";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "not asked";
    }
  }

  /** Device name, what answers, and what the system knows about the port. */
  private String line(PortInfo port) {
    StringBuilder known = new StringBuilder(port.description());
    port.usb()
        .ifPresent(usb -> known.append(known.isEmpty() ? "" : ", ").append("USB ").append(usb));
    if (!port.serialNumber().isEmpty()) {
      known.append(", serial number ").append(port.serialNumber());
    }
    List<String> kinds =
        boards.stream()
            .filter(board -> port.usb().filter(board.usbIds()::contains).isPresent())
            .map(Board::name)
            .toList();
    if (!kinds.isEmpty()) {
      known.append(": ").append(String.join(" or ", kinds));
    }
    return "%-10s  %s%s"
        .formatted(
            "serial:" + port.path(), answer(port), known.isEmpty() ? "" : " (" + known + ")");
  }

  private static String answer(PortInfo port) {
    try (SerialLink link = SerialLink.open(port.path(), SerialLink.USUAL_BAUD)) {
      return switch (Greeting.of(new Conversation(link), ANSWER_MILLIS)) {
        case Greeting.Milliwatt(String name, _) -> "runs labs: " + name;
        case Greeting.MlPerf(String name) ->
            "speaks the benchmark's protocol, runs no labs: " + name;
        case Greeting.Foreign(String sample) -> "other firmware, says \"" + sample + "\"";
        case Greeting.Silent _ ->
            "silent; '%s' finds out why".formatted(Invocation.of("doctor " + port.path()));
      };
    } catch (PortException e) {
      return e.getMessage();
    }
  }
}
