/**
 * Counts what a model takes on a twin: instructions of an inference and of each operator, flash and
 * RAM, beside the same model in C written by hand and the published figures of TensorFlow Lite
 * Micro.
 *
 * <pre>
 * ModelBuild    translated for one model, the model in flash
 * ModelCalls    the calls of its contract
 * ModelBench    measures: Measured, of which each operator is an OperatorCount
 *                 kinds: ExecutedInstructions, by InstructionKind, are OperatorKinds
 * JvmBench      times on this machine: Timed
 * PlainC        the same layers as a person would write them
 * Published     what others measured
 * Benched       one model with all of these
 *                 BenchText, KindText; BenchJson; BenchPage with its BarCharts
 * </pre>
 *
 * <p>What documents quote of it: {@link milliwatt.bench.PerformanceFigures} are counts by name,
 * {@link milliwatt.bench.Quotes} the passages with such names in the places of numbers, which a
 * test compares with the documents and {@code dev performance} writes into them.
 */
package milliwatt.bench;
