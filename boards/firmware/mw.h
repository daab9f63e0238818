/*
 * What translated Java is written in: the types, arrays and operations of Java that C does not have,
 * or has with another meaning. Compile with -fwrapv -ffp-contract=off -frounding-math
 * -fno-strict-aliasing -fno-delete-null-pointer-checks.
 *
 * MW_EXPLICIT_NULL   defined where no memory protection unit guards address 0.
 * MW_VENDOR_CORE     defined where the linker script and the start are not ours: in exported programs.
 * MW_RELEASE         defined where flash is short: traps and refusals take two bytes each, and say their
 *                    kind and place only. For twins, whose processor finds them.
 */
#ifndef MW_H
#define MW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define MW_LIKELY(condition) __builtin_expect(!!(condition), 1)
#define MW_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define MW_COLD __attribute__((cold, noinline))

/* Code for getting ready, which runs once: compiled to be small. */
#define MW_SETUP __attribute__((cold))

/* A condition that holds whenever nothing is wrong: the code for when it does not is small, not fast. */
#define MW_EXPECTED(condition) __builtin_expect_with_probability(!!(condition), 1, 1.0)

/* mw.c alone defines this as extern inline, and so holds the one copy of what is not inlined. */
#ifndef MW_INLINE
#define MW_INLINE inline
#endif

/* What may trap: a trap of a release build is where the call is, so all of it has to be there. */
#ifdef MW_RELEASE
#define MW_CHECKED static inline __attribute__((always_inline))
#else
#define MW_CHECKED MW_INLINE
#endif

/* ---- Traps: an exception ends the call, and the harness reports it ---- */

/* A place in the Java sources: the number of the file in mw_files, and a line. */
#define MW_SITE(file, line) ((uint32_t) (file) << 16 | (uint32_t) (line))

typedef enum mw_kind {
  MW_NULL_POINTER,          /* NullPointerException */
  MW_INDEX,                 /* ArrayIndexOutOfBoundsException: index, length */
  MW_ARITHMETIC,            /* ArithmeticException: division by zero */
  MW_OVERFLOW,              /* ArithmeticException: integer overflow in Math.addExact and its like */
  MW_LONG_OVERFLOW,         /* ArithmeticException: long overflow */
  MW_NEGATIVE_SIZE,         /* NegativeArraySizeException: the size */
  MW_CLASS_CAST,            /* ClassCastException */
  MW_OUT_OF_MEMORY,         /* OutOfMemoryError: bytes asked for, bytes left */
  MW_STACK_OVERFLOW,        /* StackOverflowError */
  MW_SEALED,                /* an allocation after the first inference: bytes asked for */
  MW_NO_CLASS,              /* NoClassDefFoundError: its static initialiser trapped earlier */
  MW_NO_CASE,               /* MatchException: a switch expression over an enum found no case */
  MW_ILLEGAL_ARGUMENT,      /* IllegalArgumentException of Math.clamp */
  MW_CONSTANT,              /* a write to a table or model that lies in flash */
  MW_TIMEOUT,               /* the call outlived its limit */
  MW_FAULT,                 /* the processor faulted for another reason: the firmware's or the translator's error */
  MW_REFUSED                /* throw new X(...) of a release build, X of package tinyml */
} mw_kind;

_Noreturn MW_COLD void (mw_trap)(mw_kind kind, uint32_t site, int32_t a, int32_t b);

#ifdef MW_RELEASE
/*
 * An undefined instruction that has the kind in it; its address is the place. The comment with the
 * site keeps gcc from merging the traps of two lines.
 */
#define mw_trap(kind, site, a, b)                                                                    \
  ({                                                                                                 \
    if (__builtin_constant_p(site)) {                                                                \
      __asm__ volatile("udf %c0 @ %c1" ::"i"(kind), "i"(site) : "memory");                           \
      __builtin_unreachable();                                                                       \
    }                                                                                                \
    (mw_trap)(kind, site, a, b);                                                                     \
  })
#endif

_Noreturn MW_CHECKED void mw_trap_index(int32_t index, int32_t length, uint32_t site) {
  mw_trap(MW_INDEX, site, index, length);
}

/*
 * throw new X("sentence %d", numbers...): name is X's simple name; student says whether X is a class
 * of package tinyml (the call was refused) or of the JDK (it trapped). text may be NULL.
 */
