/**
 * Sound on its way to a model: files of WAV and FLAC and the microphone, all as one channel of
 * 16-bit samples. What a file or a device cannot give is a {@link milliwatt.cli.UserError}.
 */
package milliwatt.audio;
