package io.evalmetrics.classification;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.Task;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.inference.InferenceGolden;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The golden cases of one class per sample. */
final class ClassificationGolden {

  private static final Task<ClassificationEvaluation> TASK =
      ClassificationTasks.TABULAR_CLASSIFICATION;

  private final GoldenFamily<ClassificationEvaluation> family =
      GoldenFamily.of(TASK, golden -> true, ClassificationGolden::evaluation);

  private ClassificationGolden() {}

  static GoldenFamily<ClassificationEvaluation> family() {
    ClassificationGolden golden = new ClassificationGolden();
    golden.matrices();
    golden.ratio("precision", c -> counts -> counts.precision(zeroDivision(c)));
    golden.ratio("recall", c -> counts -> counts.recall(zeroDivision(c)));
    golden.ratio("f1", c -> counts -> counts.f1(zeroDivision(c)));
    golden.ratio("fbeta_0_5", c -> counts -> counts.fBeta(0.5, zeroDivision(c)));
    golden.ratio("fbeta_2", c -> counts -> counts.fBeta(2, zeroDivision(c)));
    golden.ratio("fbeta", c -> counts -> counts.fBeta(c.option("beta", 1.0), zeroDivision(c)));
    golden.ratio("jaccard", c -> counts -> counts.jaccard(zeroDivision(c)));
    golden.ratio("specificity", c -> counts -> counts.specificity(zeroDivision(c)));
    golden.ratio("npv", c -> counts -> counts.npv(zeroDivision(c)));
    golden.kappas();
    golden.probabilities();
    golden.rankings();
    return InferenceGolden.register(golden.family);
  }

  private static ClassificationEvaluation evaluation(GoldenCase golden) {
    if (golden.has("confusion_matrix")) {
      return ClassificationEvaluation.of(matrix(golden));
    }
    ClassificationEvaluation evaluation = truth(golden);
    if (golden.has("y_pred")) {
      evaluation = evaluation.withPredictions(golden.ints("y_pred"));
    }
    if (golden.has("y_score")) {
      evaluation = evaluation.withScores(golden.doubles("y_score"));
    }
    if (golden.has("y_proba")) {
      evaluation = evaluation.withProbabilities(golden.doubles("y_proba"));
    }
    if (golden.has("y_logits")) {
      evaluation = evaluation.withLogits(golden.doubles("y_logits"));
    }
    if (golden.has("y_logit")) {
      evaluation = evaluation.withBinaryLogits(golden.doubles("y_logit"));
    }
    if (golden.has("losses")) {
      evaluation = evaluation.withLosses(golden.doubles("losses"));
    }
    if (golden.has("groups")) {
      evaluation = evaluation.withGroups(golden.ints("groups"));
    }
    return golden.has("sample_weight")
        ? evaluation.withSampleWeight(golden.doubles("sample_weight"))
        : evaluation;
  }

  private static ConfusionMatrix matrix(GoldenCase golden) {
    double[] cells = golden.doubles("confusion_matrix");
    int numClasses = golden.integer("num_classes", (int) Math.sqrt(cells.length));
    return Arrays.stream(cells).allMatch(cell -> cell == (long) cell)
        ? ConfusionMatrix.ofCounts(numClasses, golden.longs("confusion_matrix"))
        : ConfusionMatrix.ofWeights(numClasses, cells);
  }

  private static ClassificationEvaluation truth(GoldenCase golden) {
    if (!golden.has("y_true")) {
      return ClassificationEvaluation.ofLosses(golden.doubles("losses"));
    }
    return ClassificationEvaluation.ofTruth(
        golden.integer("num_classes", numClasses(golden)), golden.ints("y_true"), options(golden));
  }

  private static int numClasses(GoldenCase golden) {
    int samples = golden.input("y_true").size();
    for (String rows : new String[] {"y_proba", "y_logits"}) {
      if (golden.has(rows) && samples > 0) {
        return golden.input(rows).size() / samples;
      }
    }
    IntStream predictions =
        golden.has("y_pred") ? Arrays.stream(golden.ints("y_pred")) : IntStream.of();
    boolean hasScores = golden.has("y_score") || golden.has("y_logit");
    return hasScores
        ? 2
        : 1
            + IntStream.concat(Arrays.stream(golden.ints("y_true")), predictions)
                .reduce(1, Math::max);
  }

  private static ClassificationOptions options(GoldenCase golden) {
    ClassificationOptions options = ClassificationOptions.withDefaults()
        .withThreshold(golden.option("threshold", 0.5))
        .withEpsilon(golden.option("eps", Math.ulp(1.0)))
        .withRowSumTolerance(golden.option("row_sum_tolerance", 1e-5))
        .withCalibrationBins(golden.option("n_bins", 15));
    if (golden.option("normalize_rows", false)) {
      options = options.withNormalizedRows();
    }
    return is(golden, "binning", "torchmetrics", "right_closed")
        ? options.withRightClosedBins()
        : options;
  }

  private static ZeroDivision zeroDivision(GoldenCase golden) {
    return ZeroDivision.of(golden.option("zero_division", 0.0));
  }

  /** Returns whether an option of two values has the other one than its default. */
  static boolean is(GoldenCase golden, String option, String otherwise, String value) {
    String given = golden.option(option, otherwise);
    if (!given.equals(value) && !given.equals(otherwise)) {
      throw new IllegalArgumentException(
          option + " must be " + otherwise + " or " + value + " but is " + given);
    }
    return given.equals(value);
  }

