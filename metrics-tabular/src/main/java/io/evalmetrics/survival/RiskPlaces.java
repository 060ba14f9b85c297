package io.evalmetrics.survival;

import org.jspecify.annotations.Nullable;

/**
 * The samples' places in the order of risks, and the places whose risks are tied with theirs; as the samples follow each
 * other in time, which is how they are asked for.
 */
final class RiskPlaces {

  private final int[] places;
  private final int @Nullable [] tiesFrom; // null: nobody is tied
  private final int @Nullable [] tiesEnd;

  private RiskPlaces(int[] places, int @Nullable [] tiesFrom, int @Nullable [] tiesEnd) {
    this.places = places;
    this.tiesFrom = tiesFrom;
    this.tiesEnd = tiesEnd;
  }

  /**
   * Finds the places.
   *
   * @param tolerance risks that differ by no more are tied; being tied so is not transitive
   */
  static RiskPlaces of(SortedValues byRisk, double tolerance, TimeGroups groups) {
    int n = byRisk.size();
    int[] placeOfSample = new int[n];
    for (int place = 0; place < n; place++) {
      placeOfSample[byRisk.sample(place)] = place;
    }
    int[] places = new int[n];
    for (int k = 0; k < n; k++) {
      places[k] = placeOfSample[groups.sample(k)];
    }
    if (tolerance > 0) {
      return withTies(places, ties(byRisk, tolerance));
    }
    return byRisk.hasTies()
        ? withTies(places, tiesOfEqual(byRisk))
        : new RiskPlaces(places, null, null);
  }

  /** Returns, for each place, the first one of an equal risk and the end of those. */
  private static int[] tiesOfEqual(SortedValues byRisk) {
    int[] ties = new int[2 * byRisk.size()];
    int end;
    for (int first = 0; first < byRisk.size(); first = end) {
      end = byRisk.endOfTies(first);
      for (int place = first; place < end; place++) {
        ties[2 * place] = first;
        ties[2 * place + 1] = end;
      }
    }
    return ties;
  }

  /** Returns, for each place, the first one tied with it and the end of those tied with it. */
  private static int[] ties(SortedValues byRisk, double tolerance) {
    double[] risks = new double[byRisk.size()];
    for (int place = 0; place < risks.length; place++) {
      risks[place] = byRisk.value(place);
    }
    int[] ties = new int[2 * risks.length];
    int first = 0;
    int end = 0;
    for (int place = 0; place < risks.length; place++) {
      while (risks[place] - risks[first] > tolerance) {
        first++;
      }
      while (end < risks.length && risks[end] - risks[place] <= tolerance) {
        end++;
      }
      ties[2 * place] = first;
      ties[2 * place + 1] = end;
    }
    return ties;
  }

  private static RiskPlaces withTies(int[] places, int[] ties) {
    int[] from = new int[places.length];
    int[] end = new int[places.length];
    for (int k = 0; k < places.length; k++) {
      from[k] = ties[2 * places[k]];
      end[k] = ties[2 * places[k] + 1];
    }
    return new RiskPlaces(places, from, end);
  }

  /** Returns the place of the sample that stands at {@code k} in time. */
  int place(int k) {
    return places[k];
  }

  /** Returns the first place whose risk is tied with that of the sample that stands at {@code k} in time. */
  int tiesFrom(int k) {
    return tiesFrom == null ? places[k] : tiesFrom[k];
  }

  /** Returns the place after the last one whose risk is tied with that of the sample at {@code k} in time. */
  int tiesEnd(int k) {
    return tiesEnd == null ? places[k] + 1 : tiesEnd[k];
  }
}
