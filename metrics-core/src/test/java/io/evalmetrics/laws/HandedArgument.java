package io.evalmetrics.laws;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An argument that was handed to a call.
 *
 * @param name its name
 * @param value the caller's own object
 * @param copy what it was when it was handed over
 * @param ofReceiver whether it went into the object on which the call is made instead of the call
 */
record HandedArgument(
    String name, @Nullable Object value, @Nullable Object copy, boolean ofReceiver) {

  static HandedArgument of(String name, @Nullable Object value, boolean ofReceiver) {
    return new HandedArgument(name, value, copy(value), ofReceiver);
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    int size = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), size);
    System.arraycopy(value, 0, copy, 0, size);
    return copy;
  }

  boolean isChanged() {
    return !Objects.deepEquals(value, copy);
  }

  boolean isNamedIn(String text) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  /** Returns whether it is null or an array with a null in it. */
  boolean hasNull() {
    return copy == null
        || copy instanceof Object[] objects && Arrays.stream(objects).anyMatch(Objects::isNull);
  }

  /** Changes every element of an array. */
  void overwrite() {
    if (value instanceof double[] doubles) {
      double[] reversed = new double[doubles.length];
      Arrays.setAll(reversed, i -> 1 - doubles[doubles.length - 1 - i]);
      System.arraycopy(reversed, 0, doubles, 0, doubles.length);
    } else if (value instanceof int[] ints) {
      Arrays.setAll(ints, i -> 1 - ints[i]);
    } else if (value instanceof float[] floats) {
      for (int i = 0; i < floats.length; i++) {
        floats[i] = 1 - floats[i];
      }
    } else if (value instanceof long[] longs) {
      Arrays.setAll(longs, i -> longs[i] + 1);
    } else if (value instanceof byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] ^= 1;
      }
    } else if (value instanceof boolean[] booleans) {
      for (int i = 0; i < booleans.length; i++) {
        booleans[i] = !booleans[i];
      }
    } else if (value instanceof Object[] objects) {
      Arrays.fill(objects, null);
    }
  }

  @Override
  public String toString() {
    String shown = Arrays.deepToString(new Object[] {copy});
    return name + " = " + shown.substring(1, shown.length() - 1);
  }
}
