/*
 * The digital microphone (I2S) of the ESP-EYE, by the driver that comes with the ESP32 core. Its pins
 * are those of Espressif's own examples for this board. Untested on hardware.
 */
#include <Arduino.h>
#include <driver/i2s.h>

#include "microphone.h"

static const i2s_port_t PORT = I2S_NUM_1;

bool mw_microphone_begin() {
  i2s_config_t settings = {};
  settings.mode = (i2s_mode_t) (I2S_MODE_MASTER | I2S_MODE_RX);
  settings.sample_rate = MW_MICROPHONE_HERTZ;
  settings.bits_per_sample = I2S_BITS_PER_SAMPLE_16BIT;
  settings.channel_format = I2S_CHANNEL_FMT_ONLY_LEFT;
  settings.communication_format = I2S_COMM_FORMAT_STAND_I2S;
  settings.dma_buf_count = 8;
  settings.dma_buf_len = 256;
  i2s_pin_config_t pins = {};
  pins.mck_io_num = I2S_PIN_NO_CHANGE;
  pins.bck_io_num = 26;
  pins.ws_io_num = 32;
  pins.data_out_num = I2S_PIN_NO_CHANGE;
  pins.data_in_num = 33;
  return i2s_driver_install(PORT, &settings, 0, NULL) == ESP_OK && i2s_set_pin(PORT, &pins) == ESP_OK;
}

/* Samples wait in the buffers of the driver until they are fetched. */
void mw_microphone_poll() {
  int16_t samples[64];
  size_t bytes = 0;
  if (i2s_read(PORT, samples, sizeof samples, &bytes, 0) == ESP_OK) {
    for (size_t i = 0; i < bytes / sizeof samples[0]; i++) {
      mw_microphone_put(samples[i]);
    }
  }
}
