package milliwatt.demos;

import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import tinyml.ArenaBound;
import tinyml.GreedyPlanner;
import tinyml.Model;
import tinyml.ModelError;
import tinyml.PlanSteps;
import tinyml.Quantization;
import tinyml.QuantizationParameters;

/**
 * What a page may call. Arrays come and go as JavaScript's typed arrays; those that are given are
 * only read.
 *
 * <p>JavaScript's numbers are doubles, so that is what real parameters are; they are rounded to
 * floats here.
 *
 * <p>A demo keeps what it works on here: one model to hear with, one to see with, one of gestures,
 * one convolution to look at, one plan, one second of sound.
 */
public final class Demos {
  private static Hearing hearing;
  private static SmallConvolution convolution;
  private static Model sketch;
  private static FrontEndSteps frontEnd;
  private static DrawnStroke stroke;
  private static Seeing seeing;

  private Demos() {}

  /** The byte for a real; see {@link Quantization#quantize}. */
  @JSExport
  public static int quantize(double real, double scale, int zeroPoint) {
    return Quantization.quantize((float) real, (float) scale, zeroPoint);
  }

  /** The real for a byte; see {@link Quantization#dequantize}. */
  @JSExport
  public static float dequantize(int quantized, double scale, int zeroPoint) {
    return Quantization.dequantize(quantized, (float) scale, zeroPoint);
  }

  /** The scale for a range; see {@link QuantizationParameters#asymmetric}. */
  @JSExport
  public static float scaleFor(double min, double max) {
    return QuantizationParameters.asymmetric((float) min, (float) max).scale();
  }

  /** The zero point for a range; see {@link QuantizationParameters#asymmetric}. */
  @JSExport
  public static int zeroPointFor(double min, double max) {
    return QuantizationParameters.asymmetric((float) min, (float) max).zeroPoint();
  }

  /**
   * Looks into a model.
   *
   * @return JSON: the model, or {@code {"error": "a sentence"}} for a file that is refused
   */
  @JSExport
  public static String inspect(@JSByRef byte[] file) {
    try {
      return ModelText.of(file);
    } catch (ModelError error) {
      return "{\"error\":\"" + error.getMessage() + "\"}";
    }
  }

  /**
   * Makes a convolution with scale 0.5 and zero point -10 at its input, 0.25 for its filter, 2 and
   * 3 at its output, and runs it.
   *
   * @param image pixels of a square image, one channel
   * @param filter taps of a square filter
   * @param same whether the border is padded
   * @return rows, and columns, of the output
   */
  @JSExport
  public static int convolve(
      @JSByRef byte[] image, @JSByRef byte[] filter, int stride, boolean same) {
    convolution = new SmallConvolution(image, filter, stride, same);
    return convolution.size();
  }

  /** What the kernel put out, row by row. */
  @JSExport
  @JSByRef
  public static byte[] convolved() {
    return convolution.output();
  }

  /** The way to one output; see {@link SmallConvolution#steps}. */
  @JSExport
  @JSByRef
  public static int[] convolutionSteps(int row, int column) {
    return convolution.steps(row, column);
  }

  /**
   * Loads the model to hear with.
   *
   * @param background how many of its first classes are no keywords
   * @return bytes of its arena
   */
  @JSExport
  public static int openEar(@JSByRef byte[] file, int background) {
    hearing = new Hearing(file, background);
    return hearing.network().arenaBytes;
  }

  /** Layers of the model. */
  @JSExport
  public static int layers() {
    return hearing.network().layers();
  }

  /**
   * The features of a second.
   *
   * @param second 16,000 samples at 16 kHz
   * @return 49 frames of 40
   */
  @JSExport
  @JSByRef
  public static byte[] features(@JSByRef short[] second) {
    return hearing.features(second);
  }

  /** Gives the model its input, anew before each inference. */
  @JSExport
  public static void look(@JSByRef byte[] features) {
    hearing.look(features);
  }

  /** Runs one layer; in their order they are an inference. */
  @JSExport
  public static void runLayer(int layer) {
    hearing.network().run(layer);
  }

  /** The model's answer, in 256ths. */
  @JSExport
  @JSByRef
  public static int[] scores() {
    return hearing.scores();
  }

  /** Begins a stream of sound. */
  @JSExport
  public static void listen() {
    hearing.listen();
  }

  /**
   * Hears the stream's next samples.
   *
   * @return the keyword that was said, or -1; then the mean score of each class, in 256ths
   */
  @JSExport
  @JSByRef
  public static int[] hear(@JSByRef short[] samples) {
    return hearing.hear(samples);
  }

  /**
   * Plans the memory of a model that is drawn.
   *
   * @param tensors for each its bytes, the operator that writes it and the last one that reads it
   * @param operators how many
   * @param overlapping whether an operator may write over what it reads
   * @return the arena's bytes, the bound below which no plan gets, and the offset of each tensor
   */
  @JSExport
  @JSByRef
  public static int[] plan(@JSByRef int[] tensors, int operators, boolean overlapping) {
    sketch = SketchedModel.of(tensors, operators, overlapping);
    int[] plan = new int[2 + sketch.tensors.length];
    plan[0] = new GreedyPlanner().place(sketch);
    plan[1] = ArenaBound.of(sketch);
    for (int i = 0; i < sketch.tensors.length; i++) {
      plan[2 + i] = sketch.tensors[i].offset;
    }
    return plan;
  }

  /** The way of one order through the model that was drawn last; see {@link PlanSteps#of}. */
  @JSExport
  @JSByRef
  public static int[] planSteps(int order) {
    return PlanSteps.of(sketch, order);
  }

  /**
   * Takes a second of sound through the front end, step by step.
   *
   * @param second 16,000 samples at 16 kHz
   */
  @JSExport
  public static void analyse(@JSByRef short[] second) {
    frontEnd = new FrontEndSteps(second);
  }

  /** What a step made of a frame of that second; see {@link FrontEndSteps#result}. */
  @JSExport
  @JSByRef
  public static int[] analysed(int step, int frame) {
    return frontEnd.result(step, frame);
  }

  /** By how many bits a frame was made louder before its transform. */
  @JSExport
  public static int loudness(int frame) {
    return frontEnd.shift(frame);
  }

  /** Loads the model to recognise strokes with. */
  @JSExport
  public static void openHand(@JSByRef byte[] file) {
    stroke = new DrawnStroke(file);
  }

  /**
   * Recognises a stroke.
   *
   * @param points x and y of each, large whole numbers, y upward
   * @return the gesture, or -1; then the score of each, in 256ths
   */
  @JSExport
  @JSByRef
  public static int[] recognise(@JSByRef int[] points) {
    return stroke.recognise(points);
  }

  /** What the model saw of the last stroke: x, y and the arrow of each of its points. */
  @JSExport
  @JSByRef
  public static byte[] strokeSeen() {
    return stroke.window();
  }

  /**
   * Loads the model to see with.
   *
   * @param smoothing answers that are averaged
   * @return bytes of its arena
   */
  @JSExport
  public static int openEye(@JSByRef byte[] file, int smoothing) {
    seeing = new Seeing(file, smoothing);
    return seeing.arenaBytes;
  }

  /** Looks at a frame; see {@link Seeing#see}. */
  @JSExport
  @JSByRef
  public static int[] see(@JSByRef byte[] frame) {
    return seeing.see(frame);
  }

  /** What of a frame the model looks at; see {@link Seeing#picture}. */
  @JSExport
  @JSByRef
  public static byte[] picture(@JSByRef byte[] frame) {
    return seeing.picture(frame);
  }
}
