/**
 * The models that can be had by name: our own, which lie in the jar, and public ones that figures
 * of the course are quoted for, which are downloaded and checked byte by byte.
 */
package milliwatt.zoo;
