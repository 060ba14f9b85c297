package io.evalmetrics;

import io.evalmetrics.internal.Arguments;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * The rows of a submission matched to the rows of the truth by their ids. Immutable.
 *
 * <pre>{@code
 * RowAlignment alignment = RowAlignment.of(truthIds, submissionIds);
 * double[] yPred = alignment.align(submittedPredictions); // yPred[i] belongs to truthIds[i]
 * }</pre>
 *
 * <p>A submission fits if it has each id of the truth exactly once and no other; else {@code of} fails with one message
 * that counts and lists the missing, duplicate and unknown ids.
 */
public final class RowAlignment {

  /** How many ids of each kind of mistake a message lists. */
  private static final int LISTED = 5;

  private static final int ABSENT = -1;

  private final int[] permutation;

  private RowAlignment(int[] permutation) {
    this.permutation = permutation;
  }

  /**
   * Matches rows by String ids.
   *
   * @throws IllegalArgumentException if the ids of the submission are not those of the truth, each once
   */
  public static RowAlignment of(String[] truthIds, String[] submissionIds) {
    Object2IntOpenHashMap<String> rows = new Object2IntOpenHashMap<>(truthIds.length);
    rows.defaultReturnValue(ABSENT);
    Mistakes repeated = new Mistakes("duplicate");
    for (int row = 0; row < truthIds.length; row++) {
      if (rows.putIfAbsent(truthIds[row], row) != ABSENT) {
        repeated.add(truthIds[row]);
      }
    }
    repeated.failIfAny("truthIds must be unique: ");
    return match(
        truthIds.length,
        submissionIds.length,
        row -> rows.getInt(submissionIds[row]),
        row -> truthIds[row],
        row -> submissionIds[row]);
  }

  /**
   * Matches rows by long ids.
   *
   * @throws IllegalArgumentException if the ids of the submission are not those of the truth, each once
   */
  public static RowAlignment of(long[] truthIds, long[] submissionIds) {
    Long2IntOpenHashMap rows = new Long2IntOpenHashMap(truthIds.length);
    rows.defaultReturnValue(ABSENT);
    Mistakes repeated = new Mistakes("duplicate");
    for (int row = 0; row < truthIds.length; row++) {
      if (rows.putIfAbsent(truthIds[row], row) != ABSENT) {
        repeated.add(truthIds[row]);
      }
    }
    repeated.failIfAny("truthIds must be unique: ");
    return match(
        truthIds.length,
        submissionIds.length,
        row -> rows.get(submissionIds[row]),
        row -> truthIds[row],
        row -> submissionIds[row]);
  }

  private static RowAlignment match(
      int truthRows,
      int submissionRows,
      IntUnaryOperator truthRowOf,
      IntFunction<Object> truthId,
      IntFunction<Object> submissionId) {
    int[] permutation = new int[truthRows];
    Arrays.fill(permutation, ABSENT);
    Mistakes duplicate = new Mistakes("duplicate");
    Mistakes unknown = new Mistakes("unknown");
    for (int row = 0; row < submissionRows; row++) {
      int truthRow = truthRowOf.applyAsInt(row);
      if (truthRow == ABSENT) {
        unknown.add(submissionId.apply(row));
      } else if (permutation[truthRow] != ABSENT) {
        duplicate.add(submissionId.apply(row));
      } else {
        permutation[truthRow] = row;
      }
    }
    Mistakes missing = new Mistakes("missing");
    for (int row = 0; row < truthRows; row++) {
      if (permutation[row] == ABSENT) {
        missing.add(truthId.apply(row));
      }
    }
    Mistakes.failIfAny("submissionIds do not fit the truth: ", missing, duplicate, unknown);
    return new RowAlignment(permutation);
  }

  /** Returns, for each row of the truth, the row of the submission that belongs to it. */
  public int[] permutation() {
    return permutation.clone();
  }

  /**
   * Returns the values of a submission in the order of the truth. Rows of several values are laid out one after the
   * other (row-major); their width is the length divided by the number of rows.
   *
   * @throws IllegalArgumentException if the length is no multiple of the number of rows
   */
  public double[] align(double[] values) {
    return copy(values, new double[values.length], values.length);
  }

  /**
   * Returns the values of a submission in the order of the truth, like {@link #align(double[])}.
   *
   * @throws IllegalArgumentException if the length is no multiple of the number of rows
   */
  public int[] align(int[] values) {
    return copy(values, new int[values.length], values.length);
  }

  /**
   * Returns the values of a submission in the order of the truth, like {@link #align(double[])}.
   *
   * @throws IllegalArgumentException if the length is no multiple of the number of rows
   */
  public float[] align(float[] values) {
    return copy(values, new float[values.length], values.length);
  }

  /** Copies row by row between arrays of one type. */
  private <A> A copy(A values, A aligned, int length) {
    int width = width(length);
    for (int row = 0; row < permutation.length; row++) {
      System.arraycopy(values, permutation[row] * width, aligned, row * width, width);
    }
    return aligned;
  }

  private int width(int length) {
    if (permutation.length == 0) {
      Arguments.length("values", length, 0);
      return 0;
    }
    if (length == 0 || length % permutation.length != 0) {
      throw new IllegalArgumentException(
          "values must have a multiple of " + permutation.length + " elements but have " + length);
    }
    return length / permutation.length;
  }

  /** One kind of mistake: how often it occurs, and the first ids. */
  private static final class Mistakes {
    private final String kind;
    private final StringJoiner first = new StringJoiner(", ");
    private int count;

    Mistakes(String kind) {
      this.kind = kind;
    }

    void add(Object id) {
      if (count < LISTED) {
        first.add(String.valueOf(id));
      } else if (count == LISTED) {
        first.add("...");
      }
      count++;
    }

    void failIfAny(String prefix) {
      failIfAny(prefix, this);
    }

    static void failIfAny(String prefix, Mistakes... all) {
      StringJoiner message = new StringJoiner("; ", prefix, "").setEmptyValue("");
      for (Mistakes mistakes : all) {
        if (mistakes.count > 0) {
          message.add(mistakes.count + " " + mistakes.kind + " (" + mistakes.first + ")");
        }
      }
      if (message.length() > 0) {
        throw new IllegalArgumentException(message.toString());
      }
    }
  }
}
