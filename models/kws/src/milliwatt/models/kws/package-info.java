/**
 * Trains the keyword spotter on real speech: data, augmentation, network, quantisation, figures.
 */
package milliwatt.models.kws;
