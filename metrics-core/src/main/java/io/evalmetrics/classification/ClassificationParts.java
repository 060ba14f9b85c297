package io.evalmetrics.classification;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the metrics of an evaluation read, computed when first asked for and shared. Filled in one go, then left as it is;
 * a part that the evidence does not give stays missing.
 */
final class ClassificationParts {

  final int numClasses;
  final boolean weighted;
  final ClassificationOptions options;

  Part<int[]> predictions = Part.missing("predicted labels");
  Part<ConfusionMatrix> confusion = Part.missing("predicted labels");
  private @Nullable Outcomes outcomes; // if they are known without the matrix
  Part<GroupCounts> groups = Part.missing("groups");

  Part<double[]> eachLoss = Part.missing("losses, probabilities or logits");
  Part<double[]> eachCrossEntropy = Part.missing("logits");
  Part<double[]> eachHinge = Part.missing("scores or logits");
  Part<int[]> eachRank = Part.missing("probabilities or logits");

  Part<WeightedMean> loss = Part.missing("losses, probabilities or logits");
  Part<ClassProbabilities> probabilities = Part.missing("probabilities");
  Part<WeightedMean> crossEntropy = Part.missing("logits");
  Part<WeightedMean> hinge = Part.missing("scores or logits");
  Part<RankCounts> ranks = Part.missing("probabilities or logits");

  Part<RankedScores> rankedScores = Part.missing("scores of two classes");
  Part<MulticlassScores> multiclassScores = Part.missing("probabilities or logits");
  Part<NormalizedGini> normalizedGini = Part.missing("actual values");

  ClassificationParts(int numClasses, boolean weighted, ClassificationOptions options) {
    this.numClasses = numClasses;
    this.weighted = weighted;
    this.options = options;
  }

  static ClassificationParts of(ConfusionMatrix matrix) {
    ClassificationParts parts =
        new ClassificationParts(matrix.numClasses(), false, ClassificationOptions.withDefaults());
    parts.confusion = Part.known(matrix);
    return parts;
  }

  static ClassificationParts of(ClassificationData data) {
    ClassificationParts parts =
        new ClassificationParts(data.numClasses, data.weights != null, data.options);
    if (data.yTrue != null) {
      parts.addRows(data, data.yTrue);
      parts.addScores(data, data.yTrue);
      parts.addLabels(data, data.yTrue);
    }
    parts.addLosses(data);
    double[] actual = data.actual;
    double[] scores = data.scores;
    if (actual != null && scores != null) {
      parts.normalizedGini = Part.of(() -> normalizedGini(actual, scores, data.weights));
    }
    return parts;
  }

  private static NormalizedGini normalizedGini(
      double[] actual, double[] scores, double @Nullable [] weights) {
    NormalizedGini gini = NormalizedGini.of(actual, scores);
    return weights == null ? gini : gini.withSampleWeight(weights);
  }

  /** Takes what rows of probabilities or logits give. */
  private void addRows(ClassificationData data, int[] yTrue) {
    double[] logits = data.logits;
    if (logits != null) {
      addCrossEntropy(data, () -> new CrossEntropies(numClasses, yTrue, logits));
      addHinge(data, LogitLosses.hinge(numClasses, yTrue, logits));
      addRankings(yTrue, logits, data.weights);
      rankedScores = Part.of(() -> rankedByDifference(yTrue, logits, data.weights));
    }
    double[] rows = data.probabilities;
    if (rows != null) {
      addRankings(yTrue, rows, data.weights);
      rankedScores = Part.of(() -> multiclassScores.get().oneVersusRest(1));
      ProbabilityTable table = ProbabilityTable.ofRows(numClasses, yTrue, rows, data.weights);
      probabilities = Part.of(() -> ClassProbabilities.of(table, data.options, data.logLoss));
    }
    if (numClasses > 2) {
      rankedScores = Part.refused("numClasses must be 2 for one ranking but is " + numClasses);
    }
  }

  private void addCrossEntropy(ClassificationData data, Supplier<SampleLosses> losses) {
    crossEntropy = Part.of(() -> losses.get().mean(data.samples, data.weights));
    eachCrossEntropy = Part.of(() -> losses.get().all(data.samples));
  }

  private void addHinge(ClassificationData data, SampleLosses losses) {
    hinge = Part.of(() -> losses.mean(data.samples, data.weights));
    eachHinge = Part.of(() -> losses.all(data.samples));
  }

  private void addRankings(int[] yTrue, double[] rows, double @Nullable [] weights) {
    predictions = Part.of(() -> largest(rows, numClasses));
    eachRank = Part.of(() -> RankCounts.ranks(numClasses, yTrue, rows));
    ranks = Part.of(() -> RankCounts.of(numClasses, yTrue, rows, weights));
    multiclassScores = Part.of(() -> {
      MulticlassScores scores = MulticlassScores.unchecked(numClasses, yTrue, rows);
      return weights == null ? scores : scores.withSampleWeight(weights);
    });
  }

  /** Two logits rank by how far that of class 1 is above that of class 0. */
  private static RankedScores rankedByDifference(
      int[] yTrue, double[] logits, double @Nullable [] weights) {
    double[] differences = new double[yTrue.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = logits[2 * i + 1] - logits[2 * i];
    }
    return ranked(yTrue, differences, weights);
  }

