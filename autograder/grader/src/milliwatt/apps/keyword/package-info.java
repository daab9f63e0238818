/**
 * Teaches a model a word of somebody's own.
 *
 * <pre>
 * clips -> Teacher (embeddings, last layer) -> LeaveOut (how good) -> a model and a threshold
 *          BackgroundEmbeddings: what is no word
 * </pre>
 */
package milliwatt.apps.keyword;
