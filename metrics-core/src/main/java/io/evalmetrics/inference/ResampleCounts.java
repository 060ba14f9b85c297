package io.evalmetrics.inference;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws with replacement: how often each unit stands in a resample.
 *
 * <p>Every replicate has a generator of its own, seeded from (seed, replicate), so the draws depend neither on the
 * number of threads nor on the order of the replicates. The generator is SplitMix64; one of its 64-bit numbers gives
 * two draws by multiplication (Lemire 2019, <a href="https://doi.org/10.1145/3230636">doi:10.1145/3230636</a>).
 */
final class ResampleCounts {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long LOW_HALF = 0xFFFFFFFFL;

  private final int units;
  private final long seed;
  private final int @Nullable [][] strata; // the units of each stratum; null: all in one

  ResampleCounts(int units, long seed, int @Nullable [] stratumOfUnit) {
    this.units = units;
    this.seed = seed;
    this.strata = stratumOfUnit == null ? null : members(stratumOfUnit, units);
  }

  private static int[][] members(int[] stratumOfUnit, int units) {
    Arguments.length("strata", stratumOfUnit.length, units);
    int[] distinct = Arrays.stream(stratumOfUnit).sorted().distinct().toArray();
    int[] sizes = new int[distinct.length];
    for (int stratum : stratumOfUnit) {
      sizes[Arrays.binarySearch(distinct, stratum)]++;
    }
    int[][] members = new int[distinct.length][];
    for (int s = 0; s < distinct.length; s++) {
      members[s] = new int[sizes[s]];
    }
    for (int unit = units - 1; unit >= 0; unit--) {
      int s = Arrays.binarySearch(distinct, stratumOfUnit[unit]);
      members[s][--sizes[s]] = unit;
    }
    return members;
  }

  /** Overwrites {@code counts} with those of a replicate: as many draws as units, in each stratum. */
  void draw(int replicate, int[] counts) {
    Arrays.fill(counts, 0);
    long state = mix(seed + GOLDEN_GAMMA * (replicate + 1L));
    if (strata == null) {
      draw(units, state, null, counts);
      return;
    }
    for (int[] members : strata) {
      state = draw(members.length, state, members, counts);
    }
  }

  /**
   * Draws as many units as there are and returns the generator's state.
   *
   * <p>Multiplying 32 random bits by the bound leaves the draw in the upper half; 2^32 mod bound values of the lower half
   * would occur once too often, and a pair that holds one of them is drawn again.
   *
   * @param members the units to draw from, or null if they are 0 to {@code bound - 1}
   */
  private static long draw(int bound, long state, int @Nullable [] members, int[] counts) {
    long tooOften = (1L << 32) % bound;
    long current = state;
    int last = 0;
    int pairs = (bound + 1) / 2;
    while (pairs > 0) {
      current += GOLDEN_GAMMA;
      long random = mix(current);
      long first = (random & LOW_HALF) * bound;
      long second = (random >>> 32) * bound;
      if ((first & LOW_HALF) >= tooOften && (second & LOW_HALF) >= tooOften) {
        last = unit((int) (second >>> 32), members);
        counts[unit((int) (first >>> 32), members)]++;
        counts[last]++;
        pairs--;
      }
    }
    counts[last] -= bound % 2; // of an odd number the last pair drew one too many
    return current;
  }

  private static int unit(int index, int @Nullable [] members) {
    return members == null ? index : members[index];
  }

  private static long mix(long state) {
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
