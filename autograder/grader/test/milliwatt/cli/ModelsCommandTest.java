package milliwatt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir Path folder;

  @Test
  void the_list_says_what_a_model_does_and_where_it_comes_from() {
    assertThat(Terminal.run("models", "list").out())
        .contains("sine_int8: the sine of 0 to 2 pi, int8", "1,856 bytes, included")
        .contains("kws_ref_model: ", "53,936 bytes, licence Apache-2.0")
        .containsPattern("  https://\\S+/kws_ref_model.tflite\n  SHA-256 [0-9a-f]{64}\n");
  }

  @Test
  void an_included_model_is_copied_out() {
    Terminal fetch = Terminal.run("models", "fetch", "sine_int8", "--to", folder.toString());
    assertThat(fetch.exitCode()).isZero();
    assertThat(fetch.out()).contains("sine_int8.tflite: 1,856 bytes.");
    String file = folder.resolve("sine_int8.tflite").toString();
    assertThat(Terminal.run("inspect", file).exitCode()).isZero();
  }

  @Test
  void no_name_or_too_many_is_one_sentence() {
    refused("Name a model or say --all", "models", "fetch");
    refused("Name a model or say --all", "models", "fetch", "sine_int8", "--all");
    refused("did you mean sine_int8?", "models", "fetch", "sine_int9");
  }

  @Test
  void a_mirror_that_is_no_url_is_one_sentence() {
    for (String mirror : List.of("ftp://here", "here", "http://", "http:// x")) {
      refused("--from takes a URL", "models", "fetch", "ad01_int8", "--from", mirror);
    }
  }

  @Test
  void ctrl_c_in_the_middle_of_a_download_leaves_nothing() throws Exception {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "skipped: no SIGINT here");
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> stall(exchange, asked, over));
    server.start();
    try {
      String mirror = "http://localhost:" + server.getAddress().getPort();
      Process fetch = milliwatt("models", "fetch", "ad01_int8", "--from", mirror);
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
      new ProcessBuilder("kill", "-INT", Long.toString(fetch.pid())).start().waitFor();
      assertThat(fetch.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(fetch.exitValue()).isEqualTo(130);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
    } finally {
      over.countDown();
      server.stop(0);
    }
  }

  /** Sends a thousand bytes and no more. */
  private static void stall(HttpExchange exchange, CountDownLatch asked, CountDownLatch over)
      throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(new byte[1000]);
    exchange.getResponseBody().flush();
    asked.countDown();
    try (exchange) {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process milliwatt(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 6];
    command[0] = ProcessHandle.current().info().command().orElseThrow();
    command[1] = "-cp";
    command[2] = System.getProperty("java.class.path");
    command[3] = "milliwatt.cli.Milliwatt";
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    command[command.length - 2] = "--to";
    command[command.length - 1] = folder.toString();
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static void refused(String sentence, String... arguments) {
    Terminal models = Terminal.run(arguments);
    assertThat(models.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(models.err()).contains(sentence).hasLineCount(1);
  }
}
