package lab11;

import tinyml.Cascade;
import tinyml.EnergyGate;
import tinyml.PowerBudget;
import tinyml.SampleQueue;

/** Maps the contract of lab 11 to the student's classes. */
public final class OnTheBoardAdapter implements OnTheBoardLab {
  private SampleQueue queue;
  private EnergyGate gate;
  private Cascade cascade;

  @Override
  public void makeQueue(int capacity, int begin) {
    queue = new SampleQueue(capacity, begin);
  }

  @Override
  public int offer(short[] samples) {
    int taken = 0;
    for (int i = 0; i < samples.length; i++) {
      if (queue.offer(samples[i])) {
        taken++;
      }
    }
    return taken;
  }

  @Override
  public boolean take(short[] to) {
    return queue.take(to, 0, to.length);
  }

  @Override
  public boolean takeAt(short[] to, int at, int count) {
    return queue.take(to, at, count);
  }

  @Override
  public int waiting() {
    return queue.waiting();
  }

  @Override
  public int lost() {
    return queue.lost();
  }

  @Override
  public int energy(short[] samples, int from, int count) {
    return EnergyGate.energy(samples, from, count);
  }

  @Override
  public void makeGate(int ratio, int least, int hold) {
    gate = new EnergyGate(ratio, least, hold);
  }

  @Override
  public void hear(int[] energies, boolean[] open) {
    for (int i = 0; i < energies.length; i++) {
      open[i] = gate.hear(energies[i]);
    }
  }

  @Override
  public int floor() {
    return gate.floor();
  }

  @Override
  public void makeCascade(int ratio, int least, int hold, int stride) {
    cascade = new Cascade(new EnergyGate(ratio, least, hold), stride);
  }

  @Override
  public void look(int[] energies, boolean[] looks) {
    for (int i = 0; i < energies.length; i++) {
      looks[i] = cascade.hear(energies[i]);
    }
  }

  @Override
  public int inferences() {
    return cascade.inferences();
  }

  @Override
  public int duty(long instructions, int milliCycles, int kilohertz) {
    return PowerBudget.duty(instructions, milliCycles, kilohertz);
  }

  @Override
  public long current(int duty, int active, int asleep) {
    return PowerBudget.current(duty, active, asleep);
  }

  @Override
  public long power(long nanoamperes, int millivolts) {
    return PowerBudget.energy(nanoamperes, millivolts);
  }

  @Override
  public long hours(int milliampereHours, long nanoamperes) {
    return PowerBudget.hours(milliampereHours, nanoamperes);
  }
}
