/**
 * Digits drawn in the air: as strokes, as what the sensors in a hand that draws them measure, and
 * as files of either. Nothing here has seen real gestures; what is random comes from a seed.
 */
package milliwatt.models.strokes;
