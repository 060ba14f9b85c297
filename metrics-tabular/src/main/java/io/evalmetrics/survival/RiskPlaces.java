package io.evalmetrics.survival;

import org.jspecify.annotations.Nullable;

/** Each sample's place in the order of risks, and the places whose risks are tied with it. */
final class RiskPlaces {

  private final int[] places; // by sample
  private final int @Nullable []
      ties; // by place, first and end of those tied with it; null: nobody is tied

  private RiskPlaces(int[] places, int @Nullable [] ties) {
    this.places = places;
    this.ties = ties;
  }

  /**
   * Finds the places.
   *
   * @param tolerance risks that differ by no more are tied; being tied so is not transitive
   */
  static RiskPlaces of(SortedValues byRisk, double tolerance) {
    int n = byRisk.size();
    int[] places = new int[n];
    boolean anyTie = false;
    for (int place = 0; place < n; place++) {
      places[byRisk.sample(place)] = place;
      anyTie |= place > 0 && byRisk.value(place) - byRisk.value(place - 1) <= tolerance;
    }
    return new RiskPlaces(places, anyTie ? ties(byRisk, tolerance) : null);
  }

  private static int[] ties(SortedValues byRisk, double tolerance) {
    int n = byRisk.size();
    int[] ties = new int[2 * n];
    int first = 0;
    int end = 0;
    for (int place = 0; place < n; place++) {
      double risk = byRisk.value(place);
      while (risk - byRisk.value(first) > tolerance) {
        first++;
      }
      while (end < n && byRisk.value(end) - risk <= tolerance) {
        end++;
      }
      ties[2 * place] = first;
      ties[2 * place + 1] = end;
    }
    return ties;
  }

  /** Returns the places of the samples in another order of them. */
  int[] inOrderOf(TimeGroups groups) {
    int[] ordered = new int[places.length];
    for (int k = 0; k < ordered.length; k++) {
      ordered[k] = places[groups.sample(k)];
    }
    return ordered;
  }

  /** Returns the first place whose risk is tied with that of {@code place}. */
  int tiesFrom(int place) {
    return ties == null ? place : ties[2 * place];
  }

  /** Returns the place after the last one whose risk is tied with that of {@code place}. */
  int tiesEnd(int place) {
    return ties == null ? place + 1 : ties[2 * place + 1];
  }
}
