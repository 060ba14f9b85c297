package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a COCO evaluation counts: classes, thresholds, area ranges, detection limits. Immutable; each {@code with} returns
 * a changed copy.
 *
 * <pre>{@code
 * CocoOptions options = CocoOptions.withDefaults(80).withScoreThreshold(0.3);
 * }</pre>
 *
 * <p>The defaults are COCO's: ten IoU thresholds from 0.5 to 0.95, 101 recall thresholds, 1, 10 and 100 detections per
 * image and class, the ranges small, medium and large. The counting metrics (accuracy, precision, loss, ...) look at the
 * detections of score 0.5 and more, matched at IoU 0.5.
 */
public final class CocoOptions implements Serializable {

  private static final long serialVersionUID = 1L;

  /** As numpy.linspace gives them: the ninth is not 0.9. */
  private static final double[] COCO_IOU_THRESHOLDS = {
    0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.8999999999999999, 0.95
  };

  /** The number of classes. */
  private final int numClasses;

  /** The overlaps at which detections are matched for average precision and recall. */
  private final double[] iouThresholds;

  /** The recalls at which precision is sampled. */
  private final double[] recallThresholds;

  /** The numbers of detections per image and class at which recall is taken. */
  private final int[] maxDetections;

  /** The range of all objects first, then the caller's. */
  private final List<AreaRange> areaRanges;

  /** The smallest score that the counting metrics look at. */
  private final double scoreThreshold;

  /** The overlap at which the counting metrics match. */
  private final double iouThreshold;

  /** Whether labels are disregarded. */
  private final boolean classAgnostic;

  /** Whether a confusion matrix is counted. */
  private final boolean confusionMatrix;

  private CocoOptions(
      int numClasses,
      double[] iouThresholds,
      double[] recallThresholds,
      int[] maxDetections,
      List<AreaRange> areaRanges,
      double scoreThreshold,
      double iouThreshold,
      boolean classAgnostic,
      boolean confusionMatrix) {
    this.numClasses = numClasses;
    this.iouThresholds = iouThresholds;
    this.recallThresholds = recallThresholds;
    this.maxDetections = maxDetections;
    this.areaRanges = areaRanges;
    this.scoreThreshold = scoreThreshold;
    this.iouThreshold = iouThreshold;
    this.classAgnostic = classAgnostic;
    this.confusionMatrix = confusionMatrix;
  }

  /**
   * Returns COCO's options.
   *
   * @throws IllegalArgumentException if there is no class
   */
  public static CocoOptions withDefaults(int numClasses) {
    return new CocoOptions(
        Arguments.atLeast("numClasses", numClasses, 1),
        COCO_IOU_THRESHOLDS,
        cocoRecallThresholds(),
        new int[] {1, 10, 100},
        List.of(AreaRange.ALL, AreaRange.SMALL, AreaRange.MEDIUM, AreaRange.LARGE),
        0.5,
        0.5,
        false,
        false);
  }

  /** The multiples of 0.01 as products: j / 100.0 differs in the last bit of ten of them, and 7 of 10 would reach 0.7. */
  private static double[] cocoRecallThresholds() {
    double[] thresholds = new double[101];
    for (int j = 0; j < 100; j++) {
      thresholds[j] = j * 0.01;
    }
    thresholds[100] = 1.0;
    return thresholds;
  }

  /**
   * Returns a copy with the overlaps at which detections are matched for average precision and recall.
   *
   * @throws IllegalArgumentException if there is none or one does not lie in (0, 1]
   */
  public CocoOptions withIouThresholds(double... thresholds) {
    Arguments.notEmpty("thresholds", thresholds.length);
    for (int i = 0; i < thresholds.length; i++) {
      if (!isOverlapThreshold(thresholds[i])) {
        throw Arguments.badElement("thresholds", i, "lie in (0, 1]", thresholds[i]);
      }
    }
    return new CocoOptions(
        numClasses,
        thresholds.clone(),
        recallThresholds,
        maxDetections,
        areaRanges,
        scoreThreshold,
        iouThreshold,
        classAgnostic,
        confusionMatrix);
  }

  /**
   * Returns a copy with the recalls at which precision is sampled; average precision is the mean of the samples.
   *
   * @throws IllegalArgumentException if there is none or one does not lie in [0, 1]
   */
  public CocoOptions withRecallThresholds(double... thresholds) {
    Arguments.notEmpty("thresholds", thresholds.length);
    Arguments.inRange("thresholds", thresholds, 0, 1);
    return new CocoOptions(
        numClasses,
        iouThresholds,
        thresholds.clone(),
        maxDetections,
        areaRanges,
        scoreThreshold,
        iouThreshold,
        classAgnostic,
        confusionMatrix);
  }

  /**
   * Returns a copy with the numbers of detections per image and class at which recall is taken, in any order; the
   * largest is the number of detections that are looked at in the first place.
   *
   * @throws IllegalArgumentException if there is none or one is not positive
   */
  public CocoOptions withMaxDetections(int... limits) {
    Arguments.notEmpty("limits", limits.length);
    for (int i = 0; i < limits.length; i++) {
      if (limits[i] < 1) {
        throw Arguments.badElement("limits", i, "be at least 1", limits[i]);
      }
    }
    return new CocoOptions(
        numClasses,
        iouThresholds,
        recallThresholds,
        limits.clone(),
        areaRanges,
        scoreThreshold,
        iouThreshold,
        classAgnostic,
        confusionMatrix);
  }

