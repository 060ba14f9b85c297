package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the ratios of several classes become one number.
 *
 * <p>Any function of {@link BinaryCounts} can be folded; NaN marks a class for which the ratio is undefined ({@link
 * ZeroDivision#NAN}).
 *
 * <p>Reference: scikit-learn 1.2.1, for NaN the rule of 1.3.
 */
public enum Averaging {

  /** The ratio of class 1, the positive one of two. */
  BINARY,

  /** The plain mean of the ratios of the classes; undefined ones are left out. */
  MACRO,

  /** The ratio of the pooled counts of the classes. */
  MICRO,

  /** The mean of the ratios weighted by {@link BinaryCounts#support}; undefined ones are left out. */
  WEIGHTED;

  /**
   * Returns the average of a ratio over classes.
   *
   * @throws IllegalArgumentException if this is BINARY and there are not two classes
   */
  double of(List<BinaryCounts> classes, ToDoubleFunction<? super BinaryCounts> ratio) {
    return switch (this) {
      case BINARY -> ratio.applyAsDouble(positive(classes));
      case MACRO -> mean(classes, ratio, counts -> 1);
      case MICRO -> ratio.applyAsDouble(pooled(classes));
      case WEIGHTED -> mean(classes, ratio, BinaryCounts::support);
    };
  }

  private static BinaryCounts positive(List<BinaryCounts> classes) {
    if (classes.size() != 2) {
      throw Arguments.badValue("numClasses", "be 2 for a binary metric", classes.size());
    }
    return classes.get(1);
  }

  private static BinaryCounts pooled(List<BinaryCounts> classes) {
    BinaryCounts pooled = BinaryCounts.NONE;
    for (BinaryCounts counts : classes) {
      pooled = pooled.plus(counts);
    }
    return pooled;
  }

  /**
   * The mean of the defined ratios. Where all weights are zero it is 0, unless undefined ratios are NaN: then it is the
   * plain mean of the others, NaN if there are none.
   */
  private static double mean(
      List<BinaryCounts> classes,
      ToDoubleFunction<? super BinaryCounts> ratio,
      ToDoubleFunction<BinaryCounts> weight) {
    double weighted = 0;
    double weights = 0;
    double sum = 0;
    int defined = 0;
    for (BinaryCounts counts : classes) {
      double value = ratio.applyAsDouble(counts);
      if (!Double.isNaN(value)) {
        weighted += weight.applyAsDouble(counts) * value;
        weights += weight.applyAsDouble(counts);
        sum += value;
        defined++;
      }
    }
    if (weights > 0) {
      return weighted / weights;
    }
    boolean undefinedIsNaN = Double.isNaN(ratio.applyAsDouble(BinaryCounts.NONE));
    return undefinedIsNaN ? sum / defined : 0;
  }
}
