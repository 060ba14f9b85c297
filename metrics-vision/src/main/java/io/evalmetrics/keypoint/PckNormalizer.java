package io.evalmetrics.keypoint;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The length of an instance that distances are divided by for PCK. An instance of length 0 is left out of everything
 * that divides by it. Immutable.
 */
public final class PckNormalizer implements Serializable {

  private static final long serialVersionUID = 1L;

  private enum Kind {
    GIVEN,
    BOX_MAX,
    BOX_DIAGONAL,
    BOX_SQRT_AREA,
    KEYPOINTS
  }

  /** The lengths that come with the truth: {@link KeypointTruth#withNormalizers}. */
  public static final PckNormalizer GIVEN = new PckNormalizer(Kind.GIVEN, 0, 0);

  /** The longer side of the true box, as in mmpose. */
  public static final PckNormalizer BOX_MAX = new PckNormalizer(Kind.BOX_MAX, 0, 0);

  /** The diagonal of the true box. */
  public static final PckNormalizer BOX_DIAGONAL = new PckNormalizer(Kind.BOX_DIAGONAL, 0, 0);

  /** The square root of the true box's area. */
  public static final PckNormalizer BOX_SQRT_AREA = new PckNormalizer(Kind.BOX_SQRT_AREA, 0, 0);

  /** What is measured. */
  private final Kind kind;

  /** The keypoint at one end of the length. */
  private final int from;

  /** The keypoint at the other end. */
  private final int to;

  private PckNormalizer(Kind kind, int from, int to) {
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  /**
   * Returns the distance of two true keypoints, such as the eyes; 0 if either is unlabelled.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public static PckNormalizer keypoints(int from, int to) {
    return new PckNormalizer(
        Kind.KEYPOINTS, Arguments.atLeast("from", from, 0), Arguments.atLeast("to", to, 0));
  }

  void requireKeypoints(int numKeypoints) {
    if (Math.max(from, to) >= numKeypoints) {
      throw Arguments.badValue(
          "normalizer", "name two of " + numKeypoints + " keypoints", from + " and " + to);
    }
  }

  /** Returns what the truth lacks, or null. */
  @Nullable
  String missingIn(KeypointTruth truth) {
    return switch (kind) {
      case KEYPOINTS -> null;
      case GIVEN -> truth.normalizers() == null ? "normalizers" : null;
      default -> truth.boxes() == null ? "boxes" : null;
    };
  }

  /** Returns the length of an instance; 0 if the truth lacks what it takes. */
  double of(KeypointTruth truth, int instance) {
    double[] given = truth.normalizers();
    return switch (kind) {
      case KEYPOINTS -> betweenKeypoints(truth, instance * truth.numKeypoints());
      case GIVEN -> given == null ? 0 : given[instance];
      case BOX_MAX -> Math.max(truth.boxWidth(instance), truth.boxHeight(instance));
      case BOX_SQRT_AREA -> Math.sqrt(truth.boxWidth(instance) * truth.boxHeight(instance));
      case BOX_DIAGONAL -> {
        double width = truth.boxWidth(instance);
        double height = truth.boxHeight(instance);
        yield Math.sqrt(width * width + height * height);
      }
    };
  }

  private double betweenKeypoints(KeypointTruth truth, int first) {
    boolean labelled = truth.isLabelled(first + from) && truth.isLabelled(first + to);
    return labelled ? Math.sqrt(truth.squaredDistance(first + from, first + to)) : 0;
  }

  /** Returns whether the other measures the same length. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PckNormalizer that
        && kind == that.kind
        && from == that.from
        && to == that.to;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, from, to);
  }

  /** Returns the kind of length in one word. */
  @Override
  public String toString() {
    return kind == Kind.KEYPOINTS ? "keypoints(" + from + ", " + to + ")" : kind.toString();
  }
}
