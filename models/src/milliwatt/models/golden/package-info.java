/**
 * Golden numbers: models of one operator with the inputs that show it and the outputs that it must
 * give. They are drawn from seeds, computed by the oracle and checked in as {@code
 * models/golden/<OPERATOR>.json}.
 */
package milliwatt.models.golden;
