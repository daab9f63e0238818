package milliwatt.device;

/** The contract of {@link SketchMicrophoneTest}'s program. */
interface SketchEar {
  int hash(short[] samples);
}
