/** Trains small networks of fully connected layers in plain Java. Same seed, same weights. */
package milliwatt.models.training;
