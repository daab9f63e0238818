/** How often a model is right, counted on data with known answers. */
package milliwatt.evaluate;
