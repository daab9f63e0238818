package tinyml;

/** When classes are initialised, and what is left when that fails. */
public final class StartCases {
  public static long seen;

  private StartCases() {}

  static int note(int value) {
    seen = seen * 10 + value;
    return value;
  }

  static final class Lazy {
    static int value = note(1);
    static final int CONSTANT = 5;
    static final int COMPUTED = note(2);
    static int[] table = {note(3), 4};

    static {
      note(6);
      table[1] += value;
    }

    static int get() {
      return value;
    }
  }

  static final class First {
    static int a = Second.b + 1;
    static int c = 10;
  }

  static final class Second {
    static int b = First.a + First.c + 2;
  }

  static final class Broken {
    static int zero;
    static int before = note(7);
    static int value = 1 / zero;
    static int after = note(8);

    static int get() {
      return 5;
    }
  }

  static final class UsesBroken {
    static int x = note(4);
    static int y = Broken.get();
  }

  static class Parent {
    static int p = note(1);

    static int inherited() {
      return p;
    }
  }

  static final class Child extends Parent {
    static int c = note(2);
  }

  static final class Refusing {
    static {
      note(9);
      if (seen > 0) {
        throw new ModelError("start %d refused", (int) seen);
      }
    }

    static int x = 1;
  }

  static final class Self {
    static final Self ONLY = new Self();
    static int late = 6;
    int copy = late;
  }

  public static long a_class_is_initialised_at_its_first_use() {
    note(5);
    int value = Lazy.value;
    note(5);
    return seen * 10 + value;
  }

  public static long a_constant_does_not_initialise_its_class() {
    return Lazy.CONSTANT * 100 + seen;
  }

  public static long a_static_call_initialises_the_class_before_it_runs() {
    return Lazy.get() + seen * 10;
  }

  public static long arguments_are_evaluated_before_the_class_is_initialised() {
    return twice(note(9), Lazy.table[1]) + seen;
  }

  private static long twice(long a, long b) {
    return a * 2 + b;
  }

  public static long an_array_of_a_class_does_not_initialise_it() {
    Child[] children = new Child[2];
    return children.length + seen;
  }

  public static long a_cycle_of_initialisers_sees_default_values() {
    return First.a * 1000 + Second.b * 10 + First.c;
  }

  public static long a_cycle_begun_at_the_other_end_gives_other_values() {
    return Second.b * 1000 + First.a * 10 + First.c;
  }

  public static long an_initialiser_that_traps_ends_the_call() {
    return Broken.get();
  }

  public static long a_class_whose_user_broke_breaks_its_user() {
    return UsesBroken.y;
  }

  public static long an_initialiser_can_refuse() {
    return Refusing.x;
  }

  public static long a_parent_is_initialised_before_its_child() {
    return Child.c + seen * 10;
  }

  public static long an_inherited_static_method_does_not_initialise_the_child() {
    return Child.inherited() + seen * 10;
  }

  public static long creation_initialises_parent_and_child() {
    Child child = new Child();
    return seen + (child == null ? 1000 : 0);
  }

  public static long an_object_made_by_its_own_initialiser_sees_default_values() {
    return Self.ONLY.copy * 10 + Self.late;
  }
}
