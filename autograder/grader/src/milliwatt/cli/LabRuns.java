package milliwatt.cli;

import milliwatt.engine.LabRunner;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.engine.StudentCode;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.LabResult;

/** Where verdicts come from: the engine, and in tests of the commands alone a script. */
interface LabRuns extends AutoCloseable {
  LabResult run(Lab lab, StudentCode code, long seed, RunListener listener);

  @Override
  void close();

  /** Opens runs on a device. */
  @FunctionalInterface
  interface Opener {
    LabRuns open(RunOptions options, LabCatalogue catalogue, CourseSources sources);
  }

  /** Runs on the engine. */
  static LabRuns onEngine(RunOptions options, LabCatalogue catalogue, CourseSources sources) {
    LabRunner runner = new LabRunner(options, catalogue, sources);
    return new LabRuns() {
      @Override
      public LabResult run(Lab lab, StudentCode code, long seed, RunListener listener) {
        return runner.run(lab, code, seed, listener);
      }

      @Override
      public void close() {
        runner.close();
      }
    };
  }
}
