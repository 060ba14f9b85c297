package io.evalmetrics.classification;

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
  BINARY {
    @Override
    double of(List<BinaryCounts> classes, ToDoubleFunction<? super BinaryCounts> ratio) {
      return ratio.applyAsDouble(classes.get(0));
    }
  },

  /** The plain mean of the ratios of the classes; undefined ones are left out. */
  MACRO {
    @Override
    double of(List<BinaryCounts> classes, ToDoubleFunction<? super BinaryCounts> ratio) {
      return mean(classes, ratio, false);
    }
  },

  /** The ratio of the pooled counts of the classes. */
  MICRO {
    @Override
    double of(List<BinaryCounts> classes, ToDoubleFunction<? super BinaryCounts> ratio) {
      BinaryCounts pooled = BinaryCounts.NONE;
      for (BinaryCounts counts : classes) {
        pooled = pooled.plus(counts);
      }
      return ratio.applyAsDouble(pooled);
    }
  },

  /** The mean of the ratios weighted by {@link BinaryCounts#support}; undefined ones are left out. */
  WEIGHTED {
    @Override
    double of(List<BinaryCounts> classes, ToDoubleFunction<? super BinaryCounts> ratio) {
      return mean(classes, ratio, true);
    }
  };

  /** Returns the average of a ratio over classes. */
  abstract double of(List<BinaryCounts> classes, ToDoubleFunction<? super BinaryCounts> ratio);

  /**
   * The mean of the defined ratios. Where all weights are zero it is 0, unless undefined ratios were left out: then it
   * is the plain mean of the others, NaN if there are none.
   */
  private static double mean(
      List<BinaryCounts> classes, ToDoubleFunction<? super BinaryCounts> ratio, boolean bySupport) {
    double sum = 0;
    double weights = 0;
    double plainSum = 0;
    int defined = 0;
    for (BinaryCounts counts : classes) {
      double value = ratio.applyAsDouble(counts);
      if (!Double.isNaN(value)) {
        double weight = bySupport ? counts.support() : 1;
        sum += weight * value;
        weights += weight;
        plainSum += value;
        defined++;
      }
    }
    if (weights > 0) {
      return sum / weights;
    }
    boolean undefinedIsNaN = Double.isNaN(ratio.applyAsDouble(BinaryCounts.NONE));
    return undefinedIsNaN ? plainSum / defined : 0;
  }
}
