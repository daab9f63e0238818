package milliwatt.spotting;

import java.util.ArrayList;
import java.util.List;
import milliwatt.audio.Sound;
import milliwatt.cli.UserError;
import milliwatt.evaluate.Confusion;
import milliwatt.model.Progress;

/**
 * How well a spotter tells clips apart, each for itself.
 *
 * @param confusion of the clips that could be read
 * @param broken a sentence for each that could not
 */
public record ClipScore(Classes classes, Confusion confusion, List<String> broken) {

  /** Listens to all clips. The class with the greatest score is what it decides. */
  public static ClipScore of(Spotter spotter, List<ClipFolder.Word> clips, Progress progress) {
    Classes classes = spotter.classes();
    Confusion confusion = new Confusion(classes.names());
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      ClipFolder.Word clip = clips.get(i);
      short[] samples;
      try {
        samples = Sound.read(clip.file(), SpotterModel.RATE).samples();
        if (samples.length == 0) {
          throw new UserError(clip.file() + " holds no sound at all.");
        }
      } catch (UserError e) {
        broken.add(e.getMessage());
        continue;
      }
      double[] scores = spotter.classify(Clip.second(samples));
      confusion.add(classes.of(clip.word()), greatest(scores));
      progress.done(i + 1, clips.size(), "clips");
    }
    return new ClipScore(classes, confusion, List.copyOf(broken));
  }

  /** The share of unknown words that were decided as unknown; NaN of none. */
  public double unknownRecall() {
    return confusion.recall(classes.unknown());
  }

  /**
   * The share of clips without a keyword, unknown words and silence, that were decided as a
   * keyword; NaN of none.
   */
  public double falseAcceptRate() {
    int without = 0;
    int accepted = 0;
    for (int truth : new int[] {classes.silence(), classes.unknown()}) {
      without += confusion.of(truth);
      for (int decided = 0; decided < classes.count(); decided++) {
        accepted += classes.isKeyword(decided) ? confusion.count(truth, decided) : 0;
      }
    }
    return (double) accepted / without;
  }

  /** The first of the greatest. */
  private static int greatest(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
