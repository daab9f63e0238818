package milliwatt.lab;

/** A lab's own files are wrong: the course's fault, never the student's. */
public final class MalformedLab extends RuntimeException {
  MalformedLab(String sentence) {
    super(sentence);
  }
}
