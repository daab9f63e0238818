package milliwatt.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import milliwatt.cli.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionListTest {
  @TempDir Path folder;

  @Test
  void a_folder_gives_one_submission_a_folder_and_archive() throws IOException {
    Files.createDirectories(folder.resolve("bob"));
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve("ann.zip"), "");
    Files.writeString(folder.resolve("eve.tar.gz"), "");
    Files.writeString(folder.resolve("notes.txt"), "");
    assertThat(SubmissionList.of(folder))
        .extracting(Submission::student)
        .containsExactly("ann", "bob", "eve");
  }

  @Test
  void a_student_who_is_there_twice_is_named() throws IOException {
    Files.createDirectories(folder.resolve("ann"));
    Files.writeString(folder.resolve("ann.zip"), "");
    assertThatThrownBy(() -> SubmissionList.of(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll("'ann' is there twice", "remove one");
  }

  @Test
  void a_roster_gives_paths_urls_and_facts() throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(
        roster,
        """
        student,email,submission
        ann,ann@x.org,work/ann
        "Lee, Bob",bob@x.org,https://git.example.org/bob/lab.git
        """);
    List<Submission> found = SubmissionList.of(roster);
    assertThat(found.get(0))
        .isEqualTo(
            new Submission(
                "Lee, Bob",
                new Place.Repository("https://git.example.org/bob/lab.git"),
                Map.of("email", "bob@x.org")));
    assertThat(found.get(1).place()).isEqualTo(new Place.Folder(folder.resolve("work/ann")));
  }

  @Test
  void a_roster_with_a_gap_is_refused_with_its_line() throws IOException {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "student,submission\nann,a\nbob,\n");
    assertThatThrownBy(() -> SubmissionList.of(roster))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll("roster.csv, line", "lacks a submission");
    Files.writeString(roster, "name,path\nann,a\n");
    assertThatThrownBy(() -> SubmissionList.of(roster))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("columns student and submission are needed");
  }

  @Test
  void an_empty_folder_and_a_missing_one_are_told_apart() {
    assertThatThrownBy(() -> SubmissionList.of(folder)).hasMessageContaining("holds no submission");
    assertThatThrownBy(() -> SubmissionList.of(folder.resolve("x")))
        .hasMessageContaining("does not exist");
  }

  @Test
  void every_student_has_a_file_name_of_their_own_that_steers_no_path() {
    assertThat(Submission.fileName("ann.lee@x.org")).isEqualTo("ann.lee@x.org");
    assertThat(Submission.fileName("../ann")).isEqualTo("%2e.%2fann");
    assertThat(Submission.fileName("a\u202enn")).isEqualTo("a%e2%80%aenn");
    assertThat(Submission.fileName("аnn")).as("a Cyrillic a").isEqualTo("%d0%b0nn");
    assertThat(Submission.fileName("a%2fb")).isEqualTo("a%252fb");
  }

  @Test
  void a_repository_is_cloned_without_running_anything_of_it() throws Exception {
    Path work = Files.createDirectories(folder.resolve("work/src/tinyml"));
    Files.writeString(work.resolve("A.java"), "class A {}");
    Path root = folder.resolve("work");
    git(root, "init", "-q");
    git(root, "add", ".");
    git(root, "-c", "user.name=a", "-c", "user.email=a@x.org", "commit", "-q", "-m", "a");
    Place place = new Place.Repository(root.toUri().toString());
    assertThat(Handin.read(place).files()).containsEntry("A.java", "class A {}");
    Place gone = new Place.Repository(folder.resolve("gone").toUri().toString());
    assertThatThrownBy(() -> Handin.read(gone))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("git clone");
  }

  private static void git(Path folder, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }
}
