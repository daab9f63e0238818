package milliwatt.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import milliwatt.report.Figures;

/**
 * What a receipt says, beside what its sources give now.
 *
 * @param matching what is the same, a sentence each
 * @param differing what is not
 * @param open what could not be looked at here, and why
 */
public record ReceiptComparison(List<String> matching, List<String> differing, List<String> open) {

  /**
   * @param claimed the receipt in a bundle
   * @param found what its sources gave now; on {@code claimed.device()} or, where that is not at
   *     hand, on another
   * @param files the bundle's sources, text by file name
   */
  static ReceiptComparison of(Receipt claimed, Receipt found, Map<String, String> files) {
    ReceiptComparison all =
        new ReceiptComparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    all.sources(claimed, Receipt.digests(files));
    all.releases(claimed, found);
    all.firmware(claimed, found);
    boolean sameDevice = claimed.device().equals(found.device());
    all.checks(claimed, found, sameDevice);
    if (sameDevice) {
      all.points(claimed, found);
    } else {
      all.open.add(
          "The receipt is from %s, which is not at hand: its counts, and the points for them, are not looked at; the rest ran on %s."
              .formatted(claimed.device(), found.device()));
    }
    return all;
  }

  private void sources(Receipt claimed, Map<String, String> digests) {
    List<String> changed = new ArrayList<>();
    claimed
        .sources()
        .forEach(
            (name, digest) -> {
              if (!digest.equals(digests.get(name))) {
                changed.add(name);
              }
            });
    digests.keySet().stream()
        .filter(name -> !claimed.sources().containsKey(name))
        .forEach(changed::add);
    if (changed.isEmpty()) {
      matching.add("The sources are those of the receipt (%d files).".formatted(digests.size()));
    } else {
      differing.add(
          "These files are not those of the receipt: %s.".formatted(String.join(", ", changed)));
    }
  }

  private void releases(Receipt claimed, Receipt found) {
    if (!claimed.release().equals(found.release())) {
      open.add(
          "The receipt was made by release %s and verified by %s, whose checks may differ."
              .formatted(claimed.release(), found.release()));
    }
  }

  private void firmware(Receipt claimed, Receipt found) {
    if (claimed.firmware().equals(found.firmware())) {
      if (!claimed.firmware().isEmpty()) {
        matching.add("The sources make the firmware %s.".formatted(claimed.firmware()));
      }
    } else {
      differing.add(
          "The receipt names the firmware %s, and the sources make %s."
              .formatted(shown(claimed.firmware()), shown(found.firmware())));
    }
  }

  private static String shown(String firmware) {
    return firmware.isEmpty() ? "none" : firmware;
  }

  private void checks(Receipt claimed, Receipt found, boolean sameDevice) {
    Map<String, Receipt.Verdict> now = new LinkedHashMap<>();
    found.checks().forEach(check -> now.put(check.id(), check));
    int same = 0;
    int compared = 0;
    for (Receipt.Verdict check : claimed.checks()) {
      Receipt.Verdict again = now.remove(check.id());
      boolean comparable =
          sameDevice || again == null || (check.unit().isEmpty() && !again.status().equals("open"));
      if (!comparable) {
        continue;
      }
      compared++;
      if (check.equals(again)) {
        same++;
      } else {
        differing.add(
            "%s: the receipt says %s, and now it is %s."
                .formatted(check.id(), words(check), again == null ? "gone" : words(again)));
      }
    }
    now.values()
        .forEach(check -> differing.add("%s: it is not in the receipt.".formatted(check.id())));
    String sentence = "%d of %d checks end as the receipt says.".formatted(same, compared);
    (same == compared && now.isEmpty() ? matching : differing).add(sentence);
  }

  private void points(Receipt claimed, Receipt found) {
    String sentence =
        "The receipt says %s of %s points, and now it is %s of %s."
            .formatted(
                Figures.points(claimed.points()),
                Figures.points(claimed.maxPoints()),
                Figures.points(found.points()),
                Figures.points(found.maxPoints()));
    boolean same = claimed.points() == found.points() && claimed.maxPoints() == found.maxPoints();
    (same ? matching : differing).add(sentence);
  }

  private static String words(Receipt.Verdict check) {
    String verdict =
        "%s with %s of %d points"
            .formatted(check.status(), Figures.points(check.points()), check.maxPoints());
    return check.unit().isEmpty()
        ? verdict
        : String.format(Locale.ROOT, "%s (%,d %s)", verdict, check.count(), check.unit());
  }
}
