/*
 * The memory protection unit: no access to the first bytes, so that a null dereference faults; no
 * writes to flash; no access below the stack, which lies at the lower end of RAM. Vectors are
 * fetched whatever the unit says.
 */
#include "firmware.h"
#include "mps.h"

#define MPU_CTRL MW_REGISTER(0xE000ED94u)
#define MPU_RNR MW_REGISTER(0xE000ED98u)
#define MPU_RBAR MW_REGISTER(0xE000ED9Cu)
#define MPU_RLAR_OR_RASR MW_REGISTER(0xE000EDA0u)
#define SHCSR MW_REGISTER(0xE000ED24u)

enum { ENABLE_FAULTS = 7 << 16 }; /* usage, bus and memory faults have handlers of their own */

static uint32_t regions;

static void region(uint32_t base, uint32_t limit_or_attributes) {
  MPU_RNR = regions++;
  MPU_RBAR = base;
  MPU_RLAR_OR_RASR = limit_or_attributes;
}

#if __ARM_ARCH >= 8

#define MPU_MAIR0 MW_REGISTER(0xE000EDC0u)

enum { READ_WRITE = 0 << 1, READ_ONLY = 2 << 1, NO_EXECUTE = 1, MEMORY = 0 << 1, DEVICE = 1 << 1, ENABLED = 1 };

/* What no region covers cannot be reached: also address 0 and what lies below the stack. */
void mw_guard_memory(void) {
  MPU_MAIR0 = 0x00000044u; /* attribute 0: memory without caches, 1: device */
  region((uint32_t) mw_ld_null_end | READ_ONLY, ((uint32_t) mw_ld_flash_limit - 32) | MEMORY | ENABLED);
  region((uint32_t) mw_ld_ram_start | READ_WRITE | NO_EXECUTE, ((uint32_t) mw_ld_ram_end - 32) | MEMORY | ENABLED);
  region(0x40000000u | READ_WRITE | NO_EXECUTE, 0x5FFFFFE0u | DEVICE | ENABLED);
  uint32_t window = (uint32_t) mw_ld_window_start;
  region(window | READ_WRITE | NO_EXECUTE, (window + (uint32_t) mw_ld_window_bytes - 32) | MEMORY | ENABLED);
  MPU_CTRL = 1;
  SHCSR = ENABLE_FAULTS;
  __asm__ volatile("msr psplim, %0 \n dsb \n isb" ::"r"(mw_ld_ram_start));
}

#else

enum { NO_ACCESS = 0 << 24 | 1 << 28, READ_ONLY = 5 << 24, MEMORY = 1 << 17, BACKGROUND_AND_ON = 5, GUARD_LOG2 = 20 };

/* A region of 2^log2 bytes; a later region wins over an earlier one. */
static void power_of_two(uint32_t base, uint32_t log2, uint32_t attributes) {
  region(base, attributes | (log2 - 1) << 1 | 1);
}

void mw_guard_memory(void) {
  uint32_t flash = (uint32_t) (mw_ld_flash_limit - mw_ld_flash_start);
  power_of_two((uint32_t) mw_ld_flash_start, 32 - (uint32_t) __builtin_clz(flash - 1), READ_ONLY | MEMORY);
  power_of_two(0, 31 - (uint32_t) __builtin_clz((uint32_t) mw_ld_null_end), NO_ACCESS);
  power_of_two((uint32_t) mw_ld_ram_start - (1u << GUARD_LOG2), GUARD_LOG2, NO_ACCESS);
  MPU_CTRL = BACKGROUND_AND_ON;
  SHCSR = ENABLE_FAULTS;
  __asm__ volatile("dsb \n isb");
}

#endif
