package io.evalmetrics.classification;

import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.Repetitions;

/**
 * True classes and what a model said of them: labels, scores, probabilities, logits, any of them together; what the image,
 * text and tabular classification metrics read.
 *
 * <pre>{@code
 * ClassificationEvaluation labels = ClassificationEvaluation.of(yTrue, yPred);
 * labels.confusionMatrix().f1(Averaging.MACRO);
 *
 * ClassificationEvaluation evaluation = ClassificationEvaluation.ofProbabilities(10, yTrue, probabilities);
 * evaluation.logLoss();
 * evaluation.topKAccuracy(3);
 * evaluation.confusionMatrix().accuracy(); // of the most probable classes
 * }</pre>
 *
 * <p>Classes are 0, 1, ... numClasses - 1 ({@link LabelIndex} numbers Strings); of two, class 1 is the positive one. Rows
 * of probabilities or logits are laid out one after the other. If labels are not given, class 1 is predicted for scores
 * above the threshold, and the class of the largest probability or logit, the lowest of equals.
 *
 * <p>Immutable and safe to share between threads; each {@code with} method returns an evaluation that has one array more.
 * Arrays are checked at once, kept, not copied, and must not change. Each result is computed when first asked for and
 * shared by the metrics that need it. Each method throws IllegalArgumentException if the evaluation lacks what it needs,
 * naming it. A sample of weight 0 has no influence; if all weights are 0, means are NaN.
 *
 * <p>Reference: scikit-learn 1.2.1 and torchmetrics 1.9, as each method says.
 */
public final class ClassificationEvaluation implements Resamplable<ClassificationEvaluation> {

  private final Part<ClassificationData> data;
  private final ClassificationParts parts;
  private final boolean isResample;

  /** What a statistic kept; it has no samples. */
  ClassificationEvaluation(ClassificationParts parts) {
    this(Part.missing("single samples"), parts, false);
  }

  private ClassificationEvaluation(ClassificationData data) {
    this(Part.known(data), ClassificationParts.of(data), false);
  }

  private ClassificationEvaluation(
      Part<ClassificationData> data, ClassificationParts parts, boolean isResample) {
    this.data = data;
    this.parts = parts;
    this.isResample = isResample;
  }

  /**
   * Returns the evaluation of labels; the number of classes is one more than the largest label, at least 2.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length or if a label is negative
   */
  public static ClassificationEvaluation of(int[] yTrue, int[] yPred) {
    return of(Math.max(numClasses(yTrue), numClasses(yPred)), yTrue, yPred);
  }

  private static int numClasses(int[] labels) {
    int largest = 1;
    for (int label : labels) {
      largest = Math.max(largest, label);
    }
    return largest + 1;
  }

  /**
   * Returns the evaluation of labels.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length, if a label is out of range, or if
   *     there are fewer than 2 classes
   */
  public static ClassificationEvaluation of(int numClasses, int[] yTrue, int[] yPred) {
    return new ClassificationEvaluation(ClassificationData.ofLabels(numClasses, yTrue, yPred));
  }

  /**
   * Returns the evaluation of labels of two classes; they are copied.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length
   */
  public static ClassificationEvaluation of(boolean[] yTrue, boolean[] yPred) {
    return of(2, labels(yTrue), labels(yPred));
  }

  private static int[] labels(boolean[] values) {
    int[] labels = new int[values.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = values[i] ? 1 : 0;
    }
    return labels;
  }

  /** Returns the evaluation of counted labels; the matrix is copied. */
  public static ClassificationEvaluation of(ConfusionMatrix matrix) {
    return new ClassificationEvaluation(ClassificationParts.of(matrix.copy()));
  }

  /**
   * Returns the evaluation of scores for class 1 of two.
   *
   * @param yScore a finite number per sample; metrics of probabilities need it in [0, 1]
   * @throws IllegalArgumentException if the arrays are empty or differ in length, if a label is neither 0 nor 1, or if a
   *     score is not finite
   */
  public static ClassificationEvaluation ofScores(int[] yTrue, double[] yScore) {
    return ofTruth(2, yTrue).withScores(yScore);
  }

  /**
   * Returns the evaluation of scores for {@code true}; the labels are copied.
   *
   * @throws IllegalArgumentException as {@link #ofScores(int[], double[])}
   */
  public static ClassificationEvaluation ofScores(boolean[] yTrue, double[] yScore) {
    return ofScores(labels(yTrue), yScore);
  }

