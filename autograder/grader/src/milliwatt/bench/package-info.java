/**
 * Counts what a model takes on a twin: instructions of an inference and of each operator, flash and
 * RAM, beside the same model in C written by hand and the published figures of TensorFlow Lite
 * Micro.
 *
 * <pre>
 * ModelBuild    translated for one model, the model in flash
 * ModelCalls    the calls of its contract
 * ModelBench    measures: Measured, of which each operator is an OperatorCount
 * PlainC        the same layers as a person would write them
 * Published     what others measured
 * </pre>
 */
package milliwatt.bench;
