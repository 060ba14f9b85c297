package io.evalmetrics.keypoint;

import io.evalmetrics.Resamplable;
import io.evalmetrics.classification.BinaryCounts;
import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/**
 * Predicted keypoints of instances whose true ones are known: prediction i belongs to instance i. Immutable and safe to
 * share; what several metrics need is computed once, when first asked for.
 *
 * <pre>{@code
 * KeypointEvaluation evaluation = KeypointEvaluation.of(
 *     KeypointTruth.of(17, keypoints, visibility).withBoxes(boxes, BoxFormat.XYWH).withAreas(areas),
 *     KeypointPredictions.of(predicted));
 * double pck = evaluation.pck(0.2);
 * double oks = evaluation.oks();
 * }</pre>
 *
 * <p>Below, {@code d[i][j]} is the Euclidean distance of predicted and true keypoint j of instance i, {@code n[i]} the
 * length that distances of the instance are divided by ({@link PckNormalizer}). Labelled is a keypoint of visibility 1
 * or 2; usable is an instance with {@code n[i] > 0}. Poses that must be found before they are located are a {@link
 * PoseEvaluation}.
 *
 * <p>What {@link KeypointStatistics#result} returns lacks the single instances: metrics that need them throw
 * IllegalArgumentException, and their {@code supports} is false.
 */
public final class KeypointEvaluation implements Resamplable<KeypointEvaluation> {

  private final GatheredTallies tallies;

  KeypointEvaluation(GatheredTallies tallies) {
    this.tallies = tallies;
  }

  /**
   * Returns the evaluation with default options.
   *
   * @param truth the instances; kept
   * @param predictions of the same instances; kept
   * @throws IllegalArgumentException if there is no instance, or truth and predictions do not fit
   */
  public static KeypointEvaluation of(KeypointTruth truth, KeypointPredictions predictions) {
    return of(truth, predictions, KeypointOptions.withDefaults());
  }

  /**
   * Returns the evaluation.
   *
   * @param truth the instances; kept
   * @param predictions of the same instances; kept
   * @throws IllegalArgumentException if there is no instance, truth and predictions do not fit, or the options have
   *     sigmas for another number of keypoints or name keypoints that there are not
   */
  public static KeypointEvaluation of(
      KeypointTruth truth, KeypointPredictions predictions, KeypointOptions options) {
    Arguments.atLeast("truth.instances", truth.instances(), 1);
    KeypointPairs pairs = KeypointPairs.of(truth, predictions, options);
    return new KeypointEvaluation(GatheredTallies.of(pairs));
  }

  /** Returns whether single instances are there, and have not passed by. */
  boolean hasInstances() {
    return tallies.hasPairs();
  }

  /**
   * Returns the number of instances.
   *
   * @throws IllegalArgumentException if the instances have passed by
   */
  @Override
  public int units() {
    return tallies.pairs().instances();
  }

  /**
   * Returns the evaluation in which instance i stands {@code counts[i]} times.
   *
   * @throws IllegalArgumentException if the counts do not fit or the instances have passed by
   */
  @Override
  public KeypointEvaluation resampled(int[] counts) {
    return new KeypointEvaluation(GatheredTallies.of(tallies.pairs().resampled(counts)));
  }

  // Errors in the unit of the coordinates.

  /**
   * Mean absolute error of the coordinates of labelled keypoints, in their unit; 0 is best.
   *
   * <pre>{@code mean of |predicted - true|, over x and y (and z) separately}</pre>
   *
   * <p>Nothing labelled: NaN. Reference: scikit-learn {@code mean_absolute_error}.
   */
  public double mae() {
    return tallies.coordinates().meanAbsolute();
  }

  /**
   * Mean squared error of the coordinates of labelled keypoints; 0 is best.
   *
   * <pre>{@code mean of (predicted - true)^2, over x and y (and z) separately}</pre>
   *
   * <p>Nothing labelled: NaN. Reference: scikit-learn {@code mean_squared_error}.
   */
  public double loss() {
    return tallies.coordinates().meanSquared();
  }

  /** Square root of the {@link #loss}, in the unit of the coordinates; 0 is best. */
  public double rmse() {
    return Math.sqrt(loss());
  }

  /** Largest distance of a labelled keypoint, in the unit of the coordinates; 0 is best. Nothing labelled: NaN. */
  public double maxError() {
    return tallies.coordinates().largestDistance();
  }

