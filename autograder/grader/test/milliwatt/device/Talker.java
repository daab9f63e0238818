package milliwatt.device;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A program that connects to itself, says so, and waits to be told to end. */
final class Talker {
  private Talker() {}

  public static void main(String[] arguments) throws IOException {
    InetAddress self = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, self);
        Socket socket = new Socket(self, server.getLocalPort());
        Socket accepted = server.accept()) {
      socket.getOutputStream().write(42);
      System.out.write(accepted.getInputStream().read());
      System.out.flush();
      System.in.read();
    }
  }
}
