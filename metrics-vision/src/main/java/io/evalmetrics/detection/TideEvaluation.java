package io.evalmetrics.detection;

import io.evalmetrics.Resamplable;
import io.evalmetrics.box.Boxes;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/**
 * Where average precision is lost: TIDE's six kinds of error, and by how much average precision at overlap 0.5 would rise
 * if those of one kind were repaired.
 *
 * <p>Repairing a kind makes the detections that can be put right true positives and removes the others of that kind;
 * repairing missed truths removes these. Average precision here is the mean of 101 precision samples, at recalls j/100,
 * over the classes that have a truth or a detection; a class without truth counts 0. Per image the 100 highest-scored
 * detections of all classes are looked at.
 *
 * <p>Reference: tidecv 1.0.1; Bolya et al. (2020), TIDE: a general toolbox for identifying object detection errors,
 * <a href="https://doi.org/10.1007/978-3-030-58580-8_33">doi:10.1007/978-3-030-58580-8_33</a>.
 *
 * <p>Immutable and safe to share; keeps the arrays of truths and detections that it is given.
 */
public final class TideEvaluation implements Resamplable<TideEvaluation> {

  private static final int MAX_DETECTIONS = 100;
  private static final int POINTS = 101;

  private final int numClasses;
  private final CocoTruth truth;
  private final CocoDetections detections;
  private final TideTyping typing;

  /** In a resample the copies of an image follow each other. */
  private final int[] images;

  private final int[] truthsOfImages;
  private final int[] detectionsOfImages;

  private TideEvaluation(
      int numClasses, CocoTruth truth, CocoDetections detections, TideTyping typing, int[] images) {
    this.numClasses = numClasses;
    this.truth = truth;
    this.detections = detections;
    this.typing = typing;
    this.images = images;
    truthsOfImages =
        Arrays.stream(images).flatMap(i -> Arrays.stream(typing.truthsOf(i))).toArray();
    detectionsOfImages = Arrays.stream(images)
        .flatMap(i -> Arrays.stream(typing.detectionsOf(i)))
        .toArray();
  }

  /**
   * Evaluates boxes, given as arrays of all images in any order; ignored truths count as crowds.
   *
   * @throws IllegalArgumentException if lengths differ, there is no class or image, or an image or label is out of range
   */
  public static TideEvaluation of(
      int numClasses,
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    CocoTruth flags = truth.objects();
    return of(
        numClasses,
        numImages,
        truthImages,
        flags,
        detectionImages,
        detections.objects(),
        (d, t) -> Boxes.cocoOverlap(detections.xywh(), d, truth.xywh(), t, flags.isCrowd(t)));
  }

  /**
   * Evaluates objects of any kind, given as arrays of all images in any order; ignored truths count as crowds.
   *
   * @param overlap what the positions of {@code detections} and {@code truth} look like
   * @throws IllegalArgumentException if lengths differ, there is no class or image, or an image or label is out of range
   */
  public static TideEvaluation of(
      int numClasses,
      int numImages,
      int[] truthImages,
      CocoTruth truth,
      int[] detectionImages,
      CocoDetections detections,
      Overlap overlap) {
    Arguments.atLeast("numClasses", numClasses, 1);
    ImageView first = ImageView.ofAll(
        numClasses, numImages, truthImages, truth, detectionImages, detections, overlap);
    TideTyping typing = new TideTyping(first, numImages, MAX_DETECTIONS);
    int[] images = new int[numImages];
    Arrays.setAll(images, image -> image);
    return new TideEvaluation(numClasses, truth, detections, typing, images);
  }

  /** Average precision at overlap 0.5 in [0, 1], 1 is best; NaN where there is neither truth nor detection. */
  public double averagePrecision() {
    return everything().averagePrecision();
  }

  /** Returns the number of detections, or of truths, that are wrong in one way. */
  public int count(TideError kind) {
    int count = 0;
    if (kind == TideError.MISSED) {
      for (int t : truthsOfImages) {
        count += typing.isMissed(t) ? 1 : 0;
      }
    } else {
      for (int detection : detectionsOfImages) {
        count += typing.error[detection] == kind ? 1 : 0;
      }
    }
    return count;
  }