_Noreturn MW_COLD void mw_throw(
    const char *name, bool student, uint32_t site, const char *text, int32_t count, const int32_t *numbers);

/* Neither sentences nor the code that looks up their numbers take up flash. */
#ifdef MW_RELEASE
#define mw_throw(name, student, site, ...)                                                           \
  ({                                                                                                 \
    if (student) {                                                                                   \
      mw_trap(MW_REFUSED, site, 0, 0);                                                               \
    }                                                                                                \
    (mw_throw)(name, false, site, NULL, 0, NULL);                                                    \
  })
#endif

/* ---- The stack: a trap before it runs over, also where no memory protection unit watches it ---- */

/* The lowest address that the stack may reach, with room left for a trap. */
extern uintptr_t mw_stack_limit;

static inline uintptr_t mw_stack_pointer(void) {
#ifdef __arm__
  uintptr_t pointer;
  __asm__ volatile("mov %0, sp" : "=r"(pointer));
  return pointer;
#else
  return (uintptr_t) __builtin_frame_address(0);
#endif
}

/*
 * At the beginning of a method that may call itself. A variable in each call, whose address leaves
 * the method, keeps gcc from making a loop of the recursion: one without end would never overflow.
 */
#define mw_check_stack(site)                                                                         \
  char mw_in_each_call;                                                                              \
  __asm__ volatile("" : : "r"(&mw_in_each_call) : "memory");                                         \
  if (MW_UNLIKELY(mw_stack_pointer() < mw_stack_limit)) {                                            \
    mw_trap(MW_STACK_OVERFLOW, site, 0, 0);                                                          \
  }

/* ---- Memory: objects live until the program is opened anew ---- */

/* size bytes, zeroed, aligned for any type; traps when sealed or when there is no room. */
void *mw_allocate(uint32_t size, uint32_t site);

/* After this, an allocation traps with its line, until the program is opened anew. */
void mw_seal(void);

/* ---- Arrays: a length and the elements ---- */

#define MW_ARRAY(Name, Element)                                                                      \
  typedef struct Name {                                                                              \
    int32_t length;                                                                                  \
    Element data[];                                                                                  \
  } Name

MW_ARRAY(BooleanArray, bool);
MW_ARRAY(ByteArray, int8_t);
MW_ARRAY(ShortArray, int16_t);
MW_ARRAY(CharArray, uint16_t);
MW_ARRAY(IntArray, int32_t);
MW_ARRAY(LongArray, int64_t);
MW_ARRAY(FloatArray, float);
MW_ARRAY(DoubleArray, double);
MW_ARRAY(RefArray, void *);

/* A new array; elementBytes is the size of one element. Traps on a negative length. */
void *mw_new_array(int32_t length, uint32_t header, uint32_t elementBytes, uint32_t site);

#define MW_NEW_ARRAY(Name, length, site)                                                             \
  ((Name *) mw_new_array(length, offsetof(Name, data), sizeof(((Name *) 0)->data[0]), site))

/* An array of arrays: sizes of the given dimensions, outermost first; Name is that of the innermost arrays. */
void *mw_new_arrays(
    int32_t dimensions, const int32_t *sizes, uint32_t header, uint32_t elementBytes, uint32_t site);

#define MW_NEW_ARRAYS(Name, dimensions, sizes, site)                                                 \
  mw_new_arrays(dimensions, sizes, offsetof(Name, data), sizeof(((Name *) 0)->data[0]), site)

/* Where null is noticed by the processor, a look at an object that nothing else looks at. */
#ifdef MW_EXPLICIT_NULL
#define MW_NONNULL(object, site)                                                                     \
  ({                                                                                                 \
    __auto_type mw_object = (object);                                                                \
    if (MW_UNLIKELY(mw_object == NULL)) {                                                            \
      mw_trap(MW_NULL_POINTER, site, 0, 0);                                                          \
    }                                                                                                \
    mw_object;                                                                                       \
  })
#else
#define MW_NONNULL(object, site)                                                                     \
  ({                                                                                                 \
    __auto_type mw_object = (object);                                                                \
    (void) *(const volatile uint8_t *) mw_object;                                                    \
    mw_object;                                                                                       \
  })
#endif

/* Element index of an array, after a look whether there is one. */
#ifdef MW_EXPLICIT_NULL
#define MW_LOOK(array, site)                                                                         \
  if (MW_UNLIKELY(array == NULL)) {                                                                  \
    mw_trap(MW_NULL_POINTER, site, 0, 0);                                                            \
  }
