package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.segmentation.ClassAveraging.Order;
import io.evalmetrics.segmentation.ClassAveraging.Rule;
import io.evalmetrics.segmentation.ImageMeans.ClassScore;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well the boundaries of an evaluation's classes agree: shares of boundary pixels, from 0 to 1, 1 is best.
 *
 * <p>Got from {@link SegmentationEvaluation#boundaries}. Each method needs {@link Evidence} of its own, and throws
 * IllegalArgumentException if the evaluation was made without. Averages are as its {@link ClassAveraging} says. Immutable.
 */
public final class BoundaryScores {

  private final ImageMeans means;
  private final Set<Evidence> evidence;

  BoundaryScores(ImageMeans means, Set<Evidence> evidence) {
    this.means = means;
    this.evidence = evidence;
  }

  /** Returns whether a score has what it needs. */
  boolean supports(Evidence wanted) {
    return missing(wanted) == null;
  }

  /** What is missing for a score, or null. */
  private @Nullable String missing(Evidence wanted) {
    Tally tally = tally(wanted);
    if (!evidence.contains(wanted)) {
      return "evidence " + wanted;
    }
    if (!means.images().stream().allMatch(image -> image.has(tally))) {
      return "evidence " + wanted + ", which volumes have not";
    }
    boolean addsUp = tally == Tally.BAND || tally == Tally.BOUNDARY;
    boolean isPooled = means.averaging().order(Order.PER_IMAGE) == Order.POOLED;
    return addsUp || !isPooled ? null : wanted + " pooled over images";
  }

  private static Tally tally(Evidence evidence) {
    return switch (evidence) {
      case BOUNDARY_IOU -> Tally.BAND;
      case BOUNDARY_F1 -> Tally.BOUNDARY;
      case DAVIS_F1 -> Tally.DAVIS;
      default -> Tally.CENTERLINE;
    };
  }

  private void require(Evidence wanted) {
    String missing = missing(wanted);
    if (missing != null) {
      throw Arguments.missing(missing);
    }
  }

  private double mean(Evidence wanted, Rule rule, ClassScore score, double absent) {
    require(wanted);
    return means.mean(rule, score, absent);
  }

  private double[] perClass(Evidence wanted, Rule rule, ClassScore score) {
    require(wanted);
    return means.perClass(rule, score);
  }

  /**
   * Boundary IoU: intersection over union of the bands of pixels close to where the class ends. With two classes of class 1,
   * else the mean over classes, counts pooled over images.
   *
   * <pre>{@code |band(T) and band(P)| / |band(T) or band(P)|}</pre>
   * <ul>
   *   <li>both bands empty: NaN, left out of means
   * </ul>
   *
   * <p>A band reaches inwards 0.02 of the image's diagonal, or what {@link SegmentationOptions#withDilationRatio} and {@link
   * SegmentationOptions#withBoundaryDistance} say. Equals boundary-iou-api 37d2558; detectron2 erodes the label map instead
   * of each mask, Metrics Reloaded measures Euclidean distances. For volumes the same formula is an extension. Cheng et al. (2021),
   * <a href="https://doi.org/10.1109/CVPR46437.2021.01508">doi:10.1109/CVPR46437.2021.01508</a>.
   */
  public double iou() {
    return mean(Evidence.BOUNDARY_IOU, Rule.ALL_OR_POSITIVE, BoundaryScores::bandIou, Double.NaN);
  }

  /** {@link #iou} of each class, NaN where both bands are empty. */
  public double[] iouPerClass() {
    return perClass(Evidence.BOUNDARY_IOU, Rule.ALL_OR_POSITIVE, BoundaryScores::bandIou);
  }

  private static double bandIou(ImageRecord image, int position) {
    long[] counts = image.tally(Tally.BAND);
    int at = position * Tally.BAND.width();
    return (double) counts[at] / (counts[at + 1] + counts[at + 2] - counts[at]);
  }

  /**
   * Boundary F1 (BF score): harmonic mean of {@link #precision} and {@link #recall} of each class of an image. With two
   * classes of class 1, else the mean over classes; the mean over images.
   *
   * <ul>
   *   <li>both boundaries empty: NaN, left out of means
   *   <li>one empty, or nothing matches: 0
   * </ul>
   *
   * <p>Pixels match that lie less than 0.0075 of the image's diagonal from the other boundary, whatever the spacing. Csurka
   * et al. (BMVC 2013), <a href="https://doi.org/10.5244/C.27.32">doi:10.5244/C.27.32</a>; MATLAB {@code bfscore}. Python
   * ports trace contours, which count pixels of thin lines twice.
   */
  public double f1() {
    return mean(
        Evidence.BOUNDARY_F1,
        Rule.ALL_OR_POSITIVE_PER_IMAGE,
        (image, position) -> f1(image.tally(Tally.BOUNDARY), position),
        Double.NaN);
  }

  /** {@link #f1} of each class. */
  public double[] f1PerClass() {
    return perClass(
        Evidence.BOUNDARY_F1,
        Rule.ALL_OR_POSITIVE_PER_IMAGE,
        (image, position) -> f1(image.tally(Tally.BOUNDARY), position));
  }

  /** Share of the prediction's boundary pixels that match; NaN and averages as for {@link #f1}. */
  public double precision() {
    return mean(
        Evidence.BOUNDARY_F1,
        Rule.ALL_OR_POSITIVE_PER_IMAGE,
        (image, position) -> precision(image.tally(Tally.BOUNDARY), position),
        Double.NaN);
  }

  /** {@link #precision} of each class. */
  public double[] precisionPerClass() {
    return perClass(
        Evidence.BOUNDARY_F1,
        Rule.ALL_OR_POSITIVE_PER_IMAGE,
        (image, position) -> precision(image.tally(Tally.BOUNDARY), position));
  }

  /** Share of the truth's boundary pixels that match; NaN and averages as for {@link #f1}. */
  public double recall() {
    return mean(
        Evidence.BOUNDARY_F1,
        Rule.ALL_OR_POSITIVE_PER_IMAGE,
        (image, position) -> recall(image.tally(Tally.BOUNDARY), position),
        Double.NaN);
  }

  /** {@link #recall} of each class. */
  public double[] recallPerClass() {
    return perClass(
        Evidence.BOUNDARY_F1,
        Rule.ALL_OR_POSITIVE_PER_IMAGE,
        (image, position) -> recall(image.tally(Tally.BOUNDARY), position));
  }

  /**
   * Boundary F1 of the DAVIS benchmark (F), of images; averages as for {@link #f1}.
   *
   * <ul>
   *   <li>both boundaries empty: 1, also for a class that an image has not
   *   <li>one empty, or nothing matches: 0
   * </ul>
   *
   * <p>Boundaries are DAVIS's, and match up to 0.008 of the diagonal, rounded up to whole pixels. Equals davis2017-evaluation
   * ac7c43f {@code db_eval_boundary}. Cannot be pooled.
   */
  public double davisF1() {
    return mean(Evidence.DAVIS_F1, Rule.ALL_OR_POSITIVE_PER_IMAGE, BoundaryScores::davisF1, 1);
  }

  private static double davisF1(ImageRecord image, int position) {
    double f1 = f1(image.tally(Tally.DAVIS), position);
    return Double.isNaN(f1) ? 1 : f1;
  }

  /**
   * Centerline Dice (clDice), of images, see {@link CenterlineDice}; the background takes no part, the mean over images.
   * Cannot be pooled.
   */
  public double centerlineDice() {
    return mean(
        Evidence.CENTERLINE_DICE,
        Rule.FOREGROUND_PER_IMAGE,
        (image, position) -> CenterlineDice.score(
            image.tally(Tally.CENTERLINE), position * Tally.CENTERLINE.width()),
        Double.NaN);
  }

  private static double precision(long[] counts, int position) {
    int at = position * Tally.BOUNDARY.width();
    return share(counts[at], counts[at + 1], counts[at + 3]);
  }

  private static double recall(long[] counts, int position) {
    int at = position * Tally.BOUNDARY.width();
    return share(counts[at + 2], counts[at + 3], counts[at + 1]);
  }

  private static double share(long matched, long all, long ofOther) {
    if (all == 0) {
      return ofOther == 0 ? Double.NaN : 0;
    }
    return (double) matched / all;
  }

  private static double f1(long[] counts, int position) {
    double precision = precision(counts, position);
    double recall = recall(counts, position);
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }
}
