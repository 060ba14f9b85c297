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

  private static final AreaRange[] COCO_RANGES = {
    AreaRange.ALL, AreaRange.SMALL, AreaRange.MEDIUM, AreaRange.LARGE
  };

  /** The number of classes. */
  private final int numClasses;

  /** Whether labels are disregarded. */
  private final boolean classAgnostic;

  /** What average precision and recall are taken over. */
  private final Axes axes;

  /** What is counted. */
  private final Counting counting;

  /** What average precision and recall are taken over. */
  private static final class Axes implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The overlaps at which detections are matched. */
    private final double[] ious;

    /** The recalls at which precision is sampled. */
    private final double[] recalls;

    /** The numbers of detections per image and class. */
    private final int[] limits;

    /** The range of all objects first, then the caller's. */
    private final AreaRange[] ranges;

    Axes(double[] ious, double[] recalls, int[] limits, AreaRange[] ranges) {
      this.ious = ious;
      this.recalls = recalls;
      this.limits = limits;
      this.ranges = ranges;
    }

    boolean isSameAs(Axes that) {
      return Arrays.equals(ious, that.ious)
          && Arrays.equals(recalls, that.recalls)
          && Arrays.equals(limits, that.limits)
          && Arrays.equals(ranges, that.ranges);
    }
  }

  /**
   * What is counted.
   *
   * @param scoreThreshold the smallest score
   * @param iouThreshold the overlap of a match
   * @param confusionMatrix whether over all classes too
   */
  private record Counting(double scoreThreshold, double iouThreshold, boolean confusionMatrix)
      implements Serializable {}

  private CocoOptions(int numClasses, boolean classAgnostic, Axes axes, Counting counting) {
    this.numClasses = numClasses;
    this.classAgnostic = classAgnostic;
    this.axes = axes;
    this.counting = counting;
  }

  private CocoOptions with(Axes newAxes) {
    return new CocoOptions(numClasses, classAgnostic, newAxes, counting);
  }

  private CocoOptions with(Counting newCounting) {
    return new CocoOptions(numClasses, classAgnostic, axes, newCounting);
  }

  /**
   * Returns COCO's options.
   *
   * @throws IllegalArgumentException if there is no class
   */
  public static CocoOptions withDefaults(int numClasses) {
    Axes axes =
        new Axes(COCO_IOU_THRESHOLDS, cocoRecallThresholds(), new int[] {1, 10, 100}, COCO_RANGES);
    return new CocoOptions(
        Arguments.atLeast("numClasses", numClasses, 1), false, axes, new Counting(0.5, 0.5, false));
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
    return with(new Axes(thresholds.clone(), axes.recalls, axes.limits, axes.ranges));
  }

  /**
   * Returns a copy with the recalls at which precision is sampled; average precision is the mean of the samples.
   *
   * @throws IllegalArgumentException if there is none or one does not lie in [0, 1]
   */
  public CocoOptions withRecallThresholds(double... thresholds) {
    Arguments.notEmpty("thresholds", thresholds.length);
    Arguments.inRange("thresholds", thresholds, 0, 1);
    return with(new Axes(axes.ious, thresholds.clone(), axes.limits, axes.ranges));
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
    int[] ascending = limits.clone();
    Arrays.sort(ascending);
    return with(new Axes(axes.ious, axes.recalls, ascending, axes.ranges));
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
    return with(new Axes(axes.ious, axes.recalls, axes.limits, all));
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
    return with(new Counting(threshold, counting.iouThreshold, counting.confusionMatrix));
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
    return with(new Counting(counting.scoreThreshold, threshold, counting.confusionMatrix));
  }

  /**
   * Returns a copy that disregards labels (pycocotools {@code useCats = 0}): all objects are of one class, results have
   * one class, and detection limits are per image.
   */
  public CocoOptions withClassAgnostic(boolean agnostic) {
    return new CocoOptions(numClasses, agnostic, axes, counting);
  }

  /** Returns a copy that counts a confusion matrix too, at the cost of all pairs of an image, whatever their labels. */
  public CocoOptions withConfusionMatrix(boolean counted) {
    return with(new Counting(counting.scoreThreshold, counting.iouThreshold, counted));
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
    return axes.ious.clone();
  }

  /** Returns the recalls at which precision is sampled. */
  public double[] recallThresholds() {
    return axes.recalls.clone();
  }

  /** Returns the numbers of detections per image and class at which recall is taken, in ascending order. */
  public int[] maxDetections() {
    return axes.limits.clone();
  }

  /** Returns the largest of {@link #maxDetections}: what an image and class is cut to before anything else. */
  public int detectionLimit() {
    return Arrays.stream(axes.limits).max().getAsInt();
  }

  /** Returns the position of an overlap threshold, or -1. */
  int indexOfIou(double threshold) {
    for (int i = 0; i < axes.ious.length; i++) {
      if (axes.ious[i] == threshold) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the position of a number of detections, or -1. */
  int indexOfLimit(int limit) {
    for (int i = 0; i < axes.limits.length; i++) {
      if (axes.limits[i] == limit) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the area ranges, that of all objects first; an immutable list. */
  public List<AreaRange> areaRanges() {
    return List.of(axes.ranges);
  }

  /** Returns the smallest score that the counting metrics look at. */
  public double scoreThreshold() {
    return counting.scoreThreshold;
  }

  /** Returns the overlap at which the counting metrics match. */
  public double iouThreshold() {
    return counting.iouThreshold;
  }

  /** Returns whether labels are disregarded. */
  public boolean isClassAgnostic() {
    return classAgnostic;
  }

  /** Returns whether a confusion matrix is counted. */
  public boolean hasConfusionMatrix() {
    return counting.confusionMatrix;
  }

  /** Returns whether the other options count the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CocoOptions that
        && numClasses == that.numClasses
        && classAgnostic == that.classAgnostic
        && axes.isSameAs(that.axes)
        && counting.equals(that.counting);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numClasses, classAgnostic, Arrays.hashCode(axes.ious), counting);
  }

  /** Returns the options as one line. */
  @Override
  public String toString() {
    return "CocoOptions[numClasses=" + numClasses + ", classAgnostic=" + classAgnostic
        + ", iouThresholds=" + Arrays.toString(axes.ious) + ", recallThresholds="
        + axes.recalls.length + ", maxDetections=" + Arrays.toString(axes.limits)
        + ", areaRanges=" + areaRanges() + ", " + counting + "]";
  }
}
