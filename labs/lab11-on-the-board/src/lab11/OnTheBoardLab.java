package lab11;

import milliwatt.contract.Out;

/** Lab 11: what a keyword spotter needs to live on a battery. */
public interface OnTheBoardLab {
  /**
   * Makes a new queue of samples.
   *
   * @param begin what its counters begin at
   */
  void makeQueue(int capacity, int begin);

  /** Offers samples one by one, as an interrupt does, and gives how many found room. */
  int offer(short[] samples);

  /** Takes as many samples as {@code to} has, or none, and gives whether it took them. */
  boolean take(@Out short[] to);

  /**
   * Takes samples and puts them behind the first {@code at} of {@code to}.
   *
   * @return whether it took them
   */
  boolean takeAt(@Out short[] to, int at, int count);

  /** How many samples wait in the queue. */
  int waiting();

  /** How many samples the queue had no room for. */
  int lost();

  /** The energy of a frame. */
  int energy(short[] samples, int from, int count);

  /** Makes a new gate. */
  void makeGate(int ratio, int least, int hold);

  /** The gate hears frames, one after the other, and says for each whether it is open. */
  void hear(int[] energies, @Out boolean[] open);

  /** What the gate takes for the loudness of the room. */
  int floor();

  /** Makes a new cascade behind a new gate. */
  void makeCascade(int ratio, int least, int hold, int stride);

  /** The cascade hears frames and says for each whether the model is to look. */
  void look(int[] energies, @Out boolean[] looks);

  /** How many times the cascade had the model look. */
  int inferences();

  /** Parts of a million of the time that the processor works. */
  int duty(long instructions, int milliCycles, int kilohertz);

  /** Nanoamperes on average, of microamperes awake and nanoamperes asleep. */
  long current(int duty, int active, int asleep);

  /** Microjoules a second. */
  long power(long nanoamperes, int millivolts);

  /** Hours that a battery lasts. */
  long hours(int milliampereHours, long nanoamperes);
}
