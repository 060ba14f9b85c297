package io.evalmetrics.regression;

import static io.evalmetrics.regression.Cases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Metrics against their definitions, computed in the slowest and plainest way. */
class OracleTest {

  @Provide
  Arbitrary<Cases> cases() {
    return Cases.signed();
  }

  @Provide
  Arbitrary<Double> share() {
    return Arbitraries.of(0.0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.7, 0.9, 0.99, 1.0);
  }

  /** Weights that are no multiples of each other. */
  private static double[] realWeights(Cases cases) {
    double[] weights = new double[cases.size()];
    Arrays.setAll(weights, i -> cases.counts()[i] * Math.sqrt(1 + i % 5));
    return weights;
  }

  @Property(tries = 200)
  void kendallComparesAllPairs(@ForAll("cases") Cases cases) {
    double[] ones = new double[cases.size()];
    Arrays.fill(ones, 1);
    assertClose("plain", kendall(cases, ones), cases.plain().kendallTauB());
    double[] weights = realWeights(cases);
    RegressionEvaluation weighted = RegressionEvaluation.of(cases.yTrue(), cases.yPred(), weights);
    assertClose("weighted", kendall(cases, weights), weighted.kendallTauB());
  }

  private static double kendall(Cases cases, double[] weights) {
    double sum = 0;
    double untiedTruths = 0;
    double untiedPredictions = 0;
    for (int i = 0; i < cases.size(); i++) {
      for (int j = 0; j < i; j++) {
        double pair = weights[i] * weights[j];
        double truth = Math.signum(cases.yTrue()[i] - cases.yTrue()[j]);
        double prediction = Math.signum(cases.yPred()[i] - cases.yPred()[j]);
        sum += pair * truth * prediction;
        untiedTruths += truth == 0 ? 0 : pair;
        untiedPredictions += prediction == 0 ? 0 : pair;
      }
    }
    return sum / Math.sqrt(untiedTruths * untiedPredictions);
  }

  @Test
  void kendallCountsManyPairsLikeOneByOne() {
    Cases cases = Cases.many(3000, 17);
    double[] rounded = Arrays.stream(cases.yPred()).map(p -> Math.rint(8 * p)).toArray();
    Cases tied = new Cases(cases.yTrue(), rounded, cases.counts());
    assertClose("plain", kendall(tied, onesFor(tied)), tied.plain().kendallTauB());
    assertClose("weighted", kendall(tied, tied.weights()), tied.weighted().kendallTauB());
  }

  @Property(tries = 50)
  void rankWeightsAreSummedAboveARank(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(100);
    double[] weights = new double[size];
    RankWeights tree = new RankWeights(size);
    for (int round = 0; round < 200; round++) {
      int added = random.nextInt(size);
      int weight = random.nextInt(5); // whole: sums are exact in any order
      tree.add(added, weight);
      weights[added] += weight;
      int rank = random.nextInt(size);
      assertEquals(Arrays.stream(weights, rank + 1, size).sum(), tree.above(rank));
    }
  }

