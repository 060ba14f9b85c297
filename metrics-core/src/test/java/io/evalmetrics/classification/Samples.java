package io.evalmetrics.classification;

import java.util.Random;

/** Random samples with all kinds of evidence, of which a test takes what it needs. */
final class Samples {

  final int numClasses;
  final int[] yTrue;
  final int[] yPred;
  final double[] scores;
  final double[] probabilities;
  final double[] logits;
  final double[] losses;
  final double[] weights;
  final int[] groups;

  private Samples(int numClasses, int n) {
    this.numClasses = numClasses;
    yTrue = new int[n];
    yPred = new int[n];
    scores = new double[n];
    probabilities = new double[n * numClasses];
    logits = new double[n * numClasses];
    losses = new double[n];
    weights = new double[n];
    groups = new int[n];
  }

  /** Draws samples with ties among scores, and with whole weights from 0 to 3. */
  static Samples draw(Random random, int numClasses, int n) {
    Samples samples = new Samples(numClasses, n);
    for (int i = 0; i < n; i++) {
      samples.yTrue[i] = random.nextInt(numClasses);
      samples.yPred[i] = random.nextInt(3) == 0 ? random.nextInt(numClasses) : samples.yTrue[i];
      samples.scores[i] = random.nextInt(9) / 8.0;
      samples.losses[i] = random.nextGaussian();
      samples.weights[i] = random.nextInt(4);
      samples.groups[i] = 10 * random.nextInt(3);
      samples.drawRow(random, i);
    }
    samples.weights[random.nextInt(n)] = 2;
    return samples;
  }

  private void drawRow(Random random, int sample) {
    double sum = 0;
    for (int c = 0; c < numClasses; c++) {
      int cell = sample * numClasses + c;
      logits[cell] = random.nextInt(13) / 2.0 - 3;
      probabilities[cell] = 1 + random.nextInt(8) + (yTrue[sample] == c ? 4 : 0);
      sum += probabilities[cell];
    }
    for (int c = 0; c < numClasses; c++) {
      probabilities[sample * numClasses + c] /= sum;
    }
  }

  int size() {
    return yTrue.length;
  }

  /** Returns the samples at these indices. */
  Samples at(int... indices) {
    Samples result = new Samples(numClasses, indices.length);
    for (int i = 0; i < indices.length; i++) {
      int from = indices[i];
      result.yTrue[i] = yTrue[from];
      result.yPred[i] = yPred[from];
      result.scores[i] = scores[from];
      result.losses[i] = losses[from];
      result.weights[i] = weights[from];
      result.groups[i] = groups[from];
      System.arraycopy(
          probabilities, from * numClasses, result.probabilities, i * numClasses, numClasses);
      System.arraycopy(logits, from * numClasses, result.logits, i * numClasses, numClasses);
    }
    return result;
  }

  /** The kinds of evidence that a test goes through. */
  enum Kind {
    LABELS,
    SCORES,
    PROBABILITIES,
    LOGITS,
    EVERYTHING
  }

  /** Returns the evaluation of one kind of evidence, with or without weights. */
  ClassificationEvaluation evaluation(Kind kind, boolean weighted) {
    ClassificationEvaluation truth = ClassificationEvaluation.ofTruth(numClasses, yTrue);
    ClassificationEvaluation evaluation = switch (kind) {
      case LABELS -> ClassificationEvaluation.of(numClasses, yTrue, yPred).withGroups(groups);
      case SCORES -> numClasses == 2 ? truth.withScores(scores).withGroups(groups) : truth;
      case PROBABILITIES -> truth.withProbabilities(probabilities);
      case LOGITS -> truth.withLogits(logits);
      case EVERYTHING ->
        truth
            .withPredictions(yPred)
            .withProbabilities(probabilities)
            .withLogits(logits)
            .withLosses(losses);
    };
    return weighted ? evaluation.withSampleWeight(weights) : evaluation;
  }
}
