package milliwatt.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** The Java files of a folder. Links are not followed: they may lead to another student's work. */
final class FolderFiles {
  private FolderFiles() {}

  static Map<String, byte[]> read(Path root) throws IOException, RefusedSubmission {
    Visitor visitor = new Visitor(root);
    Files.walkFileTree(root, visitor);
    if (visitor.refused != null) {
      throw visitor.refused;
    }
    return visitor.files;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Allowance allowance = new Allowance();
    private final Map<String, byte[]> files = new TreeMap<>();
    private RefusedSubmission refused;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      try {
        allowance.entry();
        String path = root.relativize(file).toString().replace('\\', '/');
        if (EntryName.isJava(path)) {
          if (!attributes.isRegularFile()) {
            throw new RefusedSubmission(path + " is a link, not a file: hand in plain files.");
          }
          try (InputStream in = Files.newInputStream(file)) {
            files.put(path, allowance.javaFile(path, in));
          }
        }
        return FileVisitResult.CONTINUE;
      } catch (RefusedSubmission e) {
        refused = e;
        return FileVisitResult.TERMINATE;
      }
    }
  }
}
