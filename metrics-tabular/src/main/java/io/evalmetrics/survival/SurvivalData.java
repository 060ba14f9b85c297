package io.evalmetrics.survival;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation knows of its samples. The fields are set only before the evaluation that owns this is built;
 * sorted orders are computed when first asked for, and shared by copies.
 */
final class SurvivalData {

  final Column time;
  final int[] event;

  @Nullable
  Column risk;

  double @Nullable [] predictedTime;

  @Nullable
  Column riskOfPredictedTime; // its negative

  int @Nullable [] predictedEvent;
  double @Nullable [] eventProbability;
  double @Nullable [] sampleWeight;
  int @Nullable [] strata;
  double @Nullable [] evalTimes;
  double @Nullable [] survivalProbability; // samples x evalTimes
  double @Nullable [] riskMatrix; // samples x evalTimes

  @Nullable
  KaplanMeier trainingCensoring;

  SurvivalOptions options = SurvivalOptions.withDefaults();

  private volatile @Nullable TimeGroups groups;
  private volatile @Nullable RiskPlaces riskPlaces;
  private volatile Stratum @Nullable [] comparable;
  private volatile @Nullable KaplanMeier censoring;

  SurvivalData(Column time, int[] event) {
    this.time = time;
    this.event = event;
  }

  SurvivalData copy() {
    SurvivalData copy = new SurvivalData(time, event);
    copy.risk = risk;
    copy.predictedTime = predictedTime;
    copy.riskOfPredictedTime = riskOfPredictedTime;
    copy.predictedEvent = predictedEvent;
    copy.eventProbability = eventProbability;
    copy.sampleWeight = sampleWeight;
    copy.strata = strata;
    copy.evalTimes = evalTimes;
    copy.survivalProbability = survivalProbability;
    copy.riskMatrix = riskMatrix;
    copy.trainingCensoring = trainingCensoring;
    copy.options = options;
    copy.groups = groups;
    copy.censoring = censoring;
    return copy;
  }

  SurvivalData resampled(Resample resample) {
    int width = evalTimes == null ? 0 : evalTimes.length;
    SurvivalData copy = new SurvivalData(time.resampled(resample), resample.of(event));
    copy.risk = risk == null ? null : risk.resampled(resample);
    copy.predictedTime = predictedTime == null ? null : resample.of(predictedTime);
    copy.riskOfPredictedTime =
        riskOfPredictedTime == null ? null : riskOfPredictedTime.resampled(resample);
    copy.predictedEvent = predictedEvent == null ? null : resample.of(predictedEvent);
    copy.eventProbability = eventProbability == null ? null : resample.of(eventProbability);
    copy.sampleWeight = sampleWeight == null ? null : resample.of(sampleWeight);
    copy.strata = strata == null ? null : resample.of(strata);
    copy.evalTimes = evalTimes;
    copy.survivalProbability =
        survivalProbability == null ? null : resample.of(survivalProbability, width);
    copy.riskMatrix = riskMatrix == null ? null : resample.of(riskMatrix, width);
    copy.trainingCensoring = trainingCensoring;
    copy.options = options;
    return copy;
  }

  int samples() {
    return event.length;
  }

  /** Returns the risk, or that of the predicted times, or null. */
  @Nullable
  Column riskColumn() {
    return risk == null ? riskOfPredictedTime : risk;
  }

  /** Returns the places of the risks, which must be given, under the tolerance of the options. */
  RiskPlaces riskPlaces() {
    RiskPlaces known = riskPlaces;
    if (known == null) {
      known = RiskPlaces.of(risks().sorted(), options.tiedTolerance(), groups());
      riskPlaces = known;
    }
    return known;
  }

  /** Returns the risks, which must be given. */
  Column risks() {
    return Objects.requireNonNull(riskColumn(), "risk");
  }

  /** Returns the sets of samples whose pairs are comparable: one, unless there are strata. */
  Stratum[] comparable() {
    Stratum[] known = comparable;
    if (known == null) {
      known = strata == null ? new Stratum[] {Stratum.ofAll(this)} : Stratum.each(this, strata);
      comparable = known;
    }
    return known;
  }

  /** Sorts times and risks, which must be given, one after the other in the same room. */
  void sort() {
    long[] room = new long[samples()];
    time.sorted(room);
    risks().sorted(room);
  }

  TimeGroups groups() {
    TimeGroups known = groups;
    if (known == null) {
      known = TimeGroups.of(time.sorted(), event);
      groups = known;
    }
    return known;
  }

  /** Returns the censoring curve of the training data, or of the samples themselves if there are none. */
  KaplanMeier censoring() {
    if (trainingCensoring != null) {
      return trainingCensoring;
    }
    KaplanMeier known = censoring;
    if (known == null) {
      known = KaplanMeier.ofCensorings(groups());
      censoring = known;
    }
    return known;
  }
}
