/**
 * Small networks with random weights: nobody trained them and they know nothing, but a runtime has
 * as much to do for them as for real ones. {@link milliwatt.models.generated.GeneratedModel} names
 * them.
 */
package milliwatt.models.generated;
