package tinyml;

/** Classes: construction, dispatch, interfaces, casts, enums, records. */
public final class ClassCases {
  public static long seen;

  private ClassCases() {}

  static void note(int value) {
    seen = seen * 10 + value;
  }

  static int noted(int value) {
    note(value);
    return value;
  }

  interface Shape {
    int CORNERS = noted(7);

    int area();

    default int twice() {
      return area() + area();
    }
  }

  interface Named {
    default int twice() {
      return 1;
    }

    int name();
  }

  abstract static class Base implements Shape {
    int x = noted(1);

    Base() {
      note(2);
      start();
    }

    void start() {
      note(3);
    }

    public int area() {
      return x;
    }

    int call() {
      return area() * 2;
    }
  }

  static class Square extends Base {
    int side = noted(4);
    int untouched = 9;

    Square(int side) {
      super();
      note(5);
      this.side += side;
    }

    Square() {
      this(noted(6));
    }

    @Override
    void start() {
      note(untouched);
    }

    @Override
    public int area() {
      return super.area() + side * side;
    }
  }

  static final class Cube extends Square implements Named {
    @Override
    public int twice() {
      return Named.super.twice() + super.twice() * 10;
    }

    public int name() {
      return 3;
    }
  }

  static class Hidden extends Square {
    int side = 50;

    static int kind() {
      return 2;
    }
  }

  static final class Tree {
    Tree left;
    Tree right;
    int value;

    Tree(int value) {
      this.value = value;
    }

    void insert(int more) {
      if (more < value) {
        if (left == null) {
          left = new Tree(more);
        } else {
          left.insert(more);
        }
      } else if (right == null) {
        right = new Tree(more);
      } else {
        right.insert(more);
      }
    }

    int sum(int depth) {
      return value * depth + (left == null ? 0 : left.sum(depth + 1))
          + (right == null ? 0 : right.sum(depth + 1));
    }
  }

  record Range(int low, int high) {
    static int made;

    Range {
      if (low > high) {
        throw new ModelError("range %d to %d is empty", low, high);
      }
      made++;
      high++;
    }

    Range(int high) {
      this(0, high);
    }

    int width() {
      return high - low;
    }
  }

  record Weights(float[] values, byte zero) {}

  enum Kind {
    SMALL(1),
    MIDDLE(10),
    LARGE(100) ;

    static final Kind[] ALL = {SMALL, MIDDLE, LARGE};
    final int size;
    int uses;

    Kind(int size) {
      this.size = size;
    }

    Kind next() {
      uses++;
      return ALL[(ordinal() + 1) % ALL.length];
    }

    int code() {
      return switch (this) {
        case SMALL -> 5;
        case MIDDLE -> 6;
        case LARGE -> 7;
      };
    }
  }

  private static int pick(int x) {
    return 1;
  }

  private static int pick(long x) {
    return 2;
  }

  private static int pick(double x) {
    return 3;
  }

  private static int pick(char x) {
    return 4;
  }

  private static int pick(Base x) {
    return 5;
  }

  private static int pick(Square x) {
    return 6;
  }

  public static long fields_are_initialised_after_super_and_before_the_rest() {
    Square square = new Square(1);
    return seen * 10 + square.side;
  }

  public static long a_constructor_that_calls_another_initialises_fields_once() {
    new Square();
    return seen;
  }

  public static long a_virtual_call_in_a_constructor_sees_unset_fields() {
    Square square = new Square(2);
    return square.untouched;
  }

  public static long a_call_goes_to_the_class_of_the_object() {
    Base base = new Square(2);
    return base.area() + base.call() * 100;
  }

  public static long a_default_method_calls_the_class() {
    Shape shape = new Square(3);
    return shape.twice();
  }

  public static long two_defaults_are_told_apart_by_their_interface() {
    Cube cube = new Cube();
    Named named = cube;
    Shape shape = cube;
    return named.twice() + shape.twice() * 1000 + named.name();
  }

  public static long a_field_is_chosen_by_the_static_type() {
    Hidden hidden = new Hidden();
    Square square = hidden;
    return hidden.side * 1000 + square.side + Hidden.kind();
  }

