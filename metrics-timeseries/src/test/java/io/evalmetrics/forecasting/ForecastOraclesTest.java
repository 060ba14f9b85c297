package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Pooled metrics against their definitions, written down as plainly as possible. */
class ForecastOraclesTest {

  private static void assertClose(double expected, double actual) {
    if (Double.compare(expected, actual) != 0) {
      assertEquals(expected, actual, 1e-12 * Math.max(1, Math.abs(expected)));
    }
  }

  @Property(tries = 200)
  void theilU2ComparesWithTheValuesBefore(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int lag, @ForAll boolean context) {
    TestPanel panel = TestPanel.random(new Random(seed));
    double errors = 0;
    double changes = 0;
    for (int s = 0; s < panel.series(); s++) {
      int start = panel.offsets()[s];
      int trainLength = panel.trainOffsets()[s + 1] - panel.trainOffsets()[s];
      for (int i = start; i < panel.offsets()[s + 1]; i++) {
        int t = i - start;
        double naive;
        if (t >= lag) {
          naive = panel.yTrue()[i - lag];
        } else if (context && trainLength >= lag) {
          naive = panel.yTrain()[panel.trainOffsets()[s + 1] - lag + t];
        } else {
          continue;
        }
        errors += Math.pow(panel.yTrue()[i] - panel.yPred()[i], 2);
        changes += Math.pow(panel.yTrue()[i] - naive, 2);
      }
    }
    ForecastEvaluation forecast = panel.evaluation();
    forecast = context ? forecast.withHistoryAsContext() : forecast;
    assertClose(Math.sqrt(errors / changes), forecast.theilU2(lag));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void directionsAreSignsOfChanges(
      @ForAll long seed,
      @ForAll boolean predicted,
      @ForAll boolean withoutTies,
      @ForAll boolean context) {
    TestPanel panel = TestPanel.random(new Random(seed));
    int hits = 0;
    int pairs = 0;
    for (int s = 0; s < panel.series(); s++) {
      int start = panel.offsets()[s];
      double last = panel.yTrain()[panel.trainOffsets()[s + 1] - 1];
      for (int i = context ? start : start + 1; i < panel.offsets()[s + 1]; i++) {
        double truthBefore = i == start ? last : panel.yTrue()[i - 1];
        double forecastBefore = i == start || !predicted ? truthBefore : panel.yPred()[i - 1];
        double truth = Math.signum(panel.yTrue()[i] - truthBefore);
        double forecast = Math.signum(panel.yPred()[i] - forecastBefore);
        if (truth != 0 || !withoutTies) {
          pairs++;
          hits += truth == forecast ? 1 : 0;
        }
      }
    }
    DirectionOptions options = DirectionOptions.withDefaults();
    options = predicted ? options.withPredictedChange() : options;
    options = withoutTies ? options.withoutTies() : options;
    ForecastEvaluation forecast = panel.evaluation();
    forecast = context ? forecast.withHistoryAsContext() : forecast;
    assertEquals((double) hits / pairs, forecast.directionAccuracy(options));
  }

  @Property(tries = 200)
  void scaledErrorsDivideByTheNaiveErrorsOfTheHistory(@ForAll long seed) {
    TestPanel panel = TestPanel.random(new Random(seed));
    double scaled = 0;
    double scaledSquares = 0;
    int points = 0;
    for (int s = 0; s < panel.series(); s++) {
      double[] z =
          Arrays.copyOfRange(panel.yTrain(), panel.trainOffsets()[s], panel.trainOffsets()[s + 1]);
      int pairs = z.length - TestPanel.SEASON;
      double absolute = 0;
      double squared = 0;
      for (int t = TestPanel.SEASON; t < z.length; t++) {
        absolute += Math.abs(z[t] - z[t - TestPanel.SEASON]) / pairs;
        squared += Math.pow(z[t] - z[t - TestPanel.SEASON], 2) / pairs;
      }
      double errors = 0;
      double squares = 0;
      int length = panel.offsets()[s + 1] - panel.offsets()[s];
      for (int i = panel.offsets()[s]; i < panel.offsets()[s + 1]; i++) {
        errors += Math.abs(panel.yTrue()[i] - panel.yPred()[i]);
        squares += Math.pow(panel.yTrue()[i] - panel.yPred()[i], 2);
      }
      if (pairs > 0 && !(absolute == 0 && errors == 0)) {
        scaled += errors / absolute;
        scaledSquares += squares / squared;
        points += length;
      }
    }
    ForecastEvaluation forecast = panel.evaluation().withAggregation(Aggregation.POOLED);
    assertClose(scaled / points, forecast.mase());
    assertClose(scaledSquares / points, forecast.msse());
    assertClose(Math.sqrt(scaledSquares / points), forecast.rmsse());
  }

  @Property(tries = 200)
  void owaIsTheMeanOfTwoRelativeScores(@ForAll long seed, @ForAll Aggregation aggregation) {
    TestPanel panel = TestPanel.random(new Random(seed));
    ForecastEvaluation forecast = panel.evaluation().withAggregation(aggregation);
    ForecastEvaluation benchmark = ForecastEvaluation.of(
            panel.yTrue(), panel.yBench(), panel.offsets())
        .withHistory(panel.yTrain(), panel.trainOffsets())
        .withSeasonality(TestPanel.SEASON)
        .withAggregation(aggregation);
    double smape = forecast.pointwise(RegressionEvaluation::smape)
        / benchmark.pointwise(RegressionEvaluation::smape);
    assertClose((smape + forecast.mase() / benchmark.mase()) / 2, forecast.owa());
  }

  @Property(tries = 200)
  void ensembleScoresAreTheDoubleSumOverMembers(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int members) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(10);
    double offset = random.nextBoolean() ? 0 : 1e9;
    double[] y = new double[n];
    Arrays.setAll(y, i -> offset + random.nextGaussian());
    double[] samples = new double[n * members];
    Arrays.setAll(samples, i -> offset + random.nextInt(5) - random.nextDouble());
    double crps = 0;
    double fair = 0;
    for (int t = 0; t < n; t++) {
      double distance = 0;
      double spread = 0;
      for (int i = t * members; i < (t + 1) * members; i++) {
        distance += Math.abs(samples[i] - y[t]);
        for (int j = t * members; j < (t + 1) * members; j++) {
          spread += Math.abs(samples[i] - samples[j]);
        }
      }
      crps += distance / members - spread / (2.0 * members * members);
      fair += distance / members - spread / (2.0 * members * (members - 1));
    }
    ForecastEvaluation forecast = ForecastEvaluation.ofTruth(y).withSamples(samples);
    assertClose(crps / n, forecast.crpsEnsemble());
    assertClose(fair / n, forecast.crpsEnsembleFair());
  }

