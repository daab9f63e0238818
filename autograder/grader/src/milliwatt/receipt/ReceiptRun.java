package milliwatt.receipt;

import java.util.Map;
import java.util.Set;
import milliwatt.cli.Release;
import milliwatt.engine.LabInC;
import milliwatt.engine.LabRunner;
import milliwatt.engine.RunListener;
import milliwatt.engine.RunOptions;
import milliwatt.engine.StudentCode;
import milliwatt.firmware.FirmwareBuild;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.LabResult;

/**
 * Runs a lab's checks as {@code grade} does: behind all walls, and with the reference's classes of
 * earlier labs.
 *
 * @param result what the checks found
 * @param receipt what is to be kept of it
 */
public record ReceiptRun(LabResult result, Receipt receipt) {
  /**
   * @param files the student's own files for the lab, text by file name
   * @param device see {@code milliwatt devices}
   */
  public static ReceiptRun of(
      Lab lab, Map<String, String> files, String device, long seed, RunListener listener) {
    LabCatalogue catalogue = new LabCatalogue();
    CourseSources course = new CourseSources();
    StudentCode code = new StudentCode(files, Set.of());
    RunOptions options = RunOptions.grading(device, false);
    try (LabRunner runner = new LabRunner(options, catalogue, course)) {
      LabResult result = runner.run(lab, code, seed, listener);
      String firmware = firmware(lab, code, device, catalogue, course);
      return new ReceiptRun(result, Receipt.of(result, Release.current(), firmware, files));
    }
  }

  /**
   * The name of the firmware that these files make for a device: known without the device.
   *
   * @return empty on a JVM, and where the files cannot be translated
   */
  static String firmware(
      Lab lab, StudentCode code, String device, LabCatalogue catalogue, CourseSources course) {
    if (device.equals("jvm")) {
      return "";
    }
    // On a twin the processor finds null; what is exported to a board looks for itself.
    boolean checksNull = !device.startsWith("twin:");
    LabInC program = LabInC.of(lab, code, catalogue, course, checksNull);
    return program.refusals().isEmpty()
        ? FirmwareBuild.buildHash(program.translation().files())
        : "";
  }
}
