package milliwatt.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a student handed in.
 *
 * @param files text by file name, for example {@code FixedPoint.java}
 * @param passed ids of labs whose classes may be used for later labs; the others' come from the
 *     reference
 */
public record StudentCode(Map<String, String> files, Set<String> passed) {}
