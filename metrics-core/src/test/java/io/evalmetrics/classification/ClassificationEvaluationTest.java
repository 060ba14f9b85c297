package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.classification.Samples.Kind;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClassificationEvaluationTest {

  /** Sums regroup; a likelihood ratio or a skill may magnify what that costs. */
  private static final double REGROUPED = 1e-11;

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void aResampleIsTheEvaluationOfItsSamples(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 4) int k,
      @ForAll Kind kind,
      @ForAll boolean weighted) {
    Random random = new Random(seed);
    Samples samples = Samples.draw(random, k, 12);
    int[] counts = random.ints(12, 0, 3).toArray();
    counts[random.nextInt(12)] = 1;
    ClassificationEvaluation resample = samples.evaluation(kind, weighted).resampled(counts);
    Samples gathered = samples.at(repeated(counts));
    assertEquals(gathered.size(), resample.units());
    AllMetrics.assertSame(gathered.evaluation(kind, weighted), resample, REGROUPED);
  }

  private static int[] repeated(int[] counts) {
    return IntStream.range(0, counts.length)
        .flatMap(i -> IntStream.range(0, counts[i]).map(repeat -> i))
        .toArray();
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void aResampleOfAResampleCountsItsOwnUnits(@ForAll long seed, @ForAll Kind kind) {
    Samples samples = Samples.draw(new Random(seed), 2, 5);
    ClassificationEvaluation twice = samples
        .evaluation(kind, false)
        .resampled(new int[] {2, 0, 1, 1, 0})
        .resampled(new int[] {0, 1, 3, 1});
    AllMetrics.assertSame(samples.at(0, 2, 2, 2, 3).evaluation(kind, false), twice, REGROUPED);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void wholeWeightsAreRepetitions(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int k, @ForAll Kind kind) {
    Samples samples = Samples.draw(new Random(seed), k, 12);
    int[] counts = Arrays.stream(samples.weights).mapToInt(w -> (int) w).toArray();
    ClassificationEvaluation repeated = samples.at(repeated(counts)).evaluation(kind, false);
    AllMetrics.assertSameWhereSupported(repeated, samples.evaluation(kind, true), REGROUPED);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfSamplesDoesNotMatter(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 4) int k,
      @ForAll Kind kind,
      @ForAll boolean weighted) {
    Samples samples = Samples.draw(new Random(seed), k, 15);
    int[] backwards = IntStream.range(0, 15).map(i -> 14 - i).toArray();
    AllMetrics.assertSame(
        samples.evaluation(kind, weighted),
        samples.at(backwards).evaluation(kind, weighted),
        REGROUPED);
  }

  @Test
  void labelsAreTheLowestOfTheMostProbableClasses() {
    double[] rows = {0.4, 0.4, 0.2, 0.2, 0.4, 0.4};
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.ofProbabilities(3, new int[] {0, 1}, rows);
    assertEquals(1, evaluation.confusionMatrix().accuracy());
    assertEquals(0, evaluation.topKAccuracy(1), "the higher of equals ranks first");
    assertEquals(1, evaluation.topKAccuracy(2));
  }

  @Test
  void zerosOfBothSignsAreEqual() {
    double[] rows = {1.0, -0.0, 0.0, 1.0, 0.0, -0.0};
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.ofProbabilities(3, new int[] {1, 1}, rows);
    assertEquals(0, evaluation.topKAccuracy(2));
    double[] logits = {-0.0, 0.0, 0.0, -0.0};
    int[] labels = {0, 0};
    assertEquals(
        1,
        ClassificationEvaluation.ofTruth(2, labels)
            .withLogits(logits)
            .confusionMatrix()
            .accuracy());
  }

  @Test
  void aScoreAtTheThresholdIsNegative() {
    ClassificationOptions options = ClassificationOptions.withDefaults().withThreshold(0.7);
    ClassificationEvaluation evaluation = ClassificationEvaluation.ofTruth(
            2, new int[] {0, 1}, options)
        .withScores(new double[] {0.7, Math.nextUp(0.7)});
    assertEquals(1, evaluation.confusionMatrix().accuracy());
  }

  @Test
  void givenLabelsGoBeforeDerivedOnes() {
    ClassificationEvaluation evaluation = ClassificationEvaluation.ofTruth(2, new int[] {0, 1})
        .withScores(new double[] {0.1, 0.9})
        .withPredictions(new int[] {1, 0});
    assertEquals(0, evaluation.confusionMatrix().accuracy());
    assertEquals(1, evaluation.areaUnderRoc());
  }

  @Test
  void lossIsTheFirstThatIsThere() {
    ClassificationEvaluation logits =
        ClassificationEvaluation.ofTruth(2, new int[] {0, 1}).withLogits(new double[] {1, 0, 0, 1});
    assertEquals(logits.crossEntropyFromLogits(), logits.loss());
    ClassificationEvaluation improper = logits.withScores(new double[] {-1, 2});
    assertEquals(logits.crossEntropyFromLogits(), improper.loss());
    ClassificationEvaluation scores = logits.withScores(new double[] {0.25, 0.75});
    assertEquals(-Math.log(0.75), scores.loss(), 1e-15);
    ClassificationEvaluation probabilities =
        scores.withProbabilities(new double[] {0.5, 0.5, 0.5, 0.5});
    assertEquals(Math.log(2), probabilities.loss(), 1e-15);
    assertEquals(-3, probabilities.withLosses(new double[] {-2, -4}).loss());
  }

  @Test
  void binaryLogitsAreLogitsAgainstZero() {
    int[] labels = {1, 0, 1, 0};
    double[] logits = {50, -0.5, -800, 800};
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.ofTruth(2, labels).withBinaryLogits(logits);
    double expected = (Math.log1p(Math.exp(-50)) + Math.log1p(Math.exp(-0.5)) + 1600) / 4;
    assertEquals(expected, evaluation.crossEntropyFromLogits(), 1e-13);
    assertEquals(0.5, evaluation.confusionMatrix().accuracy());
    assertEquals(RankedScores.of(labels, logits).areaUnderRoc(), evaluation.areaUnderRoc());
  }

  @Test
  void confidentLogitsKeepTheirDigits() {
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.ofTruth(2, new int[] {1}).withBinaryLogits(new double[] {60});
    assertEquals(Math.exp(-60), evaluation.crossEntropyFromLogits(), 1e-40);
  }

  @Test
  void scoresOfTwoClassesAreTheColumnOfClassOne() {
    int[] yTrue = {0, 1, 1, 0};
    double[] scores = {0.2, 0.4, 3, -1};
    ClassificationEvaluation scored = ClassificationEvaluation.ofScores(yTrue, scores);
    assertArrayEquals(
        scored.rankedScores().rocCurve().thresholds(),
        scored.rankedScores(1).rocCurve().thresholds());
    assertThrows(IllegalArgumentException.class, () -> scored.rankedScores(0));
    ClassificationEvaluation labels = ClassificationEvaluation.of(2, yTrue, yTrue);
    assertThrows(IllegalArgumentException.class, () -> labels.rankedScores(1));
  }

  @Test
  void unprovidedEvidenceIsNamed() {
    ClassificationEvaluation labels =
        ClassificationEvaluation.of(new int[] {0, 1}, new int[] {0, 1});
    assertEquals("the evaluation has no probabilities", message(labels::classProbabilities));
    assertEquals("the evaluation has no scores of two classes", message(labels::areaUnderRoc));
    assertEquals("the evaluation has no groups", message(labels::demographicParityRatio));
    assertEquals(
        "the evaluation has no probabilities or logits", message(() -> labels.topKAccuracy(1)));
    ClassificationEvaluation losses = ClassificationEvaluation.ofLosses(new double[] {1});
    assertEquals("the evaluation has no predicted labels", message(losses::confusionMatrix));
    assertEquals(
        "the evaluation has no true labels", message(() -> losses.withPredictions(new int[1])));
    ClassificationEvaluation matrix = ClassificationEvaluation.of(labels.confusionMatrix());
    assertEquals("the evaluation has no single samples", message(matrix::units));
  }

  private static String message(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  @Test
  void scoresOutsideOfTheUnitIntervalAreNoProbabilities() {
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.ofScores(new int[] {0, 1}, new double[] {0.5, 1.5});
    assertEquals(
        "yScore[1] must lie in [0, 1] but is 1.5", message(evaluation::classProbabilities));
    assertFalse(ClassificationMetrics.LOG_LOSS.supports(evaluation));
    assertTrue(ClassificationMetrics.AUC_ROC.supports(evaluation));
  }

  @Test
  void malformedInputIsRejectedByName() {
    int[] y = {0, 1};
    assertEquals(
        "yTrue must not be empty",
        message(() -> ClassificationEvaluation.of(new int[0], new int[0])));
    assertEquals(
        "yTrue and yPred must have the same length but have 2 and 3",
        message(() -> ClassificationEvaluation.of(y, new int[3])));
    assertEquals(
        "yTrue[0] must lie in 0..1 but is -1",
        message(() -> ClassificationEvaluation.of(new int[] {-1, 0}, y)));
    assertEquals(
        "numClasses must be at least 2 but is 1",
        message(() -> ClassificationEvaluation.of(1, new int[1], new int[1])));
    assertEquals(
        "yScore[1] must be finite but is NaN",
        message(() -> ClassificationEvaluation.ofScores(y, new double[] {0.5, Double.NaN})));
    assertEquals(
        "numClasses must be 2 for one score per sample but is 3",
        message(() -> ClassificationEvaluation.ofTruth(3, y).withScores(new double[2])));
    assertEquals(
        "logits must have length 4 but has 2",
        message(() -> ClassificationEvaluation.ofTruth(2, y).withLogits(new double[2])));
    assertEquals(
        "sampleWeight[0] must be finite and not negative but is -1.0",
        message(() -> ClassificationEvaluation.of(y, y).withSampleWeight(new double[] {-1, 1})));
    assertEquals(
        "groups[1] must not be negative but is -7",
        message(() -> ClassificationEvaluation.of(y, y).withGroups(new int[] {0, -7})));
    assertEquals(
        "losses[0] must be finite but is Infinity",
        message(() -> ClassificationEvaluation.ofLosses(new double[] {Double.POSITIVE_INFINITY})));
    assertEquals(
        "actual and yScore must have the same length but have 1 and 2",
        message(() -> ClassificationEvaluation.ofActual(new double[1], new double[2])));
    assertEquals(
        "classIndex must lie in 0..1 but is 2",
        message(() ->
            ClassificationEvaluation.ofTruth(2, y).withLogits(new double[4]).rankedScores(2)));
    assertEquals(
        "k must be at least 1 but is 0",
        message(() ->
            ClassificationEvaluation.ofTruth(2, y).withLogits(new double[4]).topKAccuracy(0)));
  }

  @Test
  void rowsOfProbabilitiesAreChecked() {
    int[] y = {0, 1};
    assertEquals(
        "probabilities must have length 6 but has 4",
        message(() -> ClassificationEvaluation.ofProbabilities(3, y, new double[4])));
    assertEquals(
        "probabilities[2] must lie in [0, 1] but is -0.25",
        message(() ->
            ClassificationEvaluation.ofProbabilities(2, y, new double[] {0.5, 0.5, -0.25, 1.25})));
    assertEquals(
        "probabilities[0] must lie in [0, 1] but is NaN",
        message(() ->
            ClassificationEvaluation.ofProbabilities(2, y, new double[] {Double.NaN, 1, 1, 0})));
    assertEquals(
        "probabilities of row 1 must sum to 1 within 1.0E-5 but sum to 0.75",
        message(() ->
            ClassificationEvaluation.ofProbabilities(2, y, new double[] {0.5, 0.5, 0.5, 0.25})));
  }

  @Test
  void normalizedRowsAreDividedByTheirSums() {
    ClassificationOptions options = ClassificationOptions.withDefaults().withNormalizedRows();
    ClassificationEvaluation truth = ClassificationEvaluation.ofTruth(2, new int[] {0, 1}, options);
    double[] rows = {3, 1, 10, 30};
    assertEquals(-Math.log(0.75), truth.withProbabilities(rows).loss(), 1e-15);
    assertArrayEquals(new double[] {3, 1, 10, 30}, rows, "the caller's rows stay as they are");
    assertEquals(
        "probabilities of row 0 must have a positive finite sum but sum to 0.0",
        message(() -> truth.withProbabilities(new double[] {0, 0, 1, 1})));
    assertEquals(
        "probabilities[1] must be finite and not negative but is -1.0",
        message(() -> truth.withProbabilities(new double[] {2, -1, 1, 1})));
  }

  @Test
  void someMetricsTakeNoWeights() {
    double[] weights = {1, 2};
    ClassificationEvaluation evaluation = ClassificationEvaluation.ofProbabilities(
            2, new int[] {0, 1}, new double[] {0.5, 0.5, 0.5, 0.5})
        .withGroups(new int[] {0, 0})
        .withSampleWeight(weights);
    assertEquals(
        "sampleWeight must be absent for calibration",
        message(() -> evaluation.classProbabilities().expectedCalibrationError()));
    assertEquals(
        "sampleWeight must be absent for fairness ratios",
        message(evaluation::equalOpportunityRatio));
    assertFalse(RankingMetrics.AUC_ROC_OVO_MACRO.supports(evaluation));
    assertFalse(RankingMetrics.LOG_AUC.supports(evaluation));
    assertTrue(RankingMetrics.AUC_ROC_OVR_MACRO.supports(evaluation));
  }

  @Test
  void allWeightsZeroLeaveMeansUndefined() {
    ClassificationEvaluation evaluation = ClassificationEvaluation.ofProbabilities(
            2, new int[] {0, 1}, new double[] {0.5, 0.5, 0.5, 0.5})
        .withLogits(new double[4])
        .withSampleWeight(new double[2]);
    assertEquals(Double.NaN, evaluation.confusionMatrix().accuracy());
    assertEquals(Double.NaN, evaluation.classProbabilities().logLoss());
    assertEquals(Double.NaN, evaluation.classProbabilities().brierScore());
    assertEquals(Double.NaN, evaluation.topKAccuracy(1));
    assertEquals(Double.NaN, evaluation.crossEntropyFromLogits());
    assertEquals(Double.NaN, evaluation.hingeLoss());
  }

  @Test
  void aSampleWithoutWeightHasNoInfluenceEvenIfItsLossIsInfinite() {
    ClassificationOptions options = ClassificationOptions.withDefaults().withEpsilon(0);
    ClassificationEvaluation evaluation = ClassificationEvaluation.ofTruth(
            2, new int[] {1, 1}, options)
        .withScores(new double[] {0, 0.5})
        .withSampleWeight(new double[] {0, 3});
    assertEquals(Math.log(2), evaluation.classProbabilities().logLoss(), 1e-15);
    assertEquals(Math.log(2), evaluation.classProbabilities().logLossPerClass()[1], 1e-15);
  }

  @Test
  void floatsAndBooleansAreReadAsTheyAre() {
    float[] rows = {0.9f, 0.1f, 0.3f, 0.7f};
    double[] wide = {0.9f, 0.1f, 0.3f, 0.7f};
    int[] y = {0, 1};
    assertEquals(
        ClassificationEvaluation.ofProbabilities(2, y, wide).loss(),
        ClassificationEvaluation.ofProbabilities(2, y, rows).loss());
    assertEquals(
        ClassificationEvaluation.ofTruth(2, y).withLogits(wide).loss(),
        ClassificationEvaluation.ofTruth(2, y).withLogits(rows).loss());
    boolean[] truth = {false, true};
    assertEquals(1, ClassificationEvaluation.of(truth, truth).confusionMatrix().accuracy());
    assertEquals(
        1, ClassificationEvaluation.ofScores(truth, new double[] {1, 2}).areaUnderRoc());
    assertEquals(
        1, ClassificationEvaluation.ofTruth(2, y).withScores(new float[] {1, 2}).areaUnderRoc());
  }

  @Test
  void accuracyIsThatOfTheMatrixWhereverTheLabelsComeFrom() {
    int[] truth = {0, 1, 2, 2};
    int[] guess = {0, 1, 2, 1};
    double[] weights = {1, 1, 1, 5};
    ClassificationEvaluation labels = ClassificationEvaluation.of(truth, guess);
    assertEquals(0.75, labels.accuracy());
    assertEquals(0.25, labels.errorRate());
    assertEquals(0.375, labels.withSampleWeight(weights).accuracy());
    assertEquals(0.5, labels.resampled(new int[] {0, 1, 0, 1}).accuracy());
    assertEquals(0.25, labels.withPredictions(new int[] {0, 0, 0, 0}).accuracy());
    assertEquals(0.75, labels.confusionMatrix().result().accuracy());
    assertEquals(
        1,
        ClassificationEvaluation.ofScores(new int[] {0, 1}, new double[] {0.1, 0.9})
            .accuracy());
    assertEquals(
        "the evaluation has no predicted labels",
        message(ClassificationEvaluation.ofTruth(3, truth)::accuracy));
  }

  @Test
  void moreClassesThanAMatrixHoldsLeaveTheOtherMetrics() {
    int k = ConfusionMatrix.MAX_CLASSES + 1;
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.of(k, new int[] {0, k - 1}, new int[] {0, 1});
    assertFalse(ClassificationMetrics.ACCURACY.supports(evaluation));
    assertEquals(
        "numClasses must be at most 46340 for a confusion matrix but is 46341",
        message(evaluation::confusionMatrix));
    double[] logits = new double[k];
    logits[7] = 1;
    assertEquals(
        1, ClassificationEvaluation.ofTruth(k, new int[] {7}).withLogits(logits).topKAccuracy(1));
  }

  @Test
  void theEvaluationKeepsItsOwnMatrix() {
    ConfusionMatrix matrix = ConfusionMatrix.of(2, new int[] {0, 1}, new int[] {0, 1});
    ClassificationEvaluation evaluation = ClassificationEvaluation.of(matrix);
    matrix.add(new int[] {0}, new int[] {1});
    evaluation.confusionMatrix().add(new int[] {0}, new int[] {1});
    assertEquals(1, evaluation.confusionMatrix().accuracy());
  }

  @Test
  void resamplesKeepTheirCounts() {
    int[] counts = {1, 0, 2};
    ClassificationEvaluation resample =
        ClassificationEvaluation.of(new int[] {0, 1, 1}, new int[] {0, 0, 1}).resampled(counts);
    Arrays.fill(counts, 0);
    assertEquals(1, resample.confusionMatrix().accuracy());
    assertThrows(IllegalArgumentException.class, () -> resample.resampled(new int[3]));
    assertThrows(IllegalArgumentException.class, () -> resample.resampled(new int[] {1}));
  }
}
