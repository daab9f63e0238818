/**
 * An independent oracle: computes what a model must give, from the written rules, slowly and with
 * exact numbers. It shares no code with the runtime that students build. {@link
 * milliwatt.models.oracle.ModelOracle} runs a model; behind it there is one class for each family
 * of operators.
 */
package milliwatt.models.oracle;