  /** By how much average precision would rise if errors of one kind were repaired; 0 where it would fall. */
  public double delta(TideError kind) {
    Points points = new Points();
    for (int detection : detectionsOfImages) {
      if (typing.error[detection] != kind) {
        points.addAsItIs(detection);
      } else if (typing.repairs[detection] != TideTyping.NONE) {
        int label = truth.labels()[typing.repairs[detection]];
        points.add(label, detections.score(detection), true);
      }
    }
    for (int t : truthsOfImages) {
      boolean removed = kind == TideError.MISSED && typing.isMissed(t);
      points.truths[truth.labels()[t]] -= removed ? 1 : 0;
    }
    return Math.max(points.averagePrecision() - averagePrecision(), 0);
  }

  /** By how much average precision would rise if every false positive ranked below every true positive. */
  public double falsePositiveDelta() {
    Points points = new Points();
    for (int detection : detectionsOfImages) {
      if (typing.isTrue[detection] || !typing.onCrowd[detection]) {
        boolean isTrue = typing.isTrue[detection];
        points.add(detections.labels()[detection], isTrue ? 1 : 0, isTrue);
      }
    }
    return points.averagePrecision() - averagePrecision();
  }

  /** By how much average precision would rise if truths that were not found were none. */
  public double falseNegativeDelta() {
    Points points = everything();
    for (int t : truthsOfImages) {
      if (!truth.isIgnored(t) && !typing.taken[t]) {
        points.truths[truth.labels()[t]]--;
      }
    }
    return points.averagePrecision() - averagePrecision();
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return images.length;
  }

  @Override
  public TideEvaluation resampled(int[] counts) {
    return new TideEvaluation(
        numClasses, truth, detections, typing, Resample.repeat(images, counts));
  }

  private Points everything() {
    Points points = new Points();
    for (int detection : detectionsOfImages) {
      points.addAsItIs(detection);
    }
    return points;
  }

  /** The detections that count, true or false, and the number of truths of each class. */
  private final class Points {
    private final int[] labels = new int[detectionsOfImages.length];
    private final double[] scores = new double[detectionsOfImages.length];
    private final boolean[] isTrue = new boolean[detectionsOfImages.length];
    private final int[] truths = new int[numClasses];
    private int count;

    Points() {
      for (int t : truthsOfImages) {
        truths[truth.labels()[t]] += truth.isIgnored(t) ? 0 : 1;
      }
    }

    void addAsItIs(int detection) {
      if (typing.isTrue[detection] || !typing.onCrowd[detection]) {
        add(detections.labels()[detection], detections.score(detection), typing.isTrue[detection]);
      }
    }

    void add(int label, double score, boolean truePositive) {
      labels[count] = label;
      scores[count] = score;
      isTrue[count++] = truePositive;
    }

    double averagePrecision() {
      int[] rows = new int[count];
      for (int i = 0; i < count; i++) {
        rows[i] = i;
      }
      ClassRanking ranking = ClassRanking.of(rows, labels, scores, numClasses);
      DefinedMean mean = new DefinedMean();
      for (int label = 0; label < numClasses; label++) {
        if (truths[label] > 0) {
          mean.add(averagePrecision(ranking, label));
        } else if (ranking.from(label) < ranking.from(label + 1)) {
          mean.add(0);
        }
      }
      return mean.value();
    }

    private double averagePrecision(ClassRanking ranking, int label) {
      int from = ranking.from(label);
      double[] precision = new double[ranking.from(label + 1) - from];
      double[] recall = new double[precision.length];
      int truePositives = 0;
      for (int i = 0; i < precision.length; i++) {
        truePositives += isTrue[ranking.row(from + i)] ? 1 : 0;
        precision[i] = (double) truePositives / (i + 1);
        recall[i] = (double) truePositives / truths[label];
      }
      for (int i = precision.length - 1; i > 0; i--) {
        precision[i - 1] = Math.max(precision[i - 1], precision[i]);
      }
      ExactSum sum = new ExactSum();
      int i = 0;
      for (int point = 0; point < POINTS; point++) {
        while (i < recall.length && recall[i] < point / 100.0) {
          i++;
        }
        sum.add(i < recall.length ? precision[i] : 0);
      }
      return sum.value() / POINTS;
    }
  }
}
