package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.Selection;
import io.evalmetrics.internal.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Truths, predictions and, where they differ from 1, weights: the caller's arrays, read in place; or a resample of them.
 * What metrics need of them is summed when it is first asked for, in one pass each.
 *
 * <p>A resample is the same arrays and how often each sample counts: nothing is gathered. It shares losses and sorted
 * orders, which the original keeps once a resample has asked for them; so a replicate of a bootstrap is one sum over
 * losses or one walk along an order.
 */
final class Samples implements Evidence {

  final double[] yTrue;
  final double[] yPred;
  final double @Nullable [] weights;
  final @Nullable Resample resample; // null: each sample stands once
  private final Samples original; // this, if each sample stands once

  // Shared by resamples: sorted orders, and what a resample asked for first.
  private final Column truthColumn;
  private final Column predictionColumn;
  private final Map<Loss, Column> lossColumns = new ConcurrentHashMap<>();
  private volatile @Nullable KendallTau kendall;

  // Each instance's own.
  private final Map<Loss, Double> lossSums = new ConcurrentHashMap<>();
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
    resample = null;
    original = this;
    truthColumn = new Column(yTrue);
    predictionColumn = new Column(yPred);
  }

  private Samples(Samples original, Resample resample) {
    yTrue = original.yTrue;
    yPred = original.yPred;
    weights = original.weights;
    this.resample = resample;
    this.original = original;
    truthColumn = original.truthColumn;
    predictionColumn = original.predictionColumn;
  }

  /** Returns the samples in which row {@code i} stands {@code counts[i]} times. */
  Samples resampled(int[] counts) {
    return new Samples(
        original,
        resample == null ? Resample.of(counts, yTrue.length) : resample.resampled(counts));
  }

  @Override
  public long rows() {
    return resample == null ? yTrue.length : resample.size();
  }

  /**
   * Hands all samples to a kernel, block by block.
   *
   * @throws IllegalArgumentException if a truth or prediction is not finite or a weight negative or not finite
   */
  void forEachBlock(Consumer<Block> kernel) {
    Block block = new Block(this);
    for (int from = 0; from < yTrue.length; from += Block.SIZE) {
      block.moveTo(from);
      kernel.accept(block);
    }
  }

  @Override
  public double weight() {
    if (weights == null) {
      return rows();
    }
    return resample == null ? errors().weight() : resample.sum(weights, null);
  }

  @Override
  public ErrorSums errors() {
    ErrorSums known = errors;
    if (known == null) {
      known = isPlain() ? ErrorSums.of(yTrue, yPred) : newErrorSums();
      errors = known;
    }
    return known;
  }

  private ErrorSums newErrorSums() {
    ErrorSums sums = new ErrorSums();
    forEachBlock(sums::add);
    return sums;
  }

  /** Returns whether each sample counts once. */
  private boolean isPlain() {
    return weights == null && resample == null;
  }

  @Override
  public double errorDeviations() {
    Distances fromZero = errors().fromZero();
    if (!fromZero.hideDeviations()) {
      return fromZero.deviations();
    }
    Moments moments = new Moments(); // a large bias hides the deviations: look again, from nearer
    forEachBlock(moments::addErrors);
    return moments.deviations();
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
      known = isPlain() ? Moments.of(yTrue) : newTruthMoments();
      truths = known;
    }
    return known;
  }

  private Moments newTruthMoments() {
    Moments moments = new Moments();
    forEachBlock(moments::addTruths);
    return moments;
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
      known = isPlain() ? Extremes.of(yTrue, yPred) : newExtremes();
      extremes = known;
    }
    return known;
  }

  private Extremes newExtremes() {
    Extremes found = new Extremes();
    forEachBlock(found::add);
    return found;
  }

  @Override
  public boolean supports(Loss loss) {
    return !Losses.isBounded(loss)
        || original.extremes().allowFor(loss)
        || (resample != null && extremes().allowFor(loss));
  }

  @Override
  public double sum(Loss loss) {
    if (resample == null && loss.equals(Loss.squared())) {
      return errors().squared();
    }
    if (resample == null && loss.equals(Loss.absolute())) {
      return errors().absolute();
    }
    Double known = lossSums.get(loss);
    return known == null ? lossSums.computeIfAbsent(loss, this::newSum) : known;
  }

  private double newSum(Loss loss) {
    requireDomain(loss);
    if (resample != null && original.supports(loss)) {
      double sum = resample.sum(column(loss).values, weights);
      if (!Double.isNaN(sum)) {
        return sum;
      } // an infinite loss that stands here 0 times must not count
    }
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

  /**
   * Returns the weighted sum of the distances of the truths from their mean: twice that of one side, for those above sum
   * to as much as those below. The lighter side is the farther one, and its distances keep their digits where a heavy
   * sample all but is the mean.
   */
  double sumOfDistances() {
    Moments truths = truths();
    ExactSum above = new ExactSum();
    ExactSum below = new ExactSum();
    ExactSum heavier = new ExactSum(); // the weight above less the weight below
    forEachBlock(block -> {
      double up = 0, down = 0, difference = 0;
      for (int i = 0; i < block.size(); i++) {
        double distance = truths.distance(block.truth(i));
        double weighted = block.weight(i) * distance;
        up += Math.max(weighted, 0);
        down -= Math.min(weighted, 0);
        difference += block.weight(i) * Math.signum(distance);
      }
      above.add(up);
      below.add(down);
      heavier.add(difference);
    });
    return 2 * (heavier.value() > 0 ? below : above).value();
  }

  /** Returns the loss of each row. */
  double[] losses(Loss loss) {
    requireDomain(loss);
    double[] losses = new double[yTrue.length];
    loss.values(yTrue, yPred, 0, losses.length, losses);
    return resample == null ? losses : resample.of(losses);
  }

  private Column column(Loss loss) {
    return resample == null
        ? new Column(losses(loss))
        : original.lossColumns.computeIfAbsent(loss, original::newColumn);
  }

  private Column newColumn(Loss loss) {
    return new Column(losses(loss));
  }

  private void requireDomain(Loss loss) {
    if (!supports(loss)) {
      requireAtLeast("yTrue", yTrue, loss.smallestTruth(), loss);
      requireAtLeast("yPred", yPred, loss.smallestPrediction(), loss);
    }
  }

  private void requireAtLeast(String name, double[] values, double bound, Loss loss) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < bound && (resample == null || resample.count(i) > 0)) {
        throw Arguments.badElement(name, i, Extremes.rule(bound, loss), values[i]);
      }
    }
  }

  /** Returns a quantile of the truths. */
  double truthQuantile(double alpha, QuantileMethod method) {
    return new Quantiles(truthColumn, weights, resample).of(alpha, method);
  }

  /** Returns the median of a loss. */
  double median(Loss loss, QuantileMethod method) {
    if (isPlain() && method == QuantileMethod.AVERAGED_INVERTED_CDF) {
      requireDomain(loss);
      return Selection.median(
          yTrue.length, (from, count, into) -> loss.values(yTrue, yPred, from, count, into));
    }
    return new Quantiles(column(loss), weights, resample).of(0.5, method);
  }

  /** Returns the samples whose truth is not 0. */
  Samples withoutZeroTruths() {
    if (resample != null) {
      return new Samples(original, resample.withoutZeros(yTrue));
    }
    int[] rows = new int[yTrue.length];
    int kept = 0;
    for (int i = 0; i < rows.length; i++) {
      if (yTrue[i] != 0) {
        rows[kept++] = i;
      }
    }
    return kept == rows.length ? this : rows(Arrays.copyOf(rows, kept));
  }

  private Samples rows(int[] rows) {
    return new Samples(
        gather(yTrue, rows), gather(yPred, rows), weights == null ? null : gather(weights, rows));
  }

  /** Returns how much each sample counts, null if each counts 1; in a unit that allows products of weights. */
  private double @Nullable [] multiplicities() {
    double[] counts = resample == null ? weights : resample.weights(weights);
    return weights == null || counts == null ? counts : nearOne(counts);
  }

  /** Scales weights by the power of two that brings the largest near 1. */
  private static double[] nearOne(double[] weights) {
    double unit = Unit.ofLargest(weights);
    double[] scaled = new double[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = weights[i] * unit;
    }
    return scaled;
  }

  /** Returns Spearman's rank correlation. */
  double spearman() {
    double[] counts = multiplicities();
    double[] truthRanks = Ranks.of(truthColumn, counts);
    double[] predictionRanks = Ranks.of(predictionColumn, counts);
    return new Samples(truthRanks, predictionRanks, counts).coMoments().correlation();
  }

  /** Returns Kendall's tau-b. */
  double kendall() {
    KendallTau tau = resample == null ? newKendall() : original.sharedKendall();
    return tau.of(multiplicities());
  }

  private KendallTau sharedKendall() {
    KendallTau known = kendall;
    if (known == null) {
      known = newKendall();
      kendall = known;
    }
    return known;
  }

  private KendallTau newKendall() {
    return new KendallTau(yTrue, predictionColumn);
  }

  static double[] gather(double[] values, int[] rows) {
    double[] gathered = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      gathered[i] = values[rows[i]];
    }
    return gathered;
  }
}