  /**
   * Mean per joint position error, in the unit of the coordinates; 0 is best.
   *
   * <pre>{@code mean of d[i][j] over labelled keypoints}</pre>
   *
   * <p>Nothing labelled: NaN. Reference: mmpose 1.3.2 {@code keypoint_mpjpe}.
   */
  public double mpjpe() {
    return tallies.coordinates().meanDistance();
  }

  /** {@link #mpjpe} of each keypoint; NaN where it is never labelled. */
  public double[] mpjpePerKeypoint() {
    return tallies.coordinates().meanDistances();
  }

  /**
   * Mean distance of labelled keypoints after the best scaling of each instance about the origin, in the unit of the
   * coordinates; 0 is best.
   *
   * <pre>{@code s = sum(p g) / sum(p p); mean of |s p - g|, p predicted and g true}</pre>
   *
   * <ul>
   *   <li>nothing labelled: NaN
   *   <li>all labelled keypoints of an instance predicted at the origin: NaN
   * </ul>
   *
   * <p>Reference: mmpose 1.3.2 {@code keypoint_mpjpe(alignment="scale")}.
   */
  public double nMpjpe() {
    return tallies.alignment().meanAfterScaling();
  }

  /**
   * Mean distance of labelled keypoints after the best similarity transform of each instance (Procrustes: scale,
   * rotation, translation, no reflection), in the unit of the coordinates; 0 is best.
   *
   * <pre>{@code mean of |s R (p - mean(p)) + mean(g) - g|, s and R by Umeyama (1991)}</pre>
   *
   * <ul>
   *   <li>nothing labelled: NaN
   *   <li>an instance with one labelled keypoint, or whose labelled keypoints are all predicted at one point: NaN
   *   <li>all true keypoints of an instance at one point: they are met exactly
   * </ul>
   *
   * <p>Only labelled keypoints are aligned; mmpose aligns all and leaves the others out of the mean. Reference: mmpose
   * 1.3.2 {@code keypoint_mpjpe(alignment="procrustes")}; Umeyama, <a href="https://doi.org/10.1109/34.88573">Least-squares
   * estimation of transformation parameters between two point patterns</a>.
   */
  public double paMpjpe() {
    return tallies.alignment().meanAfterTransform();
  }

  // Correct keypoints.

  private double pckThreshold() {
    return tallies.options().pckThreshold();
  }

  /** Returns whether distances can be divided by a length of the instance. */
  boolean hasNormalizers() {
    return tallies.hasNormalizers();
  }

  /** Returns whether PCK is known at a threshold. */
  boolean hasPck(double threshold) {
    return hasNormalizers() && (hasInstances() || tallies.correct().indexOf(threshold) >= 0);
  }

  /**
   * Percentage of correct keypoints at the threshold of the options, 0.2 by default: {@link #pck(double)}.
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public double pck() {
    return pck(pckThreshold());
  }

  /**
   * Percentage of correct keypoints (PCK) in [0, 1]; 1 is best.
   *
   * <pre>{@code mean over keypoints j of the share of instances i with d[i][j] / n[i] < threshold}</pre>
   *
   * <ul>
   *   <li>counted are labelled keypoints of usable instances; a keypoint that is never counted stays out of the mean
   *   <li>nothing to count: NaN (mmpose: 0)
   *   <li>a distance that equals the threshold is not correct
   * </ul>
   *
   * <p>Reference: mmpose 1.3.2 {@code keypoint_pck_accuracy}, which rounds distances to float.
   *
   * @throws IllegalArgumentException if there is no length to divide by, the threshold is not positive or not finite,
   *     or the instances have passed by and it was not among their thresholds
   */
  public double pck(double threshold) {
    requirePckThreshold(threshold);
    CorrectKeypoints usual = tallies.correct();
    int index = usual.indexOf(threshold);
    return index >= 0 ? usual.meanShare(index) : tallies.correctAt(threshold).meanShare(0);
  }

  static void requirePckThreshold(double threshold) {
    if (!(threshold > 0 && threshold <= Double.MAX_VALUE)) {
      throw Arguments.badValue("threshold", "be finite and positive", threshold);
    }
  }

