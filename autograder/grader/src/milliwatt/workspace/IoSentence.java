package milliwatt.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in words. */
public final class IoSentence {
  private IoSentence() {}

  /** For example {@code /home/ann/my-tinyml cannot be used: permission denied}. */
  public static String of(IOException e) {
    return e instanceof FileSystemException file && file.getFile() != null
        ? file.getFile() + " cannot be used: " + reason(e)
        : reason(e);
  }

  /** The reason alone, without a full stop. */
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "it does not exist, and cannot be made";
      case FileAlreadyExistsException there -> "a file of that name is in the way";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
