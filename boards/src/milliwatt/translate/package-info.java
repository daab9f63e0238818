/**
 * Tiny Java to C, from javac's attributed trees: loops stay loops, names stay names, comments
 * survive.
 */
package milliwatt.translate;
