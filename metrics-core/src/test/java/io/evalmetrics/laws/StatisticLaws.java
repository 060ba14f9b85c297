package io.evalmetrics.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.evalmetrics.Statistic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The laws of {@link Statistic}: shards combine to the whole, a new statistic is the identity, combining leaves the
 * argument alone, and serialization loses nothing. Every statistic's test extends this.
 *
 * @param <S> the statistic
 */
public abstract class StatisticLaws<S extends Statistic<S>> {

  private static final int ROWS = 500;

  /** Returns a new statistic. */
  protected abstract S create();

  /** Adds row {@code row} of a fixed data set of any size to the statistic. */
  protected abstract void add(S statistic, int row);

  /** Returns the numbers by which two statistics are compared, such as the scores of its result. */
  protected abstract double[] summary(S statistic);

  /** Returns the largest relative difference that regrouping may cause; 0 asks for the same bits. */
  protected abstract double tolerance();

  /** Returns whether the same data may be added twice; false where ids must be unique. */
  protected boolean allowsRepeats() {
    return true;
  }

  private S of(int from, int to) {
    S statistic = create();
    for (int row = from; row < to; row++) {
      add(statistic, row);
    }
    return statistic;
  }

  private void assertSameSummary(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      if (Double.doubleToLongBits(expected[i]) == Double.doubleToLongBits(actual[i])) {
        continue;
      }
      assertEquals(
          expected[i],
          actual[i],
          tolerance() * Math.max(1, Math.abs(expected[i])),
          "summary[" + i + "]");
    }
  }

  @Test
  void shardsCombineToTheWhole() {
    double[] whole = summary(of(0, ROWS));
    Random random = new Random(20260101);
    for (int repetition = 0; repetition < 20; repetition++) {
      int first = random.nextInt(ROWS + 1);
      int second = first + random.nextInt(ROWS + 1 - first);
      S left = of(0, first);
      S middle = of(first, second);
      S right = of(second, ROWS);
      S combined = random.nextBoolean()
          ? left.combine(middle).combine(right)
          : left.combine(middle.combine(right));
      assertSameSummary(whole, summary(combined));
    }
  }

  @Test
  void aNewStatisticIsTheIdentity() {
    double[] alone = summary(of(0, 50));
    assertSameSummary(alone, summary(create().combine(of(0, 50))));
    assertSameSummary(alone, summary(of(0, 50).combine(create())));
  }

  @Test
  void combineReturnsItsReceiverAndLeavesTheArgumentUnchanged() {
    S receiver = of(0, 50);
    S argument = of(50, 90);
    double[] before = summary(argument);
    assertSame(receiver, receiver.combine(argument));
    assertSameSummary(before, summary(argument));
  }

  @Test
  void combiningWithItselfIsTheDataTwice() {
    if (allowsRepeats()) {
      S twice = of(0, 50);
      twice.combine(twice);
      assertSameSummary(summary(of(0, 50).combine(of(0, 50))), summary(twice));
    }
  }

  @Test
  void serializationKeepsTheState() throws IOException, ClassNotFoundException {
    for (int rows : new int[] {0, 1, 50}) {
      S original = of(0, rows);
      S copy = serialized(original);
      for (int row = rows; row < rows + 10; row++) {
        add(original, row);
        add(copy, row);
      }
      assertSameSummary(summary(original), summary(copy));
    }
  }

  @SuppressWarnings("unchecked") // an object of the same class is read back
  private static <S> S serialized(S statistic) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(statistic);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (S) in.readObject();
    }
  }
}
