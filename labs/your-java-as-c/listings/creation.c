Conv2D *Conv2D_new(Tensor *input, Tensor *filter, Tensor *bias, Tensor *output,
    SlidingWindow *rows, SlidingWindow *columns, int32_t activation, uint32_t mw_site) {
  Conv2D *self = mw_allocate(sizeof(Conv2D), mw_site);
  self->class = &Conv2D_class.type;
  Conv2D_init(self, input, filter, bias, output, rows, columns, activation);
  return self;
}
