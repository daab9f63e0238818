package milliwatt.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a submission, and what is refused. */
class HandinTest {
  @TempDir Path folder;

  private static Handin read(Place place) throws Exception {
    return Handin.read(place);
  }

  private void refused(Place place, String... words) {
    assertThatThrownBy(() -> Handin.read(place))
        .isInstanceOf(RefusedSubmission.class)
        .hasMessageContainingAll(words);
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(path -> path.toString().endsWith(".java")))
          .as("nothing is unpacked")
          .isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_workspace_is_found_however_deep_it_was_packed() throws Exception {
    Place zip =
        new Packed(folder)
            .file("hand-in/my-tinyml/src/tinyml/FixedPoint.java", "class FixedPoint {}")
            .file("hand-in/my-tinyml/progress.json", "{}")
            .file("hand-in/my-tinyml/solution/lab01/tinyml/FixedPoint.java", "// the solution's")
            .file("__MACOSX/hand-in/._FixedPoint.java", "shadow")
            .zip();
    assertThat(read(zip).files()).containsOnlyKeys("FixedPoint.java");
    assertThat(read(zip).files()).containsValue("class FixedPoint {}");
  }

  @Test
  void loose_files_are_taken_too() throws Exception {
    Place tar = new Packed(folder).file("./FixedPoint.java", "class FixedPoint {}").tarGz();
    assertThat(read(tar).files()).containsOnlyKeys("FixedPoint.java");
  }

  @Test
  void two_workspaces_in_one_submission_are_refused() throws Exception {
    refused(
        new Packed(folder)
            .file("old/src/tinyml/A.java", "")
            .file("new/src/tinyml/A.java", "")
            .zip(),
        "several sets of classes, in new/src/tinyml and old/src/tinyml");
  }

  @Test
  void names_that_lead_out_of_the_folder_are_refused() throws Exception {
    for (String name :
        new String[] {"../A.java", "a/../../A.java", "/etc/A.java", "C:\\A.java", "a\nb/A.java"}) {
      refused(new Packed(folder).file(name, "").zip(), "leads out of its folder");
      refused(new Packed(folder).file(name, "").tarGz(), "leads out of its folder");
    }
  }

  @Test
  void links_are_refused() throws Exception {
    refused(new Packed(folder).link("src/tinyml/A.java", "/etc/passwd").tarGz(), "a link");
    refused(new Packed(folder).hardLink("src/tinyml/A.java", "b").tarGz(), "a link");
    refused(new Packed(folder).link("src/tinyml/A.java", "/etc/passwd").zip(), "a link");
    refused(new Packed(folder).link("elsewhere", "/etc").zip(), "a link");
  }

  @Test
  void a_link_in_a_folder_is_refused() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("ann/src/tinyml"));
    Files.createSymbolicLink(sources.resolve("A.java"), Path.of("/etc/passwd"));
    assertThatThrownBy(() -> read(new Place.Folder(folder.resolve("ann"))))
        .isInstanceOf(RefusedSubmission.class)
        .hasMessageContaining("src/tinyml/A.java is a link");
  }

  @Test
  void a_bomb_is_refused_before_it_goes_off() throws Exception {
    byte[] zeros = new byte[1 << 20];
    refused(new Packed(folder).file("tinyml/A.java", zeros).zip(), "larger than 256 KB");
    refused(new Packed(folder).file("tinyml/A.java", zeros).tarGz(), "larger than 256 KB");
    Packed wide = new Packed(folder);
    for (int i = 0; i < 60; i++) {
      wide.file("tinyml/A" + i + ".java", Arrays.copyOf(zeros, 200 << 10));
    }
    refused(wide.zip(), "larger than 8 MB together");
    Packed many = new Packed(folder);
    for (int i = 0; i <= Allowance.ENTRIES; i++) {
      many.file("f" + i, "");
    }
    refused(many.zip(), "more than 20,000 files");
  }

  @Test
  void a_bomb_that_has_to_be_unpacked_to_be_passed_over_is_refused() throws Exception {
    refused(new Packed(folder).zeros("big.bin", 300 << 20).tarGz(), "unpacks to more than 256 MB");
  }

  @Test
  void what_is_no_archive_or_no_text_is_refused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.zip"), "no zip");
    refused(new Place.Archive(file), "pack your workspace again");
    Path tar = Files.writeString(folder.resolve("a.tar.gz"), "no tar");
    refused(new Place.Archive(tar), "pack your workspace again");
    refused(new Packed(folder).file("tinyml/A.java", new byte[] {(byte) 0xff}).zip(), "not UTF-8");
    refused(new Packed(folder).file("README.md", "hello").zip(), "no Java file");
  }

  @Test
  void a_file_that_is_not_there_is_no_fault_of_the_student() {
    assertThatThrownBy(() -> read(new Place.Archive(folder.resolve("gone.zip"))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new Place.Folder(folder.resolve("gone"))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void damaged_archives_are_refused_or_read_and_never_break_the_grader() throws Exception {
    Random random = new Random(7);
    for (String kind : new String[] {".zip", ".tar.gz"}) {
      Packed packed = new Packed(folder).file("tinyml/A.java", "class A {}").file("b/B.java", "");
      Place.Archive whole = kind.equals(".zip") ? packed.zip() : packed.tarGz();
      byte[] bytes = Files.readAllBytes(whole.path());
      Path damaged = folder.resolve("damaged" + kind);
      for (int i = 0; i < 600; i++) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length - (i % 3 == 0 ? random.nextInt(40) : 0));
        for (int j = 0; j <= i % 4; j++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        Files.write(damaged, changed);
        try {
          read(new Place.Archive(damaged));
        } catch (RefusedSubmission e) {
          assertThat(e.getMessage()).endsWith(".").hasLineCount(1);
        }
      }
    }
  }
}