#else
#define MW_LOOK(array, site)
#endif

#define MW_ELEMENT(function, Name, Element)                                                          \
  MW_CHECKED Element *function(const Name *array, int32_t index, uint32_t site) {                 \
    MW_LOOK(array, site)                                                                             \
    if (!MW_EXPECTED((uint32_t) index < (uint32_t) array->length)) {                                 \
      mw_trap_index(index, array->length, site);                                                     \
    }                                                                                                \
    return (Element *) &array->data[index];                                                          \
  }

MW_ELEMENT(boolean_at, BooleanArray, bool)
MW_ELEMENT(byte_at, ByteArray, int8_t)
MW_ELEMENT(short_at, ShortArray, int16_t)
MW_ELEMENT(char_at, CharArray, uint16_t)
MW_ELEMENT(int_at, IntArray, int32_t)
MW_ELEMENT(long_at, LongArray, int64_t)
MW_ELEMENT(float_at, FloatArray, float)
MW_ELEMENT(double_at, DoubleArray, double)
MW_ELEMENT(ref_at, RefArray, void *)

/*
 * Whether a loop's indices are all in range, asked once before it: then its body need not ask. An
 * array that is null, or not long enough, makes the answer no, and the loop that asks at each index
 * does what Java does.
 */

/* The length of an array that may be null, which then is 0. */
MW_INLINE int32_t mw_length(const void *array) {
  return array == NULL ? 0 : *(const int32_t *) array;
}

/* Rounds of a loop from low to high, with `more` 1 if high itself is counted; at most INT32_MAX. */
MW_INLINE int32_t mw_rounds(int32_t low, int32_t high, int32_t more) {
  int64_t rounds = (int64_t) high - low + more;
  return rounds > INT32_MAX ? INT32_MAX : rounds < 0 ? 0 : (int32_t) rounds;
}

/* The same where the variable grows by step, which is positive; INT32_MAX if it may wrap around. */
MW_INLINE int32_t mw_rounds_by(int32_t low, int32_t high, int32_t more, int32_t step) {
  if (high > INT32_MAX - step) {
    return INT32_MAX;
  }
  uint32_t distance = (uint32_t) (high + more) - (uint32_t) low;
  return low >= high + more ? 0 : (int32_t) ((distance + (uint32_t) step - 1) / (uint32_t) step);
}

/* Whether indices first, first + 1, ..., as many as there are rounds, are in range. */
MW_INLINE bool mw_spans(const void *array, int32_t first, int32_t rounds) {
  return array != NULL && first >= 0 && rounds <= *(const int32_t *) array - first;
}

/* Whether indices first, first + stride, ..., as many as there are rounds, are in range. */
MW_INLINE bool mw_spans_by(const void *array, int32_t first, int32_t stride, int32_t rounds) {
  if (array == NULL) {
    return false;
  }
  int32_t length = *(const int32_t *) array;
  uint64_t last = (uint64_t) (first + (int64_t) stride * (rounds - 1)); /* large if it is below 0 */
  return rounds <= 0 || ((uint32_t) first < (uint32_t) length && last < (uint32_t) length);
}

/* ---- Classes ---- */

/*
 * Every object whose class others extend or implement begins with a pointer to one of these,
 * followed by the class's own table of methods.
 */
typedef struct mw_class {
  uint16_t id;              /* this class */
  uint16_t last;            /* its subclasses have the ids id + 1 .. last */
  const uint16_t *interfaces; /* ids of all interfaces, ends with 0; NULL for none */
} mw_class;

/* Whether an object is of the class with this id or a subclass of it, which have the ids up to last. */
MW_INLINE bool mw_is(const void *object, uint16_t id, uint16_t last) {
  return object != NULL && (uint16_t) ((*(const mw_class *const *) object)->id - id) <= last - id;
}

/* Whether the class of an object implements the interface with this id. */
MW_INLINE bool mw_implements(const void *object, uint16_t id) {
  if (object != NULL) {
    const uint16_t *each = (*(const mw_class *const *) object)->interfaces;
    while (each != NULL && *each != 0) {
      if (*each++ == id) {
        return true;
      }
    }
  }
  return false;
}

