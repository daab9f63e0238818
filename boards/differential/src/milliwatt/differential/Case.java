package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;
import milliwatt.tinyjava.Source;

/**
 * A program as text, with the runs to compare.
 *
 * @param name for messages and folders
 * @param student the files of package tinyml
 * @param adapter source text of {@code generated.GeneratedAdapter}
 */
record Case(String name, List<Source> student, String adapter, List<Arguments> runs) {
  /** All that is compiled together: the student's files, the given class, contract and adapter. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>(student);
    sources.add(Given.MODEL_ERROR);
    sources.add(Given.CONTRACT);
    sources.add(new Source("generated/GeneratedAdapter.java", adapter, false));
    return sources;
  }
}
