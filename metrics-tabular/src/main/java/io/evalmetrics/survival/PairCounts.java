package io.evalmetrics.survival;

/**
 * The pairs of samples behind Harrell's C, or the sums of {@code w[i] * w[j]} over them if samples carry weights.
 *
 * <p>A pair is comparable if the member with the shorter time had an event, or if the times are equal and exactly one
 * had an event, which then comes first. Counts are exact up to 2^53, which 10^8 samples do not reach.
 *
 * @param concordant comparable pairs in which the member that fails first has the higher risk
 * @param discordant comparable pairs in which it has the lower risk
 * @param tiedRisk comparable pairs of equal risks
 * @param tiedTime pairs of events at the same time; they are not comparable
 */
public record PairCounts(double concordant, double discordant, double tiedRisk, double tiedTime) {

  static final PairCounts NONE = new PairCounts(0, 0, 0, 0);

  PairCounts plus(PairCounts other) {
    return new PairCounts(
        concordant + other.concordant,
        discordant + other.discordant,
        tiedRisk + other.tiedRisk,
        tiedTime + other.tiedTime);
  }

  /** Returns the number of comparable pairs. */
  public double comparable() {
    return concordant + discordant + tiedRisk;
  }

  /** Share of the comparable pairs that are concordant, half of the ties included; NaN without a pair. */
  double concordance() {
    return (concordant + tiedRisk / 2) / comparable();
  }

  /** Share of the comparable pairs of different risks that are concordant; NaN without a pair. */
  double concordanceWithoutTies() {
    return concordant / (concordant + discordant);
  }
}
