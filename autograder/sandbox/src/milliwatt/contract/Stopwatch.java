package milliwatt.contract;

/** Started right before the student's method is entered and stopped right after it returns. */
public interface Stopwatch {
  void start();

  void stop();
}
