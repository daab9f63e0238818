package milliwatt.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import milliwatt.cli.UserError;

/**
 * Gets one file over HTTP and hands its bytes on while they come, never more than it should have.
 * What ends with an exception was not the file.
 */
final class Download {
  private static final int CHUNK = 16 * 1024;

  private final ZooModel.Public model;
  private final URI source;
  private final Duration patience;
  private final Watcher watcher;

  /** Told how far a download is. */
  @FunctionalInterface
  interface Watcher {
    void received(long bytes, long of);
  }

  /**
   * @param source where to get it; the model's own place, or a mirror's
   * @param patience how long nothing may happen
   */
  Download(ZooModel.Public model, URI source, Duration patience, Watcher watcher) {
    this.model = model;
    this.source = source;
    this.patience = patience;
    this.watcher = watcher;
  }

  /**
   * Writes the file to {@code out}.
   *
   * @throws UserError if it cannot be had, or is not the file it should be
   * @throws IOException if it cannot be written
   */
  void to(OutputStream out) throws IOException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpResponse<InputStream> response = ask(client);
      try (PatientStream content = new PatientStream(response.body(), patience)) {
        if (response.statusCode() != 200) {
          throw failed("answers with status " + response.statusCode());
        }
        receive(content, out);
      } finally {
        client.shutdownNow();
      }
    }
  }

  private HttpResponse<InputStream> ask(HttpClient client) {
    try {
      HttpRequest request = HttpRequest.newBuilder(source).timeout(patience).build();
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException e) {
      throw failed("does not answer");
    } catch (ConnectException e) {
      throw failed("cannot be reached; is there a network?");
    } catch (IOException e) {
      throw failed("cannot be read (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted");
    }
  }

  private void receive(PatientStream content, OutputStream out) throws IOException {
    var digest = Sha256.digest();
    byte[] chunk = new byte[CHUNK];
    long received = 0;
    while (true) {
      int read = read(content, chunk, received);
      if (read < 0) {
        break;
      }
      received += read;
      if (received > model.bytes()) {
        throw failed(number("has more than the %,d bytes that the model has", model.bytes()));
      }
      digest.update(chunk, 0, read);
      out.write(chunk, 0, read);
      watcher.received(received, model.bytes());
    }
    if (received < model.bytes()) {
      throw failed(number("ends after %,d bytes", received) + number(" of %,d", model.bytes()));
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(model.sha256())) {
      throw failed("is not " + model.file() + " as it was when it was listed: its SHA-256 differs");
    }
  }

  private int read(PatientStream content, byte[] chunk, long received) {
    try {
      return content.read(chunk);
    } catch (HttpTimeoutException e) {
      throw failed(number("sends nothing any more after %,d bytes", received));
    } catch (IOException e) {
      throw failed(number("breaks off after %,d bytes", received));
    }
  }

  private UserError failed(String what) {
    String end = what.endsWith("?") ? "" : ".";
    return new UserError(source + " " + what + end);
  }

  private static String number(String format, long value) {
    return String.format(Locale.ROOT, format, value);
  }
}
