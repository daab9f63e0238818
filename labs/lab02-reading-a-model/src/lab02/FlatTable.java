package lab02;

import java.util.SortedMap;
import java.util.TreeMap;

/** A table to be written into a {@link FlatFile}; a field that is never put is absent. */
public final class FlatTable implements FlatNode {
  /** A field's size in the table and its value: a number, or what its offset points to. */
  record Field(int bytes, long number, FlatNode target) {}

  final SortedMap<Integer, Field> fields = new TreeMap<>();

  public FlatTable put8(int number, int value) {
    return put(number, new Field(1, value, null));
  }

  public FlatTable put32(int number, int value) {
    return put(number, new Field(4, value, null));
  }

  public FlatTable put64(int number, long value) {
    return put(number, new Field(8, value, null));
  }

  public FlatTable point(int number, FlatNode target) {
    return put(number, new Field(4, 0, target));
  }

  public FlatTable remove(int number) {
    fields.remove(number);
    return this;
  }

  private FlatTable put(int number, Field field) {
    fields.put(number, field);
    return this;
  }
}
