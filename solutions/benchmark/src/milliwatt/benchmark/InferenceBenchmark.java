package milliwatt.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tinyml.Interpreter;
import tinyml.Model;

/** One inference of a whole model. Each is timed, so that the fastest can be told from the rest. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class InferenceBenchmark {
  @Param("sine_int8")
  String model;

  @Param("PLAIN")
  Kernels kernels;

  private Interpreter interpreter;
  private byte[] input;

  /** Loads the model. */
  @Setup
  public void load() {
    interpreter = kernels.load(new Model(ModelFiles.find(model).orElseThrow()));
    input = new byte[interpreter.input(0).bytes];
    for (int i = 0; i < input.length; i++) {
      input[i] = (byte) (37 * i + 11);
    }
  }

  /** Sets the input, which the inference may overwrite, and computes the output. */
  @Benchmark
  public byte invoke() {
    interpreter.setInput(0, input);
    interpreter.invoke();
    return interpreter.output(0).data[interpreter.output(0).offset];
  }
}
