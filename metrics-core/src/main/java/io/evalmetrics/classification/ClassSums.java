package io.evalmetrics.classification;

import io.evalmetrics.Statistic;

/** A weighted sum per class, and the weight of each class in the truth. */
final class ClassSums implements Statistic<ClassSums> {

  private static final long serialVersionUID = 1L;

  /** The sums of weight times value, by class. */
  private final ExactSums sums;

  /** The sums of weight, by true class. */
  private final ExactSums weights;

  ClassSums(int numClasses) {
    sums = new ExactSums(numClasses);
    weights = new ExactSums(numClasses);
  }

  /** Adds to the sum of one class. */
  void add(int classIndex, double weightedValue) {
    sums.add(classIndex, weightedValue);
  }

  /** Adds the weights of the true classes. */
  void addTruth(ProbabilityTable table) {
    int[] yTrue = table.yTrue();
    if (table.weights() == null) {
      long[] counts = new long[weights.length()];
      for (int i = 0; i < yTrue.length; i++) {
        counts[yTrue[i]] += table.count(i);
      }
      for (int c = 0; c < counts.length; c++) {
        weights.add(c, counts[c]);
      }
    } else {
      for (int i = 0; i < yTrue.length; i++) {
        weights.add(yTrue[i], table.weight(i));
      }
    }
  }

  @Override
  public ClassSums combine(ClassSums other) {
    sums.addAll(other.sums);
    weights.addAll(other.weights);
    return this;
  }

  /** Returns the sum of a class divided by the weight of the class. */
  double meanWithin(int classIndex) {
    return sums.at(classIndex) / weights.at(classIndex);
  }

  /** Returns the sum of a class divided by the weight of all classes. */
  double meanOverAll(int classIndex) {
    return sums.at(classIndex) / weights.total();
  }

  /** Returns the sum over all classes with their weight. */
  WeightedMean total() {
    return new WeightedMean().add(sums.total(), weights.total());
  }

  /** Returns the shares of the classes in the truth. */
  double[] shares() {
    double total = weights.total();
    double[] shares = new double[weights.length()];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = weights.at(c) / total;
    }
    return shares;
  }

  /** Returns the share of all other classes, by class; 1 minus the share of a frequent class would lose its digits. */
  double[] sharesOfOthers() {
    double[] others = new double[weights.length()];
    double before = 0;
    for (int c = 0; c < others.length; c++) {
      others[c] = before;
      before += weights.at(c);
    }
    double after = 0;
    for (int c = others.length - 1; c >= 0; c--) {
      others[c] = (others[c] + after) / before;
      after += weights.at(c);
    }
    return others;
  }

  int numClasses() {
    return sums.length();
  }

  /** Returns whether at least two classes have a weight above zero in the truth. */
  boolean hasTwoClasses() {
    int present = 0;
    for (int c = 0; c < weights.length(); c++) {
      present += weights.at(c) > 0 ? 1 : 0;
    }
    return present > 1;
  }
}
