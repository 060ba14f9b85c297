package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ClassificationTasks;
import io.evalmetrics.forecasting.ForecastEvaluation;
import io.evalmetrics.forecasting.ForecastTasks;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionTasks;
import io.evalmetrics.survival.SurvivalEvaluation;
import io.evalmetrics.survival.SurvivalTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Evaluations compute what metrics share when it is first asked for: eight threads that ask at once get the same bits. */
class SharedEvaluationsTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 12;
  private static final int SAMPLES = 6_000; // enough for computations to overlap

  private final Random random = new Random(1);
  private final int[] labels = random.ints(SAMPLES, 0, 2).toArray();
  private final double[] scores = random.doubles(SAMPLES).toArray();
  private final double[] truths = random.doubles(SAMPLES, 1, 2).toArray();
  private final double[] predictions = random.doubles(SAMPLES, 1, 2).toArray();

  @Test
  void classificationsAreSafeToShare() throws Exception {
    assertSafeToShare(
        ClassificationTasks.TABULAR_CLASSIFICATION,
        () -> ClassificationEvaluation.ofScores(labels, scores));
  }

  @Test
  void resamplesAreSafeToShare() throws Exception {
    int[] counts = random.ints(SAMPLES, 0, 3).toArray();
    ClassificationEvaluation origin = ClassificationEvaluation.ofScores(labels, scores);
    assertSafeToShare(
        ClassificationTasks.TABULAR_CLASSIFICATION,
        () -> origin.resampled(counts)); // the order is the origin's
  }

  @Test
  void regressionsAreSafeToShare() throws Exception {
    assertSafeToShare(
        RegressionTasks.TABULAR_REGRESSION, () -> RegressionEvaluation.of(truths, predictions));
  }

  @Test
  void forecastsAreSafeToShare() throws Exception {
    assertSafeToShare(
        ForecastTasks.TIME_SERIES_FORECASTING,
        () -> ForecastEvaluation.of(truths, predictions)
            .withHistory(predictions)
            .withSamples(scores));
  }

  @Test
  void survivalsAreSafeToShare() throws Exception {
    assertSafeToShare(
        SurvivalTasks.TIME_TO_EVENT_PREDICTION,
        () ->
            SurvivalEvaluation.of(truths, labels).withRisk(scores).withPredictedTime(predictions));
  }

  private static <E> void assertSafeToShare(Task<E> task, Supplier<E> evaluation) throws Exception {
    Map<String, Double> expected = answers(task, evaluation.get());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        E shared = evaluation.get();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Map<String, Double>>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          all.add(threads.submit(() -> {
            start.await();
            return answers(task, shared);
          }));
        }
        for (Future<Map<String, Double>> one : all) {
          assertEquals(expected, one.get());
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <E> Map<String, Double> answers(Task<E> task, E evaluation) {
    Map<String, Double> answers = new TreeMap<>();
    for (Metric<E> metric : task.metrics()) {
      if (metric.supports(evaluation)) {
        answers.put(metric.id(), metric.score(evaluation));
      }
    }
    return answers;
  }
}