  public static long an_interface_with_default_methods_is_initialised_with_its_class() {
    Square square = new Square(1);
    long before = seen;
    int corners = Shape.CORNERS;
    return before * 100 + seen % 100 + corners + square.side;
  }

  public static long instanceof_follows_classes_and_interfaces() {
    Base square = new Square(1);
    Base cube = new Cube();
    Base none = null;
    return (square instanceof Shape ? 1 : 0) + (square instanceof Cube ? 10 : 0)
        + (cube instanceof Square ? 100 : 0) + (cube instanceof Named ? 1000 : 0)
        + (none instanceof Base ? 10_000 : 0) + (square instanceof Named ? 100_000 : 0);
  }

  public static long a_cast_to_the_wrong_class_traps() {
    Base square = new Square(1);
    seen = 8;
    return ((Cube) square).name();
  }

  public static long a_cast_to_an_interface_that_is_missing_traps() {
    Base square = new Square(1);
    return ((Named) square).name();
  }

  public static long a_cast_of_null_does_not_trap() {
    Base none = null;
    Cube cube = (Cube) none;
    return cube == null ? 1 : 2;
  }

  public static long a_call_on_null_traps() {
    Shape none = null;
    return none.area();
  }

  public static long a_field_of_null_traps() {
    Square none = null;
    return none.side;
  }

  public static long overloads_are_chosen_by_static_types() {
    byte b = 1;
    Base base = new Square(1);
    return pick(b) + pick('a') * 10 + pick(1L) * 100 + pick(1f) * 1000 + pick(base) * 10_000
        + pick(new Square(1)) * 100_000;
  }

  public static long objects_refer_to_each_other() {
    Tree tree = new Tree(5);
    for (int x : new int[] {3, 8, 1, 9, 4}) {
      tree.insert(x);
    }
    return tree.sum(1);
  }

  public static long references_compare_by_identity() {
    Tree a = new Tree(1);
    Tree b = new Tree(1);
    Tree c = a;
    return (a == b ? 1 : 0) + (a == c ? 10 : 0) + (a != b ? 100 : 0);
  }

  public static long a_compact_constructor_changes_what_is_stored() {
    Range range = new Range(2, 5);
    return range.low() * 100 + range.high() * 10 + range.width();
  }

  public static long a_second_constructor_of_a_record_uses_the_first() {
    return new Range(7).width() + Range.made * 100;
  }

  public static long a_record_that_refuses_says_its_numbers() {
    seen = 2;
    return new Range(9, -3).width();
  }

  public static long a_record_holds_the_array_itself() {
    float[] values = {1, 2};
    Weights weights = new Weights(values, (byte) -1);
    values[1] = 5;
    return (long) weights.values()[1] + weights.zero();
  }

  public static long an_enum_has_fields_and_order() {
    Kind kind = Kind.SMALL.next().next();
    return kind.size + kind.ordinal() * 1000 + Kind.SMALL.uses * 10_000;
  }

  public static long an_enum_is_told_apart_by_a_switch() {
    int sum = 0;
    for (Kind kind : Kind.ALL) {
      switch (kind) {
        case SMALL:
          sum += 1;
        case LARGE:
          sum += kind.code();
          break;
        default:
          sum += 1000;
      }
    }
    return sum;
  }

  /** Met nowhere else than in a switch that finds null. */
  private enum Unmet {
    FIRST,
    SECOND;

    static final long[] SUMS = {seen, seen + 1};
  }

  public static long a_switch_over_a_null_enum_that_nothing_else_uses_traps() {
    Unmet unmet = null;
    return switch (unmet) {
      case FIRST -> 1;
      default -> 2;
    };
  }

  public static long a_switch_over_a_null_enum_traps() {
    Kind none = null;
    return switch (none) {
      case SMALL -> 1;
      case MIDDLE -> 2;
      case LARGE -> 3;
    };
  }

  public static long an_array_of_objects_begins_with_nulls() {
    Shape[] shapes = new Shape[2];
    shapes[0] = new Square(1);
    return shapes[0].area() + (shapes[1] == null ? 1000 : 0);
  }

  public static long a_conditional_of_two_classes_has_their_parent() {
    Base base = seen == 0 ? new Square(1) : new Cube();
    return base.area();
  }
}
