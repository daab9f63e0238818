/**
 * Keyword spotting as a person sees it: words in a folder of clips or in a stream of sound, told by
 * a model through the contract {@link runtime.SpotterRuntime}.
 */
package milliwatt.spotting;