  private static double[] onesFor(Cases cases) {
    double[] ones = new double[cases.size()];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Property(tries = 200)
  void spearmanCorrelatesRanks(@ForAll("cases") Cases cases) {
    double[] weights = realWeights(cases);
    double[] truthRanks = ranks(cases.yTrue(), weights);
    double[] predictionRanks = ranks(cases.yPred(), weights);
    assertClose(
        "weighted",
        RegressionEvaluation.of(truthRanks, predictionRanks, weights).pearsonR(),
        RegressionEvaluation.of(cases.yTrue(), cases.yPred(), weights).spearmanRho());
  }

  private static double[] ranks(double[] values, double[] weights) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        if (values[j] < values[i]) {
          ranks[i] += weights[j];
        } else if (values[j] == values[i]) {
          ranks[i] += weights[j] / 2;
        }
      }
    }
    return ranks;
  }

  @Property(tries = 200)
  void theMedianIsInTheMiddleOfTheSortedErrors(@ForAll("cases") Cases cases) {
    double[] errors = cases.plain().losses(Loss.absolute());
    Arrays.sort(errors);
    int n = errors.length;
    assertEquals((errors[(n - 1) / 2] + errors[n / 2]) / 2, cases.plain().medianAe());
    assertEquals(errors[(n - 1) / 2], cases.plain().medianAe(QuantileMethod.INVERTED_CDF));
  }

  @Property(tries = 200)
  void quantilesAreFoundByAddingWeightsFromBothEnds(
      @ForAll("cases") Cases cases, @ForAll("share") double alpha) {
    double[] weights = realWeights(cases);
    double percent = 100 * alpha;
    double lower = reaching(cases.yTrue(), weights, percent / 100, Comparator.naturalOrder());
    double upper =
        reaching(cases.yTrue(), weights, (100 - percent) / 100, Comparator.reverseOrder());
    assertEquals(lower, quantile(cases, weights, alpha, QuantileMethod.INVERTED_CDF));
    assertEquals(
        (lower + upper) / 2, quantile(cases, weights, alpha, QuantileMethod.AVERAGED_INVERTED_CDF));
  }

  @Property(tries = 200)
  void quantilesWithoutWeightsAreThoseOfEqualWeights(
      @ForAll("cases") Cases cases, @ForAll("share") double alpha) {
    double[] ones = onesFor(cases);
    for (QuantileMethod method :
        List.of(QuantileMethod.INVERTED_CDF, QuantileMethod.AVERAGED_INVERTED_CDF)) {
      assertEquals(quantile(cases, ones, alpha, method), quantile(cases, null, alpha, method));
    }
  }

  private static double quantile(
      Cases cases, double @Nullable [] weights, double alpha, QuantileMethod method) {
    return new Quantiles(new Column(cases.yTrue()), weights, null).of(alpha, method);
  }

  /** Returns the first value, from one end, with which the weights reach a share of their sum. */
  private static double reaching(
      double[] values, double[] weights, double share, Comparator<Double> order) {
    List<Integer> rows = IntStream.range(0, values.length)
        .filter(i -> weights[i] > 0)
        .boxed()
        .sorted(Comparator.comparing(i -> values[i] + 0.0, order))
        .toList();
    double total = 0;
    for (int row : rows) {
      total += weights[row];
    }
    double reached = 0;
    for (int row : rows) {
      reached += weights[row];
      if (reached >= share * total) {
        return values[row] + 0.0;
      }
    }
    return Double.NaN;
  }

  @Property(tries = 200)
  void percentageErrorsFollowTheirFormulas(@ForAll("cases") Cases cases) {
    double[] y = cases.yTrue();
    double[] p = cases.yPred();
    IntToDoubleFunction error = i -> p[i] - y[i];
    IntToDoubleFunction share = i -> (p[i] - y[i]) / Math.max(Math.abs(y[i]), Math.ulp(1.0));
    RegressionEvaluation plain = cases.plain();
    assertClose("mape", mean(cases, i -> Math.abs(share.applyAsDouble(i))), plain.mape());
    assertClose("mspe", mean(cases, i -> Math.pow(share.applyAsDouble(i), 2)), plain.mspe());
    assertClose("rmspe", Math.sqrt(plain.mspe()), plain.rmspe());
    if (Arrays.stream(y).noneMatch(truth -> truth == 0)) {
      assertClose("mpe", mean(cases, share), plain.mpe());
    }
    assertClose(
        "smape",
        mean(
            cases,
            i -> p[i] == y[i]
                ? 0
                : 2 * Math.abs(error.applyAsDouble(i)) / (Math.abs(y[i]) + Math.abs(p[i]))),
        plain.smape());
    double absolute = mean(cases, i -> Math.abs(error.applyAsDouble(i)));
    assertClose("wape", absolute / mean(cases, i -> Math.abs(y[i])), plain.wape());
    if (Arrays.stream(y).distinct().count() > 1) {
      double meanTruth = mean(cases, i -> y[i]);
      assertClose("rae", absolute / mean(cases, i -> Math.abs(y[i] - meanTruth)), plain.rae());
    }
  }

  private static double mean(Cases cases, IntToDoubleFunction term) {
    return IntStream.range(0, cases.size()).mapToDouble(term).average().orElseThrow();
  }

  @Property(tries = 200)
  void skippedZeroTruthsMightAsWellBeAbsent(@ForAll("cases") Cases cases) {
    int[] rows =
        IntStream.range(0, cases.size()).filter(i -> cases.yTrue()[i] != 0).toArray();
    RegressionEvaluation all = cases.weighted();
    if (rows.length == 0) {
      assertEquals(Double.NaN, all.mape(ZeroTruths.SKIP));
      assertEquals(Double.NaN, all.mdape(ZeroTruths.SKIP));
      return;
    }
    RegressionEvaluation kept = RegressionEvaluation.of(
        Samples.gather(cases.yTrue(), rows),
        Samples.gather(cases.yPred(), rows),
        Samples.gather(cases.weights(), rows));
    assertClose("mape", kept.mape(), all.mape(ZeroTruths.SKIP));
    assertClose("mpe", kept.mpe(), all.mpe(ZeroTruths.SKIP));
    assertClose("mspe", kept.mspe(), all.mspe(ZeroTruths.SKIP));
    assertClose("rmspe", kept.rmspe(), all.rmspe(ZeroTruths.SKIP));
    assertClose("mdape", kept.mdape(), all.mdape(ZeroTruths.SKIP));
  }
}
