package io.evalmetrics.survival;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/**
 * The area under the cumulative/dynamic ROC curve: who has had the event by a time against who has not. The risks are
 * sorted once, then each time is one pass over them.
 */
final class DynamicAuc {

  private final SortedValues byRisk;
  private final double[] times; // in the order of risks
  private final double[] caseWeights; // in the order of risks

  /** Returns the area at each evaluation time. */
  static double[] of(SurvivalData data, double[] evalTimes) {
    double[] caseWeight = CensoringWeights.atEvents(data, data.options.ipcwLeftLimit());
    double[] time = data.time.values();
    double[] areas = new double[evalTimes.length];
    Column risk = data.riskColumn();
    if (data.riskMatrix == null && risk != null) {
      DynamicAuc auc = new DynamicAuc(risk.sorted(), time, caseWeight);
      Arrays.setAll(areas, k -> auc.at(evalTimes[k]));
    } else if (data.riskMatrix != null) {
      for (int k = 0; k < areas.length; k++) {
        SortedValues byRisk = SortedValues.of(column(data.riskMatrix, k, areas.length));
        areas[k] = new DynamicAuc(byRisk, time, caseWeight).at(evalTimes[k]);
      }
    }
    return areas;
  }

  /** Returns the mean of the areas, weighted by how much survival falls up to each time; a single one is its own mean. */
  static double mean(double[] areas, double[] evalTimes, KaplanMeier survival) {
    if (areas.length == 1) {
      return areas[0];
    }
    double before = 1;
    double sum = 0;
    for (int k = 0; k < areas.length; k++) {
      double after = survival.at(evalTimes[k]);
      sum += areas[k] * (before - after);
      before = after;
    }
    return Math.min(1, sum / (1 - before)); // 1 may round up
  }

  private static double[] column(double[] matrix, int column, int width) {
    double[] values = new double[matrix.length / width];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix[i * width + column];
    }
    return values;
  }

  private DynamicAuc(SortedValues byRisk, double[] time, double[] caseWeight) {
    this.byRisk = byRisk;
    times = new double[time.length];
    caseWeights = new double[time.length];
    for (int k = 0; k < times.length; k++) {
      times[k] = time[byRisk.sample(k)];
      caseWeights[k] = caseWeight[byRisk.sample(k)];
    }
  }

  /** Returns the area at a time, NaN without a case. */
  private double at(double evalTime) {
    ExactSum wins = new ExactSum();
    ExactSum cases = new ExactSum();
    long controls = 0;
    int end;
    for (int start = 0; start < times.length; start = end) {
      end = byRisk.endOfTies(start);
      double tiedCases = 0;
      int tiedControls = 0;
      for (int k = start; k < end; k++) {
        if (times[k] > evalTime) {
          tiedControls++;
        } else {
          tiedCases += caseWeights[k];
        }
      }
      wins.add(tiedCases * (controls + tiedControls / 2.0));
      cases.add(tiedCases);
      controls += tiedControls;
    }
    return Math.min(1, wins.value() / (cases.value() * controls)); // 1 may round up
  }
}