  /**
   * Returns a copy with these area ranges in place of small, medium and large; {@link AreaRange#ALL} is always there.
   *
   * @throws IllegalArgumentException if two ranges have the same name
   */
  public CocoOptions withAreaRanges(AreaRange... ranges) {
    AreaRange[] all = new AreaRange[ranges.length + 1];
    all[0] = AreaRange.ALL;
    System.arraycopy(ranges, 0, all, 1, ranges.length);
    long names = Arrays.stream(all).map(AreaRange::name).distinct().count();
    if (names < all.length) {
      throw Arguments.badValue("ranges", "have names of their own", Arrays.toString(all));
    }
    return new CocoOptions(
        numClasses,
        iouThresholds,
        recallThresholds,
        maxDetections,
        List.of(all),
        scoreThreshold,
        iouThreshold,
        classAgnostic,
        confusionMatrix);
  }

  /**
   * Returns a copy with the smallest score that the counting metrics look at; negative infinity keeps every detection.
   *
   * @throws IllegalArgumentException if it is NaN
   */
  public CocoOptions withScoreThreshold(double threshold) {
    if (Double.isNaN(threshold)) {
      throw Arguments.badValue("threshold", "be a number", threshold);
    }
    return new CocoOptions(
        numClasses,
        iouThresholds,
        recallThresholds,
        maxDetections,
        areaRanges,
        threshold,
        iouThreshold,
        classAgnostic,
        confusionMatrix);
  }

  /**
   * Returns a copy with the overlap at which the counting metrics match; it need not be one of {@link #iouThresholds}.
   *
   * @throws IllegalArgumentException if it does not lie in (0, 1]
   */
  public CocoOptions withIouThreshold(double threshold) {
    if (!isOverlapThreshold(threshold)) {
      throw Arguments.badValue("threshold", "lie in (0, 1]", threshold);
    }
    return new CocoOptions(
        numClasses,
        iouThresholds,
        recallThresholds,
        maxDetections,
        areaRanges,
        scoreThreshold,
        threshold,
        classAgnostic,
        confusionMatrix);
  }

  /**
   * Returns a copy that disregards labels (pycocotools {@code useCats = 0}): all objects are of one class, results have
   * one class, and detection limits are per image.
   */
  public CocoOptions withClassAgnostic(boolean agnostic) {
    return new CocoOptions(
        numClasses,
        iouThresholds,
        recallThresholds,
        maxDetections,
        areaRanges,
        scoreThreshold,
        iouThreshold,
        agnostic,
        confusionMatrix);
  }

  /** Returns a copy that counts a confusion matrix too, at the cost of all pairs of an image, whatever their labels. */
  public CocoOptions withConfusionMatrix(boolean counted) {
    return new CocoOptions(
        numClasses,
        iouThresholds,
        recallThresholds,
        maxDetections,
        areaRanges,
        scoreThreshold,
        iouThreshold,
        classAgnostic,
        counted);
  }

  private static boolean isOverlapThreshold(double value) {
    return value > 0 && value <= 1;
  }

  /** Returns the number of classes that labels may name. */
  public int numClasses() {
    return numClasses;
  }

  /** Returns the number of classes that results have: 1 where labels are disregarded. */
  public int resultClasses() {
    return classAgnostic ? 1 : numClasses;
  }

  /** Returns the overlaps at which detections are matched for average precision and recall. */
  public double[] iouThresholds() {
    return iouThresholds.clone();
  }

  /** Returns the recalls at which precision is sampled. */
  public double[] recallThresholds() {
    return recallThresholds.clone();
  }

  /** Returns the numbers of detections per image and class at which recall is taken. */
  public int[] maxDetections() {
    return maxDetections.clone();
  }

  /** Returns the largest of {@link #maxDetections}: what an image and class is cut to before anything else. */
  public int detectionLimit() {
    return Arrays.stream(maxDetections).max().getAsInt();
  }

  /** Returns the area ranges, that of all objects first; an immutable list. */
  public List<AreaRange> areaRanges() {
    return areaRanges;
  }

  /** Returns the smallest score that the counting metrics look at. */
  public double scoreThreshold() {
    return scoreThreshold;
  }

  /** Returns the overlap at which the counting metrics match. */
  public double iouThreshold() {
    return iouThreshold;
  }

  /** Returns whether labels are disregarded. */
  public boolean isClassAgnostic() {
    return classAgnostic;
  }

  /** Returns whether a confusion matrix is counted. */
  public boolean hasConfusionMatrix() {
    return confusionMatrix;
  }

  /** Returns whether the other options would count the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CocoOptions that
        && numClasses == that.numClasses
        && Arrays.equals(iouThresholds, that.iouThresholds)
        && Arrays.equals(recallThresholds, that.recallThresholds)
        && Arrays.equals(maxDetections, that.maxDetections)
        && areaRanges.equals(that.areaRanges)
        && scoreThreshold == that.scoreThreshold
        && iouThreshold == that.iouThreshold
        && classAgnostic == that.classAgnostic
        && confusionMatrix == that.confusionMatrix;
  }

  @Override
  public int hashCode() {
    return Objects.hash(numClasses, Arrays.hashCode(iouThresholds), scoreThreshold, iouThreshold);
  }

  /** Returns the options as one line. */
  @Override
  public String toString() {
    return "CocoOptions[numClasses=" + numClasses + ", iouThresholds="
        + Arrays.toString(iouThresholds) + ", recallThresholds=" + recallThresholds.length
        + ", maxDetections=" + Arrays.toString(maxDetections) + ", areaRanges=" + areaRanges
        + ", scoreThreshold=" + scoreThreshold + ", iouThreshold=" + iouThreshold
        + ", classAgnostic=" + classAgnostic + ", confusionMatrix=" + confusionMatrix + "]";
  }
}
