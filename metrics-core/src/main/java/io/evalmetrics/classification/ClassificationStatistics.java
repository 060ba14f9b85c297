package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;

/**
 * What evaluations of batches or shards add up to: all that the metrics of labels, probabilities and losses need.
 *
 * <pre>{@code
 * ClassificationStatistics statistics = ClassificationStatistics.create(10);
 * statistics.add(ClassificationEvaluation.ofProbabilities(10, yTrue, probabilities)); // for each batch
 * ClassificationEvaluation whole = statistics.combine(fromAnotherShard).result();
 * }</pre>
 *
 * <p>The result supports what every batch had the evidence for, except rankings (ROC, precision-recall, Gini), which need
 * every sample. A new instance is the identity of {@link #combine}; counts are exact, sums move only by rounding. It takes
 * O(classes squared) memory. Not thread-safe: keep one per thread, then combine. If labels are all there is, a {@link
 * ConfusionMatrix} does.
 */
public final class ClassificationStatistics implements Statistic<ClassificationStatistics> {

  private static final long serialVersionUID = 1L;

  private static final int CONFUSION = 1;
  private static final int GROUPS = 1 << 1;
  private static final int LOSS = 1 << 2;
  private static final int PROBABILITIES = 1 << 3;
  private static final int CROSS_ENTROPY = 1 << 4;
  private static final int HINGE = 1 << 5;
  private static final int RANKS = 1 << 6;

  /** The number of classes. */
  private final int numClasses;

  /** The options of all batches. */
  private final ClassificationOptions options;

  /** Counted labels. */
  private final ConfusionMatrix confusion;

  /** Counted labels by group. */
  private final GroupCounts groups = new GroupCounts();

  /** The loss that the batches prefer. */
  private final WeightedMean loss = new WeightedMean();

  /** Log losses, Brier scores, calibration. */
  private final ProbabilitySums probabilities;

  /** Cross entropies of logits. */
  private final WeightedMean crossEntropy = new WeightedMean();

  /** Hinge losses. */
  private final WeightedMean hinge = new WeightedMean();

  /** Ranks of the true class. */
  private final RankCounts ranks;

  /** The parts that a batch did not have. */
  private int missing;

  private ClassificationStatistics(int numClasses, ClassificationOptions options) {
    this.numClasses = numClasses;
    this.options = options;
    confusion = ConfusionMatrix.create(numClasses);
    probabilities = new ProbabilitySums(numClasses, options);
    ranks = new RankCounts(numClasses);
  }

  /**
   * Returns an empty instance.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or more than {@link ConfusionMatrix#MAX_CLASSES} classes
   */
  public static ClassificationStatistics create(int numClasses) {
    return create(numClasses, ClassificationOptions.withDefaults());
  }

  /**
   * Returns an empty instance for evaluations with these options.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or more than {@link ConfusionMatrix#MAX_CLASSES} classes
   */
  public static ClassificationStatistics create(int numClasses, ClassificationOptions options) {
    return new ClassificationStatistics(numClasses, options);
  }

  /**
   * Adds the evaluation of a batch and returns this instance.
   *
   * @throws IllegalArgumentException if its number of classes or its options differ from those of this instance
   */
  public ClassificationStatistics add(ClassificationEvaluation batch) {
    ClassificationParts parts = batch.parts();
    check(parts.numClasses, parts.options);
    add(CONFUSION, confusion, parts.confusion);
    add(GROUPS, groups, parts.groups);
    add(LOSS, loss, parts.loss);
    add(CROSS_ENTROPY, crossEntropy, parts.crossEntropy);
    add(HINGE, hinge, parts.hinge);
    add(RANKS, ranks, parts.ranks);
    if (parts.probabilities.isSupported()) {
      probabilities.add(parts.probabilities.get());
    } else {
      missing |= PROBABILITIES;
    }
    return this;
  }

  private <T extends Statistic<T>> void add(int bit, T sum, Part<T> part) {
    if (part.isSupported()) {
      sum.combine(part.get());
    } else {
      missing |= bit;
    }
  }

  /**
   * Adds what {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if its number of classes or its options differ from those of this instance
   */
  @Override
  public ClassificationStatistics combine(ClassificationStatistics other) {
    check(other.numClasses, other.options);
    confusion.combine(other.confusion);
    groups.combine(other.groups);
    loss.combine(other.loss);
    probabilities.combine(other.probabilities);
    crossEntropy.combine(other.crossEntropy);
    hinge.combine(other.hinge);
    ranks.combine(other.ranks);
    missing |= other.missing;
    return this;
  }

  private void check(int otherNumClasses, ClassificationOptions otherOptions) {
    if (otherNumClasses != numClasses) {
      throw Arguments.badValue("numClasses", "be " + numClasses, otherNumClasses);
    }
    if (!otherOptions.equals(options)) {
      throw Arguments.badValue("options", "be " + options, otherOptions);
    }
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public ClassificationEvaluation result() {
    return new ClassificationEvaluation(
        create(numClasses, options).combine(this).parts());
  }

  private ClassificationParts parts() {
    ClassificationParts parts = new ClassificationParts(numClasses, false, options);
    parts.confusion = part(CONFUSION, confusion, parts.confusion);
    parts.groups = part(GROUPS, groups, parts.groups);
    parts.loss = part(LOSS, loss, parts.loss);
    parts.probabilities =
        part(PROBABILITIES, new ClassProbabilities(probabilities, options), parts.probabilities);
    parts.crossEntropy = part(CROSS_ENTROPY, crossEntropy, parts.crossEntropy);
    parts.hinge = part(HINGE, hinge, parts.hinge);
    parts.ranks = part(RANKS, ranks, parts.ranks);
    return parts;
  }

  private <T> Part<T> part(int bit, T sum, Part<T> otherwise) {
    return (missing & bit) == 0 ? Part.known(sum) : otherwise;
  }
}
