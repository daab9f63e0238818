/**
 * A machine-learning runtime small enough for a microcontroller, written in Tiny Java: no
 * collections, no strings at work, no allocation once the first inference has started.
 *
 * <p>What flows between its parts, from a file to an output:
 *
 * <pre>
 * file -> FlatBuffer -> Model (Tensor, Operator)
 *                         |-> Planner: Lifetimes, Overlap -> where each tensor lies in the arena
 *                         '-> OperatorTable -> a Kernel for each operator, made ready
 * Interpreter: set the input, invoke the kernels in order, get the output
 * </pre>
 *
 * <ul>
 *   <li><b>Numbers</b>: {@link tinyml.Quantization} and {@link tinyml.FixedPoint}; with {@link
 *       tinyml.QuantizedMultiplier}, integers stand for real factors. {@link tinyml.FixedPointExp}
 *       and {@link tinyml.Reciprocal} compute functions with them. {@link tinyml.Dsp} names
 *       instructions of the board that do the work of several.
 *   <li><b>The model</b>: {@link tinyml.FlatBuffer}, {@link tinyml.Model}, {@link tinyml.Tensor},
 *       {@link tinyml.Operator}. They are views of the file and copy nothing.
 *   <li><b>Memory</b>: {@link tinyml.LinearPlanner} gives each tensor bytes of its own, {@link
 *       tinyml.GreedyPlanner} lets them share, as far as {@link tinyml.Lifetimes} and {@link
 *       tinyml.Overlap} allow.
 *   <li><b>Kernels</b>: one class an operator, each a {@link tinyml.Kernel}. Those that look at a
 *       neighbourhood extend {@link tinyml.WindowKernel} and slide a {@link tinyml.SlidingWindow};
 *       those that only move elements look through a {@link tinyml.StridedView}.
 *   <li><b>Fast kernels</b>: the same bytes with fewer instructions. {@link tinyml.FastConv2D} and
 *       {@link tinyml.FastFullyConnected} multiply {@link tinyml.HalfWords}, {@link
 *       tinyml.FastDepthwiseConv2D} takes four channels at a time, and {@link tinyml.OutputStage}
 *       makes bytes of their sums. They share a {@link tinyml.Scratch}, and {@link
 *       tinyml.ScratchPlanner} finds its window a place in the arena.
 *   <li><b>Operator tables</b>: {@link tinyml.OperatorTable}, extended by {@link
 *       tinyml.ConvolutionOperatorTable}, extended by {@link tinyml.FullOperatorTable}, extended by
 *       {@link tinyml.FastOperatorTable}.
 *   <li><b>Sound</b>: {@link tinyml.AudioFrontEnd} makes bytes for a network of a window of
 *       samples, by a class for each of its stages. It needs nothing of the above but {@link
 *       tinyml.Dsp}.
 *   <li><b>Vision</b>: {@link tinyml.PersonSpotter} takes a camera's lines through {@link
 *       tinyml.CenterCrop}, {@link tinyml.Luma}, {@link tinyml.BilinearResize} and {@link
 *       tinyml.PixelScale} into a network's input, and decides by {@link tinyml.PresenceDetector}.
 *   <li><b>All together</b>: {@link tinyml.Interpreter}. What cannot be run is refused with a
 *       {@link tinyml.ModelError}.
 * </ul>
 */
package tinyml;
