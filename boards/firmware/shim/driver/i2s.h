/* As much of the ESP32's I2S driver as a driver of ours uses. */
#ifndef MW_SHIM_I2S_H
#define MW_SHIM_I2S_H

#include "shim_microphone.h"

typedef int esp_err_t;
typedef enum { I2S_NUM_0, I2S_NUM_1 } i2s_port_t;
typedef enum { I2S_MODE_MASTER = 1, I2S_MODE_RX = 8 } i2s_mode_t;
typedef enum { I2S_BITS_PER_SAMPLE_16BIT = 16 } i2s_bits_per_sample_t;
typedef enum { I2S_CHANNEL_FMT_ONLY_LEFT = 4 } i2s_channel_fmt_t;
typedef enum { I2S_COMM_FORMAT_STAND_I2S = 1 } i2s_comm_format_t;
enum { ESP_OK = 0, I2S_PIN_NO_CHANGE = -1 };

typedef struct {
  i2s_mode_t mode;
  uint32_t sample_rate;
  i2s_bits_per_sample_t bits_per_sample;
  i2s_channel_fmt_t channel_format;
  i2s_comm_format_t communication_format;
  int intr_alloc_flags;
  int dma_buf_count;
  int dma_buf_len;
} i2s_config_t;

typedef struct {
  int mck_io_num;
  int bck_io_num;
  int ws_io_num;
  int data_out_num;
  int data_in_num;
} i2s_pin_config_t;

inline esp_err_t i2s_driver_install(i2s_port_t, const i2s_config_t *settings, int, void *) {
  shim_microphone_begin(NULL);
  return settings->sample_rate == 16000 ? ESP_OK : -1;
}

inline esp_err_t i2s_set_pin(i2s_port_t, const i2s_pin_config_t *) {
  return ESP_OK;
}

inline esp_err_t i2s_read(i2s_port_t, void *to, size_t bytes, size_t *got, uint32_t) {
  *got = 0;
  while (*got + 2 <= bytes && shim_microphone_due() > 0) {
    ((int16_t *) to)[*got / 2] = shim_microphone_next();
    *got += 2;
  }
  return ESP_OK;
}

#endif
