package tinyml;

/**
 * What a {@link PersonSpotter} looks through, and how it decides.
 *
 * @param width pixels of a line of the camera
 * @param height lines of a frame
 * @param format how a pixel is written down
 * @param black what the model knows black as
 * @param white what the model knows white as
 * @param person the class that means a person
 * @param smoothing answers of the model that are averaged, 1 or more
 * @param on least mean score with which somebody comes, in 256ths, 1 .. 255
 * @param off mean score below which the person is gone, at most {@code on}
 */
public record CameraSettings(
    int width,
    int height,
    PixelFormat format,
    float black,
    float white,
    int person,
    int smoothing,
    int on,
    int off) {}
