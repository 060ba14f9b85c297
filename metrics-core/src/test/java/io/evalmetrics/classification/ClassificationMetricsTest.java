package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationMetricsTest {

  private static final Task<ClassificationEvaluation> TASK =
      ClassificationTasks.TABULAR_CLASSIFICATION;

  private static final int[] BINARY = {0, 1, 1, 0, 1, 0, 1, 0};
  private static final int[] TERNARY = {0, 1, 2, 0, 1, 2, 2, 1, 0};

  /** Labels that are wrong more often than right, but not always: then the laws have something to compare. */
  private static int[] mostlyWrong(int[] labels, int numClasses) {
    int[] wrong = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      wrong[i] = i % 4 == 3 ? labels[i] : (labels[i] + 1) % numClasses;
    }
    return wrong;
  }

  private static double[] rows(int[] labels, int numClasses, double top) {
    double[] rows = new double[labels.length * numClasses];
    Arrays.fill(rows, (1 - top) / (numClasses - 1));
    for (int i = 0; i < labels.length; i++) {
      rows[i * numClasses + labels[i]] = top;
    }
    return rows;
  }

  @Nested
  class OfScores extends MetricLaws<ClassificationEvaluation> {
    @Override
    protected Task<ClassificationEvaluation> task() {
      return ClassificationTasks.TABULAR_CLASSIFICATION;
    }

    @Override
    protected ClassificationEvaluation perfect() {
      return of(BINARY);
    }

    @Override
    protected ClassificationEvaluation poor() {
      return of(mostlyWrong(BINARY, 2));
    }

    private ClassificationEvaluation of(int[] scores) {
      // Both groups hold as many of either class, so that what is right is fair.
      return ClassificationEvaluation.ofTruth(2, BINARY)
          .withScores(Arrays.stream(scores).asDoubleStream().toArray())
          .withGroups(new int[] {0, 0, 1, 1, 0, 0, 1, 1});
    }
  }

  @Nested
  class OfProbabilities extends MetricLaws<ClassificationEvaluation> {
    @Override
    protected Task<ClassificationEvaluation> task() {
      return ClassificationTasks.IMAGE_CLASSIFICATION;
    }

    @Override
    protected ClassificationEvaluation perfect() {
      return ClassificationEvaluation.ofProbabilities(3, TERNARY, rows(TERNARY, 3, 1));
    }

    @Override
    protected ClassificationEvaluation poor() {
      return ClassificationEvaluation.ofProbabilities(
          3, TERNARY, rows(mostlyWrong(TERNARY, 3), 3, 0.75));
    }
  }

  @Nested
  class OfWeightedLogits extends MetricLaws<ClassificationEvaluation> {
    @Override
    protected Task<ClassificationEvaluation> task() {
      return ClassificationTasks.TEXT_CLASSIFICATION;
    }

    @Override
    protected ClassificationEvaluation perfect() {
      return of(TERNARY);
    }

    @Override
    protected ClassificationEvaluation poor() {
      return of(mostlyWrong(TERNARY, 3));
    }

    private ClassificationEvaluation of(int[] labels) {
      double[] logits = Arrays.stream(rows(labels, 3, 1)).map(p -> 1000 * p).toArray();
      return ClassificationEvaluation.ofTruth(3, TERNARY)
          .withLogits(logits)
          .withSampleWeight(new double[] {0.5, 1, 2, 3, 1, 1, 0.25, 1, 1});
    }
  }

  @Test
  void everyMetricIsFoundUnderEveryTask() {
    for (Metric<ClassificationEvaluation> metric : TASK.metrics()) {
      assertSame(metric, ClassificationTasks.IMAGE_CLASSIFICATION.metric(metric.id()));
      assertSame(metric, ClassificationTasks.TEXT_CLASSIFICATION.metric(metric.id()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "roc_auc, auc_roc",
    "average precision, auc_pr",
    "mcc, matthews_corrcoef",
    "QWK, quadratic_weighted_kappa",
    "Cohen's Kappa, cohen_kappa",
    "Cohen’s Kappa, cohen_kappa",
    "sensitivity, recall",
    "TNR, specificity",
    "ece, expected_calibration_error",
    "f-beta score (beta = 0.5), fbeta_0_5",
    "Micro F1, f1_micro",
    "F1 Weighted, f1_weighted",
    "top 3 accuracy, top_3_accuracy",
    "cross entropy, log_loss"
  })
  void metricsAreFoundUnderTheirOtherNames(String name, String id) {
    assertEquals(id, TASK.metric(name).id());
  }

  @Test
  void averagesAreDerivedFromTheirRatio() {
    AveragedMetric f1 = ClassificationMetrics.F1;
    assertEquals(
        List.of("f1", "f1_binary", "f1_macro", "f1_micro", "f1_weighted", "f1_per_class"),
        f1.withAverages().stream().map(Metric::id).toList());
    for (Metric<ClassificationEvaluation> metric : f1.withAverages()) {
      assertSame(metric, TASK.metric(metric.id()));
    }
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.of(3, TERNARY, mostlyWrong(TERNARY, 3));
    ConfusionMatrix matrix = evaluation.confusionMatrix();
    assertEquals(matrix.f1(Averaging.MACRO), f1.score(evaluation));
    assertEquals(matrix.f1(Averaging.MACRO), f1.macro().score(evaluation));
    assertEquals(matrix.f1(Averaging.MICRO), f1.micro().score(evaluation));
    assertEquals(matrix.f1(Averaging.WEIGHTED), f1.weighted().score(evaluation));
    assertEquals(3, f1.perClass().scores(evaluation).length);
    assertFalse(f1.binary().supports(evaluation));
  }

  @Test
  void twoClassesMakeTheRatioThatOfClassOne() {
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.of(2, BINARY, mostlyWrong(BINARY, 2));
    double recall = evaluation.confusionMatrix().counts(1).recall();
    assertEquals(recall, ClassificationMetrics.RECALL.score(evaluation));
    assertEquals(recall, ClassificationMetrics.RECALL.binary().score(evaluation));
  }

  @Test
  void theNumberOfClassesDecidesNotTheLabelsSeen() {
    int[] zeros = {0, 0, 0};
    ClassificationEvaluation two = ClassificationEvaluation.of(2, zeros, zeros);
    ClassificationEvaluation three = ClassificationEvaluation.of(3, zeros, zeros);
    assertEquals(0, ClassificationMetrics.F1.score(two), "class 1 never occurs");
    assertEquals(1, ClassificationMetrics.F1.score(three), "the only present class is perfect");
    assertEquals(
        3, ClassificationEvaluation.of(new int[] {0, 2}, new int[] {0, 2}).numClasses());
    assertEquals(2, ClassificationEvaluation.of(zeros, zeros).numClasses());
  }

  @Test
  void parametersAreSpelledIntoIds() {
    assertEquals("fbeta_0_7", ClassificationMetrics.fBeta(0.7).id());
    assertEquals("fbeta_10_micro", ClassificationMetrics.fBeta(10).micro().id());
    assertEquals("top_7_accuracy", ClassificationMetrics.topKAccuracy(7).id());
    assertEquals("auc_roc_partial_0_25", RankingMetrics.aucRocPartial(0.25).id());
    assertEquals("gain_at_0_2", RankingMetrics.gainAt(0.2).id());
    assertEquals("lift_at_1", RankingMetrics.liftAt(1).id());
    assertEquals(
        "precision_at_recall_0_9", RankingMetrics.precisionAtRecall(0.9).id());
    assertEquals(
        "recall_at_precision_0_9", RankingMetrics.recallAtPrecision(0.9).id());
    assertEquals(
        "sensitivity_at_specificity_0",
        RankingMetrics.sensitivityAtSpecificity(0).id());
    assertEquals(
        "specificity_at_sensitivity_1",
        RankingMetrics.specificityAtSensitivity(1).id());
  }

  @Test
  void parameterisedMetricsScoreWhatTheySay() {
    double[] scores = {0.1, 0.9, 0.4, 0.6, 0.8, 0.2, 0.7, 0.3};
    ClassificationEvaluation evaluation = ClassificationEvaluation.ofScores(BINARY, scores);
    RankedScores ranked = evaluation.rankedScores();
    assertEquals(
        ranked.partialAreaUnderRoc(0.5), RankingMetrics.aucRocPartial(0.5).score(evaluation));
    assertEquals(ranked.gainAt(0.3), RankingMetrics.gainAt(0.3).score(evaluation));
    assertEquals(ranked.liftAt(0.3), RankingMetrics.liftAt(0.3).score(evaluation));
    assertEquals(
        ranked.precisionAtRecall(0.6).value(),
        RankingMetrics.precisionAtRecall(0.6).score(evaluation));
    assertEquals(
        ranked.recallAtPrecision(0.6).value(),
        RankingMetrics.recallAtPrecision(0.6).score(evaluation));
    assertEquals(
        ranked.sensitivityAtSpecificity(0.6).value(),
        RankingMetrics.sensitivityAtSpecificity(0.6).score(evaluation));
    assertEquals(
        ranked.specificityAtSensitivity(0.6).value(),
        RankingMetrics.specificityAtSensitivity(0.6).score(evaluation));
    assertEquals(
        evaluation.confusionMatrix().binary().fBeta(0.7),
        ClassificationMetrics.fBeta(0.7).score(evaluation));
  }

  @Test
  void parametersOutOfRangeAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> ClassificationMetrics.fBeta(-1));
    assertThrows(IllegalArgumentException.class, () -> ClassificationMetrics.fBeta(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> ClassificationMetrics.topKAccuracy(0));
    assertThrows(IllegalArgumentException.class, () -> RankingMetrics.aucRocPartial(0));
    assertThrows(IllegalArgumentException.class, () -> RankingMetrics.gainAt(1.5));
    assertRejects("fraction must", () -> RankingMetrics.gainAt(Double.NaN));
    assertRejects("fraction must", () -> RankingMetrics.liftAt(Double.NaN));
    assertRejects("recall must", () -> RankingMetrics.precisionAtRecall(1.5));
    assertRejects("sensitivity must", () -> RankingMetrics.specificityAtSensitivity(-1));
  }

  private static void assertRejects(String start, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(start), message);
  }

  @Test
  void everyIdOfAClassIsAnArrayMetric() {
    for (Metric<ClassificationEvaluation> metric : TASK.metrics()) {
      assertEquals(
          metric.id().endsWith("_per_class"), metric instanceof PerClassMetric, metric.id());
    }
    assertTrue(TASK.metrics().size() > 100);
  }

  @Test
  void theDoorListsEveryMetric() throws IOException {
    String door =
        Files.readString(Path.of("src/main/java/io/evalmetrics/classification/package-info.java"));
    List<String> derived = ClassificationMetrics.ratios().stream()
        .flatMap(ratio -> ratio.withAverages().stream().skip(1))
        .map(Metric::id)
        .toList();
    for (Metric<ClassificationEvaluation> metric : TASK.metrics()) {
      boolean listed =
          Pattern.compile("\\b" + metric.id() + "\\b").matcher(door).find();
      assertTrue(listed || derived.contains(metric.id()), metric.id());
    }
  }

  @Test
  void aReportSaysWhatIsMissing() {
    String report = TASK.report(ClassificationEvaluation.of(2, BINARY, BINARY)).toString();
    assertTrue(report.contains("Accuracy"));
    assertTrue(report.contains("left out: log_loss (the evaluation has no probabilities)"));
    assertTrue(report.contains("left out: auc_roc (the evaluation has no scores of two classes)"));
  }
}
