package milliwatt.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import milliwatt.tinyjava.Source;

/** Compares many generated programs, several at a time, and writes down those that differ. */
final class Comparison {
  /** Enough to see what they have in common. */
  private static final int MOST_FAILURES = 20;

  private static final int MOST_SHRUNK = 5;
  private static final int EVERY = 100;

  /**
   * A program on which the sides differ.
   *
   * @param folder with its Java, its C and both outcomes
   */
  record Failure(long seed, Verdict verdict, Path folder) {}

  private final Path folder;
  private final TranslatedSide translated;
  private final boolean wraps;
  private final long shrinkSeconds;
  private final Census census = new Census();
  private final long began = System.nanoTime();
  private final AtomicInteger skipped = new AtomicInteger();
  private final List<Failure> failures = new ArrayList<>();

  /**
   * @param translated where translated programs run; null to run on the JVM only
   * @param shrinkSeconds for making one failure smaller
   */
  Comparison(Path folder, TranslatedSide translated, boolean wraps, long shrinkSeconds) {
    this.folder = folder;
    this.translated = translated;
    this.wraps = wraps;
    this.shrinkSeconds = shrinkSeconds;
  }

  Census census() {
    return census;
  }

  int skipped() {
    return skipped.get();
  }

  /** Compares the programs of {@code count} seeds; stops early after many failures. */
  List<Failure> run(long first, int count, int jobs, Consumer<String> progress)
      throws InterruptedException {
    AtomicLong next = new AtomicLong(first);
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int job = 0; job < jobs; job++) {
        Path work = folder.resolve("job-" + job);
        workers.add(pool.submit(() -> work(next, first, count, work, progress)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    synchronized (failures) {
      return List.copyOf(failures);
    }
  }

  private void work(AtomicLong next, long first, int count, Path work, Consumer<String> progress) {
    Trial trial = new Trial(new JvmSide(), translated, work);
    while (failed() < MOST_FAILURES) {
      long seed = next.getAndIncrement();
      if (seed >= first + count) {
        return;
      }
      one(seed, trial, progress);
      if ((seed - first + 1) % EVERY == 0) {
        progress.accept(sofar(seed - first + 1, count));
      }
    }
  }

  private String sofar(long done, int count) {
    double minutes = (System.nanoTime() - began) / 60e9;
    return "%,d of %,d programs, about %.0f minutes to go"
        .formatted(done, count, minutes * (count - done) / done);
  }

  private int failed() {
    synchronized (failures) {
      return failures.size();
    }
  }

  private void one(long seed, Trial trial, Consumer<String> progress) {
    Generated program = Programs.of(seed, wraps);
    Verdict verdict = verdict(program, trial);
    if (verdict instanceof Verdict.Same(List<Outcome> outcomes)) {
      census.add(program, outcomes);
    } else if (!verdict.failed()) {
      skipped.incrementAndGet();
    } else {
      report(seed, program, verdict, trial, progress);
    }
  }

  private void report(
      long seed, Generated program, Verdict verdict, Trial trial, Consumer<String> progress) {
    Path place = folder.resolve("failures").resolve("seed-" + seed);
    Failure failure = new Failure(seed, verdict, place);
    int number;
    synchronized (failures) {
      failures.add(failure);
      number = failures.size();
    }
    progress.accept("seed " + seed + ": " + verdict.sentence() + " See " + place);
    try {
      write(place.resolve("whole"), program.toCase(), verdict);
      boolean shrinks = shrinkSeconds > 0 && !(verdict instanceof Verdict.NotTinyJava);
      if (number <= MOST_SHRUNK && shrinks) {
        Class<?> kind = verdict.getClass();
        Generated small =
            Shrinker.shrink(
                program,
                candidate -> kind.isInstance(verdict(candidate, trial)),
                shrinkSeconds * 1_000);
        write(place, small.toCase(), verdict(small, trial));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verdict verdict(Generated program, Trial trial) {
    try {
      return trial.of(
          program.toCase(), Script.together(program.runs()), (int) (program.seed() & 1));
    } catch (JvmSide.NotTinyJava e) {
      // javac has errors of its own: it crashes over some switch expressions.
      boolean javac =
          e.getMessage().contains("javac failed") || e.getMessage().contains("is malformed");
      return javac ? new Verdict.Void(e.getMessage()) : new Verdict.NotTinyJava(e.getMessage());
    }
  }

  private void write(Path place, Case program, Verdict verdict) throws IOException {
    Files.createDirectories(place);
    for (Source source : program.sources()) {
      Path file = place.resolve(source.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.text());
    }
    StringBuilder text = new StringBuilder(program.name() + "\n" + verdict.sentence() + "\n");
    text.append("The script, from step 0 on:\n");
    text.append(Script.together(program.runs()).text());
    program.runs().forEach(run -> text.append(run).append('\n'));
    Files.writeString(place.resolve("difference.txt"), text.toString());
    if (translated != null) {
      try {
        Map<String, String> files =
            Translating.translate(program.sources(), translated.explicitNullChecks()).files();
        for (Map.Entry<String, String> file : files.entrySet()) {
          Files.writeString(place.resolve(file.getKey()), file.getValue());
        }
      } catch (RuntimeException e) {
        Files.writeString(place.resolve("translator.txt"), e.toString());
      }
    }
  }
}
