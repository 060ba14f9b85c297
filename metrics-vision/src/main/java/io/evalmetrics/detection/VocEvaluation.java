package io.evalmetrics.detection;

import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/**
 * Pascal VOC's average precision of detected boxes, in the form of 2010 and later (area under the curve) and in that of
 * 2007 (eleven points).
 *
 * <p>Its matching differs from COCO's: a detection looks at the truth that it overlaps most even if a better detection
 * has it, and there is one overlap threshold, inclusive. Ignore flags mean "difficult", crowd flags the same. There is no
 * limit on detections. Ties between scores go by image, then by position.
 *
 * <p>Reference: VOC devkit, chainercv 0.13.1 {@code eval_detection_voc}; detectron2 {@code voc_eval} asks for more than
 * the threshold. Everingham et al. (2010), The Pascal visual object classes (VOC) challenge,
 * <a href="https://doi.org/10.1007/s11263-009-0275-4">doi:10.1007/s11263-009-0275-4</a>.
 *
 * <p>Immutable and safe to share; keeps the arrays of truths and detections that it is given.
 */
public final class VocEvaluation implements Resamplable<VocEvaluation> {

  private static final int POINTS = 11;

  private final VocOptions options;
  private final CocoDetections detections;
  private final VocMatches matches;

  /** In a resample the copies of an image follow each other. */
  private final int[] images;

  private final ClassRanking ranking;

  private VocEvaluation(
      VocOptions options, CocoDetections detections, VocMatches matches, int[] images) {
    this.options = options;
    this.detections = detections;
    this.matches = matches;
    this.images = images;
    ranking = ClassRanking.of(
        matches.detections(images), detections.labels(), detections.scores(), options.numClasses());
  }

  /**
   * Matches and evaluates a data set, given as arrays of the boxes of all images in any order.
   *
   * @param options what is counted
   * @param numImages the number of images, with and without boxes
   * @param truthImages the image of each truth, from 0
   * @param truth the truths of all images
   * @param detectionImages the image of each detection, from 0
   * @param detections the detections of all images
   * @throws IllegalArgumentException if lengths differ, there is no image, or an image or label is out of range
   */
  public static VocEvaluation of(
      VocOptions options,
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    ImageView first = ImageView.ofAll(
        options.numClasses(),
        numImages,
        truthImages,
        truth.objects(),
        detectionImages,
        detections.objects(),
        overlap(options.pixelOffset(), truth, detections));
    VocMatches matches = new VocMatches(first, numImages, options.iouThreshold());
    int[] images = new int[numImages];
    Arrays.setAll(images, image -> image);
    return new VocEvaluation(options, detections.objects(), matches, images);
  }

  /** Returns the IoU in the devkit's arithmetic; 0 for boxes that do not meet. */
  private static Overlap overlap(double offset, ImageTruth truth, ImageDetections detections) {
    double[] a = new double[4];
    double[] b = new double[4];
    return (d, t) -> {
      detections.toXyxy(d, a, 0);
      truth.toXyxy(t, b, 0);
      double width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]) + offset;
      double height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]) + offset;
      double shared = width > 0 && height > 0 ? width * height : 0;
      return shared == 0 ? 0 : shared / (area(a, offset) + area(b, offset) - shared);
    };
  }

  private static double area(double[] box, double offset) {
    return (box[2] - box[0] + offset) * (box[3] - box[1] + offset);
  }

  /** A summary of recall and precision after each detection of a class. */
  private interface Summary {
    double of(double[] recall, double[] precision);
  }

  /**
   * Average precision of each class in [0, 1], 1 is best: the area under precision, made monotone from the right, over
   * recall. NaN for a class without a truth that counts.
   */
  public double[] averagePrecisionPerClass() {
    return perClass(VocEvaluation::area);
  }

  /** Mean of {@link #averagePrecisionPerClass} over the classes that have one. */
  public double meanAveragePrecision() {
    return DefinedMean.of(averagePrecisionPerClass());
  }

  /**
   * Average precision of each class as in VOC 2007, in [0, 1], 1 is best: the mean of the largest precision at a recall
   * of at least 0, 0.1, ... 1. NaN for a class without a truth that counts.
   */
  public double[] elevenPointAveragePrecisionPerClass() {
    return perClass(VocEvaluation::elevenPoints);
  }

  /** Mean of {@link #elevenPointAveragePrecisionPerClass} over the classes that have one. */
  public double elevenPointMeanAveragePrecision() {
    return DefinedMean.of(elevenPointAveragePrecisionPerClass());
  }

  private double[] perClass(Summary summary) {
    int[] truths = matches.countedTruths(images, options.numClasses());
    double[] values = new double[options.numClasses()];
    for (int label = 0; label < values.length; label++) {
      values[label] = truths[label] == 0 ? Double.NaN : summarize(label, truths[label], summary);
    }
    return values;
  }

  private double summarize(int label, int truths, Summary summary) {
    int first = ranking.from(label);
    double[] recall = new double[ranking.from(label + 1) - first];
    double[] precision = new double[recall.length];
    int truePositives = 0;
    int counted = 0;
    for (int i = 0; i < recall.length; i++) {
      int detection = ranking.row(first + i);
      truePositives += matches.truePositive[detection] ? 1 : 0;
      counted += matches.counted[detection] ? 1 : 0;
      recall[i] = (double) truePositives / truths;
      precision[i] = counted == 0 ? 0 : (double) truePositives / counted;
    }
    return summary.of(recall, precision);
  }

  private static double area(double[] recall, double[] precision) {
    int last = recall.length - 1;
    double[] envelope = precision.clone();
    for (int i = last - 1; i >= 0; i--) {
      envelope[i] = Math.max(envelope[i], envelope[i + 1]);
    }
    ExactSum area = new ExactSum();
    double before = 0;
    for (int i = 0; i <= last; i++) {
      area.add((recall[i] - before) * envelope[i]);
      before = recall[i];
    }
    return area.value();
  }

  private static double elevenPoints(double[] recall, double[] precision) {
    ExactSum sum = new ExactSum();
    for (int point = 0; point < POINTS; point++) {
      double smallest = point * 0.1; // a product: 3 of 10 truths do not reach the fourth point
      double largest = 0;
      for (int i = 0; i < recall.length; i++) {
        if (recall[i] >= smallest) {
          largest = Math.max(largest, precision[i]);
        }
      }
      sum.add(largest);
    }
    return sum.value() / POINTS;
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return images.length;
  }

  @Override
  public VocEvaluation resampled(int[] counts) {
    return new VocEvaluation(options, detections, matches, Resample.repeat(images, counts));
  }
}
