package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.Repetitions;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Truths, predictions and, where they differ from 1, weights: the caller's arrays, read in place. What metrics need of
 * them is summed when it is first asked for, in one pass each.
 */
final class Samples implements Evidence {

  final double[] yTrue;
  final double[] yPred;
  final double @Nullable [] weights;

  private volatile @Nullable ErrorSums errors;
  private volatile @Nullable Moments truths;
  private volatile @Nullable CoMoments coMoments;
  private volatile @Nullable RelativeSums relative;
  private volatile @Nullable Extremes extremes;

  /**
   * Keeps the arrays; the first pass over them checks their values.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  Samples(double[] yTrue, double[] yPred, double @Nullable [] weights) {
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    if (weights != null) {
      Arguments.length("sampleWeight", weights.length, yTrue.length);
    }
    this.yTrue = yTrue;
    this.yPred = yPred;
    this.weights = weights;
  }

  int size() {
    return yTrue.length;
  }

  /**
   * Hands all samples to a kernel, block by block.
   *
   * @throws IllegalArgumentException if a truth or prediction is not finite or a weight negative or not finite
   */
  void forEachBlock(Consumer<Block> kernel) {
    Block block = new Block(this);
    for (int from = 0; from < size(); from += Block.SIZE) {
      block.moveTo(from);
      kernel.accept(block);
    }
  }

  @Override
  public ErrorSums errors() {
    ErrorSums known = errors;
    if (known == null) {
      known = new ErrorSums();
      forEachBlock(known::add);
      errors = known;
    }
    return known;
  }

  @Override
  public CoMoments coMoments() {
    CoMoments known = coMoments;
    if (known == null) {
      known = new CoMoments();
      forEachBlock(known::add);
      coMoments = known;
    }
    return known;
  }

  @Override
  public Moments truths() {
    Moments known = truths;
    if (known == null) {
      known = new Moments();
      forEachBlock(known::addTruths);
      truths = known;
    }
    return known;
  }

  @Override
  public RelativeSums relative() {
    RelativeSums known = relative;
    if (known == null) {
      known = new RelativeSums();
      forEachBlock(known::add);
      relative = known;
    }
    return known;
  }

  @Override
  public Extremes extremes() {
    Extremes known = extremes;
    if (known == null) {
      known = new Extremes();
      forEachBlock(known::add);
      extremes = known;
    }
    return known;
  }

  @Override
  public boolean knows(Loss loss) {
    return true;
  }

  @Override
  public double sum(Loss loss) {
    if (loss.equals(Loss.squared())) {
      return errors().squared();
    }
    if (loss.equals(Loss.absolute())) {
      return errors().absolute();
    }
    requireDomain(loss);
    ExactSum sum = new ExactSum();
    forEachBlock(block -> sum.add(block.sum(loss)));
    return sum.value();
  }

  /** Returns the weighted sum of a loss of predicting {@code constant} for every sample. */
  double sum(Loss loss, double constant) {
    ExactSum sum = new ExactSum();
    forEachBlock(block -> sum.add(block.sum(loss, constant)));
    return sum.value();
  }

  /** Returns the weighted sum of the distances of the truths from their mean. */
  double sumOfDistances() {
    Moments truths = truths();
    ExactSum sum = new ExactSum();
    forEachBlock(block -> {
      double[] distances = block.terms();
      for (int i = 0; i < block.size(); i++) {
        distances[i] = Math.abs(truths.distance(block.truth(i)));
      }
      sum.add(block.sum(distances));
    });
    return sum.value();
  }

  /** Returns the loss of each sample. */
  double[] losses(Loss loss) {
    requireDomain(loss);
    double[] losses = new double[size()];
    loss.values(yTrue, yPred, 0, losses.length, losses);
    return losses;
  }

  private void requireDomain(Loss loss) {
    if (Losses.isBounded(loss) && !extremes().allowFor(loss)) {
      requireAtLeast("yTrue", yTrue, loss.smallestTruth(), loss);
      requireAtLeast("yPred", yPred, loss.smallestPrediction(), loss);
    }
  }

  private static void requireAtLeast(String name, double[] values, double bound, Loss loss) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < bound) {
        throw Arguments.badElement(name, i, Extremes.rule(bound, loss), values[i]);
      }
    }
  }

  /** Returns the samples whose truth is not 0. */
  Samples withoutZeroTruths() {
    int[] rows = new int[size()];
    int kept = 0;
    for (int i = 0; i < rows.length; i++) {
      if (yTrue[i] != 0) {
        rows[kept++] = i;
      }
    }
    return kept == rows.length ? this : rows(Arrays.copyOf(rows, kept));
  }

  /** Returns the samples in which sample {@code i} stands {@code counts[i]} times. */
  Samples resampled(int[] counts) {
    return rows(Repetitions.of(counts, size()));
  }

  private Samples rows(int[] rows) {
    return new Samples(
        gather(yTrue, rows), gather(yPred, rows), weights == null ? null : gather(weights, rows));
  }

  static double[] gather(double[] values, int[] rows) {
    double[] gathered = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      gathered[i] = values[rows[i]];
    }
    return gathered;
  }
}
