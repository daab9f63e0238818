/**
 * Programs that are more than a model: sensor data in, decisions out, through a contract of {@code
 * labs/runtime}, on the course's code or a student's. What each is asked for at its end: how much
 * less leaves the device than its sensor gives, what a decision costs, whether it used a network.
 */
package milliwatt.apps;
