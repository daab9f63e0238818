/* Samples out of the window, when their time has come. */
#include "Arduino.h"

#include "Adafruit_ZeroPDMSPI.h"
#include "PDM.h"
#include "mic.h"
#include "shim_microphone.h"

extern "C" {
uint64_t shim_micros(void);
extern uint8_t *const shim_window;
}

PDMClass PDM;
SPIClass SPI2;
void (*DMA_ADC_Class::callback)(uint16_t *, uint32_t);

static void (*driver)();
static bool hears;
static bool interrupted;
static uint64_t begun;
static uint32_t taken;

void shim_microphone_begin(void (*interrupt)()) {
  driver = interrupt;
  hears = true;
  begun = shim_micros();
}

uint32_t shim_microphone_due() {
  uint64_t passed = hears ? shim_micros() - begun : 0;
  uint32_t count = *(const volatile uint32_t *) shim_window;
  return (uint32_t) (passed < count ? passed : count) - taken;
}

int16_t shim_microphone_next() {
  return ((const volatile int16_t *) (shim_window + sizeof(uint32_t)))[taken++];
}

void shim_microphone_interrupt() {
  if (driver == NULL || interrupted) {
    return;
  }
  interrupted = true;
  while (shim_microphone_due() > 0) {
    driver();
  }
  interrupted = false;
}
