package milliwatt.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import milliwatt.board.Board;
import milliwatt.firmware.FirmwareException;
import milliwatt.firmware.FirmwareFiles;

/**
 * All that a board's usual tool needs of one program: texts by path in the folder.
 *
 * @param name of the folder; an Arduino sketch must be called like it
 * @param board what it is for
 */
public record Export(String name, Board board, ExportedProgram program, Map<String, String> files) {
  private static final String SOURCES = "src/";

  /** As arduino-cli wants the name of a sketch. */
  private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}";

  /**
   * @throws FirmwareException if the name is not one of a sketch
   */
  public static Export of(String name, Board board, ExportedProgram program) {
    if (!name.matches(NAME)) {
      throw new FirmwareException(
          "A sketch cannot be called '%s': letters, digits, _ . and - are allowed, 63 at most."
              .formatted(name));
    }
    Map<String, String> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Optional<BoardPackage> arduino = BoardPackage.of(board);
    if (arduino.isPresent()) {
      files.put(name + ".ino", filled("arduino/sketch.ino", name, program));
      put(files, "arduino/port.cpp", SketchSource.header(FirmwareFiles.text("arduino/port.cpp")));
    } else {
      files.put("Makefile", filled("makefile/Makefile", name, program));
      put(files, "makefile/port.c", source("makefile/port.c"));
    }
    put(files, Microphone.of(board).path(), source(Microphone.of(board).path()));
    sources(files, program);
    put(files, "config.h", Configuration.of(board, program));
    files.put("README.md", Instructions.of(name, board, arduino, program));
    return new Export(name, board, program, files);
  }

  /** Whether it is a sketch, not a project with a Makefile. */
  public boolean isSketch() {
    return files.containsKey(name + ".ino");
  }

  private static void sources(Map<String, String> files, ExportedProgram program) {
    List<String> lists = new ArrayList<>();
    List<String> ours = new ArrayList<>(FirmwareFiles.SHARED);
    ours.addAll(FirmwareFiles.VENDOR);
    ours.remove("model.c"); // generated below
    if (program.model().isEmpty()) {
      ours.remove("mlperf.c"); // includes a class that a lab does not have
    }
    for (String path : ours) {
      put(files, path, SketchSource.exported(path, FirmwareFiles.text(path), lists));
    }
    new TreeMap<>(program.files())
        .forEach((name, text) -> put(files, name, SketchSource.exported(name, text, lists)));
    byte[] model = program.model().map(ExportedProgram.InFlash::bytes).orElse(new byte[0]);
    put(files, "model.c", ModelArray.of(model));
    put(files, "statics.c", SketchSource.listOfLists(lists));
  }

  private static String source(String path) {
    return SketchSource.exported(path, FirmwareFiles.text(path), new ArrayList<>());
  }

  private static void put(Map<String, String> files, String path, String text) {
    String name = SketchSource.name(path);
    if (files.put(SOURCES + name, text) != null) {
      throw new FirmwareException(
          "The sketch would have two files called %s. Give the class another name."
              .formatted(name));
    }
  }

  private static String filled(String template, String name, ExportedProgram program) {
    return FirmwareFiles.text(template)
        .replace("{{title}}", program.title())
        .replace("{{name}}", name);
  }

  /** The folders that the files lie in. */
  TreeSet<String> folders() {
    TreeSet<String> folders = new TreeSet<>();
    files.keySet().stream()
        .filter(path -> path.contains("/"))
        .forEach(path -> folders.add(path.substring(0, path.lastIndexOf('/'))));
    return folders;
  }
}
