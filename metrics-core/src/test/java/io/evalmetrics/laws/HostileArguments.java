package io.evalmetrics.laws;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Deals the arguments of one call and remembers them: by their names, with copies of the arrays.
 *
 * <p>The seed decides what the call meets. A kind one gets ordinary values, an extreme one the largest, smallest and
 * subnormal values of each argument's domain and -0.0, a malformed one arrays of other lengths, null, NaN, infinities and
 * numbers outside of the domain, in some of its arguments. Arrays that name no length share one: {@link #length}.
 */
public final class HostileArguments {

  private static final int[] LENGTHS = {1, 2, 3, 5, 8, 13};

  private static final double[] EXTREME = {
    -Double.MAX_VALUE,
    -1e200,
    -1,
    -1e-200,
    -Double.MIN_VALUE,
    -0.0,
    0,
    Double.MIN_VALUE,
    1e-310,
    Double.MIN_NORMAL,
    1e-200,
    Math.nextDown(1.0),
    1,
    Math.nextUp(1.0),
    1L << 53,
    1e200,
    Double.MAX_VALUE
  };

  private static final double[] MALFORMED = {
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    Double.POSITIVE_INFINITY,
    -Double.MAX_VALUE,
    -1,
    -Double.MIN_VALUE,
    2
  };

  /** Squares and products of sizes overflow from 46341 and 65536 on. */
  private static final int[] HUGE = {
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1,
    -65_536,
    -1,
    0,
    46_341,
    65_536,
    Integer.MAX_VALUE - 1,
    Integer.MAX_VALUE
  };

  private static final double MOST_WEIGHT = 1e100;

  private enum Mood {
    KIND,
    EXTREME,
    MALFORMED
  }

  private final Random random;
  private final Mood mood;
  private final int length;
  private final List<HandedArgument> arguments;
  private final boolean ofReceiver;

  private HostileArguments(
      Random random, Mood mood, int length, List<HandedArgument> arguments, boolean ofReceiver) {
    this.random = random;
    this.mood = mood;
    this.length = length;
    this.arguments = arguments;
    this.ofReceiver = ofReceiver;
  }

  /** Returns ordinary arguments. */
  public static HostileArguments kind(long seed) {
    Random random = random(seed);
    return new HostileArguments(random, Mood.KIND, aLength(random), new ArrayList<>(), false);
  }

  /** Returns well-formed arguments with extreme values. */
  public static HostileArguments extreme(long seed) {
    Random random = random(seed);
    return new HostileArguments(random, Mood.EXTREME, aLength(random), new ArrayList<>(), false);
  }

  /** Returns arguments of which some are malformed. */
  public static HostileArguments malformed(long seed) {
    Random random = random(seed);
    int length = random.nextInt(8) == 0 ? 0 : aLength(random);
    return new HostileArguments(random, Mood.MALFORMED, length, new ArrayList<>(), false);
  }

  private static Random random(long seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L); // neighbouring seeds of Random begin alike
  }

  private static int aLength(Random random) {
    return LENGTHS[random.nextInt(LENGTHS.length)];
  }

  /** Returns ordinary arguments of the same call: for the objects on which the call is made. */
  public HostileArguments kind() {
    return new HostileArguments(random, Mood.KIND, Math.max(1, length), arguments, true);
  }

  /** Returns the length that the arrays of this call share. */
  public int length() {
    return length;
  }

  /** Returns a number in {@code 0..bound - 1} that is no argument. */
  public int choice(int bound) {
    return random.nextInt(bound);
  }

  // ---- arrays

  public double[] doubles(String name) {
    return doubles(name, length);
  }

  public double[] doubles(String name, int size) {
    return doubles(name, size, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  public double[] nonNegatives(String name) {
    return doubles(name, length, 0, Double.MAX_VALUE);
  }

  /** Returns weights, whose products and sums stay within the range of double. */
  public double[] weights(String name) {
    return weights(name, length);
  }

  public double[] weights(String name, int size) {
    return doubles(name, size, 0, MOST_WEIGHT);
  }

  public double[] positives(String name) {
    return doubles(name, length, Double.MIN_VALUE, Double.MAX_VALUE);
  }

  public double[] fractions(String name) {
    return doubles(name, length, 0, 1);
  }

  /** Returns an array of numbers from {@code low} to {@code high}. */
  public double[] doubles(String name, int size, double low, double high) {
    return hand(name, array(size, length -> {
      double[] values = new double[length];
      boolean tied = random.nextBoolean();
      for (int i = 0; i < length; i++) {
        values[i] = inDomain(tied, low, high);
      }
      return values;
    }));
  }

  public float[] floats(String name) {
    return floats(name, length);
  }

  public float[] floats(String name, int size) {
    return floats(name, size, -Float.MAX_VALUE, Float.MAX_VALUE);
  }

  /** Returns an array of numbers from {@code low} to {@code high}. */
  public float[] floats(String name, int size, float low, float high) {
    return hand(name, array(size, length -> {
      float[] values = new float[length];
      boolean tied = random.nextBoolean();
      for (int i = 0; i < length; i++) {
        values[i] = (float) inDomain(tied, low, high);
      }
      return values;
    }));
  }

  /** Returns rows of probabilities, one after the other, each of which sums to 1. */
  public double[] probabilities(String name, int rows, int columns) {
    return hand(name, array(rows * columns, size -> {
      double[] values = new double[size];
      for (int row = 0; row + columns <= size; row += columns) {
        distribute(values, row, columns);
      }
      return values;
    }));
  }

  /** Returns rows of probabilities, one after the other, each of which sums to 1. */
  public float[] floatProbabilities(String name, int rows, int columns) {
    return hand(name, array(rows * columns, size -> {
      double[] wide = new double[size];
      float[] values = new float[size];
      for (int row = 0; row + columns <= size; row += columns) {
        distribute(wide, row, columns);
        for (int i = row; i < row + columns; i++) {
          values[i] = (float) wide[i];
        }
      }
      return values;
    }));
  }

  private void distribute(double[] values, int row, int columns) {
    int certain = row + random.nextInt(columns);
    if (mood == Mood.EXTREME) {
      Arrays.fill(values, row, row + columns, random.nextBoolean() ? 0 : Double.MIN_VALUE);
      values[certain] = 1;
      return;
    }
    double sum = 0;
    for (int i = row; i < row + columns; i++) {
      values[i] = random.nextInt(4) + (i == certain ? 1 : 0);
      sum += values[i];
    }
    for (int i = row; i < row + columns; i++) {
      values[i] /= sum;
    }
  }

  public int[] labels(String name, int classes) {
    return labels(name, length, classes);
  }

  /** Returns an array of numbers in {@code 0..classes - 1}. */
  public int[] labels(String name, int size, int classes) {
    return ints(name, size, 0, classes - 1);
  }

  /** Returns an array of whole numbers from {@code low} to {@code high}. */
  public int[] ints(String name, int size, int low, int high) {
    return hand(name, array(size, length -> {
      int[] values = new int[length];
      for (int i = 0; i < length; i++) {
        values[i] = low + random.nextInt(high - low + 1);
      }
      return values;
    }));
  }

  /** Returns the array 0, 1, 2, ... or lengths that sum to {@code total}, or what else the caller has made. */
  public int[] ints(String name, int[] well) {
    return hand(name, array(well.length, length -> Arrays.copyOf(well, length)));
  }

  /** Returns an array for the call to write to. */
  public double[] output(String name, int size) {
    double[] array = array(size, double[]::new);
    arguments.add(new HandedArgument(name, array, array, ofReceiver));
    return array;
  }

  /** Returns how often each unit is drawn; never so often that it only takes memory. */
  public int[] draws(String name, int units) {
    int[] well = new int[units];
    for (int i = 0; i < units; i++) {
      well[i] = random.nextInt(3);
    }
    if (!corrupts()) {
      return hand(name, well);
    }
    switch (random.nextInt(4)) {
      case 0:
        return hand(name, null);
      case 1:
        return hand(name, Arrays.copyOf(well, units + 1));
      case 2:
        well[random.nextInt(units)] = -1;
        return hand(name, well);
      default:
        Arrays.fill(well, units > 1 ? Integer.MAX_VALUE : 1);
        return hand(name, well);
    }
  }

  public long[] counts(String name, int size) {
    return hand(name, array(size, length -> {
      long[] values = new long[length];
      for (int i = 0; i < length; i++) {
        values[i] = mood == Mood.EXTREME ? 1L << random.nextInt(53) : random.nextInt(9);
      }
      return values;
    }));
  }

  public byte[] bytes(String name, int size, int classes) {
    return hand(name, array(size, length -> {
      byte[] values = new byte[length];
      for (int i = 0; i < length; i++) {
        values[i] = (byte) random.nextInt(classes);
      }
      return values;
    }));
  }

  public boolean[] booleans(String name) {
    return booleans(name, length);
  }

  public boolean[] booleans(String name, int size) {
    return hand(name, array(size, length -> {
      boolean[] values = new boolean[length];
      for (int i = 0; i < length; i++) {
        values[i] = random.nextBoolean();
      }
      return values;
    }));
  }

  /** Returns boxes with corners in order, four numbers each. */
  public double[] boxes(String name, int boxes) {
    return hand(name, array(4 * boxes, length -> {
      double[] values = new double[length];
      for (int box = 0; box + 4 <= length; box += 4) {
        for (int axis = 0; axis < 2; axis++) {
          double a = inDomain(true, -1e9, 1e9);
          double b = inDomain(true, -1e9, 1e9);
          values[box + axis] = Math.min(a, b);
          values[box + 2 + axis] = Math.max(a, b);
        }
      }
      return values;
    }));
  }

  /** Returns the objects, perhaps with a null among them, fewer of them, or null in their place. */
  public <T> T[] objects(String name, T[] well) {
    return hand(
        name, array(well.length, length -> Arrays.copyOf(well, Math.min(length, well.length))));
  }

  // ---- single values

  /** Returns the object, or null in its place. */
  public <T> T object(String name, T well) {
    return hand(name, mood == Mood.MALFORMED && random.nextInt(8) == 0 ? null : well);
  }

  /** Returns a whole number from {@code low} to {@code high}. */
  public int whole(String name, int low, int high) {
    int well = low + random.nextInt(high - low + 1);
    return hand(name, corrupts() ? HUGE[random.nextInt(HUGE.length)] : well);
  }

  /** Returns a size from {@code low} to {@code high}, or one that no array has; never one that only takes memory. */
  public int size(String name, int low, int high) {
    int well = low + random.nextInt(high - low + 1);
    return hand(name, corrupts() ? -random.nextInt(3) * random.nextInt(1 << 30) : well);
  }

  /** Returns one of few ids, so that some repeat. */
  public long id(String name) {
    return hand(name, (long) random.nextInt(8));
  }

  /** Returns a count, small or up to 2^53. */
  public long count(String name) {
    long well = mood == Mood.EXTREME ? 1L << random.nextInt(54) : random.nextInt(9);
    return hand(name, corrupts() ? random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE : well);
  }

  /** Returns a number from {@code low} to {@code high}. */
  public double number(String name, double low, double high) {
    double well = inDomain(random.nextBoolean(), low, high);
    return hand(name, corrupts() ? MALFORMED[random.nextInt(MALFORMED.length)] : well);
  }

  public boolean flag() {
    return random.nextBoolean();
  }

  // ---- what happens to them

  private boolean corrupts() {
    return mood == Mood.MALFORMED && random.nextInt(3) == 0;
  }

  private double inDomain(boolean tied, double low, double high) {
    if (mood == Mood.EXTREME) {
      double value = EXTREME[random.nextInt(EXTREME.length)];
      if (high == MOST_WEIGHT && value > 0 && value < 1 / MOST_WEIGHT) {
        value = 1 / MOST_WEIGHT;
      }
      return value >= low && value <= high ? value : random.nextBoolean() ? low : high;
    }
    double value;
    if (high - low <= 1e6) {
      value = low + (high - low) * (tied ? random.nextInt(5) / 4.0 : random.nextDouble());
    } else {
      double start = Math.max(low, -4);
      value = start + (tied ? random.nextInt(9) : 8 * random.nextDouble());
    }
    return Math.min(high, Math.max(low, value));
  }

  /** Returns a well-formed array, or one of another length, or one with a bad element, or null. */
  private <A> @Nullable A array(int size, IntFunction<A> wellFormed) {
    if (!corrupts()) {
      return wellFormed.apply(size);
    }
    switch (random.nextInt(6)) {
      case 0:
        return null;
      case 1:
        return wellFormed.apply(0);
      case 2:
        return wellFormed.apply(Math.max(0, size - 1));
      case 3:
        return wellFormed.apply(size + 1);
      case 4:
        return spoiled(wellFormed.apply(size), 1);
      default:
        return spoiled(wellFormed.apply(size), size);
    }
  }

  private <A> A spoiled(A array, int elements) {
    int size = Array.getLength(array);
    for (int i = 0; i < elements && size > 0; i++) {
      int index = random.nextInt(size);
      if (array instanceof double[] doubles) {
        doubles[index] = MALFORMED[random.nextInt(MALFORMED.length)];
      } else if (array instanceof float[] floats) {
        floats[index] = (float) MALFORMED[random.nextInt(MALFORMED.length)];
      } else if (array instanceof int[] ints) {
        ints[index] = HUGE[random.nextInt(HUGE.length)];
      } else if (array instanceof long[] longs) {
        longs[index] = random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
      } else if (array instanceof byte[] bytes) {
        bytes[index] = (byte) random.nextInt();
      } else if (array instanceof Object[] objects) {
        objects[index] = null;
      }
    }
    return array;
  }

  private <T> T hand(String name, @Nullable T value) {
    arguments.add(HandedArgument.of(name, value, ofReceiver));
    return value;
  }

  /** Returns the name of an array that is not what it was when it was handed over, or null if all are. */
  @Nullable
  String changedArray() {
    return arguments.stream()
        .filter(HandedArgument::isChanged)
        .map(HandedArgument::name)
        .findFirst()
        .orElse(null);
  }

  /** Overwrites every array that was handed to the call itself, as a caller may who uses it again. */
  void overwriteArrays() {
    arguments.stream().filter(it -> !it.ofReceiver()).forEach(HandedArgument::overwrite);
  }

  /** Returns whether the text contains the name of an argument, or of evidence that is missing. */
  boolean isNamedIn(@Nullable String text) {
    return text != null
        && (text.startsWith("the evaluation has no ")
            || arguments.stream().anyMatch(it -> it.isNamedIn(text)));
  }

  /** Returns whether null, or an array with a null in it, was handed over. */
  boolean hasNull() {
    return arguments.stream().anyMatch(HandedArgument::hasNull);
  }

  /** Returns the arguments as they were handed over. */
  @Override
  public String toString() {
    StringJoiner all = new StringJoiner("\n  ", "\n  ", "\n");
    arguments.forEach(it -> all.add(it.toString()));
    return all.toString();
  }
}