/* The object, if a cast to the class is right. Null is of every class. */
MW_CHECKED void *mw_cast(const void *object, uint16_t id, uint16_t last, uint32_t site) {
  if (object != NULL && !mw_is(object, id, last)) {
    mw_trap(MW_CLASS_CAST, site, 0, 0);
  }
  return (void *) object;
}

MW_CHECKED void *mw_cast_to_interface(const void *object, uint16_t id, uint32_t site) {
  if (object != NULL && !mw_implements(object, id)) {
    mw_trap(MW_CLASS_CAST, site, 0, 0);
  }
  return (void *) object;
}

/*
 * The state of a static initialiser that must run at the first use of its class.
 * mw_open() puts every one of them back to 0.
 */
enum { MW_NOT_INITIALISED, MW_INITIALISED, MW_INITIALISING, MW_ERRONEOUS };

typedef struct mw_initialiser {
  uint8_t state;
  struct mw_initialiser *outer; /* the one during which this one began */
} mw_initialiser;

/* The innermost initialiser that is running. A trap makes all of them MW_ERRONEOUS. */
extern mw_initialiser *mw_initialising;

/* Whether the initialiser has to run now; traps if it did not come to its end earlier. */
MW_CHECKED bool mw_begin(mw_initialiser *initialiser, uint32_t site) {
  if (initialiser->state == MW_ERRONEOUS) {
    mw_trap(MW_NO_CLASS, site, 0, 0);
  }
  if (initialiser->state != MW_NOT_INITIALISED) {
    return false;
  }
  initialiser->state = MW_INITIALISING;
  initialiser->outer = mw_initialising;
  mw_initialising = initialiser;
  return true;
}

MW_INLINE void mw_end(mw_initialiser *initialiser) {
  initialiser->state = MW_INITIALISED;
  mw_initialising = initialiser->outer;
}

/*
 * Variables that mw_open() sets to all bits zero: static fields, initialisers, the adapter. They lie
 * together where the linker script is ours; under a vendor's core each file has a list of its own.
 */
#ifdef MW_VENDOR_CORE
#define MW_STATIC
#else
#define MW_STATIC __attribute__((section(".mw_statics")))
#endif

/* ---- What the firmware finds in a translated program (program.c) ---- */

/* Java file names by number (number 0 is no file), for example "Conv2D.java"; NULL for files that are not the student's package. */
extern const char *const mw_files[];

/* Reads the arguments of a call from the loaded bytes (little endian, arrays with an int32 length before them). */
bool mw_read_boolean(void);
int8_t mw_read_byte(void);
int16_t mw_read_short(void);
uint16_t mw_read_char(void);
int32_t mw_read_int(void);
int64_t mw_read_long(void);
float mw_read_float(void);
double mw_read_double(void);
BooleanArray *mw_read_booleans(void);
ByteArray *mw_read_bytes(void);   /* length -1 stands for the model in flash, which is not copied */
ShortArray *mw_read_shorts(void);
CharArray *mw_read_chars(void);
IntArray *mw_read_ints(void);
LongArray *mw_read_longs(void);
FloatArray *mw_read_floats(void);
DoubleArray *mw_read_doubles(void);

/* Writes results, in the same form, as the hexadecimal of result lines. */
void mw_write_boolean(bool value);
void mw_write_byte(int8_t value);
void mw_write_short(int16_t value);
void mw_write_char(uint16_t value);
void mw_write_int(int32_t value);
void mw_write_long(int64_t value);
void mw_write_float(float value);
void mw_write_double(double value);
void mw_write_booleans(const BooleanArray *array);
void mw_write_bytes(const ByteArray *array);
void mw_write_shorts(const ShortArray *array);
void mw_write_chars(const CharArray *array);
void mw_write_ints(const IntArray *array);
void mw_write_longs(const LongArray *array);
void mw_write_floats(const FloatArray *array);
void mw_write_doubles(const DoubleArray *array);

/* Around the student's method: counts instructions or cycles, heap bytes and stack bytes. */
void mw_start(void);
void mw_stop(void);

/* A contract method: reads its arguments, runs it between mw_start and mw_stop, writes its results. */
typedef struct mw_method {
  const char *name;
  void (*call)(void);
} mw_method;

extern const mw_method mw_methods[];
extern const int32_t mw_method_count;

/* The model in flash, or length 0 (from the firmware's build, not from the translator). */
extern const ByteArray *const mw_model;

#endif