  /**
   * Returns the evaluation of probabilities.
   *
   * @param probabilities {@code yTrue.length} rows of {@code numClasses}, which sum to 1 within 1e-5 and are used as they
   *     are
   * @throws IllegalArgumentException if the arrays are empty or their lengths do not fit, if a label is out of range, if
   *     a probability lies outside of [0, 1], if a row does not sum to 1, or if there are fewer than 2 classes
   */
  public static ClassificationEvaluation ofProbabilities(
      int numClasses, int[] yTrue, double[] probabilities) {
    return ofTruth(numClasses, yTrue).withProbabilities(probabilities);
  }

  /**
   * Returns the evaluation of probabilities, widened to double.
   *
   * @throws IllegalArgumentException as {@link #ofProbabilities(int, int[], double[])}
   */
  public static ClassificationEvaluation ofProbabilities(
      int numClasses, int[] yTrue, float[] probabilities) {
    return ofProbabilities(numClasses, yTrue, Arguments.widen(probabilities));
  }

  /**
   * Returns the evaluation of a loss per sample, for {@link #loss()} alone.
   *
   * @throws IllegalArgumentException if the array is empty or if a loss is not finite
   */
  public static ClassificationEvaluation ofLosses(double[] losses) {
    return new ClassificationEvaluation(ClassificationData.ofLosses(losses));
  }

  /**
   * Returns the evaluation of scores that should order real numbers, for {@link #normalizedGini()} alone.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length or if a value is not finite
   */
  public static ClassificationEvaluation ofActual(double[] actual, double[] yScore) {
    return new ClassificationEvaluation(ClassificationData.ofActual(actual, yScore));
  }

  /**
   * Returns an evaluation that waits for what a model says, by its {@code with} methods.
   *
   * @throws IllegalArgumentException if the array is empty, if a label is out of range, or if there are fewer than 2
   *     classes
   */
  public static ClassificationEvaluation ofTruth(int numClasses, int[] yTrue) {
    return ofTruth(numClasses, yTrue, ClassificationOptions.withDefaults());
  }

  /**
   * Returns an evaluation with options that waits for what a model says, by its {@code with} methods.
   *
   * @throws IllegalArgumentException as {@link #ofTruth(int, int[])}
   */
  public static ClassificationEvaluation ofTruth(
      int numClasses, int[] yTrue, ClassificationOptions options) {
    return new ClassificationEvaluation(ClassificationData.ofTruth(numClasses, yTrue, options));
  }

  /**
   * Returns this evaluation with predicted labels.
   *
   * @throws IllegalArgumentException if there is not one per sample or if one is out of range
   */
  public ClassificationEvaluation withPredictions(int[] yPred) {
    return new ClassificationEvaluation(data.get().withPredictions(yPred));
  }

  /**
   * Returns this evaluation with scores for class 1 of two.
   *
   * @throws IllegalArgumentException if there is not one per sample, if one is not finite, or if there are more than two
   *     classes
   */
  public ClassificationEvaluation withScores(double[] yScore) {
    return new ClassificationEvaluation(data.get().withScores(yScore));
  }

  /**
   * Returns this evaluation with scores for class 1 of two, widened to double.
   *
   * @throws IllegalArgumentException as {@link #withScores(double[])}
   */
  public ClassificationEvaluation withScores(float[] yScore) {
    return withScores(Arguments.widen(yScore));
  }

  /**
   * Returns this evaluation with rows of probabilities.
   *
   * @throws IllegalArgumentException if there is not one per sample and class, if one lies outside of [0, 1], or if a row
   *     does not sum to 1 as the options demand
   */
  public ClassificationEvaluation withProbabilities(double[] probabilities) {
    return new ClassificationEvaluation(data.get().withProbabilities(probabilities));
  }

  /**
   * Returns this evaluation with rows of probabilities, widened to double.
   *
   * @throws IllegalArgumentException as {@link #withProbabilities(double[])}
   */
  public ClassificationEvaluation withProbabilities(float[] probabilities) {
    return withProbabilities(Arguments.widen(probabilities));
  }

