package io.evalmetrics.survival;

/** Weights by the inverse probability of not being censored, from the censoring curve G; an array by sample each. */
final class CensoringWeights {

  private CensoringWeights() {}

  /** Returns {@code 1/G(t)^2} for events before tau, 0 for all other samples; infinite where G is 0. */
  static double[] ofFirstFailures(SurvivalData data) {
    double[] weights = atEvents(data, data.options.ipcwLeftLimit());
    double[] time = data.time.values();
    double tau = data.options.tau();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = time[i] < tau ? weights[i] * weights[i] : 0;
    }
    return weights;
  }

  /** Returns {@code 1/G(t)} for events, 0 for the censored; infinite where G is 0, NaN where it is unknown. */
  static double[] atEvents(SurvivalData data, boolean leftLimit) {
    TimeGroups groups = data.groups();
    double[] survival = data.censoring().at(groups, leftLimit);
    double[] weights = new double[groups.samples()];
    for (int group = 0; group < survival.length; group++) {
      for (int k = groups.start(group); k < groups.firstCensored(group); k++) {
        weights[groups.sample(k)] = 1 / survival[group];
      }
    }
    return weights;
  }
}
