package milliwatt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ./jbang} and {@code ./verify} add to jbang and Maven. */
@OnFreshMachine
class WrapperTest {
  @Test
  void it_works_from_any_folder_and_stays_there(FreshMachine machine) throws Exception {
    Path elsewhere = machine.emptyFolder("else where");
    machine.run(elsewhere, machine.clone + "/jbang", "lab00").succeeded();
    assertThat(elsewhere.resolve("my-tinyml")).isDirectory();
  }

  @Test
  void arguments_arrive_as_they_were_typed(FreshMachine machine) throws Exception {
    Path workspace = machine.emptyFolder("x").resolve("it's $HOME; a \"b\" * !");
    machine.jbang("lab00", "--workspace", workspace.toString()).succeeded();
    assertThat(workspace).isDirectory();
  }

  @Test
  void the_exit_code_is_that_of_the_command(FreshMachine machine) throws Exception {
    assertThat(machine.jbang("milliwatt", "no-such-command").exitCode()).isEqualTo(2);
  }

  @Test
  void an_unchanged_clone_is_not_built_again_and_a_changed_one_is(FreshMachine machine)
      throws Exception {
    machine.jbang("milliwatt", "--version").succeeded();
    assertThat(machine.jbang("milliwatt", "--version").output()).doesNotContain("Building");

    Path source = machine.clone.resolve("labs/labs.yaml");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
    assertThat(machine.jbang("milliwatt", "--version").output()).contains("Building");
  }

  @Tag("long")
  @Test
  void a_clone_with_a_file_more_or_less_is_built_again(FreshMachine machine) throws Exception {
    machine.jbang("milliwatt", "--version").succeeded();
    Path removed = Files.createFile(machine.clone.resolve("labs/added.txt"));
    Files.setLastModifiedTime(removed, FileTime.from(Instant.EPOCH));
    assertThat(machine.jbang("milliwatt", "--version").output()).contains("Building");
    Files.delete(removed);
    assertThat(machine.jbang("milliwatt", "--version").output()).contains("Building");
  }

  @Tag("long")
  @Test
  void two_at_once_build_once_and_both_run(FreshMachine machine) throws Exception {
    Files.setLastModifiedTime(
        machine.clone.resolve("labs/labs.yaml"), FileTime.from(Instant.now()));
    CompletableFuture<Command.Result> first = version(machine);
    CompletableFuture<Command.Result> second = version(machine);
    String both = first.get().succeeded().output() + second.get().succeeded().output();
    assertThat(both).containsOnlyOnce("Building");
  }

  private static CompletableFuture<Command.Result> version(FreshMachine machine) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return machine.jbang("milliwatt", "--version");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void a_build_that_fails_names_the_file_and_the_log_and_leaves_the_installed_jar(
      FreshMachine machine) throws Exception {
    machine.jbang("milliwatt", "--version").succeeded();
    byte[] before = Files.readAllBytes(machine.installedJar());
    Path broken = machine.clone.resolve("autograder/checks/src/milliwatt/check/Broken.java");
    Files.writeString(broken, "not Java");
    try {
      Command.Result result = machine.jbang("milliwatt", "--version");
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.output()).contains("Broken.java", "build.log").doesNotContain("\tat ");
      assertThat(Files.readAllBytes(machine.installedJar())).isEqualTo(before);
    } finally {
      Files.delete(broken);
    }
    machine.jbang("milliwatt", "--version").succeeded();
  }

  @Tag("long")
  @Test
  void a_lock_whose_owner_died_stops_nobody(FreshMachine machine) throws Exception {
    Path lock = machine.home.resolve(".cache/milliwatt/lock");
    Files.createDirectories(lock);
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    Files.setLastModifiedTime(
        machine.clone.resolve("labs/labs.yaml"), FileTime.from(Instant.now()));
    machine.jbang("milliwatt", "--version").succeeded();
    assertThat(lock).doesNotExist();
  }

  @Test
  void a_jbang_on_the_path_is_used_as_it_is(FreshMachine machine) throws Exception {
    Path bin = machine.emptyFolder("bin");
    Path own = bin.resolve("jbang");
    Files.writeString(own, "#!/bin/sh\necho own jbang: \"$@\"\n");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> path = Map.of("PATH", bin + ":" + machine.environment.get("PATH"));
    assertThat(machine.run(machine.clone, path, "./jbang", "version").succeeded().output())
        .isEqualTo("own jbang: version\n");
  }

  @Test
  void a_jbang_with_another_checksum_is_not_run(FreshMachine machine) throws Exception {
    Path script = machine.clone.resolve("jbang");
    String kept = Files.readString(script);
    Files.writeString(script, kept.replaceFirst("jbang_sha256=f9", "jbang_sha256=00"));
    try {
      Map<String, String> cache = Map.of("XDG_CACHE_HOME", machine.emptyFolder("c").toString());
      Command.Result result = machine.run(machine.clone, cache, "./jbang", "version");
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.output()).contains("SHA-256", "was not run");
    } finally {
      Files.writeString(script, kept);
    }
  }

  @Test
  void without_a_jdk_25_one_sentence_says_how_to_get_one(FreshMachine machine) throws Exception {
    Map<String, String> none =
        Map.of("MILLIWATT_JDKS", "/none", "PATH", pathWith(machine, "mvn", "git"));
    for (String script : new String[] {"./jbang", "./verify"}) {
      Command.Result result = machine.run(machine.clone, none, script);
      result.refusedInOneSentence();
      assertThat(result.output()).contains("JDK 25", "install");
    }
  }

  @Test
  void without_maven_one_sentence_says_how_to_get_it(FreshMachine machine) throws Exception {
    Map<String, String> none =
        Map.of(
            "PATH", pathWith(machine), "XDG_CACHE_HOME", machine.emptyFolder("cache").toString());
    for (String command : new String[] {"./jbang version", "./verify"}) {
      Command.Result result = machine.run(machine.clone, none, command.split(" "));
      result.refusedInOneSentence();
      assertThat(result.output()).contains("Maven", "install");
    }
  }

  /** A folder with the machine's shell tools, {@code more}, and neither Java nor jbang. */
  private static String pathWith(FreshMachine machine, String... more) throws Exception {
    Path bin = machine.emptyFolder("tools");
    String tools =
        "sh dirname readlink sed uname cat id date find sort cksum head mkdir rm mv cp cmp cut grep"
            + " touch mktemp sha256sum shasum apt-get apt-cache dnf bwrap "
            + String.join(" ", more);
    for (String tool : tools.split(" ")) {
      Command.Result found = machine.run(bin, "sh", "-c", "command -v " + tool);
      if (found.exitCode() == 0) {
        Files.createSymbolicLink(bin.resolve(tool), Path.of(found.output().strip()));
      }
    }
    return bin.toString();
  }

  @Test
  void verify_refuses_an_option_it_does_not_know(FreshMachine machine) throws Exception {
    Command.Result result = machine.run(machine.clone, "./verify", "--quick");
    result.refusedInOneSentence();
    assertThat(result.output()).contains("'--quick'", "--full");
  }
}
