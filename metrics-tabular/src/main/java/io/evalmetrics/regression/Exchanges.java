package io.evalmetrics.regression;

/** The pairs that change places when ranks are merge-sorted: those of which the larger one comes first. */
final class Exchanges {

  /** Runs of so many are sorted by insertion. */
  private static final int RUN = 8;

  private Exchanges() {}

  /** Sorts ranks, which are not negative, and returns how many pairs change places; the array is overwritten. */
  static long count(int[] ranks) {
    int n = ranks.length;
    long exchanges = 0;
    for (int from = 0; from < n; from += RUN) {
      exchanges += insert(ranks, from, Math.min(n, from + RUN));
    }
    int[] source = ranks;
    int[] target = new int[n];
    for (int run = RUN; run < n && run > 0; run *= 2) {
      for (int from = 0; from < n; from += 2 * run) {
        int middle = Math.min(n, from + run);
        exchanges += merge(source, from, middle, Math.min(n, middle + run), target);
      }
      int[] swap = source;
      source = target;
      target = swap;
    }
    return exchanges;
  }

  private static int insert(int[] ranks, int from, int to) {
    int exchanges = 0;
    for (int i = from + 1; i < to; i++) {
      int rank = ranks[i];
      int hole = i;
      for (; hole > from && ranks[hole - 1] > rank; hole--) {
        ranks[hole] = ranks[hole - 1];
      }
      ranks[hole] = rank;
      exchanges += i - hole;
    }
    return exchanges;
  }

  /** Merges two runs without a branch on the ranks; each left one changes places with the right ones before it. */
  private static long merge(int[] source, int from, int middle, int to, int[] target) {
    long exchanges = 0;
    int left = from;
    int right = middle;
    int next = from;
    while (left < middle && right < to) {
      int a = source[left];
      int b = source[right];
      int takesRight = (b - a) >>> (Integer.SIZE - 1);
      target[next++] = Math.min(a, b);
      exchanges += (takesRight - 1) & (right - middle);
      right += takesRight;
      left += 1 - takesRight;
    }
    exchanges += (long) (middle - left) * (right - middle);
    System.arraycopy(source, left, target, next, middle - left);
    System.arraycopy(source, right, target, next + middle - left, to - right);
    return exchanges;
  }

  /**
   * Sorts ranks with their weights and returns the weight of the pairs that change places, each the product of its two
   * weights; the arrays are overwritten.
   */
  static double weight(int[] ranks, double[] weights) {
    int n = ranks.length;
    double exchanges = 0;
    int[] source = ranks;
    int[] target = new int[n];
    double[] sourceWeights = weights;
    double[] targetWeights = new double[n];
    for (int run = 1; run < n && run > 0; run *= 2) {
      for (int from = 0; from < n; from += 2 * run) {
        int middle = Math.min(n, from + run);
        int to = Math.min(n, middle + run);
        exchanges += merge(source, sourceWeights, from, middle, to, target, targetWeights);
      }
      int[] swap = source;
      source = target;
      target = swap;
      double[] swapWeights = sourceWeights;
      sourceWeights = targetWeights;
      targetWeights = swapWeights;
    }
    return exchanges;
  }

  private static double merge(
      int[] source,
      double[] sourceWeights,
      int from,
      int middle,
      int to,
      int[] target,
      double[] targetWeights) {
    double exchanges = 0;
    double passed = 0; // the weight of the right ones taken so far
    int left = from;
    int right = middle;
    for (int next = from; next < to; next++) {
      boolean takesRight = left == middle || (right < to && source[right] < source[left]);
      int taken = takesRight ? right++ : left++;
      target[next] = source[taken];
      targetWeights[next] = sourceWeights[taken];
      if (takesRight) {
        passed += sourceWeights[taken];
      } else {
        exchanges += sourceWeights[taken] * passed;
      }
    }
    return exchanges;
  }
}