  private void matrices() {
    ofMatrix("confusion_matrix", ConfusionMatrix::toArray);
    ofMatrix("confusion_matrix_normalized_true", ConfusionMatrix::normalizedByTruth);
    ofMatrix("confusion_matrix_normalized_pred", ConfusionMatrix::normalizedByPrediction);
    ofMatrix("confusion_matrix_normalized_all", ConfusionMatrix::normalizedByTotal);
    ofMatrix("support_per_class", ConfusionMatrix::support);
    ofMatrix("predicted_per_class", ConfusionMatrix::predicted);
    ofMatrix("prevalence", matrix -> matrix.binary().prevalence());
  }

  private void ofMatrix(String key, Function<ConfusionMatrix, Object> value) {
    family.call(key, (golden, evaluation) -> value.apply(evaluation.confusionMatrix()));
  }

  /** A ratio and its averages: with options directly, else as metrics of the task. */
  private void ratio(String id, Function<GoldenCase, ToDoubleFunction<BinaryCounts>> ratioOf) {
    average(id, ratioOf, ConfusionMatrix::average);
    for (Averaging averaging : Averaging.values()) {
      average(
          id + "_" + averaging.name().toLowerCase(Locale.ROOT),
          ratioOf,
          (matrix, ratio) -> matrix.average(averaging, ratio));
    }
    average(id + "_per_class", ratioOf, ConfusionMatrix::perClass);
  }

  private interface Fold {
    Object of(ConfusionMatrix matrix, ToDoubleFunction<BinaryCounts> ratio);
  }

  private void average(
      String key, Function<GoldenCase, ToDoubleFunction<BinaryCounts>> ratioOf, Fold fold) {
    family.call(key, (golden, evaluation) -> {
      boolean hasOptions = golden.hasOption("zero_division") || golden.hasOption("beta");
      return hasOptions || !TASK.hasMetric(key)
          ? fold.of(evaluation.confusionMatrix(), ratioOf.apply(golden))
          : score(TASK.metric(key), evaluation);
    });
  }

  private static Object score(
      Metric<ClassificationEvaluation> metric, ClassificationEvaluation evaluation) {
    return metric instanceof PerClassMetric<ClassificationEvaluation> perClass
        ? perClass.scores(evaluation)
        : (Object) metric.score(evaluation);
  }

  private void kappas() {
    kappa("cohen_kappa", ConfusionMatrix::cohenKappa);
    kappa("linear_weighted_kappa", ConfusionMatrix::linearWeightedKappa);
    kappa("quadratic_weighted_kappa", ConfusionMatrix::quadraticWeightedKappa);
  }

  private void kappa(String key, ToDoubleFunction<ConfusionMatrix> kappa) {
    family.call(key, (golden, evaluation) -> {
      boolean present = is(golden, "kappa_labels", "all", "present");
      return present
          ? kappa.applyAsDouble(evaluation.confusionMatrix().ofPresentLabels())
          : TASK.metric(key).score(evaluation);
    });
  }

  private void probabilities() {
    family.call("brier_score", (golden, evaluation) -> {
      String halved = golden.option("scale_by_half", "auto");
      return switch (halved) {
        case "auto" -> TASK.metric("brier_score").score(evaluation);
        case "true", "false" ->
          evaluation.classProbabilities().brierScore(Boolean.parseBoolean(halved));
        default -> throw new IllegalArgumentException("scale_by_half is " + halved);
      };
    });
    family.call(
        "top_k_accuracy", (golden, evaluation) -> evaluation.topKAccuracy(golden.option("k", 2)));
    family.call(
        "calibration_curve.prob_true",
        (golden, evaluation) -> curve(golden, evaluation).observed());
    family.call(
        "calibration_curve.prob_pred",
        (golden, evaluation) -> curve(golden, evaluation).predicted());
  }

  private static ReliabilityCurve curve(GoldenCase golden, ClassificationEvaluation evaluation) {
    int bins = golden.option("n_bins", 5);
    return is(golden, "strategy", "uniform", "quantile")
        ? evaluation.classProbabilities().calibrationCurveByQuantiles(bins)
        : evaluation.classProbabilities().calibrationCurve(bins);
  }

  private void rankings() {
    ScoresGolden.addTo(family, ClassificationGolden::ranked);
    ofClass("ks_statistic", RankedScores::kolmogorovSmirnov);
    ofClass("equal_error_rate", RankedScores::equalErrorRate);
    ofClass("auc_pr_trapezoid", RankedScores::areaUnderPrecisionRecall);
    family.call("normalized_gini", (golden, evaluation) -> {
      boolean byIndex = is(golden, "ties", "average", "index");
      return byIndex ? giniByIndex(golden) : TASK.metric("normalized_gini").score(evaluation);
    });
  }

  private static double giniByIndex(GoldenCase golden) {
    NormalizedGini gini = NormalizedGini.of(golden.doubles("y_true"), golden.doubles("y_score"));
    return (golden.has("sample_weight")
            ? gini.withSampleWeight(golden.doubles("sample_weight"))
            : gini)
        .breakingTiesByIndex();
  }

  /** A metric of two classes, or of the class that an option names against the rest. */
  private void ofClass(String key, ToDoubleFunction<RankedScores> score) {
    family.call(
        key,
        (golden, evaluation) -> golden.hasOption("class_index")
            ? score.applyAsDouble(ranked(golden, evaluation))
            : TASK.metric(key).score(evaluation));
  }

  private static RankedScores ranked(GoldenCase golden, ClassificationEvaluation evaluation) {
    return golden.hasOption("class_index")
        ? evaluation.rankedScores(golden.option("class_index", 1))
        : evaluation.rankedScores();
  }
}
