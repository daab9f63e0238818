/**
 * A machine-learning runtime small enough for a microcontroller, written in Tiny Java: no
 * collections, no strings at work, no allocation once the first inference has started.
 */
package tinyml;
