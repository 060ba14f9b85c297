package io.evalmetrics.classification;

import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;

class MultilabelMetricsTest extends MetricLaws<MultilabelEvaluation> {

  private static final int[] Y_TRUE = {1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1};

  @Override
  protected Task<MultilabelEvaluation> task() {
    return ClassificationTasks.MULTILABEL_CLASSIFICATION;
  }

  @Override
  protected MultilabelEvaluation perfect() {
    return of(0.9, 0.1, 0.2, 0.3, 0.8, 0.7, 0.9, 0.8, 0.1, 0.2, 0.3, 0.9);
  }

  @Override
  protected MultilabelEvaluation poor() {
    return of(0.2, 0.8, 0.7, 0.6, 0.6, 0.1, 0.9, 0.2, 0.7, 0.3, 0.9, 0.4);
  }

  private static MultilabelEvaluation of(double... yScore) {
    double[] relevance = new double[Y_TRUE.length];
    for (int i = 0; i < relevance.length; i++) {
      relevance[i] = Y_TRUE[i];
    }
    return MultilabelEvaluation.ofScores(3, Y_TRUE, yScore).withRelevance(relevance);
  }
}
