/**
 * Contracts of the whole runtime, without a lab: {@link runtime.ModelRuntime} as {@code run}, {@code
 * compare} and {@code diagnose} call it, with a model going in as bytes and inferences coming out;
 * {@link runtime.ModelFirmware} for a board with its model in flash; {@link runtime.SpotterRuntime}
 * for sound; {@link runtime.MonitorRuntime} for vibration. Each adapter is compiled together with a workspace's classes and answers on any
 * device.
 */
package runtime;