  /**
   * Returns this evaluation with rows of logits, or any scores by class.
   *
   * @throws IllegalArgumentException if there is not one per sample and class or if one is not finite
   */
  public ClassificationEvaluation withLogits(double[] logits) {
    return new ClassificationEvaluation(data.get().withLogits(logits));
  }

  /**
   * Returns this evaluation with rows of logits, widened to double.
   *
   * @throws IllegalArgumentException as {@link #withLogits(double[])}
   */
  public ClassificationEvaluation withLogits(float[] logits) {
    return withLogits(Arguments.widen(logits));
  }

  /**
   * Returns this evaluation with one logit per sample, that of class 1 of two; class 0 has logit 0.
   *
   * @throws IllegalArgumentException if there is not one per sample, if one is not finite, or if there are more than two
   *     classes
   */
  public ClassificationEvaluation withBinaryLogits(double[] logits) {
    return new ClassificationEvaluation(data.get().withBinaryLogits(logits));
  }

  /**
   * Returns this evaluation with a loss per sample, which {@link #loss()} prefers to its own.
   *
   * @throws IllegalArgumentException if there is not one per sample or if one is not finite
   */
  public ClassificationEvaluation withLosses(double[] losses) {
    return new ClassificationEvaluation(data.get().withLosses(losses));
  }

  /**
   * Returns this evaluation with a weight per sample; metrics that take none are no longer supported.
   *
   * @throws IllegalArgumentException if there is not one per sample or if one is negative or not finite
   */
  public ClassificationEvaluation withSampleWeight(double[] sampleWeight) {
    return new ClassificationEvaluation(data.get().withWeights(sampleWeight));
  }

  /**
   * Returns this evaluation with the group that each sample belongs to, any number from 0.
   *
   * @throws IllegalArgumentException if there is not one per sample or if one is negative
   */
  public ClassificationEvaluation withGroups(int[] groups) {
    return new ClassificationEvaluation(data.get().withGroups(groups));
  }

