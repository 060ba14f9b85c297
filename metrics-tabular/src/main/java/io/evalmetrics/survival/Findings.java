package io.evalmetrics.survival;

import io.evalmetrics.classification.BinaryCounts;
import io.evalmetrics.internal.Arguments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the metrics of one evaluation compute of its samples and share, each when it is first asked for.
 *
 * <p>The samples may be a resample. Harrell's C counts the pairs of a resample in the sorted orders of the original; for
 * all else, and for weighted pairs, the samples are gathered.
 */
final class Findings {

  private final SurvivalData original;
  private final @Nullable Resample resample; // null: each sample stands once
  private volatile @Nullable SurvivalData gathered;

  private volatile @Nullable PairCounts pairCounts;
  private volatile @Nullable BinaryCounts horizonCounts;
  private volatile double @Nullable [] areas;
  private volatile double @Nullable [] brierScores;

  Findings(SurvivalData data) {
    this(data, null);
  }

  private Findings(SurvivalData original, @Nullable Resample resample) {
    this.original = original;
    this.resample = resample;
  }

  /** Returns the findings on the samples in which row {@code i} stands {@code counts[i]} times. */
  Findings resampled(int[] counts) {
    Resample next =
        resample == null ? Resample.of(counts, original.samples()) : resample.resampled(counts);
    return new Findings(original, next);
  }

  /** Returns how many rows there are, repeats counted. */
  int rows() {
    return resample == null ? original.samples() : resample.size();
  }

  /** Returns the samples, those of a resample gathered. */
  SurvivalData data() {
    if (resample == null) {
      return original;
    }
    SurvivalData known = gathered;
    if (known == null) {
      known = original.resampled(resample);
      gathered = known;
    }
    return known;
  }

  double[] evalTimes() {
    double[] evalTimes = original.evalTimes;
    if (evalTimes == null) {
      throw Arguments.missing("evalTimes");
    }
    return evalTimes;
  }

  PairCounts pairCounts() {
    PairCounts known = pairCounts;
    if (known == null) {
      Requirements.forPairs(original);
      known = resample == null || original.sampleWeight != null
          ? HarrellConcordance.count(data())
          : HarrellConcordance.count(original, resample);
      pairCounts = known;
    }
    return known;
  }

  double concordance() {
    Requirements.forConcordance(original);
    PairCounts counts = pairCounts();
    return switch (original.options.tieRule()) {
      case HALF -> counts.concordance();
      case EXCLUDE -> counts.concordanceWithoutTies();
      case ISHWARAN -> HarrellConcordance.ishwaran(data(), counts);
    };
  }

  double concordanceIpcw() {
    SurvivalData data = data();
    Requirements.forUnoConcordance(data);
    double[] weights = CensoringWeights.ofFirstFailures(data);
    return PairCounter.count(data.groups(), data.riskPlaces(), weights, null).concordance();
  }

  double[] areas() {
    double[] known = areas;
    if (known == null) {
      Requirements.forAuc(data());
      known = DynamicAuc.of(data(), evalTimes());
      areas = known;
    }
    return known;
  }

  double[] brierScores() {
    double[] known = brierScores;
    if (known == null) {
      SurvivalData data = data();
      Requirements.forBrier(data);
      known = BrierScores.of(
          data, evalTimes(), Objects.requireNonNull(data.survivalProbability, "probability"));
      brierScores = known;
    }
    return known;
  }

  BinaryCounts horizonCounts() {
    BinaryCounts known = horizonCounts;
    if (known == null) {
      Requirements.forClassification(data());
      known = HorizonCounts.of(data());
      horizonCounts = known;
    }
    return known;
  }

  TimeErrors timeErrors() {
    SurvivalData data = data();
    Requirements.forTimeErrors(data);
    double[] predictedTime = Objects.requireNonNull(data.predictedTime, "predictedTime");
    return TimeErrors.of(data.time.values(), data.event, predictedTime);
  }
}
