package milliwatt.grade;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a grader holds when it has nothing to do. */
record Kept(long heapMegabytes, int threads, long openFiles, long temporaryFiles) {
  static Kept now() throws IOException {
    System.gc();
    return new Kept(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
            .getOpenFileDescriptorCount(),
        temporary());
  }

  private static long temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("milliwatt-")).count();
    }
  }

  String line() {
    return heapMegabytes + " " + threads + " " + openFiles + " " + temporaryFiles;
  }

  static Kept parse(String line) {
    String[] fields = line.split(" ");
    return new Kept(
        Long.parseLong(fields[0]),
        Integer.parseInt(fields[1]),
        Long.parseLong(fields[2]),
        Long.parseLong(fields[3]));
  }
}
