package milliwatt.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import milliwatt.cli.UserError;

/**
 * The labs of the course, in its order, read from the class path; each file only when asked for.
 */
public final class LabCatalogue {
  static final Set<String> LAB_KEYS =
      Set.of(
          "title",
          "unit",
          "minutes",
          "requires",
          "classes",
          "given",
          "contract",
          "adapter",
          "checks",
          "mutants",
          "hints",
          "budgets",
          "ending",
          "id",
          "folder");

  private final ClassLoader loader;
  private final List<String> folders;
  private final Map<String, Lab> read = new HashMap<>();
  private final Map<String, List<Mutant>> mutants = new HashMap<>();

  public LabCatalogue() {
    this(LabCatalogue.class.getClassLoader());
  }

  /**
   * @param loader where {@code labs/labs.yaml} and the labs' folders are found
   */
  public LabCatalogue(ClassLoader loader) {
    this.loader = loader;
    this.folders = LabYaml.read(loader, "labs/labs.yaml").list();
  }

  /** Ids in the order of the course, for example {@code lab01}. */
  public List<String> ids() {
    return folders.stream().map(LabCatalogue::id).toList();
  }

  public List<Lab> all() {
    return folders.stream().map(this::read).toList();
  }

  /**
   * The lab called {@code lab01}, {@code 01}, {@code 1} or {@code lab01-quantisation}.
   *
   * @throws UserError that names the labs there are
   */
  public Lab find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    String id = wanted.matches("\\d{1,2}") ? "lab%02d".formatted(Integer.parseInt(wanted)) : wanted;
    for (String folder : folders) {
      if (folder.equals(id) || id(folder).equals(id)) {
        return read(folder);
      }
    }
    List<String> names = Stream.concat(ids().stream(), folders.stream()).toList();
    String meant = NearestName.of(id, names).map(n -> ", did you mean " + n + "?").orElse(".");
    throw new UserError(
        "There is no lab called '%s'%s The labs are %s."
            .formatted(name, meant, String.join(", ", ids())));
  }

  /** The labs this one builds on, directly and indirectly, in the order of the course. */
  public List<Lab> requirements(Lab lab) {
    Set<String> wanted = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(lab.requires());
    while (!open.isEmpty()) {
      String id = open.removeLast();
      if (wanted.add(id)) {
        open.addAll(find(id).requires());
      }
    }
    return ids().stream().filter(wanted::contains).map(this::find).toList();
  }

  /** The lab's mutants, in the order of {@code lab.yaml}. */
  public List<Mutant> mutants(Lab lab) {
    return mutants.computeIfAbsent(
        lab.id(), id -> lab.mutants().stream().map(name -> mutant(lab, name)).toList());
  }

  Mutant mutant(Lab lab, String name) {
    LabYaml yaml = LabYaml.read(loader, "labs/" + lab.folder() + "/mutants/" + name + ".yaml");
    return new Mutant(
        name,
        yaml.text("file"),
        yaml.text("original"),
        yaml.text("replacement"),
        yaml.list("fails"),
        yaml.text("hint"));
  }

  /** Keys of a lab's {@code lab.yaml} that mean nothing. */
  List<String> unknownKeys(Lab lab) {
    return yaml(lab.folder()).unknownKeys(LAB_KEYS);
  }

  private Lab read(String folder) {
    return read.computeIfAbsent(folder, this::parse);
  }

  private Lab parse(String folder) {
    LabYaml yaml = yaml(folder);
    return new Lab(
        id(folder),
        folder,
        yaml.text("title"),
        yaml.text("unit"),
        yaml.number("minutes"),
        yaml.list("requires"),
        yaml.list("classes"),
        yaml.list("given"),
        yaml.text("contract"),
        yaml.text("adapter"),
        yaml.list("checks"),
        yaml.list("mutants"),
        yaml.lists("hints"),
        yaml.budgets("budgets"),
        yaml.text("ending"));
  }

  private LabYaml yaml(String folder) {
    return LabYaml.read(loader, "labs/" + folder + "/lab.yaml");
  }

  private static String id(String folder) {
    int dash = folder.indexOf('-');
    return dash < 0 ? folder : folder.substring(0, dash);
  }
}
