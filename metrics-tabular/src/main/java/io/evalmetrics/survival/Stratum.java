package io.evalmetrics.survival;

import io.evalmetrics.internal.RadixSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples whose pairs are compared with each other: all of them, or those of one stratum; in order of time and of risk. */
final class Stratum {

  final TimeGroups groups;
  final RiskPlaces risks;
  private final int @Nullable [] members; // null: all

  private Stratum(TimeGroups groups, RiskPlaces risks, int @Nullable [] members) {
    this.groups = groups;
    this.risks = risks;
    this.members = members;
  }

  static Stratum ofAll(SurvivalData data) {
    data.sort();
    return new Stratum(data.groups(), data.riskPlaces(), null);
  }

  static Stratum[] each(SurvivalData data, int[] strata) {
    List<Stratum> found = new ArrayList<>();
    int[] byStratum = byStratum(strata);
    int end;
    for (int start = 0; start < byStratum.length; start = end) {
      end = start + 1;
      while (end < byStratum.length && strata[byStratum[end]] == strata[byStratum[start]]) {
        end++;
      }
      found.add(of(data, Arrays.copyOfRange(byStratum, start, end)));
    }
    return found.toArray(Stratum[]::new);
  }

  private static int[] byStratum(int[] strata) {
    long[] keys = new long[strata.length];
    int[] samples = new int[strata.length];
    for (int i = 0; i < strata.length; i++) {
      keys[i] = strata[i];
      samples[i] = i;
    }
    RadixSort.sort(keys, samples, strata.length);
    return samples;
  }

  private static Stratum of(SurvivalData data, int[] members) {
    int[] event = new int[members.length];
    for (int k = 0; k < members.length; k++) {
      event[k] = data.event[members[k]];
    }
    SortedValues byTime = SortedValues.of(picked(data.time.values(), members));
    SortedValues byRisk = SortedValues.of(picked(data.risks().values(), members));
    TimeGroups groups = TimeGroups.of(byTime, event);
    RiskPlaces risks = RiskPlaces.of(byRisk, data.options.tiedTolerance(), groups);
    return new Stratum(groups, risks, members);
  }

  /** Returns the members' values of one value per sample. */
  double @Nullable [] of(double @Nullable [] values) {
    return values == null || members == null ? values : picked(values, members);
  }

  private static double[] picked(double[] values, int[] members) {
    double[] picked = new double[members.length];
    for (int k = 0; k < members.length; k++) {
      picked[k] = values[members[k]];
    }
    return picked;
  }

  /** Returns how often the members stand in a resample of all samples. */
  int[] countsOf(Resample resample) {
    int[] counts = new int[groups.samples()];
    for (int k = 0; k < counts.length; k++) {
      counts[k] = resample.count(members == null ? k : members[k]);
    }
    return counts;
  }
}
