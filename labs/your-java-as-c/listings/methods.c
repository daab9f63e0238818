const Conv2D_methods Conv2D_class = {
  .type = {26, 26, NULL},
  .invoke = (void (*)(Kernel *)) WindowKernel_invoke,
  .pixel = (void (*)(WindowKernel *, int32_t, int32_t, int32_t)) Conv2D_pixel,
};
