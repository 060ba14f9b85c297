package io.evalmetrics.internal;

/**
 * Packs scores with a label of one bit into longs that ascend as the scores descend, so that one array is sorted in place
 * of two.
 *
 * <p>A double takes all 64 bits, but no data set uses all doubles. Scores of one sign, or between -2 and 2, leave a bit
 * free; for others the magnitudes between 0 and the smallest one that occurs are left out, which leaves a bit free unless
 * the largest is more than 2^1022 times the smallest. Nothing is rounded: {@link #score} gives back what was packed, but
 * 0.0 for -0.0.
 */
public final class LabelledKeys {

  private final long base; // what magnitudes other than 0 are lowered by
  private final long centre; // of the lowered keys
  private final boolean fits;
  final double smallest;
  final double largest;

  private LabelledKeys(long base, double smallest, double largest) {
    this.base = base;
    this.smallest = smallest;
    this.largest = largest;
    long least = lowered(smallest);
    long greatest = lowered(largest);
    this.centre = (least & greatest) + ((least ^ greatest) >> 1); // the mean, without overflow
    this.fits = greatest - centre <= 1L << 62 && centre - least < 1L << 62;
  }

  /** Returns the packing of some finite scores. */
  public static LabelledKeys of(double[] scores) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      if (score < smallest) {
        smallest = score;
      }
      if (score > largest) {
        largest = score;
      }
    }
    LabelledKeys keys = new LabelledKeys(0, smallest, largest);
    return keys.fits ? keys : new LabelledKeys(leastMagnitude(scores) - 1, smallest, largest);
  }

  /** Returns the smallest magnitude of a score other than 0. */
  private static long leastMagnitude(double[] scores) {
    long least = Long.MAX_VALUE;
    for (double score : scores) {
      long magnitude = Double.doubleToRawLongBits(score) & Long.MAX_VALUE;
      least = Math.min(least, (magnitude - 1) & Long.MAX_VALUE); // 0 becomes the greatest
    }
    return least + 1;
  }

  /** Returns whether there is a bit for the label; if not, the scores cannot be packed. */
  public boolean fit() {
    return fits;
  }

  /** Returns the key of a score and its label, 0 or 1. */
  public long key(double score, int label) {
    return (centre - lowered(score)) << 1 | label;
  }

  private long lowered(double score) {
    long bits = Double.doubleToRawLongBits(score);
    long sign = bits >> 63;
    long magnitude = bits & Long.MAX_VALUE;
    if (base > 0) { // loops are compiled for either case
      magnitude = Math.max(0, magnitude - base);
    }
    return (magnitude ^ sign) - sign;
  }

  /** Returns the score of a key. */
  public double score(long key) {
    long lowered = centre - (key >> 1);
    long magnitude = Math.abs(lowered);
    long bits = magnitude == 0 ? 0 : magnitude + base;
    return Math.copySign(Double.longBitsToDouble(bits), lowered);
  }

  /** Returns whether two keys are of the same score. */
  public static boolean areTied(long key, long other) {
    return difference(key, other) == 0;
  }

  /** Returns a number that is 0 if two keys are of the same score, else positive. */
  public static long difference(long key, long other) {
    return (key ^ other) >>> 1;
  }
}
