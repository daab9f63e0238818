/* What the platform asks of the program around it: of an Arduino core, or of another board's SDK. */
#ifndef MW_PORT_H
#define MW_PORT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The next byte from the host, or -1 while there is none. */
int32_t mw_port_read(void);

/* Called again and again while there is none. */
void mw_port_idle(void);

void mw_port_write(const uint8_t *bytes, uint32_t count);

/* Returns once all that was written is on its way. */
void mw_port_flush(void);

/* Microseconds; wraps at 2^32. */
uint32_t mw_port_micros(void);

#ifdef __cplusplus
}
#endif

#endif
