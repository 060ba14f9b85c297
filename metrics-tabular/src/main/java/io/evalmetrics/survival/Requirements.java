package io.evalmetrics.survival;

import io.evalmetrics.internal.Arguments;

/**
 * What each metric requires: evidence, times within its domain, weights that the censoring curve knows. Each method
 * throws an IllegalArgumentException that names what is missing.
 */
final class Requirements {

  private Requirements() {}

  static void forPairs(SurvivalData data) {
    if (data.riskColumn() == null) {
      throw Arguments.missing("risk or predictedTime");
    }
  }

  static void forConcordance(SurvivalData data) {
    forPairs(data);
    if (data.options.tieRule() == TieRule.ISHWARAN) {
      notWithIshwaran("sampleWeight", data.sampleWeight != null);
      notWithIshwaran("strata", data.strata != null);
      notWithIshwaran("tiedTolerance", data.options.tiedTolerance() > 0);
    }
  }

  private static void notWithIshwaran(String argument, boolean isGiven) {
    if (isGiven) {
      throw new IllegalArgumentException(argument + " must not be given with TieRule.ISHWARAN");
    }
  }

  static void forUnoConcordance(SurvivalData data) {
    forPairs(data);
    forTimes(data);
    knownAtEventsBefore(data, data.options.tau(), "; a smaller tau leaves it out");
  }

  static void forAuc(SurvivalData data) {
    if (data.riskMatrix == null && data.riskColumn() == null) {
      throw Arguments.missing("risk, predictedTime or riskMatrix");
    }
    double[] evalTimes = forEvalTimes(data);
    knownAtEventsBefore(data, Math.nextUp(evalTimes[evalTimes.length - 1]), "");
  }

  static void forBrier(SurvivalData data) {
    if (data.survivalProbability == null) {
      throw Arguments.missing("survivalProbability");
    }
    double[] evalTimes = forEvalTimes(data);
    for (int k = 0; k < evalTimes.length; k++) {
      if (!data.censoring().isKnown(evalTimes[k])) {
        throw data.censoring().unknown("evalTimes[" + k + "]", evalTimes[k], "");
      }
    }
  }

  static void forIntegratedBrier(SurvivalData data) {
    forBrier(data);
    int width = data.evalTimes == null ? 0 : data.evalTimes.length;
    if (width < 2) {
      throw new IllegalArgumentException("evalTimes must have at least 2 times but have " + width);
    }
  }

  /** Returns the evaluation times, which must lie within the follow-up of the samples. */
  private static double[] forEvalTimes(SurvivalData data) {
    double[] evalTimes = data.evalTimes;
    if (evalTimes == null) {
      throw Arguments.missing("evalTimes");
    }
    forTimes(data);
    TimeGroups groups = data.groups();
    double first = groups.time(0);
    double last = groups.time(groups.count() - 1);
    if (evalTimes[0] < first) {
      throw Arguments.badElement(
          "evalTimes", 0, "be at least the first time " + first, evalTimes[0]);
    }
    int end = evalTimes.length - 1;
    if (evalTimes[end] >= last) {
      throw Arguments.badElement(
          "evalTimes", end, "be below the last time " + last, evalTimes[end]);
    }
    return evalTimes;
  }

  static void forTimeErrors(SurvivalData data) {
    if (data.predictedTime == null) {
      throw Arguments.missing("predictedTime");
    }
    forTimes(data);
  }

  static void forClassification(SurvivalData data) {
    SurvivalOptions options = data.options;
    if (data.predictedEvent == null && data.eventProbability == null) {
      if (data.predictedTime == null) {
        throw Arguments.missing("predictedEvent, eventProbability or predictedTime");
      }
      if (!options.hasHorizon()) {
        throw new IllegalArgumentException("predictedTime needs a horizon");
      }
    }
    forTimes(data);
    if (options.ipcw()) {
      if (!options.hasHorizon()) {
        throw new IllegalArgumentException("ipcw needs a horizon");
      }
      HorizonCounts.of(data); // looks up the weights that are needed
    }
  }

  /** The censoring curve must be known at all events before a time. */
  private static void knownAtEventsBefore(SurvivalData data, double end, String advice) {
    KaplanMeier censoring = data.censoring();
    double[] time = data.time.values();
    for (int i = 0; i < time.length; i++) {
      if (data.event[i] == 1 && time[i] < end && !censoring.isKnown(time[i])) {
        throw censoring.unknown("time[" + i + "]", time[i], advice);
      }
    }
  }

  /** Times may be negative for Harrell's C only. */
  private static void forTimes(SurvivalData data) {
    Arguments.nonNegative("time", data.time.values());
  }
}
