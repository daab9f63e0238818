/* Addresses of the machines that QEMU emulates: mps2-an386 and mps2-an500, or mps3-an547. */
#ifndef MW_MPS_H
#define MW_MPS_H

#include <stdint.h>

#define MW_REGISTER(address) (*(volatile uint32_t *) (address))

/* Handlers must not touch the floating-point registers: nothing saves them. */
#define MW_HANDLER __attribute__((target("general-regs-only")))

#ifdef MW_AN547
enum { MW_UART_INTERRUPT = 33, MW_LIMIT_INTERRUPT = 2 };
#define MW_UART 0x49303000u
#else
enum { MW_UART_INTERRUPT = 0, MW_LIMIT_INTERRUPT = 9 };
#define MW_UART 0x40004000u
#endif

#define MW_NVIC_ENABLE(interrupt) MW_REGISTER(0xE000E100u + ((interrupt) / 32) * 4) = 1u << (interrupt) % 32
#define MW_NVIC_DISABLE(interrupt) MW_REGISTER(0xE000E180u + ((interrupt) / 32) * 4) = 1u << (interrupt) % 32
#define MW_NVIC_CLEAR(interrupt) MW_REGISTER(0xE000E280u + ((interrupt) / 32) * 4) = 1u << (interrupt) % 32

/* Timers that count down and begin anew from RELOAD, with an interrupt each time. */
#define MW_TIMER_CONTROL(timer) MW_REGISTER((timer) + 0x00)
#define MW_TIMER_VALUE(timer) MW_REGISTER((timer) + 0x04)
#define MW_TIMER_RELOAD(timer) MW_REGISTER((timer) + 0x08)
#define MW_TIMER_INTERRUPT(timer) MW_REGISTER((timer) + 0x0C)
#define MW_TIMER_ON (1u << 0 | 1u << 3)

/* The end of the window, behind what holds arguments: a uint32 length and so many bytes of commands. */
enum { MW_POST_BYTES = 1 << 16 };

/* From the linker script. */
extern uintptr_t mw_statics_start[], mw_statics_end[];
extern uint8_t mw_ld_flash_start[], mw_ld_flash_limit[], mw_ld_flash_bytes[], mw_ld_static_bytes[];
extern uint8_t mw_ld_null_end[], mw_ld_program_start[], mw_ld_program_end[];
extern uint8_t mw_ld_ram_start[], mw_ld_ram_end[], mw_ld_stack_end[];
extern uint8_t mw_ld_window_start[], mw_ld_window_bytes[];

/* boot.c: the end of what cannot go on. */
_Noreturn void mw_restart(void);

/* guard.c */
void mw_guard_memory(void);

/* clock.c */
void mw_clock_init(void);
void mw_limit_arm(uint32_t millis);
void mw_limit_disarm(void);

/* uart.c */
void mw_uart_init(void);

/* fault.c: entries of the vector table. */
void mw_fault_entry(void);
void mw_limit_entry(void);

#endif
