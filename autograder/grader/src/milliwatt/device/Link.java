package milliwatt.device;

import java.io.InputStream;
import java.io.OutputStream;

/** Two byte streams to a device. */
interface Link extends AutoCloseable {
  InputStream in();

  OutputStream out();

  /** What is known about why the other side is gone, one sentence; asked once it is. */
  String epitaph();

  @Override
  void close();
}
