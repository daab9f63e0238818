package milliwatt.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPermissionTest {
  @TempDir Path folder;
  private Path port;

  @BeforeEach
  void a_file_of_the_group_that_ports_belong_to() throws Exception {
    port = Files.createFile(folder.resolve("ttyACM0"));
    assumeTrue(
        "root".equals(System.getProperty("user.name")), "Only root may give a file to a group.");
    try {
      GroupPrincipal group =
          port.getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByGroupName("dialout");
      Files.getFileAttributeView(port, PosixFileAttributeView.class).setGroup(group);
    } catch (UserPrincipalNotFoundException e) {
      assumeTrue(false, "This system has no group called dialout.");
    }
  }

  @Test
  void the_group_to_join_is_the_ports() throws Exception {
    Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("rw-rw----"));
    assertThat(PortPermission.advice(port))
        .contains("group dialout", "sudo usermod -aG dialout $USER");
  }

  @Test
  void where_the_group_may_not_either_joining_it_is_not_advised() throws Exception {
    Files.setPosixFilePermissions(port, PosixFilePermissions.fromString("rw-------"));
    assertThat(PortPermission.advice(port)).contains("only its owner root").doesNotContain("-aG");
  }
}
