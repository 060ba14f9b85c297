package io.evalmetrics.benchmarks;

/** Adds up arrays, which takes about the time that memory takes to deliver them. */
final class PlainRead {

  private PlainRead() {}

  static int of(int[] values1, int[] values2) {
    int sum = 0;
    for (int i = 0; i < values1.length; i++) {
      sum += values1[i] ^ values2[i];
    }
    return sum;
  }

  /** Adds in four lanes, as one would wait for its additions. */
  static double of(double[] values) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (int i = 0; i + 3 < values.length; i += 4) {
      s0 += values[i];
      s1 += values[i + 1];
      s2 += values[i + 2];
      s3 += values[i + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
