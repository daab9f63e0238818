/*
 * What the processor or the clock finds while student code runs becomes a trap: the handler decides
 * which, and returns not to where the fault was but to the end of the call.
 */
#include "firmware.h"
#include "mps.h"

#define SHCSR MW_REGISTER(0xE000ED24u)
#define CFSR MW_REGISTER(0xE000ED28u)
#define HFSR MW_REGISTER(0xE000ED2Cu)
#define MMFAR MW_REGISTER(0xE000ED34u)

/* Bits of CFSR. */
enum {
  DATA_ACCESS = 1 << 1,
  ADDRESS_VALID = 1 << 7,
  UNDEFINED = 1 << 16,
  STACK_FULL = 1 << 4 | 1 << 12 | 1 << 20
};

/* UDF, with the kind of a trap of a release build in the lower byte. */
enum { TRAP_INSTRUCTION = 0xDE00 };

enum { FROM_THREAD = 1 << 3, STILL_PENDING = 0xF << 12, THUMB = 1 << 24 };

/* What the processor stacks. */
typedef struct frame {
  uint32_t r0, r1, r2, r3, r12, lr, pc, psr;
} frame;

static volatile bool guarded;

void mw_guard_begin(uint32_t millis) {
  guarded = true;
  mw_limit_arm(millis);
  MW_NVIC_DISABLE(MW_UART_INTERRUPT);
  __asm__ volatile("cpsie i" ::: "memory");
}

void mw_guard_end(void) {
  __asm__ volatile("cpsid i" ::: "memory");
  mw_limit_disarm();
  MW_NVIC_CLEAR(MW_LIMIT_INTERRUPT);
  MW_NVIC_ENABLE(MW_UART_INTERRUPT);
  guarded = false;
}

MW_HANDLER static bool in_program(uint32_t address) {
  return address >= (uint32_t) mw_ld_program_start && address < (uint32_t) mw_ld_program_end;
}

MW_HANDLER static bool in_stack(const void *pointer) {
  return (const uint8_t *) pointer >= mw_stack_bottom && (const uint8_t *) pointer < mw_stack_top;
}

/*
 * The innermost instruction of translated code: the one stopped at, or else the call that a return
 * address on the stack belongs to. 0 if there is none.
 */
MW_HANDLER static uint32_t innermost(const frame *stacked, bool complete) {
  if (complete && in_program(stacked->pc)) {
    return stacked->pc;
  }
  if (complete && in_program(stacked->lr)) {
    return (stacked->lr & ~1u) - 2;
  }
  const uint32_t *word = complete ? (const uint32_t *) (stacked + 1) : (const uint32_t *) mw_stack_bottom;
  for (; in_stack(word); word++) {
    if ((*word & 1) != 0 && in_program(*word)) {
      return (*word & ~1u) - 2;
    }
  }
  return 0;
}

/* The handler's return goes to the end of the call, on a stack that may be full otherwise. */
MW_HANDLER static void resume(void) {
  frame *landing = (frame *) ((mw_call_stack & ~7u) - 64) - 1;
  landing->pc = (uint32_t) mw_end_call & ~1u;
  landing->psr = THUMB;
  __asm__ volatile("msr psp, %0" ::"r"(landing));
}

MW_HANDLER static mw_kind kind_of(uint32_t status, uint32_t address, bool overflow) {
  if (overflow) {
    return MW_STACK_OVERFLOW;
  }
  if ((status & DATA_ACCESS) != 0 && (status & ADDRESS_VALID) != 0) {
    if (address < (uint32_t) mw_ld_null_end) {
      return MW_NULL_POINTER;
    }
    if (address >= (uint32_t) mw_ld_flash_start && address < (uint32_t) mw_ld_flash_limit) {
      return MW_CONSTANT;
    }
  }
  return MW_FAULT;
}

MW_HANDLER static bool is_trap(uint32_t status, const frame *stacked) {
  return (status & UNDEFINED) != 0 && (*(const uint16_t *) stacked->pc & 0xFF00) == TRAP_INSTRUCTION;
}

__attribute__((used)) MW_HANDLER static void fault(const frame *stacked, uint32_t exception_return) {
  uint32_t status = CFSR;
  uint32_t address = MMFAR;
  if (!guarded || (exception_return & FROM_THREAD) == 0) {
    mw_restart();
  }
  CFSR = status;
  HFSR = HFSR;
  SHCSR &= ~(uint32_t) STILL_PENDING;
  bool below = (status & ADDRESS_VALID) != 0 && address >= (uint32_t) mw_stack_bottom - (1u << 20)
      && address < (uint32_t) mw_stack_bottom;
  bool overflow = (status & STACK_FULL) != 0 || below || !in_stack(stacked);
  bool complete = in_stack(stacked) && (status & STACK_FULL) == 0;
  mw_kind kind = complete && is_trap(status, stacked) ? (mw_kind) (*(const uint8_t *) stacked->pc)
                                                      : kind_of(status, address, overflow);
  mw_note_fault(kind, innermost(stacked, complete), (int32_t) status);
  resume();
}

__attribute__((used)) MW_HANDLER static void limit(const frame *stacked) {
  mw_limit_disarm();
  if (guarded) {
    mw_note_fault(MW_TIMEOUT, innermost(stacked, true), 0);
    resume();
  }
}

__attribute__((naked)) void mw_fault_entry(void) {
  __asm__ volatile("mrs r0, psp \n mov r1, lr \n b %c0" ::"i"(fault));
}

__attribute__((naked)) void mw_limit_entry(void) {
  __asm__ volatile("mrs r0, psp \n b %c0" ::"i"(limit));
}
