package tinyml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged files are read, or refused with a sentence; nothing else ever happens. */
class MalformedModelTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What a reader may allocate: 16 times the file, and its error. */
  private static final int ERROR_BYTES = 20_000;

  @Test
  void a_file_cut_short_anywhere_is_refused() {
    cutEverywhere(InterpreterTest.twoLayers().write());
  }

  @Test
  void one_wrong_byte_anywhere_does_no_harm() {
    flipEverywhere(InterpreterTest.twoLayers().write());
  }

  @Test
  void random_bytes_do_no_harm() {
    damageAtRandom(20_000);
  }

  @Test
  @Tag("long")
  void many_more_random_bytes_do_no_harm() {
    damageAtRandom(5_000_000);
  }

  private static void damageAtRandom(int rounds) {
    Random random = new Random(1);
    byte[] model = InterpreterTest.twoLayers().write();
    for (int i = 0; i < rounds; i++) {
      byte[] bytes = model.clone();
      int wrong = 1 + random.nextInt(8);
      for (int j = 0; j < wrong; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      load(bytes);
    }
  }

  @Test
  void a_real_model_cut_or_damaged_does_no_harm() {
    byte[] model = SharedFolder.bytes("models/hello_world_int8.tflite");
    cutEverywhere(model);
    flipEverywhere(model);
  }

  @Test
  void a_count_larger_than_the_file_takes_no_memory() {
    // A vector of a million tensors, which are all the same table.
    byte[] bytes = InterpreterTest.twoLayers().write();
    byte[] padded = Arrays.copyOf(bytes, 4_000_000);
    FlatBuffer file = new FlatBuffer(padded);
    int root = file.rootTable();
    int graph = file.tableElement(file.vectorField(root, 2, 4), 0);
    int tensors = file.field(graph, 0);
    int vector = bytes.length;
    LittleEndian.putInt32(padded, tensors, vector - tensors);
    LittleEndian.putInt32(padded, vector, (padded.length - vector - 64) / 4);
    int table = padded.length - 32;
    for (int at = vector + 4; at < padded.length - 64; at += 4) {
      LittleEndian.putInt32(padded, at, table - at);
    }
    assertThat(load(padded)).isFalse();
  }

  private static void cutEverywhere(byte[] model) {
    for (int length = 0; length < model.length; length++) {
      load(Arrays.copyOf(model, length));
    }
  }

  private static void flipEverywhere(byte[] model) {
    for (int at = 0; at < model.length; at++) {
      for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff, model[at] ^ 1, model[at] + 1}) {
        byte[] bytes = model.clone();
        bytes[at] = (byte) value;
        load(bytes);
      }
    }
  }

  /** Reads the model and, if that succeeds, runs it; returns whether it could be read. */
  private static boolean load(byte[] bytes) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Model model = null;
    RuntimeException thrown = null;
    try {
      model = new Model(bytes);
    } catch (RuntimeException e) {
      thrown = e;
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(16L * bytes.length + ERROR_BYTES);
    if (model == null) {
      assertThat(thrown).isInstanceOf(ModelError.class);
      assertThat(thrown.getMessage()).doesNotContain("%d");
      return false;
    }
    try {
      byte[] arena = new byte[4096];
      new Interpreter(model, new OperatorTable(), new LinearPlanner(), arena).invoke();
    } catch (ModelError refused) {
      // As it should be.
    } catch (RuntimeException other) {
      fail("not a ModelError", other);
    }
    return true;
  }
}
