#ifndef MW_CRC32_H
#define MW_CRC32_H

#include <stdint.h>

uint32_t mw_crc32(const uint8_t *bytes, uint32_t length);

#endif
