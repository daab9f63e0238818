/* What the files of the firmware know of each other. */
#ifndef MW_FIRMWARE_H
#define MW_FIRMWARE_H

#include "mw.h"
#include "platform.h"

/* ---- reply.c: lines to the host, each ending in CR LF ---- */

void mw_put(char c);
void mw_put_text(const char *text);
void mw_put_unsigned(uint64_t value);
void mw_put_signed(int32_t value);
void mw_put_hex(uint32_t value, int32_t digits);
void mw_end_line(void);

/* m-TEXT */
void mw_message(const char *text);

/* e-[TEXT VALUE] */
void mw_error(const char *text, const char *value);

/* m-mw-TAG-KIND-[: fields follow, each after mw_field(), then mw_tagged_end(). */
void mw_tagged(const char *kind);
void mw_field(void);
void mw_tagged_end(void);
void mw_tagged_error(const char *text, const char *value);

/* A tagged answer begins; all its lines until mw_answer_end are under its check. */
void mw_answer_begin(const char *tag);

/* m-mw-TAG-crc-[XXXXXXXX] and m-mw-TAG-done */
void mw_answer_end(void);

/* Ends a line that a trap cut short. */
void mw_finish_line(void);

/* Divides in place and gives the remainder; the divisor is below 65536. Saves the library's 64-bit division. */
uint32_t mw_divide(uint64_t *value, uint32_t divisor);

/* ---- identity.c: what the firmware was built as ---- */

/* As in the answer to the command name. */
extern const char mw_device_name[];

/* Which program is in there, see boards/README.md. */
extern const char mw_build[];

/* ---- command.c ---- */

enum { MW_COMMAND_BYTES = 256, MW_MAX_WORDS = 8 };

/* Of the longest block that a host is to send: after more, a lost byte costs too much. */
enum { MW_BLOCK_BYTES = 2048 };

/* Serves the host for ever. */
_Noreturn void mw_serve(void);

/* Whether the word is the value in eight hexadecimal digits, lower case. */
bool mw_is_hex(const char *word, uint32_t value);

bool mw_same(const char *a, const char *b);

/* A decimal number from 0 to 2^31 - 1, or -1. */
int32_t mw_number(const char *word);

/* ---- load_buffer.c: what the host fills before a call or an inference ---- */

void mw_buffer_command(int32_t count, char **words);
void mw_buffer_clear(void);
void mw_buffer_window(uint32_t bytes);

/*
 * Reads a block that follows on the line, up to its %, and puts its bytes behind the first at of
 * those that are loaded; what lay there is forgotten. Unless it has so many bytes with this CRC-32,
 * in hexadecimal, and there is room for them, nothing is added.
 */
void mw_buffer_block(uint32_t at, uint32_t bytes, const char *crc);

/*
 * Puts so many samples of the microphone behind the first at bytes that are loaded. False if they do
 * not come, or there is no room.
 */
bool mw_buffer_listen(uint32_t at, uint32_t samples);

/* Forgets all but the first bytes. */
void mw_buffer_keep(uint32_t bytes);
const uint8_t *mw_buffer_bytes(void);
uint32_t mw_buffer_loaded(void);
uint32_t mw_buffer_crc(void);

/* Whether all that was announced has come. */
bool mw_buffer_complete(void);

/* The lowest address that the buffer takes from the heap. */
uint8_t *mw_buffer_floor(void);

/* ---- extension.c: mw TAG ... ---- */

void mw_extension(int32_t count, char **words);

/* ---- mlperf.c ---- */

void mw_infer(int32_t count, char **words);
void mw_results(void);

/* ---- heap.c ---- */

extern uint8_t *mw_heap_next;
extern uint8_t *mw_heap_peak;

/* All of the program's state is as after the start. */
void mw_open(void);

/* Whether an mw_open has been since the start. */
extern bool mw_opened;

/* A call begins. */
void mw_heap_begin(void);

/* Its arguments or, if it has none, the student's method begin. */
void mw_heap_arguments(void);

/* Gives back what was allocated since one of these, unless something older points there. */
void mw_heap_release(void);

/* ---- call.c ---- */

/*
 * Runs body until it returns (true) or a trap ends it (false; mw_last_trap says which). millis is
 * the limit of its virtual time.
 */
bool mw_run(void (*body)(void), uint32_t millis);

/* Ends the running call. */
_Noreturn void mw_end_call(void);

/* Where the stack of the running call begins: what lies below is of no more use after a trap. */
extern uintptr_t mw_call_stack;

/* ---- trap.c: why the last call ended ---- */

/* Private kinds, after those of mw.h. */
enum { MW_THROWN = 64, MW_MALFORMED };

enum { MW_TRAP_NUMBERS = 16 };

typedef struct mw_trap_record {
  int32_t kind;
  uint32_t site;    /* in the Java sources, or 0 */
  uint32_t address; /* of an instruction, or 0 */
  const char *name; /* MW_THROWN: of the exception */
  const char *text;
  bool student;
  int32_t count;
  int32_t numbers[MW_TRAP_NUMBERS];
} mw_trap_record;

extern mw_trap_record mw_last_trap;

/* Ends the call for what the processor or the clock found at an instruction's address, 0 if unknown. */
void mw_note_fault(mw_kind kind, uint32_t address, int32_t detail);

/* Writes the tagged line for mw_last_trap; millis is the call's limit. */
void mw_report_trap(uint32_t millis);

/* The same as text, for answers that carry no tag. */
void mw_put_trap(void);

/* ---- wire.c ---- */

void mw_wire_begin(const uint8_t *bytes, uint32_t length);

/* Ends the last line of the result. */
void mw_wire_end(void);

/* Writes the last result again; false if it was too long to be kept. */
bool mw_wire_again(void);

/* ---- meter.c ---- */

void mw_meter_calibrate(void);
void mw_meter_reset(void);
void mw_report_counts(void);

/* Since the start; mw_note_stack looks at what the last call used. */
void mw_note_stack(void);
uint32_t mw_stack_peak(void);

#endif
