package io.evalmetrics.keypoint;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link KeypointEvaluation} takes for a correct, a present, a well placed keypoint. Immutable; each {@code with}
 * returns a changed copy.
 *
 * <pre>{@code
 * KeypointOptions options = KeypointOptions.withDefaults().withPckThreshold(0.5).withSigmas(sigmas);
 * }</pre>
 */
public final class KeypointOptions implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final KeypointOptions DEFAULTS =
      new KeypointOptions(null, null, 0.2, null, 0.5, false, 30, 20, VisibilityMode.EXACT);

  /** How precisely each keypoint can be placed; null: COCO's, for 17 keypoints. */
  private final double @Nullable [] sigmas;

  /** Pairs of keypoints, one after the other, or null. */
  private final int @Nullable [] limbs;

  /** The normalized distance below which a keypoint is correct. */
  private final double pckThreshold;

  /** The length that distances are divided by; null: the given one, or else that of boxes. */
  private final @Nullable PckNormalizer normalizer;

  /** The score from which on a keypoint is present. */
  private final double scoreThreshold;

  /** Whether present but unlabelled keypoints are no false positives. */
  private final boolean ignoreUnlabelled;

  /** The distance at which the area under the PCK curve ends. */
  private final double aucNorm;

  /** The number of thresholds of that curve. */
  private final int aucThresholds;

  /** When visibilities agree. */
  private final VisibilityMode visibilityMode;

  private KeypointOptions(
      double @Nullable [] sigmas,
      int @Nullable [] limbs,
      double pckThreshold,
      @Nullable PckNormalizer normalizer,
      double scoreThreshold,
      boolean ignoreUnlabelled,
      double aucNorm,
      int aucThresholds,
      VisibilityMode visibilityMode) {
    this.sigmas = sigmas;
    this.limbs = limbs;
    this.pckThreshold = pckThreshold;
    this.normalizer = normalizer;
    this.scoreThreshold = scoreThreshold;
    this.ignoreUnlabelled = ignoreUnlabelled;
    this.aucNorm = aucNorm;
    this.aucThresholds = aucThresholds;
    this.visibilityMode = visibilityMode;
  }

  /** Returns the defaults. */
  public static KeypointOptions withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns a copy with the precision of each keypoint for OKS: the standard deviation with which people place it, as a
   * share of the square root of the area. There is a default for the 17 keypoints of COCO only.
   *
   * @param newSigmas copied
   * @throws IllegalArgumentException if there is none or one is not positive or not finite
   */
  public KeypointOptions withSigmas(double... newSigmas) {
    return new KeypointOptions(
        KeypointSimilarity.checkedSigmas(newSigmas),
        limbs,
        pckThreshold,
        normalizer,
        scoreThreshold,
        ignoreUnlabelled,
        aucNorm,
        aucThresholds,
        visibilityMode);
  }

  /**
   * Returns a copy with the limbs of an instance for PCP.
   *
   * @param newLimbs the keypoints at both ends of each limb, one limb after the other; copied
   * @throws IllegalArgumentException if there is none, a limb has one end only, or a number is negative
   */
  public KeypointOptions withLimbs(int... newLimbs) {
    Arguments.notEmpty("limbs", newLimbs.length);
    Arguments.rows("limbs", newLimbs.length, 2);
    Arguments.below("limbs", newLimbs, Integer.MAX_VALUE);
    return new KeypointOptions(
        sigmas,
        newLimbs.clone(),
        pckThreshold,
        normalizer,
        scoreThreshold,
        ignoreUnlabelled,
        aucNorm,
        aucThresholds,
        visibilityMode);
  }

  /**
   * Returns a copy with the normalized distance below which a keypoint is correct; the default is 0.2.
   *
   * @throws IllegalArgumentException if it is not positive or not finite
   */
  public KeypointOptions withPckThreshold(double threshold) {
    return new KeypointOptions(
        sigmas,
        limbs,
        positive("threshold", threshold),
        normalizer,
        scoreThreshold,
        ignoreUnlabelled,
        aucNorm,
        aucThresholds,
        visibilityMode);
  }

  /**
   * Returns a copy with the length that distances are divided by. The default is {@link PckNormalizer#GIVEN} if the
   * truth has normalizers, else {@link PckNormalizer#BOX_MAX}.
   */
  public KeypointOptions withNormalizer(PckNormalizer newNormalizer) {
    return new KeypointOptions(
        sigmas,
        limbs,
        pckThreshold,
        Objects.requireNonNull(newNormalizer, "newNormalizer"),
        scoreThreshold,
        ignoreUnlabelled,
        aucNorm,
        aucThresholds,
        visibilityMode);
  }

  /**
   * Returns a copy with the score from which on a predicted keypoint is present; the default is 0.5.
   *
   * @throws IllegalArgumentException if it is NaN
   */
  public KeypointOptions withScoreThreshold(double threshold) {
    if (Double.isNaN(threshold)) {
      throw Arguments.badValue("threshold", "be a number", threshold);
    }
    return new KeypointOptions(
        sigmas,
        limbs,
        pckThreshold,
        normalizer,
        threshold,
        ignoreUnlabelled,
        aucNorm,
        aucThresholds,
        visibilityMode);
  }

  /** Returns a copy in which present but unlabelled keypoints are no false positives, or are, which is the default. */
  public KeypointOptions withIgnoreUnlabelled(boolean ignored) {
    return new KeypointOptions(
        sigmas,
        limbs,
        pckThreshold,
        normalizer,
        scoreThreshold,
        ignored,
        aucNorm,
        aucThresholds,
        visibilityMode);
  }

  /**
   * Returns a copy with the PCK curve of {@code auc_pck}: thresholds i / n for i = 0 .. n-1 of distances divided by a
   * length that is the same for all instances. The defaults are 30 and 20.
   *
   * @param norm the length
   * @param thresholds the number n of thresholds
   * @throws IllegalArgumentException if the length is not positive or not finite, or there is no threshold
   */
  public KeypointOptions withAuc(double norm, int thresholds) {
    return new KeypointOptions(
        sigmas,
        limbs,
        pckThreshold,
        normalizer,
        scoreThreshold,
        ignoreUnlabelled,
        positive("norm", norm),
        Arguments.atLeast("thresholds", thresholds, 1),
        visibilityMode);
  }

  /** Returns a copy with another agreement of visibilities; the default is {@link VisibilityMode#EXACT}. */
  public KeypointOptions withVisibilityMode(VisibilityMode mode) {
    return new KeypointOptions(
        sigmas,
        limbs,
        pckThreshold,
        normalizer,
        scoreThreshold,
        ignoreUnlabelled,
        aucNorm,
        aucThresholds,
        Objects.requireNonNull(mode, "mode"));
  }

  private static double positive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw Arguments.badValue(name, "be finite and positive", value);
    }
    return value;
  }

  /** Checks that what names keypoints names some of so many. */
  void requireKeypoints(int numKeypoints) {
    int most =
        (int) (Integer.MAX_VALUE / (aucThresholds + 1L)); // the PCK curve has a cell for each
    if (numKeypoints > most) {
      throw Arguments.badValue("numKeypoints", "be at most " + most, numKeypoints);
    }
    if (sigmas != null) {
      Arguments.length("sigmas", sigmas.length, numKeypoints);
    }
    if (limbs != null) {
      Arguments.below("limbs", limbs, numKeypoints);
    }
    if (normalizer != null) {
      normalizer.requireKeypoints(numKeypoints);
    }
  }

  double @Nullable [] sigmas() {
    return sigmas;
  }

  int @Nullable [] limbs() {
    return limbs;
  }

  double pckThreshold() {
    return pckThreshold;
  }

  @Nullable
  PckNormalizer normalizer() {
    return normalizer;
  }

  double scoreThreshold() {
    return scoreThreshold;
  }

  boolean ignoresUnlabelled() {
    return ignoreUnlabelled;
  }

  double aucNorm() {
    return aucNorm;
  }

  int aucThresholds() {
    return aucThresholds;
  }

  VisibilityMode visibilityMode() {
    return visibilityMode;
  }

  /** Returns whether the other options would count the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeypointOptions that
        && Arrays.equals(sigmas, that.sigmas)
        && Arrays.equals(limbs, that.limbs)
        && pckThreshold == that.pckThreshold
        && Objects.equals(normalizer, that.normalizer)
        && scoreThreshold == that.scoreThreshold
        && ignoreUnlabelled == that.ignoreUnlabelled
        && aucNorm == that.aucNorm
        && aucThresholds == that.aucThresholds
        && visibilityMode == that.visibilityMode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(sigmas), pckThreshold, normalizer, scoreThreshold);
  }

  /** Returns the options as one line. */
  @Override
  public String toString() {
    return "KeypointOptions[sigmas=" + Arrays.toString(sigmas) + ", limbs=" + Arrays.toString(limbs)
        + ", pckThreshold=" + pckThreshold + ", normalizer=" + normalizer + ", scoreThreshold="
        + scoreThreshold + ", ignoreUnlabelled=" + ignoreUnlabelled + ", aucNorm=" + aucNorm
        + ", aucThresholds=" + aucThresholds + ", visibilityMode=" + visibilityMode + "]";
  }
}
