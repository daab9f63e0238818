package milliwatt.receipt;

import java.util.Set;
import milliwatt.engine.RunListener;
import milliwatt.engine.StudentCode;
import milliwatt.lab.CourseSources;
import milliwatt.lab.Lab;
import milliwatt.lab.LabCatalogue;
import milliwatt.result.LabResult;

/**
 * A bundle's sources run again.
 *
 * @param result what the checks found now
 * @param comparison with what the receipt says
 */
public record ReceiptCheck(LabResult result, ReceiptComparison comparison) {
  /**
   * @param lab the receipt's
   * @param device where to run it
   */
  public static ReceiptCheck of(Bundle bundle, Lab lab, String device, RunListener listener)
      throws MalformedReceipt {
    Receipt claimed = bundle.receipt();
    ReceiptRun run = ReceiptRun.of(lab, bundle.sources(), device, claimed.seedNumber(), listener);
    String firmware =
        ReceiptRun.firmware(
            lab,
            new StudentCode(bundle.sources(), Set.of()),
            claimed.device(),
            new LabCatalogue(),
            new CourseSources());
    Receipt found = Receipt.of(run.result(), run.receipt().release(), firmware, bundle.sources());
    return new ReceiptCheck(run.result(), ReceiptComparison.of(claimed, found, bundle.sources()));
  }
}
