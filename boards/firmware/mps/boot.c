/*
 * From reset to the command loop: handlers on the main stack, everything else on the process stack,
 * so that a handler runs also when the other stack is full. Interrupts stay masked outside calls;
 * the floating-point registers are never stacked.
 */
#include "firmware.h"
#include "mps.h"

static uint64_t handler_stack[48];
#define HANDLER_STACK_TOP (handler_stack + sizeof handler_stack / sizeof handler_stack[0])

extern uint8_t mw_ld_data_start[], mw_ld_data_end[], mw_ld_data_load[], mw_ld_bss_start[], mw_ld_bss_end[];

void mw_reset(void);
static _Noreturn void boot(void);

__attribute__((naked, noreturn)) void mw_reset(void) {
  __asm__ volatile(
      "cpsid i                \n"
      "ldr r0, =0xE000ED88    \n" /* CPACR: full access to the floating-point unit */
      "mov r1, #0x00F00000    \n"
      "str r1, [r0]           \n"
      "ldr r0, =0xE000EF34    \n" /* FPCCR: no automatic stacking */
      "ldr r1, [r0]           \n"
      "bic r1, r1, #0xC0000000\n"
      "str r1, [r0]           \n"
      "ldr r0, =mw_ld_stack_end \n"
      "msr psp, r0            \n"
      "mov r0, #2             \n" /* CONTROL: the process stack */
      "msr control, r0        \n"
      "isb                    \n"
      "b %c0                  \n"
      ".ltorg                 \n"
      :
      : "i"(boot));
}

_Noreturn void mw_restart(void) {
  MW_REGISTER(0xE000ED0Cu) = 0x05FA0004u; /* AIRCR: SYSRESETREQ */
  while (true) {
  }
}

__attribute__((section(".vectors"), used)) static void (*const VECTORS[16 + 10])(void) = {
    (void (*)(void)) HANDLER_STACK_TOP,
    mw_reset,
    (void (*)(void)) mw_restart, /* NMI */
    mw_fault_entry,              /* HardFault */
    mw_fault_entry,              /* MemManage */
    mw_fault_entry,              /* BusFault */
    mw_fault_entry,              /* UsageFault */
    mw_fault_entry,              /* SecureFault */
    [16 + MW_LIMIT_INTERRUPT] = mw_limit_entry,
};

static _Noreturn void boot(void) {
  memcpy(mw_ld_data_start, mw_ld_data_load, (size_t) (mw_ld_data_end - mw_ld_data_start));
  memset(mw_ld_bss_start, 0, (size_t) (mw_ld_bss_end - mw_ld_bss_start));
  mw_stack_limit = (uintptr_t) mw_stack_bottom + 128;
  mw_guard_memory();
  mw_clock_init();
  mw_uart_init();
  mw_serve();
}

/* The mathematical library's; nothing reads it. */
int *__errno(void);
int *__errno(void) {
  static int number;
  return &number;
}

/* ---- What platform.h asks for ---- */

uintptr_t mw_stack_limit;
uint8_t *const mw_stack_bottom = mw_ld_ram_start;
uint8_t *const mw_stack_top = mw_ld_stack_end;
const bool mw_stack_painted = true;
uint8_t *const mw_heap_end = mw_ld_ram_end;
uint8_t *const mw_heap_start = (uint8_t *) mw_statics_end;
static const mw_piece statics[] = {{mw_statics_start, mw_statics_end}, {NULL, NULL}};
const mw_piece *const mw_statics[] = {statics, NULL};
uint8_t *const mw_window = mw_ld_window_start;
const uint32_t mw_window_size = (uint32_t) mw_ld_window_bytes - MW_POST_BYTES;
const uint32_t mw_flash_bytes = (uint32_t) mw_ld_flash_bytes;
const uint32_t mw_static_bytes = (uint32_t) mw_ld_static_bytes;
