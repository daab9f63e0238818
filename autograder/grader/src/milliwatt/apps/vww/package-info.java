/**
 * The app of lab 12: watches pictures, or what the course draws, with a model that sees people.
 *
 * <pre>
 * Picture (files, or drawn)  ->  Watching (a runtime's contract)  ->  Glance, one a frame
 *                                                                     FrameTimes
 * </pre>
 */
package milliwatt.apps.vww;