  @Property(tries = 200)
  void quantileScoresAreMeansOfPinballLosses(@ForAll long seed) {
    TestPanel panel = TestPanel.random(new Random(seed));
    int n = panel.yTrue().length;
    int levels = TestPanel.LEVELS.length;
    double[] losses = new double[levels];
    double[] covered = new double[levels];
    for (int i = 0; i < n; i++) {
      for (int q = 0; q < levels; q++) {
        double d = panel.yTrue()[i] - panel.quantilePred()[i * levels + q];
        losses[q] += d >= 0 ? TestPanel.LEVELS[q] * d : (TestPanel.LEVELS[q] - 1) * d;
        covered[q] += d <= 0 ? 1 : 0;
      }
    }
    double size = Arrays.stream(panel.yTrue()).map(Math::abs).sum();
    ForecastEvaluation forecast = panel.evaluation();
    double[] perLevel = forecast.quantileLossPerLevel();
    double[] weightedPerLevel = forecast.weightedQuantileLossPerLevel();
    double[] coverage = forecast.quantileCoveragePerLevel();
    double error = 0;
    double weighted = 0;
    for (int q = 0; q < levels; q++) {
      assertClose(losses[q] / n, perLevel[q]);
      assertClose(2 * losses[q] / size, weightedPerLevel[q]);
      assertClose(covered[q] / n, coverage[q]);
      error += Math.abs(covered[q] / n - TestPanel.LEVELS[q]) / levels;
      weighted += 2 * losses[q] / size / levels;
    }
    assertClose(Arrays.stream(losses).sum() / n / levels, forecast.quantileLoss());
    assertClose(2 * forecast.quantileLoss(), forecast.crpsQuantiles());
    assertClose(weighted, forecast.weightedQuantileLoss());
    assertClose(error, forecast.maeCoverage());
  }

  @Property(tries = 100)
  void longSeriesAreSummedAsShortOnesAre(@ForAll long seed) {
    TestPanel panel = TestPanel.random(new Random(seed), 2, 3000);
    ForecastEvaluation forecast = panel.evaluation();
    double signed = 0;
    double squared = 0;
    double outside = 0;
    for (int i = 0; i < panel.yTrue().length; i++) {
      signed += panel.yPred()[i] - panel.yTrue()[i];
      squared += Math.pow(panel.yPred()[i] - panel.mu()[i], 2);
      outside += panel.yTrue()[i] < panel.lower()[i] || panel.yTrue()[i] > panel.upper()[i] ? 1 : 0;
    }
    assertEquals(signed, forecast.cfe()); // halves add up exactly
    assertClose(1 - outside / panel.yTrue().length, forecast.intervalCoverage());
    assertClose(
        squared / panel.yTrue().length,
        ForecastEvaluation.of(panel.mu(), panel.yPred(), panel.offsets())
            .pointwise(errors -> errors.mse()));
    assertClose(
        (panel.gathered(0).evaluation().winklerScore()
                + panel.gathered(1).evaluation().winklerScore())
            / 2,
        forecast.withAggregation(Aggregation.SERIES_MEAN).winklerScore());
  }
}
