package milliwatt.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream whose reads end after a while even if nothing comes; the HTTP client's never would. */
final class PatientStream implements AutoCloseable {
  private final InputStream stream;
  private final Duration patience;
  private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();

  PatientStream(InputStream stream, Duration patience) {
    this.stream = stream;
    this.patience = patience;
  }

  /**
   * Reads some bytes, at least one.
   *
   * @return how many, or -1 at the end
   * @throws HttpTimeoutException if nothing comes
   */
  int read(byte[] chunk) throws IOException {
    Future<Integer> read = reader.submit(() -> stream.read(chunk));
    try {
      return read.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("nothing comes");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close(); // Ends a read that still waits.
    reader.close();
  }
}
