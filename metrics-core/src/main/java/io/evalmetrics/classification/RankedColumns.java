package io.evalmetrics.classification;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Columns of scores, one per class or label, each ranked on its own, and all of them flattened into one ranking: what
 * the averages of ranking metrics fold over.
 */
final class RankedColumns {

  private final List<RankedScores> columns;
  private final Supplier<RankedScores> flatten;
  private volatile @Nullable RankedScores flattened;

  /**
   * Bundles columns.
   *
   * @param flatten ranks all scores at once, row by row
   */
  RankedColumns(List<RankedScores> columns, Supplier<RankedScores> flatten) {
    this.columns = columns;
    this.flatten = flatten;
  }

  RankedColumns weighted(double[] weights) {
    return new RankedColumns(
        columns.stream().map(column -> column.weighted(weights)).toList(),
        () -> flattened().weighted(repeated(weights)));
  }

  /** Returns the columns of a resample with counts that were checked before; they are kept. */
  RankedColumns counted(int[] counts) {
    return new RankedColumns(
        columns.stream().map(column -> column.counted(counts)).toList(),
        () -> flattened().counted(repeated(counts)));
  }

  private double[] repeated(double[] perRow) {
    int width = columns.size();
    double[] perCell = new double[perRow.length * width];
    for (int cell = 0; cell < perCell.length; cell++) {
      perCell[cell] = perRow[cell / width];
    }
    return perCell;
  }

  private int[] repeated(int[] perRow) {
    int width = columns.size();
    int[] perCell = new int[perRow.length * width];
    for (int cell = 0; cell < perCell.length; cell++) {
      perCell[cell] = perRow[cell / width];
    }
    return perCell;
  }

  RankedScores column(int index) {
    return columns.get(index);
  }

  /** Returns all scores in one ranking; it is kept. */
  private RankedScores flattened() {
    RankedScores result = flattened;
    if (result == null) {
      result = flatten.get();
      flattened = result;
    }
    return result;
  }

  /** Returns a number of each column. */
  double[] each(ToDoubleFunction<RankedScores> number) {
    return columns.stream().mapToDouble(number).toArray();
  }

  /**
   * Returns the mean of a number over the columns for which it is defined (MACRO), that mean weighted by the positive
   * samples (WEIGHTED), or the number of the flattened columns (MICRO); NaN if it is defined for none.
   *
   * @throws IllegalArgumentException if {@code averaging} is BINARY
   */
  double average(Averaging averaging, ToDoubleFunction<RankedScores> number) {
    return switch (averaging) {
      case MACRO -> mean(number, column -> 1);
      case WEIGHTED -> mean(number, RankedScores::positives);
      case MICRO -> number.applyAsDouble(flattened());
      case BINARY ->
        throw new IllegalArgumentException("averaging must not be BINARY over several columns");
    };
  }

  private double mean(
      ToDoubleFunction<RankedScores> number, ToDoubleFunction<RankedScores> weight) {
    double sum = 0;
    double weights = 0;
    for (RankedScores column : columns) {
      double value = number.applyAsDouble(column);
      if (!Double.isNaN(value)) {
        sum += weight.applyAsDouble(column) * value;
        weights += weight.applyAsDouble(column);
      }
    }
    return sum / weights;
  }

  /** Returns the average precision of each column; NaN without a positive sample. */
  double[] averagePrecisions() {
    return each(RankedColumns::averagePrecision);
  }

  /**
   * Returns the {@link #average} of the average precisions; the flattened columns follow the rule of one ranking, 0
   * without a positive sample.
   *
   * @throws IllegalArgumentException if {@code averaging} is BINARY
   */
  double averagePrecision(Averaging averaging) {
    return averaging == Averaging.MICRO
        ? flattened().averagePrecision()
        : average(averaging, RankedColumns::averagePrecision);
  }

  private static double averagePrecision(RankedScores column) {
    return column.positives() == 0 ? Double.NaN : column.averagePrecision();
  }
}
