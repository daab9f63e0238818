package milliwatt.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import milliwatt.tinyjava.Source;

/**
 * A program and the runs to compare.
 *
 * @param seed it was made from
 * @param files of package tinyml by class name, as trees
 * @param adapter source text of the adapter
 * @param runs arguments of run(), in order
 */
record Generated(long seed, Map<String, Node> files, String adapter, List<Arguments> runs) {
  Case toCase() {
    List<Source> sources = new ArrayList<>();
    files.forEach(
        (name, file) -> sources.add(new Source("tinyml/" + name + ".java", file.text(), true)));
    sources.add(new Source("tinyml/Trace.java", Fixed.TRACE, true));
    sources.add(new Source("tinyml/Oops.java", Fixed.OOPS, true));
    return new Case("seed-" + seed, sources, adapter, runs);
  }

  int size() {
    return files.values().stream().mapToInt(Node::size).sum();
  }
}
