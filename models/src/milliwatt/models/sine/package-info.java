/** The sine model: the smallest network worth running, as float and as int8. */
package milliwatt.models.sine;
