package milliwatt.twin;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milliwatt.firmware.Core;
import milliwatt.firmware.Firmware;
import milliwatt.firmware.Toolchain;

/** A firmware that runs: in QEMU, or as a process of its own when it was built for this machine. */
public final class TwinProcess implements AutoCloseable {
  private static final Pattern TERMINAL = Pattern.compile("char device redirected to (\\S+)");
  private static final long START_SECONDS = 20;

  /** Kills the child when the thread that started it ends, and so when this process does. */
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  /** Starts every twin: the kernel takes a child's parent for the thread that started it. */
  private static final ExecutorService PARENT =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("parent-of-twins").factory());

  private final Process process;

  /** What QEMU itself says. */
  private final InputStream messages;

  private final Thread reader;
  private final Optional<Window> window;
  private final Thread shutdown;
  private final CompletableFuture<String> terminal = new CompletableFuture<>();
  private final Optional<Trace> trace;
  private volatile String complaint = "";

  private TwinProcess(
      Process process, Serial serial, Optional<Window> window, Optional<Tracer> tracer) {
    this.process = process;
    trace = tracer.map(Trace::new);
    this.messages = serial == Serial.STREAMS ? process.getErrorStream() : process.getInputStream();
    this.window = window;
    this.shutdown = new Thread(process::destroyForcibly, "twin-shutdown");
    Runtime.getRuntime().addShutdownHook(shutdown);
    this.reader = Thread.ofPlatform().daemon().name("twin-messages").start(this::readMessages);
  }

  /**
   * Starts the firmware.
   *
   * @param wall what is put around QEMU; one that hides devices also hides a terminal
   * @throws TwinException if QEMU is missing or does not start
   */
  public static TwinProcess start(Firmware firmware, Serial serial, Wall wall) {
    return start(firmware, serial, wall, Optional.empty());
  }

  /**
   * The same, and tells each instruction that the processor executes: slower by far.
   *
   * @param tracer is told on a thread of its own, which may lag a few thousand instructions behind
   */
  public static TwinProcess traced(Firmware firmware, Wall wall, Tracer tracer) {
    return start(firmware, Serial.STREAMS, wall, Optional.of(tracer));
  }

  private static TwinProcess start(
      Firmware firmware, Serial serial, Wall wall, Optional<Tracer> tracer) {
    boolean emulated = firmware.target().core() != Core.NATIVE;
    Optional<Window> window = Optional.empty();
    try {
      if (emulated) {
        window = Optional.of(new Window(firmware.target().core()));
      }
      List<String> command = command(firmware, serial, window, wall, tracer.isPresent());
      Process process = PARENT.submit(() -> start(command, serial)).get();
      return new TwinProcess(process, serial, window, tracer);
    } catch (ExecutionException | IOException e) {
      window.ifPresent(Window::close);
      throw new TwinException(missing(emulated), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      window.ifPresent(Window::close);
      throw new TwinException("The start of the twin was interrupted.", e);
    }
  }

  /** What the firmware sends. */
  public InputStream in() {
    return process.getInputStream();
  }

  /** What the firmware receives. */
  public OutputStream out() {
    return process.getOutputStream();
  }

  /** Memory that the firmware reads without the serial line. */
  public Optional<Window> window() {
    return window;
  }

  /**
   * The path of the pseudo terminal.
   *
   * @throws TwinException if QEMU does not give it
   */
  public Path terminal() {
    try {
      return Path.of(terminal.get(START_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TwinException("The start of the twin was interrupted.", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new TwinException("The twin has no terminal. " + epitaph(), e);
    }
  }

  /**
   * The path of the pseudo terminal, once the firmware has started. What it says as it starts
   * answers nobody, and is not left in there for whoever opens the terminal first.
   *
   * @throws TwinException if QEMU does not give the terminal, or the firmware does not answer
   */
  public Path startedTerminal() {
    Path path = terminal();
    try {
      CompletableFuture.runAsync(() -> greet(path)).get(START_SECONDS, TimeUnit.SECONDS);
      return path;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TwinException("The start of the twin was interrupted.", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new TwinException("The twin's firmware does not answer. " + epitaph(), e);
    }
  }

  /** By streams, for a serial library would leave settings behind that others do not expect. */
  private void greet(Path terminal) {
    try (OutputStream out = new FileOutputStream(terminal.toFile());
        InputStream in = new FileInputStream(terminal.toFile())) {
      out.write("mw start info%".getBytes(StandardCharsets.US_ASCII));
      StringBuilder said = new StringBuilder();
      while (said.indexOf("m-mw-start-done\r\nm-ready\r\n") < 0) {
        int next = in.read();
        if (next >= 0) {
          said.append((char) next);
        } else if (process.isAlive()) {
          Thread.sleep(10); // a terminal may answer that there is nothing yet
        } else {
          throw new IOException("the twin has ended");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How long it has kept a processor of this machine busy; zero where the system does not tell. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What the system calls it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Waits until it ends. */
  public void await() throws InterruptedException {
    process.waitFor();
  }

  /** What is known about why it is gone; asked once it is. */
  public String epitaph() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        return "QEMU runs, but says nothing.";
      }
      reader.join(Duration.ofMillis(500)); // Its last words may still be on their way.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String said = complaint.isEmpty() ? "" : " It said: " + complaint;
    return "QEMU ended with exit code %d.%s".formatted(process.exitValue(), said);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(shutdown);
    } catch (IllegalStateException e) {
      // We are shutting down already.
    }
    window.ifPresent(Window::close);
  }

  private static List<String> command(
      Firmware firmware, Serial serial, Optional<Window> window, Wall wall, boolean traced)
      throws IOException {
    List<Path> readable = new ArrayList<>(List.of(firmware.elf()));
    List<String> command = new ArrayList<>();
    if (firmware.target().core() == Core.NATIVE) {
      command.add(firmware.elf().toString());
    } else {
      Optional<Path> file = window.map(Window::file);
      List<String> words = new QemuCommand(firmware, serial.qemu(), file, traced).words();
      Path program = program(words.getFirst());
      command.add(program.toString());
      command.addAll(words.subList(1, words.size()));
      readable.add(program);
      file.ifPresent(readable::add);
    }
    List<String> walled = new ArrayList<>();
    if (Files.isExecutable(SETPRIV)) {
      walled.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL"));
    }
    walled.addAll(wall.around(command, readable));
    return walled;
  }

  /** The program's path, by which a sandbox can show it to itself. */
  private static Path program(String name) throws IOException {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program.toRealPath();
      }
    }
    throw new IOException(name + " is not on the path");
  }

  private static Process start(List<String> command, Serial serial) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    String path = System.getenv("PATH");
    builder.environment().clear();
    if (path != null) {
      builder.environment().put("PATH", path); // to find bwrap and prlimit
    }
    return builder.redirectErrorStream(serial == Serial.TERMINAL).start();
  }

  private static String missing(boolean emulated) {
    return emulated
        ? "The emulator qemu-system-arm is not installed. Install it with: " + Toolchain.INSTALL_ARM
        : "The firmware cannot be started as a process.";
  }

  private void readMessages() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(messages, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (trace.isPresent() && trace.get().read(line)) {
          continue;
        }
        Matcher redirected = TERMINAL.matcher(line);
        if (redirected.find()) {
          terminal.complete(redirected.group(1));
        } else if (complaint.isEmpty() && !line.contains("warning:")) {
          complaint = line;
        }
      }
    } catch (IOException e) {
      // It is gone; what it said so far is kept.
    }
    terminal.completeExceptionally(new IOException("closed"));
  }
}
