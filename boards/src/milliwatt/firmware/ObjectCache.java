package milliwatt.firmware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Compiles C files, each once for the same content, headers, compiler and flags.
 *
 * @param include folders whose headers any file may include
 */
record ObjectCache(Cache cache, Toolchain toolchain, List<SourceFolder> include) {
  /** More would only compete for the two cores of an ordinary runner. */
  private static final int AT_A_TIME = 2;

  /** One file did not compile. */
  static final class CompileError extends Exception {
    final String file;

    CompileError(String file, String message) {
      super(message);
      this.file = file;
    }
  }

  /**
   * The object files of a folder's sources.
   *
   * @param kind name of the folder that the objects go to; the linker script tells them by it
   * @param flags by source file
   */
  List<Path> compile(SourceFolder folder, String kind, Function<String, List<String>> flags)
      throws IOException, CompileError {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Path>> running = new ArrayList<>();
      for (String source : folder.sources()) {
        running.add(threads.submit(() -> object(folder, source, kind, flags.apply(source))));
      }
      List<Path> objects = new ArrayList<>();
      for (Future<Path> each : running) {
        objects.add(each.get());
      }
      return objects;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case CompileError error -> throw error;
        case IOException error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while compiling", e);
    }
  }

  private Path object(SourceFolder folder, String source, String kind, List<String> flags)
      throws IOException, CompileError {
    List<String> parts = new ArrayList<>(flags);
    parts.add(toolchain.version());
    parts.addAll(folder.content(source, include));
    String name = Path.of(source).getFileName().toString().replaceFirst("\\.c$", "");
    Path object =
        cache.path("objects/" + kind, Cache.hash(parts).substring(0, 24) + "-" + name + ".o");
    if (Cache.hit(object)) {
      return object;
    }
    Path fresh = Cache.fresh(object);
    ToolRun run = ToolRun.of(command(folder, source, flags, fresh), folder.folder());
    if (!run.succeeded()) {
      Files.deleteIfExists(fresh);
      throw new CompileError(source, firstError(run.output()));
    }
    Cache.publish(fresh, object);
    return object;
  }

  private List<String> command(
      SourceFolder folder, String source, List<String> flags, Path object) {
    List<String> command = new ArrayList<>(List.of(toolchain.gcc()));
    command.addAll(flags);
    for (SourceFolder each : include) {
      command.add("-I" + each.folder());
    }
    // The same object whatever folder it was first compiled in.
    command.add("-ffile-prefix-map=" + folder.folder() + "=.");
    command.addAll(List.of("-c", source, "-o", object.toString()));
    return command;
  }

  private static String firstError(String output) {
    return output
        .lines()
        .filter(line -> line.contains("error:"))
        .findFirst()
        .orElse(output.lines().findFirst().orElse("gcc gave no reason"));
  }
}
