/**
 * An independent oracle: computes what a model must give, from the written rules, slowly and with
 * exact numbers. It shares no code with the runtime that students build.
 */
package milliwatt.models.oracle;
