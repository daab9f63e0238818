/**
 * What the demos of the course site compute. TeaVM turns these classes, and the classes of {@code
 * tinyml} that they use, into one script; how it looks is in {@code course-site/theme/demos}.
 *
 * <pre>
 * theme/demos/x.js ── {@link milliwatt.demos.Demos} ─┬ tinyml: the reference solutions, as they are
 *                     numbers and arrays              ├ Network      a model, a layer at a time
 *                     go in and out                   ├ Hearing      sound to scores
 *                                                     ├ SmallConvolution   one layer, by hand
 *                                                     ├ ModelText    a model as JSON
 *                                                     ├ SketchedModel   tensors that are drawn, and
 *                                                     │                 tinyml.PlanSteps their plan
 *                                                     └ FrontEndSteps   sound to features, by steps
 * </pre>
 *
 * <p>{@link milliwatt.demos.FloatRounding} has a part in making the script: JavaScript has no
 * floats. {@link milliwatt.demos.WasmExports} and {@link milliwatt.demos.WasmArrays} make the
 * module callable without making functions of text, which a page's policy forbids; {@code
 * theme/wasm.js} is their other side.
 *
 * <p>On the JVM the same classes give the numbers that the page must show.
 */
package milliwatt.demos;
