/**
 * Contracts of the whole runtime, without a lab: {@link runtime.ModelRuntime} as {@code run}, {@code
 * compare} and {@code diagnose} call it, with a model going in as bytes and inferences coming out;
 * {@link runtime.ModelFirmware} for a board with its model in flash; for the apps {@link
 * runtime.SpotterRuntime} (sound), {@link runtime.WatcherRuntime} (pictures), {@link
 * runtime.MonitorRuntime} (vibration), {@link runtime.GestureRuntime} (movement) and {@link
 * runtime.LearnerRuntime} (a word of one's own). Each adapter is compiled together with a workspace's
 * classes and answers on any device.
 */
package runtime;
