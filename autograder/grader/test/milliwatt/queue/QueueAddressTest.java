package milliwatt.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import milliwatt.cli.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told who names a queue that cannot be used. */
class QueueAddressTest {
  private String said;

  private int worker(String url) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    int code = Commands.all().setOut(writer).setErr(writer).execute("worker", "--queue", url);
    said = text.toString();
    return code;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "jdbc:mysql://localhost/grading?password=open-sesame",
        "jdbc:postgresql://localhost:99999/grading?password=open-sesame"
      })
  void an_address_of_another_form_is_told_without_repeating_it(String url) {
    assertThat(worker(url)).isEqualTo(2);
    assertThat(said).contains("jdbc:postgresql://HOST/DATABASE").doesNotContain("open-sesame");
    assertThat(said.lines()).hasSize(1);
  }

  @Test
  void a_server_that_is_not_there_is_told_in_a_sentence() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/grading?user=ann&password=open-sesame";
    assertThat(worker(url)).isEqualTo(3);
    assertThat(said)
        .isEqualTo(
            "No PostgreSQL server answers at 127.0.0.1:%d/grading: is it running, and does it listen?%n"
                .formatted(port));
  }

  @Test
  void a_server_that_lets_us_not_in_is_told_in_a_sentence() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      assertThat(worker(server.url("grader", "open-barley"))).isEqualTo(3);
      assertThat(said).contains("refuses the user name or the password.").hasLineCount(1);
      assertThat(worker(server.url().replaceFirst("&password.*", ""))).isEqualTo(3);
      assertThat(said).contains("refuses the user name or the password.").hasLineCount(1);
      assertThat(worker(server.url().replace("/postgres?", "/nowhere?"))).isEqualTo(3);
      assertThat(said).contains("has no database of that name").hasLineCount(1);
      assertThat(said).doesNotContain(PostgresServer.PASSWORD);
    }
  }
}
