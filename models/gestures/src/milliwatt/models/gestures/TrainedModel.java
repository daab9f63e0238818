package milliwatt.models.gestures;

import milliwatt.models.training.ConvolutionalNetwork;

/**
 * What came of training.
 *
 * @param network in float32
 * @param file in int8
 */
record TrainedModel(ConvolutionalNetwork network, byte[] file) {}
