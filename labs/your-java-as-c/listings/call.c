inline void Kernel_call_invoke(Kernel *self) {
  ((const Kernel_methods *) self->class)->invoke(self);
}
