/* Remembers why a call ended and says it in the JVM's words. */
#include "firmware.h"

mw_trap_record mw_last_trap;

_Noreturn MW_COLD void (mw_trap)(mw_kind kind, uint32_t site, int32_t a, int32_t b) {
  mw_last_trap.kind = (int32_t) kind;
  mw_last_trap.site = site;
  mw_last_trap.address = 0;
  mw_last_trap.numbers[0] = a;
  mw_last_trap.numbers[1] = b;
  mw_end_call();
}

_Noreturn MW_COLD void (mw_throw)(
    const char *name, bool student, uint32_t site, const char *text, int32_t count, const int32_t *numbers) {
  mw_last_trap.kind = MW_THROWN;
  mw_last_trap.site = site;
  mw_last_trap.address = 0;
  mw_last_trap.name = name;
  mw_last_trap.student = student;
  mw_last_trap.text = text;
  mw_last_trap.count = count < MW_TRAP_NUMBERS ? count : MW_TRAP_NUMBERS;
  if (count > 0) {
    memcpy(mw_last_trap.numbers, numbers, sizeof(int32_t) * (uint32_t) mw_last_trap.count);
  }
  mw_end_call();
}

void mw_note_fault(mw_kind kind, uint32_t address, int32_t detail) {
  mw_last_trap.kind = (int32_t) kind;
  mw_last_trap.site = 0;
  mw_last_trap.address = address;
  mw_last_trap.numbers[0] = detail;
  mw_last_trap.numbers[1] = 0;
}

/*
 * The exception's name and its message, in which %d stands for a number in decimal and %x for one
 * in hexadecimal. Kinds without a name of Java's own can only happen on a board.
 */
typedef struct wording {
  const char *name;
  const char *message;
} wording;

/* What a release build does not know when the processor finds it. */
#ifdef MW_RELEASE
#define NUMBERED(message) ""
#else
#define NUMBERED(message) message
#endif

static const wording WORDINGS[] = {
    [MW_NULL_POINTER] = {"NullPointerException", ""},
    [MW_INDEX] = {"ArrayIndexOutOfBoundsException", NUMBERED("Index %d out of bounds for length %d")},
    [MW_ARITHMETIC] = {"ArithmeticException", "/ by zero"},
    [MW_OVERFLOW] = {"ArithmeticException", "integer overflow"},
    [MW_LONG_OVERFLOW] = {"ArithmeticException", "long overflow"},
    [MW_NEGATIVE_SIZE] = {"NegativeArraySizeException", "%d"},
    [MW_CLASS_CAST] = {"ClassCastException", ""},
    [MW_OUT_OF_MEMORY] = {"OutOfMemoryError", "%d bytes asked for, %d left"},
    [MW_STACK_OVERFLOW] = {"StackOverflowError", ""},
    [MW_SEALED] = {"AllocationAfterSeal", "%d bytes asked for after the first inference"},
    [MW_NO_CLASS] = {"NoClassDefFoundError", ""},
    [MW_NO_CASE] = {"MatchException", ""},
    [MW_ILLEGAL_ARGUMENT] = {"IllegalArgumentException", NUMBERED("%d > %d")},
    [MW_CONSTANT] = {"WriteToFlash", "the array lies in flash and cannot change"},
    [MW_TIMEOUT] = {"Timeout", ""},
    [MW_FAULT] = {"ProcessorFault", "fault status %x"},
    [MW_REFUSED] = {"Refused", ""},
};

static wording wording_of(const mw_trap_record *trap) {
  if (trap->kind == MW_THROWN) {
    return (wording) {trap->name, trap->text == NULL ? "" : trap->text};
  }
  return WORDINGS[trap->kind];
}

/* %d, and %x in a message of ours, take the next number while there is one; all else is itself. */
static void put_message(const char *text, const int32_t *numbers, int32_t count, bool thrown) {
  for (; *text != 0; text++) {
    if (*text == '%' && (text[1] == 'd' || (text[1] == 'x' && !thrown)) && count > 0) {
      count--;
      if (*++text == 'd') {
        mw_put_signed(*numbers++);
      } else {
        mw_put_hex((uint32_t) *numbers++, 8);
      }
    } else {
      mw_put(*text);
    }
  }
}

static void put_where(const mw_trap_record *trap) {
  if (trap->address != 0) {
    mw_put('@');
    mw_put_hex(trap->address, 8);
  } else if ((trap->site & 0xFFFF) != 0 && mw_files[trap->site >> 16] != NULL) {
    mw_put_text(mw_files[trap->site >> 16]);
    mw_put(':');
    mw_put_unsigned(trap->site & 0xFFFF);
  }
}

static void put_text_of(const mw_trap_record *trap) {
  bool thrown = trap->kind == MW_THROWN;
  put_message(wording_of(trap).message, trap->numbers, thrown ? trap->count : 2, thrown);
}

void mw_report_trap(uint32_t millis) {
  const mw_trap_record *trap = &mw_last_trap;
  if (trap->kind == MW_MALFORMED) {
    mw_tagged_error("The arguments end too early or are malformed", "");
    return;
  }
  bool refused = trap->kind == MW_REFUSED || (trap->kind == MW_THROWN && trap->student);
  mw_tagged(trap->kind == MW_TIMEOUT ? "timeout" : refused ? "refused" : "trapped");
  mw_field();
  if (trap->kind == MW_TIMEOUT) {
    mw_put_unsigned(millis);
    mw_field();
    put_where(trap);
  } else {
    if (!refused) {
      mw_put_text(wording_of(trap).name);
      mw_field();
    }
    put_where(trap);
    mw_field();
    put_text_of(trap);
  }
  mw_tagged_end();
}

void mw_put_trap(void) {
  mw_put_text(wording_of(&mw_last_trap).name);
  mw_put_text(" at ");
  put_where(&mw_last_trap);
  mw_put_text(": ");
  put_text_of(&mw_last_trap);
}