  /**
   * Share of all counted keypoints together that are correct at the threshold of the options; 1 is best. See {@link
   * #pck(double)}.
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public double pckMicro() {
    CorrectKeypoints correct = tallies.correct();
    return correct.pooledShare(correct.indexOf(pckThreshold()));
  }

  /**
   * {@link #pck()} of each keypoint; NaN where it is never counted.
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public double[] pckPerKeypoint() {
    CorrectKeypoints correct = tallies.correct();
    return correct.shares(correct.indexOf(pckThreshold()));
  }

  /**
   * Normalized mean error; 0 is best.
   *
   * <pre>{@code mean of d[i][j] / n[i] over labelled keypoints of usable instances}</pre>
   *
   * <p>Nothing to count: NaN. Reference: mmpose 1.3.2 {@code keypoint_nme}, which rounds to float.
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public double nme() {
    return tallies.correct().meanRatio();
  }

  /**
   * Area under the curve of PCK over the thresholds i/n for i = 0 .. n-1, distances divided by one length for all
   * instances (30 and n = 20 by default); at most (n-1)/n, which is best.
   *
   * <p>Nothing labelled: NaN. Reference: mmpose 1.3.2 {@code keypoint_auc}.
   */
  public double aucPck() {
    return tallies.curve().areaUnderCurve();
  }

  /**
   * Counts of keypoints that were predicted to be there, in usable instances. Present is a keypoint whose score reaches
   * the score threshold; without scores, one whose predicted visibility is not 0; without either, every one.
   *
   * <ul>
   *   <li>present, labelled and correct (see {@link #pck()}): true positive
   *   <li>present and labelled, but not correct: false positive and false negative
   *   <li>labelled but not present: false negative
   *   <li>present but unlabelled: false positive, unless {@link KeypointOptions#withIgnoreUnlabelled}
   * </ul>
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public BinaryCounts presenceCounts() {
    return tallies.presence().counts();
  }

  /**
   * Precision of the {@link #presenceCounts}, {@code TP / (TP + FP)}; 1 is best. 0/0 is 0.
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public double precision() {
    return presenceCounts().precision();
  }

  /**
   * Recall of the {@link #presenceCounts}, {@code TP / (TP + FN)}; 1 is best. 0/0 is 0.
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public double recall() {
    return presenceCounts().recall();
  }

  /**
   * F1 score of the {@link #presenceCounts}, {@code 2 TP / (2 TP + FP + FN)}; 1 is best. 0/0 is 0.
   *
   * @throws IllegalArgumentException if there is no length to divide by
   */
  public double f1() {
    return presenceCounts().f1();
  }

  // Similarity, visibility, limbs.

  /** Returns whether similarities can be computed. */
  boolean hasSimilarity() {
    return tallies.hasSimilarity();
  }

  /**
   * Mean object keypoint similarity (OKS) in [0, 1]; 1 is best.
   *
   * <pre>{@code
   * OKS[i] = mean over labelled keypoints j of exp(-d[i][j]^2 / (2 sigma[j])^2 / (area[i] + 2^-52) / 2)
   * }</pre>
   *
   * <ul>
   *   <li>instances without a labelled keypoint stay out; none with one: NaN
   *   <li>areas that are not given are 0.53 times those of boxes (CrowdPose's rule)
   *   <li>an area of 0: the share of exact hits
   * </ul>
   *
   * <p>Reference: pycocotools 2.0.11 {@code COCOeval.computeOks}.
   *
   * @throws IllegalArgumentException if there are neither areas nor boxes, or no sigmas for other than 17 keypoints
   */
  public double oks() {
    return tallies.similarity().mean();
  }

  /**
   * {@link #oks} of each instance; NaN where nothing is labelled.
   *
   * @throws IllegalArgumentException if there are neither areas nor boxes, no sigmas for other than 17 keypoints, or
   *     the instances have passed by
   */
  public double[] oksPerInstance() {
    SimilaritySums kernel = tallies.emptySimilarity();
    KeypointPairs pairs = tallies.pairs();
    double[] similarities = new double[pairs.instances()];
    Arrays.setAll(similarities, i -> kernel.of(pairs, pairs.instance(i)));
    return similarities;
  }

  /** Returns whether visibilities were predicted. */
  boolean hasVisibility() {
    return tallies.hasVisibility();
  }

  /**
   * Share of all keypoints, labelled or not, whose predicted visibility agrees with the true one; 1 is best. {@link
   * VisibilityMode} says when they agree.
   *
   * @throws IllegalArgumentException if visibilities were not predicted
   */
  public double visibilityAccuracy() {
    return tallies.visibility().share();
  }

  /** Returns whether limbs are known. */
  boolean hasLimbs() {
    return tallies.hasLimbs();
  }

  /**
   * Percentage of correct parts (strict PCP) in [0, 1]; 1 is best: the share of limbs whose ends are both no farther off
   * than half the limb's true length. Limbs with an unlabelled end stay out; none left: NaN.
   *
   * @throws IllegalArgumentException if the options name no limbs
   */
  public double pcp() {
    return tallies.limbs().share();
  }
}
