package io.evalmetrics.inference;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws with replacement: how often each unit stands in a resample.
 *
 * <p>Every replicate has a generator of its own, seeded from (seed, replicate), so the draws depend neither on the
 * number of threads nor on the order of the replicates. The generator is SplitMix64; one of its 64-bit numbers gives
 * two draws by Lemire's multiplication, with his rejection of the few biased ones.
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
    Draws draws = new Draws(mix(seed + GOLDEN_GAMMA * (replicate + 1L)));
    if (strata == null) {
      drawAll(draws, counts);
    } else {
      for (int[] members : strata) {
        for (int i = 0; i < members.length; i++) {
          counts[members[draws.below(members.length)]]++;
        }
      }
    }
  }

  private void drawAll(Draws draws, int[] counts) {
    for (int i = 0; i < units; i++) {
      counts[draws.below(units)]++;
    }
  }

  private static long mix(long state) {
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The draws of one replicate. */
  private static final class Draws {
    private long state;
    private long spare;
    private boolean hasSpare;

    Draws(long state) {
      this.state = state;
    }

    /** Returns a whole number from 0 to {@code bound - 1}, each equally likely. */
    int below(int bound) {
      long product = half() * bound;
      if ((product & LOW_HALF) < bound) {
        long biased = (1L << 32) % bound;
        while ((product & LOW_HALF) < biased) {
          product = half() * bound;
        }
      }
      return (int) (product >>> 32);
    }

    private long half() {
      if (hasSpare) {
        hasSpare = false;
        return spare >>> 32;
      }
      state += GOLDEN_GAMMA;
      spare = mix(state);
      hasSpare = true;
      return spare & LOW_HALF;
    }
  }
}