  /**
   * Returns the number of samples.
   *
   * @throws IllegalArgumentException if this is the evaluation of a statistic, which keeps no samples
   */
  @Override
  public int units() {
    return data.get().samples;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if this is the evaluation of a statistic, which keeps no samples
   */
  @Override
  public ClassificationEvaluation resampled(int[] counts) {
    ClassificationData all = data.get();
    Arguments.counts(counts, all.samples);
    int[] kept = counts.clone();
    // The rankings of a resample count the samples of its origin, not its own.
    ClassificationParts origin = isResample ? ClassificationParts.of(all) : parts;
    return new ClassificationEvaluation(
        Part.of(() -> all.at(Repetitions.of(kept, all.samples))),
        origin.resampled(all, kept),
        true);
  }

  /** What the metrics read. */
  ClassificationParts parts() {
    return parts;
  }

  /** Returns the number of classes. */
  public int numClasses() {
    return parts.numClasses;
  }

  /** Returns a copy of the confusion matrix of the predicted labels; its methods are the metrics of labels. */
  public ConfusionMatrix confusionMatrix() {
    return parts.confusion.get().copy();
  }

  /**
   * Share of the samples whose class is predicted, 1 is best; NaN if all weights are 0. As {@link
   * ConfusionMatrix#accuracy()}, but labels that were given without weights need no matrix for it.
   */
  public double accuracy() {
    return parts.outcomes().accuracy();
  }

  /** Share of the samples whose class is not predicted, 0 is best: 1 less the {@link #accuracy()}. */
  public double errorRate() {
    return parts.outcomes().errorRate();
  }

  /** Returns the probabilities: rows of them, else scores in [0, 1]; its methods are the metrics of probabilities. */
  public ClassProbabilities classProbabilities() {
    return parts.probabilities.get();
  }

  /**
   * Returns the ranking of class 1 of two, whose methods are the metrics of two ranked classes: by the scores, else the
   * probabilities of class 1, else the differences of the logits.
   */
  public RankedScores rankedScores() {
    return parts.rankedScores.get();
  }

  /**
   * Returns the ranking of one class against the rest by its column of the probabilities, else the logits. Scores of two
   * classes are the column of class 1.
   *
   * @throws IllegalArgumentException also if {@code classIndex} is not a class
   */
  public RankedScores rankedScores(int classIndex) {
    if (classIndex < 0 || classIndex >= numClasses()) {
      throw Arguments.badValue("classIndex", "lie in 0.." + (numClasses() - 1), classIndex);
    }
    boolean hasOnlyScores = numClasses() == 2 && !parts.multiclassScores.isSupported();
    return classIndex == 1 && hasOnlyScores
        ? rankedScores()
        : multiclassScores().oneVersusRest(classIndex);
  }

  /** Returns the rankings of each class by the probabilities, else the logits. */
  public MulticlassScores multiclassScores() {
    return parts.multiclassScores.get();
  }

  /**
   * The model's loss, 0 is best unless losses are given: the mean of the given losses, else the {@link
   * ClassProbabilities#logLoss()} of rows of probabilities or of scores in [0, 1], else {@link
   * #crossEntropyFromLogits()}.
   */
  public double loss() {
    return parts.loss.get().value();
  }

  /**
   * Cross entropy of the softmax of the logits, in nats; 0 is perfect. Nothing is clipped.
   *
   * <pre>{@code sum w * (ln(sum over c of e^z_c) - z_y) / sum w}</pre>
   *
   * <p>Reference: PyTorch 1.13 {@code cross_entropy}.
   */
  public double crossEntropyFromLogits() {
    return parts.crossEntropy.get().value();
  }

  /**
   * Hinge loss, 0 is best: how far samples are from being right by a margin of 1, on average.
   *
   * <pre>{@code sum w * max(0, 1 - m) / sum w}</pre>
   *
   * <p>The margin m is the score, or its opposite if class 0 is true; of logits it is that of the true class less the
   * largest other one (Crammer and Singer 2001).
   *
   * <p>Reference: scikit-learn 1.2.1 {@code hinge_loss}, which misreads data whose samples are all positive.
   */
  public double hingeLoss() {
    return parts.hinge.get().value();
  }

  /**
   * Share of the samples whose true class is among the k with the largest probabilities, or else logits; 1 is best.
   *
   * <p>Of equal values that of the higher class goes first, as in scikit-learn 1.2.1 {@code top_k_accuracy_score}; the
   * predicted label, the lowest of equals, may be another one than the first.
   *
   * @throws IllegalArgumentException also if {@code k} is less than 1
   */
  public double topKAccuracy(int k) {
    return parts.ranks.get().accuracyAt(k);
  }

  /**
   * Area under the ROC curve, 1 is perfect and 0.5 is chance: {@link RankedScores#areaUnderRoc()} of two classes, the
   * macro average of {@link MulticlassScores#areaUnderRoc} of more.
   */
  public double areaUnderRoc() {
    return numClasses() == 2
        ? rankedScores().areaUnderRoc()
        : multiclassScores().areaUnderRoc(Averaging.MACRO);
  }

  /**
   * Average precision, 1 is perfect: {@link RankedScores#averagePrecision()} of two classes, the macro average of {@link
   * MulticlassScores#averagePrecision} of more.
   */
  public double averagePrecision() {
    return numClasses() == 2
        ? rankedScores().averagePrecision()
        : multiclassScores().averagePrecision(Averaging.MACRO);
  }

  /** Gini coefficient, 1 is perfect and 0 is chance: 2 {@link #areaUnderRoc()} - 1. */
  public double gini() {
    return 2 * areaUnderRoc() - 1;
  }

  /**
   * Normalized Gini coefficient, 1 is perfect and 0 is chance: {@link NormalizedGini#averagingTies()} of actual values if
   * they are given, else {@link #gini()}, which is the same for classes.
   */
  public double normalizedGini() {
    return parts.normalizedGini.isSupported() ? parts.normalizedGini.get().averagingTies() : gini();
  }

  /**
   * Demographic parity: the smallest share of positive predictions in a group divided by the largest; 1 is fair.
   *
   * <p>Reference: torchmetrics 1.9 {@code BinaryFairness}; 0/0 is 0. Groups without samples are left out.
   */
  public double demographicParityRatio() {
    return parts.groups.get().ratio(BinaryCounts::predictedPositiveRate);
  }

  /**
   * Equal opportunity: the smallest recall of a group divided by the largest; 1 is fair.
   *
   * <p>Reference: torchmetrics 1.9 {@code BinaryFairness}; 0/0 is 0. Groups without samples are left out.
   */
  public double equalOpportunityRatio() {
    return parts.groups.get().ratio(BinaryCounts::recall);
  }
}
