package milliwatt.apps;

import java.util.Optional;
import java.util.OptionalLong;
import milliwatt.device.NetworkUse;

/**
 * What an app takes from its sensor and gives to the world.
 *
 * @param device that it ran on
 * @param rawBytesPerHour what the sensor gives in an hour: samples a second times bytes a sample
 * @param decisionBytesPerHour what would leave the device instead, at the rate of decisions of this
 *     run
 * @param instructions that a decision took on average, with all that leads to it; empty where the
 *     device counts none
 * @param network what the device did with networks; empty where nobody can tell
 */
public record AppCost(
    String device,
    long rawBytesPerHour,
    long decisionBytesPerHour,
    OptionalLong instructions,
    Optional<NetworkUse> network) {}
