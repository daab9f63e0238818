#ifndef MW_CRC32_H
#define MW_CRC32_H

#include <stdint.h>

/* Bytes are added to this; the CRC is the complement of what results. */
#define MW_CRC32_BEGIN 0xFFFFFFFFu

uint32_t mw_crc32_add(uint32_t state, uint8_t byte);
uint32_t mw_crc32(const uint8_t *bytes, uint32_t length);

#endif
