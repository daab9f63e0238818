package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form for those who have jbang alone. The installed jar stands in for the published one. */
@OnFreshMachine
class WithoutCloneTest {
  private static final String CATALOG = "jbang-catalog.json";

  @Test
  void lab00_starts_in_an_empty_folder_from_a_catalog_on_the_web_and_later_offline(
      FreshMachine machine) throws Exception {
    Path served = machine.emptyFolder("served");
    Files.copy(machine.clone.resolve(CATALOG), served.resolve(CATALOG));
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            served,
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort() + "/" + CATALOG;
      Path student = machine.emptyFolder("student");
      Map<String, String> environment = Map.of("JBANG_REPO", machine.mavenRepository().toString());
      Path jbang = plainJbang(machine);
      machine.run(student, environment, jbang.toString(), "lab00@" + url).succeeded();
      assertThat(student.resolve("my-tinyml")).isDirectory();

      server.stop(0);
      machine.run(student, environment, jbang.toString(), "--offline", "lab00@" + url).succeeded();
    } finally {
      server.stop(0);
    }
  }

  /** A jbang without anything of this project around it, made of the jar that ./jbang fetched. */
  private static Path plainJbang(FreshMachine machine) throws Exception {
    machine.jbang("version").succeeded();
    Path script = machine.emptyFolder("bin").resolve("jbang");
    Files.writeString(
        script,
        """
        #!/bin/sh
        command=$('%1$s/bin/java' -jar '%2$s' "$@")
        status=$?
        [ $status -ne 255 ] || eval "exec $command"
        echo "$command"
        exit $status
        """
            .formatted(
                System.getProperty("java.home"),
                machine.home.resolve(".cache/milliwatt/jbang-0.132.1.jar")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }
}
