package milliwatt.site;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The built site as any server would show it. */
final class Served {
  /** What all its addresses begin with. */
  static final String ORIGIN;

  static {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server =
        SimpleFileServer.createFileServer(any, BuiltSite.folder(), OutputLevel.NONE);
    server.start(); // Its threads end with the tests.
    ORIGIN = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private Served() {}

  static String address(String file) {
    return ORIGIN + file;
  }
}
