/**
 * Where student code runs. The grader never runs it itself: it sends a {@link
 * milliwatt.device.Program} and inputs to a {@link milliwatt.device.Device} and gets bytes back.
 *
 * <pre>
 * contract method ── CallCodec ── Device.call ── ProtocolClient ── Link ══ child JVM, pty, port
 *                                                    LineReader ──┘
 * </pre>
 *
 * {@link milliwatt.device.DispatchSource} writes the class that unpacks a call on the other side.
 * {@link milliwatt.device.Sandbox} says how strictly a child process is kept apart.
 */
package milliwatt.device;
