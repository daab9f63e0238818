/**
 * Trains models that listen on real speech: a keyword spotter, and an embedding of words that
 * others can be taught to. Data, augmentation, network, quantisation, figures.
 *
 * <pre>
 * SpeechData -> Recording -> TrainingClips -> Scene -> TrainKeywords -> kws.tflite
 *                    |                          |
 *                    +---> WordExamples --------+----> TrainWords ----> words.tflite
 *                               ^
 *           SpeechTeacher -> WordSpace
 *
 * words.tflite -> WordEmbedding -> Background, OwnWords -> EvaluateOwnWords -> figures, streams
 * </pre>
 */
package milliwatt.models.kws;
