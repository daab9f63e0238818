void Interpreter_invoke(Interpreter *self) {
  RefArray *array_1 = self->kernels;
  for (int32_t i_2 = 0; i_2 < array_1->length; i_2++) {
    Kernel *kernel = array_1->data[i_2];
    Kernel_call_invoke((Kernel *) kernel);
  }
}
