package io.evalmetrics.survival;

import java.util.Random;

/** Random samples with many ties in time and in risk, and every kind of prediction. */
final class Samples {

  static final double[] EVAL_TIMES = {2, 3.5, 5};

  final double[] time;
  final int[] event;
  final double[] risk;
  final double[] weight;
  final int[] strata;
  final double[] predictedTime;
  final int[] predictedEvent;
  final double[] probability;
  final double[] survival;
  final double[] riskMatrix;

  private Samples(int n) {
    time = new double[n];
    event = new int[n];
    risk = new double[n];
    weight = new double[n];
    strata = new int[n];
    predictedTime = new double[n];
    predictedEvent = new int[n];
    probability = new double[n];
    survival = new double[n * EVAL_TIMES.length];
    riskMatrix = new double[n * EVAL_TIMES.length];
  }

  /** Makes at least four samples, among them times before, within and after the evaluation times. */
  static Samples random(long seed, int size) {
    Random random = new Random(seed);
    Samples samples = new Samples(size);
    for (int i = 0; i < size; i++) {
      samples.time[i] = random.nextInt(8);
      samples.event[i] = random.nextInt(3) > 0 ? 1 : 0;
      samples.risk[i] = random.nextInt(6) / 4.0 - 0.5;
      samples.weight[i] = random.nextInt(4);
      samples.strata[i] = random.nextInt(3) - 1;
      samples.predictedTime[i] = random.nextInt(16) / 2.0;
      samples.predictedEvent[i] = random.nextInt(2);
      samples.probability[i] = random.nextDouble();
      for (int k = 0; k < EVAL_TIMES.length; k++) {
        samples.survival[i * EVAL_TIMES.length + k] = random.nextDouble();
        samples.riskMatrix[i * EVAL_TIMES.length + k] = random.nextInt(5);
      }
    }
    samples.set(0, 1, 1);
    samples.set(1, 2, 0);
    samples.set(2, 6, 1);
    samples.set(3, 8, 1);
    return samples;
  }

  private void set(int i, double newTime, int newEvent) {
    time[i] = newTime;
    event[i] = newEvent;
  }

  /** Returns the samples at these indices. */
  Samples at(int[] indices) {
    Samples picked = new Samples(indices.length);
    int width = EVAL_TIMES.length;
    for (int k = 0; k < indices.length; k++) {
      int i = indices[k];
      picked.time[k] = time[i];
      picked.event[k] = event[i];
      picked.risk[k] = risk[i];
      picked.weight[k] = weight[i];
      picked.strata[k] = strata[i];
      picked.predictedTime[k] = predictedTime[i];
      picked.predictedEvent[k] = predictedEvent[i];
      picked.probability[k] = probability[i];
      System.arraycopy(survival, i * width, picked.survival, k * width, width);
      System.arraycopy(riskMatrix, i * width, picked.riskMatrix, k * width, width);
    }
    return picked;
  }

  int size() {
    return time.length;
  }

  SurvivalEvaluation withRisk() {
    return SurvivalEvaluation.of(time, event).withRisk(risk);
  }

  /** Returns an evaluation that supports every metric with default options. */
  SurvivalEvaluation complete() {
    return withRisk()
        .withPredictedTime(predictedTime)
        .withEventProbability(probability)
        .withEvalTimes(EVAL_TIMES)
        .withSurvivalProbability(survival);
  }
}
