/* For boards without a microphone, or with one that nobody has written a driver for. */
#include "microphone.h"

bool mw_microphone_begin(void) {
  return false;
}

void mw_microphone_poll(void) {
}
