/**
 * The contract of the whole runtime, as {@code run}, {@code compare} and {@code diagnose} call it:
 * a model goes in as bytes, and inferences come out. It is a lab's contract without a lab: {@link
 * runtime.TinymlRuntime} is compiled together with a workspace's classes and answers on any device.
 */
package runtime;
