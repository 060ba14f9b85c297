package io.evalmetrics.inference;

import io.evalmetrics.Metric;
import io.evalmetrics.Resamplable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of some evaluations of the same units on the same resamples: one row per evaluation.
 *
 * <p>Threads take the replicates by turns; as each replicate has its own generator and its own cell of the result, the
 * result does not depend on them.
 */
final class Replicates<E extends Resamplable<E>> {

  private final Metric<E> metric;
  private final List<E> evaluations;
  private final ResampleCounts source;
  private final double[][] scores;

  private Replicates(Metric<E> metric, List<E> evaluations, ResampleCounts source, int resamples) {
    this.metric = metric;
    this.evaluations = evaluations;
    this.source = source;
    this.scores = new double[evaluations.size()][resamples];
  }

  /** Returns {@code scores[evaluation][replicate]}. */
  static <E extends Resamplable<E>> double[][] of(
      Metric<E> metric, List<E> evaluations, ResampleCounts source, int resamples, int threads) {
    Replicates<E> replicates = new Replicates<>(metric, evaluations, source, resamples);
    replicates.run(Math.min(threads, resamples));
    return replicates.scores;
  }

  private void run(int threads) {
    List<Worker> workers = new ArrayList<>();
    for (int thread = 1; thread < threads; thread++) {
      Worker worker = new Worker(thread, threads);
      workers.add(worker);
      worker.start();
    }
    Worker first = new Worker(0, threads);
    first.takeTurns();
    workers.add(first);
    for (Worker worker : workers) {
      worker.finish();
    }
  }

  private void score(int[] counts, int replicate) {
    source.draw(replicate, counts);
    for (int e = 0; e < scores.length; e++) {
      scores[e][replicate] = metric.score(evaluations.get(e).resampled(counts));
    }
  }

  /** Every {@code step}-th replicate. */
  private final class Worker extends Thread {
    private final int from;
    private final int step;
    private @Nullable RuntimeException failure;

    Worker(int from, int step) {
      this.from = from;
      this.step = step;
    }

    @Override
    public void run() {
      takeTurns();
    }

    void takeTurns() {
      try {
        int[] counts = new int[evaluations.get(0).units()];
        for (int replicate = from; replicate < scores[0].length; replicate += step) {
          score(counts, replicate);
        }
      } catch (RuntimeException e) {
        failure = e;
      }
    }

    /** Waits for the end and passes on a failure. */
    void finish() {
      boolean interrupted = false;
      while (isAlive()) {
        try {
          join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** Returns the values that are not NaN, ascending. */
  static double[] definedAscending(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  /** Returns the quantile of ascending values by linear interpolation at p (n-1); NaN of none. */
  static double quantile(double[] ascending, double p) {
    if (ascending.length == 0) {
      return Double.NaN;
    }
    double position = p * (ascending.length - 1);
    int below = (int) position;
    double fraction = position - below;
    // Not a weighted sum: two infinite neighbours must not give NaN.
    return fraction == 0
        ? ascending[below]
        : between(ascending[below], ascending[below + 1], fraction);
  }

  private static double between(double low, double high, double fraction) {
    return low == high ? low : low + (high - low) * fraction;
  }
}
