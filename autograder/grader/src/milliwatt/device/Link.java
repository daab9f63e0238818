package milliwatt.device;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import milliwatt.twin.Window;

/** Two byte streams to a device. */
interface Link extends AutoCloseable {
  InputStream in();

  OutputStream out();

  /** Memory of the device's that bytes can be put into, if there is any. */
  default Optional<Window> window() {
    return Optional.empty();
  }

  /** The process on the other side, if there is one on this machine. */
  default Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  /** What is known about why the other side is gone, one sentence; asked once it is. */
  String epitaph();

  @Override
  void close();
}