  private static RankedScores ranked(int[] yTrue, double[] scores, double @Nullable [] weights) {
    return new RankedScores(
            Ranking.of(scores.length, () -> ScoreColumn.ofLabel(yTrue, scores, 1, 0)))
        .weighted(weights);
  }

  private static int[] largest(double[] rows, int numClasses) {
    int[] labels = new int[rows.length / numClasses];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = ProbabilityTable.firstLargest(rows, i * numClasses, numClasses);
    }
    return labels;
  }

  /** Takes what one score per sample gives: before rows for rankings, after them for probabilities. */
  private void addScores(ClassificationData data, int[] yTrue) {
    double[] scores = data.scores;
    if (scores == null) {
      return;
    }
    double threshold = data.options.threshold();
    predictions = Part.of(() -> above(scores, threshold));
    rankedScores = Part.of(() -> ranked(yTrue, scores, data.weights));
    addHinge(data, LogitLosses.hinge(yTrue, scores));
    if (data.probabilities == null) {
      probabilities = probabilities(data, yTrue, scores);
    }
  }

  private static Part<ClassProbabilities> probabilities(
      ClassificationData data, int[] yTrue, double[] scores) {
    int improper = data.firstImproperScore;
    if (improper < data.samples) {
      return Part.refused("yScore[" + improper + "] must lie in [0, 1] but is " + scores[improper]);
    }
    ProbabilityTable table = ProbabilityTable.ofScores(yTrue, scores, data.weights);
    return Part.of(() -> ClassProbabilities.of(table, data.options, null));
  }

  private static int[] above(double[] scores, double threshold) {
    int[] labels = new int[scores.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = scores[i] > threshold ? 1 : 0;
    }
    return labels;
  }

  /** Counts labels: those given, or those predicted by scores or rows. */
  private void addLabels(ClassificationData data, int[] yTrue) {
    int[] yPred = data.yPred;
    if (yPred != null) {
      predictions = Part.known(yPred);
    }
    confusion = predictions.map(
        labels -> ConfusionMatrix.ofChecked(numClasses, yTrue, labels, data.weights));
    outcomes = data.outcomes;
    if (numClasses > ConfusionMatrix.MAX_CLASSES && confusion.isSupported()) {
      confusion = Part.refused("numClasses must be at most " + ConfusionMatrix.MAX_CLASSES
          + " for a confusion matrix but is " + numClasses);
      outcomes = null;
    }
    addGroups(data, yTrue);
  }

  private void addGroups(ClassificationData data, int[] yTrue) {
    int[] given = data.groups;
    if (given == null) {
      return;
    }
    if (numClasses != 2) {
      groups = Part.refused("numClasses must be 2 for fairness ratios but is " + numClasses);
    } else if (data.weights != null) {
      groups = Part.refused("sampleWeight must be absent for fairness ratios");
    } else {
      groups = predictions.map(labels -> GroupCounts.of(yTrue, labels, given, null));
    }
  }

  private void addLosses(ClassificationData data) {
    double[] losses = data.losses;
    if (losses != null) {
      loss = Part.of(() -> WeightedMean.of(losses, data.weights));
      eachLoss = Part.known(losses);
    } else if (probabilities.isSupported()) {
      loss = probabilities.map(ClassProbabilities::logLosses);
      eachLoss = probabilities.map(ClassProbabilities::eachLogLoss);
    } else if (crossEntropy.isSupported()) {
      loss = crossEntropy;
      eachLoss = eachCrossEntropy;
    }
  }

  /** Returns hits and misses of the labels; supported as the confusion matrix is. */
  Outcomes outcomes() {
    return outcomes == null ? confusion.get().outcomes() : outcomes;
  }

  /**
   * Returns the parts of a resample in which sample i stands {@code counts[i]} times: sorted orders, ranks, losses and
   * predicted labels of samples are shared, nothing is gathered.
   */
  ClassificationParts resampled(ClassificationData data, int[] counts) {
    ClassificationParts parts = new ClassificationParts(numClasses, weighted, options);
    double[] weights = data.weights;
    parts.rankedScores = rankedScores.map(scores -> scores.counted(counts));
    parts.multiclassScores = multiclassScores.map(scores -> scores.counted(counts));
    parts.normalizedGini = normalizedGini.map(gini -> gini.counted(counts));
    parts.probabilities = probabilities.map(all -> all.resampled(counts));
    parts.loss = mean(loss, eachLoss, weights, counts);
    parts.crossEntropy = mean(crossEntropy, eachCrossEntropy, weights, counts);
    parts.hinge = mean(hinge, eachHinge, weights, counts);
    parts.ranks =
        eachRank.map(sampleRanks -> RankCounts.of(numClasses, sampleRanks, weights, counts));
    int[] yTrue = data.yTrue;
    if (yTrue != null) {
      parts.confusion = confusion.replacedBy(
          () -> ConfusionMatrix.ofResample(numClasses, yTrue, predictions.get(), weights, counts));
    }
    int[] given = data.groups;
    if (yTrue != null && given != null) {
      parts.groups =
          groups.replacedBy(() -> GroupCounts.of(yTrue, predictions.get(), given, counts));
    }
    return parts;
  }

  private static Part<WeightedMean> mean(
      Part<WeightedMean> all, Part<double[]> each, double @Nullable [] weights, int[] counts) {
    return all.replacedBy(() -> WeightedMean.of(each.get(), weights, counts));
  }
}
