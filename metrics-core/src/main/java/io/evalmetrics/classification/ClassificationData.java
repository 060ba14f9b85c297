package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The arrays of an evaluation: checked when they come in, not copied, never modified. What is not given is null.
 *
 * <p>Immutable but for the moment in which a copy takes one more array.
 */
final class ClassificationData {

  final int numClasses;
  final int samples;
  final ClassificationOptions options;

  int @Nullable [] yTrue;
  int @Nullable [] yPred;

  /** What was counted while the labels were checked, as long as there are no weights. */
  @Nullable
  Outcomes outcomes;

  double @Nullable [] scores;

  /** The first score that is no probability, or the number of samples. */
  int firstImproperScore;

  double @Nullable [] probabilities;

  /** What was added up while the probabilities were checked, as long as there are no weights. */
  @Nullable
  WeightedMean logLoss;

  double @Nullable [] logits;
  double @Nullable [] losses;
  double @Nullable [] actual;
  double @Nullable [] weights;
  int @Nullable [] groups;

  private ClassificationData(int numClasses, int samples, ClassificationOptions options) {
    this.numClasses = numClasses;
    this.samples = samples;
    this.options = options;
  }

  static ClassificationData ofTruth(int numClasses, int[] yTrue, ClassificationOptions options) {
    Arguments.atLeast("numClasses", numClasses, 2);
    Arguments.notEmpty("yTrue", yTrue.length);
    Arguments.below("yTrue", yTrue, numClasses);
    ClassificationData data = new ClassificationData(numClasses, yTrue.length, options);
    data.yTrue = yTrue;
    return data;
  }

  static ClassificationData ofLabels(int numClasses, int[] yTrue, int[] yPred) {
    Arguments.atLeast("numClasses", numClasses, 2);
    Arguments.notEmpty("yTrue", yTrue.length);
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    ClassificationData data =
        new ClassificationData(numClasses, yTrue.length, ClassificationOptions.withDefaults());
    data.outcomes = Outcomes.of(numClasses, yTrue, yPred);
    data.yTrue = yTrue;
    data.yPred = yPred;
    return data;
  }

  static ClassificationData ofLosses(double[] losses) {
    Arguments.notEmpty("losses", losses.length);
    return withoutTruth(losses.length).withLosses(losses);
  }

  static ClassificationData ofActual(double[] actual, double[] yScore) {
    Arguments.notEmpty("actual", actual.length);
    Arguments.sameLength("actual", actual.length, "yScore", yScore.length);
    Arguments.finite("actual", actual);
    Arguments.finite("yScore", yScore);
    ClassificationData data = withoutTruth(actual.length);
    data.actual = actual;
    data.scores = yScore;
    return data;
  }

  private static ClassificationData withoutTruth(int samples) {
    return new ClassificationData(2, samples, ClassificationOptions.withDefaults());
  }

  private ClassificationData copy() {
    ClassificationData copy = new ClassificationData(numClasses, samples, options);
    copy.yTrue = yTrue;
    copy.yPred = yPred;
    copy.outcomes = outcomes;
    copy.scores = scores;
    copy.firstImproperScore = firstImproperScore;
    copy.probabilities = probabilities;
    copy.logLoss = logLoss;
    copy.logits = logits;
    copy.losses = losses;
    copy.actual = actual;
    copy.weights = weights;
    copy.groups = groups;
    return copy;
  }

  private int[] requireTruth() {
    if (yTrue == null) {
      throw Arguments.missing("true labels");
    }
    return yTrue;
  }

  ClassificationData withPredictions(int[] newPredictions) {
    requireTruth();
    Arguments.length("yPred", newPredictions.length, samples);
    Arguments.below("yPred", newPredictions, numClasses);
    ClassificationData data = copy();
    data.yPred = newPredictions;
    data.outcomes = null;
    return data;
  }

