package milliwatt.zoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine, well-behaved or not, one path a behaviour. */
final class Mirror implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What the server does when asked for a path. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  Mirror() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  URI base() {
    String host = server.getAddress().getAddress().getHostAddress();
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
  }

  Mirror on(String path, Answer answer) {
    server.createContext(
        "/" + path,
        exchange -> {
          try (exchange) {
            answer.to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return this;
  }

  Mirror file(String path, byte[] content) {
    return on(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
        });
  }

  /** Promises a whole file and closes the connection after a part of it. */
  Mirror broken(String path, byte[] part, int promised) {
    return on(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, promised);
          exchange.getResponseBody().write(part);
        });
  }

  /** Sends a part of a file, or not even that, and then nothing. */
  Mirror stalling(String path, byte[] part) {
    return on(
        path,
        exchange -> {
          if (part.length > 0) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(part);
            exchange.getResponseBody().flush();
          }
          closed.await();
        });
  }

  /** Never ends. */
  Mirror endless(String path) {
    return on(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[4096]);
          }
        });
  }

  Mirror status(String path, int status) {
    return on(path, exchange -> exchange.sendResponseHeaders(status, -1));
  }

  Mirror redirect(String path, String other) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/" + other);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  /** All files of a folder. */
  Mirror folder(Path folder) {
    return on(
        "",
        exchange -> {
          String name = exchange.getRequestURI().getPath().substring(1);
          byte[] content = Files.readAllBytes(folder.resolve(name));
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
        });
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
