package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Truths, predictions and, where they differ from 1, weights: the caller's arrays, read in place. */
final class Samples {

  final double[] yTrue;
  final double[] yPred;
  final double @Nullable [] weights;

  /**
   * Keeps the arrays; their values are checked by {@link Block#read}.
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

  /** Hands all samples to a kernel, block by block. */
  void forEachBlock(Consumer<Block> kernel) {
    Block block = new Block(Math.min(Block.SIZE, size()));
    for (int from = 0; from < size(); from += Block.SIZE) {
      block.read(this, from);
      kernel.accept(block);
    }
  }

  /** Returns the weighted sum of a loss. */
  double sum(Loss loss) {
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

  /** Returns the loss of each sample. */
  double[] losses(Loss loss) {
    double[] losses = new double[size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = loss.value(yTrue[i], yPred[i]);
    }
    return losses;
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
    return rows(rows(counts, size()));
  }

  private Samples rows(int[] rows) {
    return new Samples(
        gather(yTrue, rows), gather(yPred, rows), weights == null ? null : gather(weights, rows));
  }

  /** Returns each position as often as it counts. */
  static int[] rows(int[] counts, int size) {
    int[] rows = new int[Arguments.counts(counts, size)];
    int row = 0;
    for (int i = 0; i < size; i++) {
      for (int repetition = 0; repetition < counts[i]; repetition++) {
        rows[row++] = i;
      }
    }
    return rows;
  }

  static double[] gather(double[] values, int[] rows) {
    double[] gathered = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      gathered[i] = values[rows[i]];
    }
    return gathered;
  }

  /**
   * Checks that all samples lie in a loss's domain.
   *
   * @throws IllegalArgumentException if one does not
   */
  void requireDomain(Loss loss) {
    requireAtLeast("yTrue", yTrue, loss.smallestTruth(), loss);
    requireAtLeast("yPred", yPred, loss.smallestPrediction(), loss);
  }

  private static void requireAtLeast(String name, double[] values, double bound, Loss loss) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < bound) {
        throw Arguments.badElement(name, i, rule(bound, loss), values[i]);
      }
    }
  }

  /** Says a bound as people write it: the double after -1 is "above -1". */
  static String rule(double bound, Loss loss) {
    double before = Math.nextDown(bound);
    boolean excluded = before == Math.rint(before);
    return (excluded ? "be above " + before : "be at least " + bound) + " for " + loss.id();
  }
}
