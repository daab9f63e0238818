package milliwatt.demos;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSByRef;
import tinyml.*;

public final class Demos {
  private Demos() {}

  @JSExport
  public static int quantize(float real, float scale, int zeroPoint) {
    return Quantization.quantize(real, scale, zeroPoint);
  }
  private static Interpreter interpreter;
  @JSExport
  public static int load(@JSByRef byte[] bytes) {
    Model model = new Model(bytes);
    byte[] arena = new byte[new GreedyPlanner().place(model)];
    interpreter = new Interpreter(model, new FullOperatorTable(), new GreedyPlanner(), arena);
    return arena.length;
  }
  @JSExport
  public static void invoke() { interpreter.invoke(); }
  private static AudioFrontEnd fe = new AudioFrontEnd();
  @JSExport
  public static void features(@JSByRef short[] s, @JSByRef byte[] out) { fe.features(s, 0, out, 0); }
}
