package io.evalmetrics.survival;

/** What Harrell's C makes of ties; times are equal when they are the same number. */
public enum TieRule {
  /**
   * A comparable pair of equal risks counts one half, two events at one time are no pair: the default of R survival,
   * lifelines, Hmisc and, without tolerance, of scikit-survival.
   */
  HALF,

  /** A pair of equal risks counts nothing (Goodman-Kruskal, Hmisc outx=TRUE); two events at one time are no pair. */
  EXCLUDE,

  /**
   * The rule of random survival forests, Ishwaran et al. (2008), <a href="https://doi.org/10.1214/08-AOAS169">Random
   * survival forests</a>. At different times a pair of equal risks counts one half. Two events at one time are a pair
   * that counts 1 if the risks are equal, else one half; an event and a censoring at one time count 1 if the event has
   * the higher risk, else one half. Takes no sample weights, strata or tolerance.
   */
  ISHWARAN
}
