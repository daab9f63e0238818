package lab02;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * A FlatBuffers file and where in it everything lies. The gaps between things, and the order of the
 * fields in a table, are drawn at random: no two files look alike, and all are valid.
 */
public final class FlatFile {
  private record Pending(int at, FlatNode target) {}

  /** Enough for every file of the checks. */
  private static final int CAPACITY = 1 << 18;

  private final RandomGenerator random;
  private final Map<FlatNode, Integer> positions = new IdentityHashMap<>();
  private final Map<FlatTable, Map<Integer, Integer>> fieldPositions = new IdentityHashMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final ByteBuffer out = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);

  private FlatFile(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param identifier four letters for bytes 4 to 7
   */
  public static FlatFile write(FlatTable root, String identifier, RandomGenerator random) {
    FlatFile file = new FlatFile(random);
    file.pending.add(new Pending(0, root));
    file.out.position(4);
    for (char letter : identifier.toCharArray()) {
      file.out.put((byte) letter);
    }
    while (!file.pending.isEmpty()) {
      Pending next = file.pending.remove();
      int position = file.positionOf(next.target);
      file.out.putInt(next.at, position - next.at);
    }
    return file;
  }

  public byte[] bytes() {
    return Arrays.copyOf(out.array(), out.position());
  }

  public int position(FlatNode node) {
    return positions.get(node);
  }

  public int fieldPosition(FlatTable table, int number) {
    return fieldPositions.get(table).getOrDefault(number, 0);
  }

  /** Nodes are written when an offset first asks for them, and so behind it. */
  private int positionOf(FlatNode node) {
    // An offset cannot point backwards, so what several fields share is written once for each.
    switch (node) {
      case FlatTable table -> write(table);
      case FlatVector vector -> write(vector);
    }
    return positions.get(node);
  }

  private void write(FlatTable table) {
    List<Integer> numbers = new ArrayList<>(table.fields.keySet());
    Collections.shuffle(numbers, Random.from(random));
    int entries = numbers.isEmpty() ? 0 : table.fields.lastKey() + 1;
    int vtable = gap(2);
    out.position(vtable + 4 + 2 * entries);
    int position = gap(8);
    positions.put(table, position);
    out.putInt(position, position - vtable);
    out.position(position + 4);
    Map<Integer, Integer> places = new HashMap<>();
    fieldPositions.put(table, places);
    for (int number : numbers) {
      FlatTable.Field field = table.fields.get(number);
      int at = align(out.position(), field.bytes());
      places.put(number, at);
      out.position(at);
      write(field, at);
      out.putShort(vtable + 4 + 2 * number, (short) (at - position));
    }
    out.putShort(vtable, (short) (4 + 2 * entries));
    out.putShort(vtable + 2, (short) (out.position() - position));
  }

  private void write(FlatTable.Field field, int at) {
    if (field.target() != null) {
      pending.add(new Pending(at, field.target()));
    }
    switch (field.bytes()) {
      case 1 -> out.put((byte) field.number());
      case 4 -> out.putInt((int) field.number());
      default -> out.putLong(field.number());
    }
  }

  private void write(FlatVector vector) {
    int position = gap(Math.max(4, vector.elementBytes()));
    if (vector.elementBytes() == 8) {
      position += 4; // so that the elements, not the length, lie at a multiple of 8
    }
    positions.put(vector, position);
    out.position(position);
    out.putInt(vector.length());
    out.put(vector.bytes());
    for (FlatNode target : vector.targets()) {
      pending.add(new Pending(out.position(), target));
      out.putInt(0);
    }
  }

  /** Leaves a few bytes unused and moves on to a multiple of {@code alignment}. */
  private int gap(int alignment) {
    int unused = random.nextInt(3) * alignment;
    for (int i = 0; i < unused; i++) {
      out.put((byte) 0xaa);
    }
    int position = align(out.position(), alignment);
    out.position(position);
    return position;
  }

  private static int align(int position, int alignment) {
    return (position + alignment - 1) / alignment * alignment;
  }
}
