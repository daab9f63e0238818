/** Turns trained float layers into int8 ones, after training, with the rules of lab 01. */
package milliwatt.models.quantization;
