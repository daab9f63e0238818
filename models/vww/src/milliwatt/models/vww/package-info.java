/** Trains {@code vww.tflite}, which says whether somebody is to be seen, on drawn scenes. */
package milliwatt.models.vww;
