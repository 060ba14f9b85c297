package io.evalmetrics.classification;

/**
 * The corners of a ROC curve as weights: those of the positive and negative samples at or above each distinct score, in
 * descending order of the score. Corner 0 lies above every score. The curves are made of them.
 */
final class Vertices {

  final double[] thresholds;
  final double[] truePositives;
  final double[] falsePositives;

  private Vertices(int size) {
    thresholds = new double[size];
    truePositives = new double[size];
    falsePositives = new double[size];
    thresholds[0] = Double.POSITIVE_INFINITY;
  }

  static Vertices of(Ranking ranking) {
    int size = 1;
    for (TieWalk walk = ranking.walk(); walk.next(); ) {
      size += walk.hasWeight() ? 1 : 0;
    }
    Vertices vertices = new Vertices(size);
    int j = 1;
    for (TieWalk walk = ranking.walk(); walk.next(); ) {
      if (walk.hasWeight()) {
        vertices.thresholds[j] = walk.threshold();
        vertices.truePositives[j] = walk.truePositives();
        vertices.falsePositives[j] = walk.falsePositives();
        j++;
      }
    }
    return vertices;
  }

  /** Returns the index of the last corner. */
  int last() {
    return thresholds.length - 1;
  }

  /** Returns the weight of all positive samples. */
  double positives() {
    return truePositives[last()];
  }

  /** Returns the weight of all negative samples. */
  double negatives() {
    return falsePositives[last()];
  }
}