  ClassificationData withScores(double[] newScores) {
    requireTruth();
    if (numClasses != 2) {
      throw Arguments.badValue("numClasses", "be 2 for one score per sample", numClasses);
    }
    Arguments.length("yScore", newScores.length, samples);
    int firstImproper = ProbabilityTable.firstOutside(newScores);
    if (firstImproper < samples) {
      Arguments.finite("yScore", newScores);
    }
    ClassificationData data = copy();
    data.scores = newScores;
    data.firstImproperScore = firstImproper;
    return data;
  }

  ClassificationData withProbabilities(double[] newProbabilities) {
    int[] labels = requireTruth();
    Arguments.length("probabilities", newProbabilities.length, (long) samples * numClasses);
    ClassificationData data = copy();
    data.logLoss = null;
    if (options.hasNormalizedRows()) {
      data.probabilities = ProbabilityTable.normalized(numClasses, newProbabilities);
    } else {
      ProbabilityTable rows =
          ProbabilityTable.ofRows(numClasses, labels, newProbabilities, weights);
      WeightedMean unweighted = LogLoss.ofUnchecked(rows, options);
      data.probabilities = newProbabilities;
      data.logLoss = weights == null ? unweighted : null;
    }
    return data;
  }

  ClassificationData withLogits(double[] newLogits) {
    requireTruth();
    Arguments.length("logits", newLogits.length, (long) samples * numClasses);
    Arguments.finite("logits", newLogits);
    ClassificationData data = copy();
    data.logits = newLogits;
    return data;
  }

  ClassificationData withBinaryLogits(double[] newLogits) {
    if (numClasses != 2) {
      throw Arguments.badValue("numClasses", "be 2 for one logit per sample", numClasses);
    }
    Arguments.length("logits", newLogits.length, samples);
    Arguments.finite("logits", newLogits);
    double[] rows = new double[Math.multiplyExact(2, samples)];
    for (int i = 0; i < samples; i++) {
      rows[2 * i + 1] = newLogits[i];
    }
    return withLogits(rows);
  }

  ClassificationData withLosses(double[] newLosses) {
    Arguments.length("losses", newLosses.length, samples);
    Arguments.finite("losses", newLosses);
    ClassificationData data = copy();
    data.losses = newLosses;
    return data;
  }

  ClassificationData withWeights(double[] newWeights) {
    Arguments.weights("sampleWeight", newWeights, samples);
    ClassificationData data = copy();
    data.weights = newWeights;
    data.outcomes = null;
    data.logLoss = null;
    return data;
  }

  ClassificationData withGroups(int[] newGroups) {
    requireTruth();
    Arguments.length("groups", newGroups.length, samples);
    Arguments.nonNegative("groups", newGroups);
    ClassificationData data = copy();
    data.groups = newGroups;
    return data;
  }

  /** Returns the data of the samples at these indices, which may repeat. */
  ClassificationData at(int[] samplesDrawn) {
    ClassificationData data = new ClassificationData(numClasses, samplesDrawn.length, options);
    data.yTrue = yTrue == null ? null : gathered(yTrue, samplesDrawn);
    data.yPred = yPred == null ? null : gathered(yPred, samplesDrawn);
    data.scores = scores == null ? null : gathered(scores, 1, samplesDrawn);
    data.firstImproperScore = firstImproperScore < samples ? 0 : samplesDrawn.length;
    data.probabilities =
        probabilities == null ? null : gathered(probabilities, numClasses, samplesDrawn);
    data.logits = logits == null ? null : gathered(logits, numClasses, samplesDrawn);
    data.losses = losses == null ? null : gathered(losses, 1, samplesDrawn);
    data.actual = actual == null ? null : gathered(actual, 1, samplesDrawn);
    data.weights = weights == null ? null : gathered(weights, 1, samplesDrawn);
    data.groups = groups == null ? null : gathered(groups, samplesDrawn);
    return data;
  }

  private static int[] gathered(int[] values, int[] indices) {
    int[] result = new int[indices.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[indices[i]];
    }
    return result;
  }

  private static double[] gathered(double[] values, int width, int[] indices) {
    double[] result = new double[Math.multiplyExact(indices.length, width)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(values, indices[i] * width, result, i * width, width);
    }
    return result;
  }
}
