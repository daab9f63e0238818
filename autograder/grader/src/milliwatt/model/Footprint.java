package milliwatt.model;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The RAM that a runtime keeps beside its arena once it is ready to infer, in bytes of a 32-bit
 * board.
 *
 * <p>Counted is every object that can be reached from the one given, once, as a C compiler would
 * lay it out: 4 bytes a reference, fields at multiples of their size with the largest first, the
 * whole rounded up to 4; 4 bytes more for a pointer to its methods if the class has a superclass or
 * an interface of ours; an array takes 4 bytes for its length, then its elements. What lies in the
 * arena or in the model's file is not counted again.
 */
public final class Footprint {
  private static final int WORD = 4;

  private Footprint() {}

  /**
   * The bytes of {@code root} and all it refers to.
   *
   * @param elsewhere arrays that are counted on their own: the arena, the model's bytes
   */
  public static int of(Object root, Object... elsewhere) {
    Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(List.of(elsewhere));
    Deque<Object> open = new ArrayDeque<>();
    open.add(root);
    int bytes = 0;
    while (!open.isEmpty()) {
      Object object = open.remove();
      if (known.add(object)) {
        bytes += object.getClass().isArray() ? array(object, open) : structure(object, open);
      }
    }
    return bytes;
  }

  private static int array(Object array, Deque<Object> open) {
    int length = Array.getLength(array);
    Class<?> element = array.getClass().getComponentType();
    if (!element.isPrimitive()) {
      for (Object reference : (Object[]) array) {
        if (reference != null) {
          open.add(reference);
        }
      }
    }
    return WORD + roundedUp(length * bytes(element), WORD);
  }

  private static int structure(Object object, Deque<Object> open) {
    List<Integer> sizes = new ArrayList<>();
    for (Class<?> c = object.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
      if (isOurs(c.getSuperclass()) || c.getInterfaces().length > 0) {
        sizes.add(WORD);
      }
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          sizes.add(bytes(field.getType()));
          follow(object, field, open);
        }
      }
    }
    int end = 0;
    for (int size : sizes.stream().sorted(Collections.reverseOrder()).toList()) {
      end = roundedUp(end, size) + size;
    }
    return roundedUp(end, WORD);
  }

  private static void follow(Object object, Field field, Deque<Object> open) {
    if (field.getType().isPrimitive()) {
      return;
    }
    try {
      field.setAccessible(true);
      Object reference = field.get(object);
      if (reference != null) {
        open.add(reference);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOurs(Class<?> superclass) {
    return superclass != null && superclass != Object.class && superclass != Record.class;
  }

  private static int bytes(Class<?> type) {
    return switch (type.getName()) {
      case "byte", "boolean" -> 1;
      case "short", "char" -> 2;
      case "long", "double" -> 8;
      default -> WORD;
    };
  }

  private static int roundedUp(int value, int multiple) {
    return (value + multiple - 1) / multiple * multiple;
  }
}
