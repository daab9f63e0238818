/*
 * What the firmware needs of the machine it runs on. One folder implements it for each kind:
 * mps/ (QEMU's Arm machines), native/ (a process), and an exported sketch for a vendor's core.
 */
#ifndef MW_PLATFORM_H
#define MW_PLATFORM_H

#include <stdbool.h>
#include <stdint.h>

/* Known when the firmware is linked; under a vendor's core, only once it runs. */
#ifdef MW_VENDOR_CORE
#define MW_KNOWN
#else
#define MW_KNOWN const
#endif

/* What mw_elapsed counts: "instructions", "cycles", or "none". */
extern MW_KNOWN char mw_counter[];

/* The next byte from the host. Waits for it, leaving the processor idle. */
uint8_t mw_platform_read(void);

/* Gives one byte to the host; mw_platform_flush sees that it has left. */
void mw_platform_write(uint8_t byte);
void mw_platform_flush(void);

/*
 * Only where MW_VENDOR_CORE is defined: the next samples of the microphone, 16 bits at 16 kHz, waited
 * for. Gives how many came: fewer than asked for if it has stopped, 0 where there is none.
 */
uint32_t mw_platform_listen(uint8_t *bytes, uint32_t samples);

/* Likewise: how many samples nobody took in time. */
uint32_t mw_platform_lost(void);

/* Microseconds since the start; the protocol shows the low 32 bits. */
uint64_t mw_micros(void);

/* A point in time for mw_elapsed. Taking one costs the same on every call. */
typedef struct mw_sample {
  uint32_t ticks;
  uint32_t sum;
} mw_sample;

mw_sample mw_sample_now(void);

/* Instructions or cycles from one sample to another, the cost of sampling included. */
uint64_t mw_elapsed(mw_sample from, mw_sample to);

/* How long so many of them take, in nanoseconds. */
uint64_t mw_nanos(uint64_t count);

/*
 * Between these, student code runs: a fault of the processor and the end of the time limit are
 * traps. Outside, a fault is the firmware's own and restarts the device.
 */
void mw_guard_begin(uint32_t millis);
void mw_guard_end(void);

/* The stack of calls, and its memory that belongs to nothing else: low and high end. */
extern uint8_t *MW_KNOWN mw_stack_bottom;
extern uint8_t *MW_KNOWN mw_stack_top;

/* Whether unused stack may be overwritten to find out later how much was used. */
extern const bool mw_stack_painted;

/* The memory of objects and of the load buffer, aligned to 8 bytes. */
extern uint8_t *const mw_heap_start;
extern uint8_t *const mw_heap_end;

/* Memory from one address to the one behind it. */
typedef struct mw_piece {
  void *start;
  void *end;
} mw_piece;

/* The variables marked MW_STATIC: lists of pieces, each list ending with a NULL, as all of them do. */
extern const mw_piece *const mw_statics[];

/* Memory that the host writes by itself; mw_window_size is 0 where there is none. */
extern uint8_t *const mw_window;
extern const uint32_t mw_window_size;

/* Bytes of flash in use, and of static RAM: .data, .bss, MW_STATIC and the handlers' stack. */
extern const uint32_t mw_flash_bytes;
extern const uint32_t mw_static_bytes;

#endif
