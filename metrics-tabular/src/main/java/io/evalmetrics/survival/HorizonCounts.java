package io.evalmetrics.survival;

import io.evalmetrics.classification.BinaryCounts;
import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who has the event by the horizon, and who was predicted to; without a horizon: who has it at all. */
final class HorizonCounts {

  private static final int PREDICTED = 1;
  private static final int POSITIVE = 2;
  private static final int CELLS = 4;

  private final SurvivalData data;
  private final double[] time;
  private final double horizon; // infinite: none
  private final double @Nullable [] inverseAtEvents; // 1/G by sample; null: unweighted
  private final double inverseAtHorizon;

  private HorizonCounts(SurvivalData data) {
    this.data = data;
    SurvivalOptions options = data.options;
    time = data.time.values();
    horizon = options.hasHorizon() ? options.horizon() : Double.POSITIVE_INFINITY;
    inverseAtEvents = options.ipcw() ? CensoringWeights.atEvents(data, false) : null;
    inverseAtHorizon = options.ipcw() ? 1 / data.censoring().at(horizon) : 1;
  }

  /**
   * Counts the samples.
   *
   * @throws IllegalArgumentException if the censoring curve is unknown where a weight is needed
   */
  static BinaryCounts of(SurvivalData data) {
    return new HorizonCounts(data).count();
  }

  private BinaryCounts count() {
    ExactSum[] sums = new ExactSum[CELLS];
    Arrays.setAll(sums, cell -> new ExactSum());
    double[] block = new double[CELLS];
    for (int from = 0; from < time.length; from += ExactSum.BLOCK) {
      int to = Math.min(time.length, from + ExactSum.BLOCK);
      Arrays.fill(block, 0);
      for (int i = from; i < to; i++) {
        int cell = (isPositive(i) ? POSITIVE : 0) + (isPredicted(i) ? PREDICTED : 0);
        block[cell] += weight(i);
      }
      for (int cell = 0; cell < CELLS; cell++) {
        sums[cell].add(block[cell]);
      }
    }
    return new BinaryCounts(
        sums[POSITIVE + PREDICTED].value(),
        sums[PREDICTED].value(),
        sums[POSITIVE].value(),
        sums[0].value());
  }

  private boolean isPositive(int i) {
    return data.event[i] == 1 && time[i] <= horizon;
  }

  /** Of who was censored before the horizon nothing is known there. */
  private boolean isLeftOut(int i) {
    return data.options.hasHorizon() && data.event[i] == 0 && time[i] < horizon;
  }

  private boolean isPredicted(int i) {
    if (data.predictedEvent != null) {
      return data.predictedEvent[i] == 1;
    }
    if (data.eventProbability != null) {
      return data.eventProbability[i] >= data.options.threshold();
    }
    return data.predictedTime != null && data.predictedTime[i] <= horizon;
  }

  private double weight(int i) {
    double weight = data.sampleWeight == null ? 1 : data.sampleWeight[i];
    if (inverseAtEvents == null || weight == 0 || isLeftOut(i)) {
      return isLeftOut(i) ? 0 : weight;
    }
    boolean positive = isPositive(i);
    double inverse = positive ? inverseAtEvents[i] : inverseAtHorizon;
    if (Double.isNaN(inverse)) {
      String name = positive ? "time[" + i + "]" : "horizon";
      throw data.censoring().unknown(name, positive ? time[i] : horizon, "");
    }
    return weight * inverse;
  }
}
