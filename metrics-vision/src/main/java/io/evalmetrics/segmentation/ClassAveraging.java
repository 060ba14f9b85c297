package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * How scores of classes and images become one number: whether the background takes part, and what is averaged first.
 * Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * double perImage = evaluation.averaged(ClassAveraging.withDefaults().perImage()).meanIou();
 * Metric<SegmentationEvaluation> metric =
 *     SegmentationMetrics.IOU.on(e -> e.averaged(ClassAveraging.withDefaults().withBackground(false).perPair()));
 * }</pre>
 *
 * <p>By default each metric does as is usual for it: overlaps are pooled over images and the background, class 0, takes part
 * unless there are but two classes; boundary F1 and distances are averaged over images, distances without the background.
 *
 * <p>An image without a class has no score for it (NaN), which is left out of averages; an image with the class in one map
 * only has the worst. The three ways differ as soon as a class is missing somewhere. Accuracy, the frequency weighted IoU
 * and the generalized Dice are no means over classes: {@link #perPair} is {@link #perImage} for them, and so it is for
 * scores per class.
 */
public final class ClassAveraging {

  /** What is averaged. */
  enum Order {
    /** Counts are summed over images, then classes averaged. */
    POOLED,
    /** Classes within each image, then images. */
    PER_IMAGE,
    /** All pairs of an image and a class. */
    PER_PAIR
  }

  private static final ClassAveraging DEFAULTS =
      new ClassAveraging(null, null, Double.POSITIVE_INFINITY);

  private final @Nullable Boolean background; // null for each metric's own
  private final @Nullable Order order; // null for each metric's own
  private final double emptyDistance;

  private ClassAveraging(
      @Nullable Boolean background, @Nullable Order order, double emptyDistance) {
    this.background = background;
    this.order = order;
    this.emptyDistance = emptyDistance;
  }

  /** Returns what is usual for each metric. */
  public static ClassAveraging withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns a copy in which class 0 takes part in all averages over classes, or in none. With two classes, {@code iou} is
   * then the mean of both, or {@code meanIou} the score of class 1.
   */
  public ClassAveraging withBackground(boolean takesPart) {
    return new ClassAveraging(takesPart, order, emptyDistance);
  }

  /** Returns a copy that sums counts over images and then averages over classes; distances cannot be pooled. */
  public ClassAveraging pooled() {
    return new ClassAveraging(background, Order.POOLED, emptyDistance);
  }

  /** Returns a copy that averages over the classes of each image and then over images. */
  public ClassAveraging perImage() {
    return new ClassAveraging(background, Order.PER_IMAGE, emptyDistance);
  }

  /** Returns a copy that averages over all pairs of an image and a class at once. */
  public ClassAveraging perPair() {
    return new ClassAveraging(background, Order.PER_PAIR, emptyDistance);
  }

  /**
   * Returns a copy in which a class that exactly one map has is at that distance from the other, instead of infinity, which
   * makes the mean infinite. A leaderboard takes the diagonal of the image, or NaN to leave such pairs out.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ClassAveraging withEmptyDistance(double distance) {
    if (distance < 0) {
      throw Arguments.badValue("distance", "be at least 0 or NaN", distance);
    }
    return new ClassAveraging(background, order, distance);
  }

  /** The first class that takes part; all after it do. */
  int firstClass(int numClasses, Rule rule) {
    boolean takesPart =
        background != null ? background : rule.hasBackground && (numClasses > 2 || rule.ofBoth);
    return takesPart ? 0 : 1;
  }

  /** The order of averages, given what is usual. */
  Order order(Order usual) {
    return order == null ? usual : order;
  }

  double emptyDistance() {
    return emptyDistance;
  }

  /** What is usual for a metric. */
  enum Rule {
    /** All classes, pooled. */
    ALL(true, true, Order.POOLED),
    /** All classes, or class 1 of two, pooled. */
    ALL_OR_POSITIVE(true, false, Order.POOLED),
    /** All classes, per image. */
    ALL_PER_IMAGE(true, true, Order.PER_IMAGE),
    /** All classes, or class 1 of two, per image. */
    ALL_OR_POSITIVE_PER_IMAGE(true, false, Order.PER_IMAGE),
    /** All classes but the background, per image. */
    FOREGROUND_PER_IMAGE(false, false, Order.PER_IMAGE);

    private final boolean hasBackground;
    private final boolean ofBoth; // of two classes, the background takes part too
    private final Order usualOrder;

    Rule(boolean hasBackground, boolean ofBoth, Order usualOrder) {
      this.hasBackground = hasBackground;
      this.ofBoth = ofBoth;
      this.usualOrder = usualOrder;
    }

    Order usualOrder() {
      return usualOrder;
    }
  }
}
