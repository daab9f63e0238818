/* Boot and output of a program that QEMU runs without firmware: flash at 0, RAM at 0x20000000. */
int main(void);

static int semihost(int operation, const void *argument) {
  register int r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

static void print(const char *text) {
  semihost(4, text); /* SYS_WRITE0 */
}

static _Noreturn void stop(void) {
  for (;;) {
    semihost(0x18, (const void *) 0x20026); /* SYS_EXIT, the application's own */
  }
}

extern uint32_t data_start[], data_end[], data_load[], bss_start[], bss_end[];

static _Noreturn void boot(void) {
  for (uint32_t *to = data_start, *from = data_load; to < data_end;) {
    *to++ = *from++;
  }
  for (uint32_t *to = bss_start; to < bss_end;) {
    *to++ = 0;
  }
  main();
  stop();
}

static _Noreturn void fault(void) {
  print("fault\n");
  stop();
}

__attribute__((section(".vectors"), used)) static void (*const VECTORS[16])(void) = {
    (void (*)(void)) 0x20010000, boot, fault, fault, fault, fault, fault, fault};
