package milliwatt.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milliwatt.fuzz.Site.Kind;

/**
 * A damaged copy of a model: some of its numbers are changed to ones that readers tend to get
 * wrong, or to those of another place.
 */
final class Mutation {
  private static final int MOST_CHANGES = 4;

  private static final long[] AWKWARD = {
    0,
    1,
    -1,
    2,
    127,
    -128,
    128,
    255,
    32_767,
    65_535,
    65_536,
    1 << 30,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private static final float[] AWKWARD_SCALES = {
    0f,
    -0f,
    -1f,
    1f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    1e-20f,
    1e20f,
    1 << 29,
    1f / (1 << 29)
  };

  private final Anatomy anatomy;
  private final Choices choices;
  private final ByteBuffer file;
  private final List<Change> changes = new ArrayList<>();
  private int length;

  /** One number, before and after. */
  private record Change(Site site, long before, long after) {
    @Override
    public String toString() {
      return "%s at %d: %d -> %d".formatted(site.kind(), site.position(), before, after);
    }
  }

  private Mutation(byte[] model, Anatomy anatomy, Choices choices) {
    this.anatomy = anatomy;
    this.choices = choices;
    length = model.length;
    file = ByteBuffer.wrap(model.clone()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Changes one to four numbers of a model, in a copy.
   *
   * @param anatomy of {@code model}
   */
  static Mutation of(byte[] model, Anatomy anatomy, Choices choices) {
    Mutation mutation = new Mutation(model, anatomy, choices);
    // Mostly few: each one more makes it likelier that the reader refuses the file at once.
    int more = Math.min(choices.below(MOST_CHANGES), choices.below(MOST_CHANGES));
    for (int i = 0; i <= more; i++) {
      mutation.change();
    }
    return mutation;
  }

  byte[] bytes() {
    return Arrays.copyOf(file.array(), length);
  }

  /** What was changed, for people. */
  @Override
  public String toString() {
    return changes + ", " + length + " bytes";
  }

  private void change() {
    switch (choices.below(24)) {
      case 0 -> length = choices.below(length + 1);
      case 1, 2 -> changeEverywhere(Kind.DIMENSION);
      case 3 -> swap();
      default -> {
        Site site = any(anyKind());
        set(site, newValue(site));
      }
    }
  }

  /** Replaces a number wherever it stands, so that what agreed before still does. */
  private void changeEverywhere(Kind kind) {
    if (anatomy.sites(kind).isEmpty()) {
      return;
    }
    Site first = any(kind);
    long old = get(first);
    long value = 1 + choices.below(20);
    for (Site site : anatomy.sites(kind)) {
      if (get(site) == old) {
        set(site, value);
      }
    }
  }

  private void swap() {
    Kind kind = anyKind();
    Site one = any(kind);
    Site other = any(kind);
    long value = get(one);
    set(one, get(other));
    set(other, value);
  }

  private long newValue(Site site) {
    long old = get(site);
    return switch (choices.below(6)) {
      case 0 -> old + 1;
      case 1 -> old - 1;
      case 2 -> site.kind() == Kind.SCALE ? scale(old) : old * 2;
      case 3 -> choices.below(256);
      case 4 -> borrowed(site);
      default -> site.kind() == Kind.SCALE ? scale(old) : AWKWARD[choices.below(AWKWARD.length)];
    };
  }

  private long scale(long old) {
    int choice = choices.below(2 * AWKWARD_SCALES.length);
    return Float.floatToRawIntBits(
        choice < AWKWARD_SCALES.length
            ? AWKWARD_SCALES[choice]
            : Math.scalb(Float.intBitsToFloat((int) old), 3 * (choice - 20)));
  }

  /** The number at another place of the kind; of an offset, one that leads to the same target. */
  private long borrowed(Site site) {
    Site other = any(site.kind());
    long value = get(other);
    return switch (site.kind()) {
      case OFFSET -> other.position() + value - site.position();
      case VTABLE_OFFSET -> site.position() - (other.position() - value);
      default -> value;
    };
  }

  private Kind anyKind() {
    List<Kind> kinds = anatomy.kinds();
    return kinds.get(choices.below(kinds.size()));
  }

  private Site any(Kind kind) {
    List<Site> sites = anatomy.sites(kind);
    return sites.get(choices.below(sites.size()));
  }

  private long get(Site site) {
    return switch (site.kind().bytes) {
      case 1 -> file.get(site.position());
      case 2 -> file.getShort(site.position());
      case 4 -> file.getInt(site.position());
      default -> file.getLong(site.position());
    };
  }

  private void set(Site site, long value) {
    changes.add(new Change(site, get(site), value));
    switch (site.kind().bytes) {
      case 1 -> file.put(site.position(), (byte) value);
      case 2 -> file.putShort(site.position(), (short) value);
      case 4 -> file.putInt(site.position(), (int) value);
      default -> file.putLong(site.position(), value);
    }
  }
}
