/* CRC-32 as java.util.zip computes it (reflected, polynomial 0xEDB88320), four bits at a time. */
#include "crc32.h"

static const uint32_t REMAINDERS[16] = {
    0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
    0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};

uint32_t mw_crc32_add(uint32_t state, uint8_t byte) {
  state ^= byte;
  state = REMAINDERS[state & 15] ^ state >> 4;
  return REMAINDERS[state & 15] ^ state >> 4;
}

uint32_t mw_crc32(const uint8_t *bytes, uint32_t length) {
  uint32_t state = MW_CRC32_BEGIN;
  while (length-- > 0) {
    state = mw_crc32_add(state, *bytes++);
  }
  return ~state;
}
