package io.evalmetrics.instance;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import java.util.Arrays;

/** The categories that count, things and stuff; their classes are 0, 1, ...: the things ascending, then the stuff. */
final class PanopticClasses implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The class of all other categories. */
  static final int VOID = -1;

  /** The categories of the things, then those of the stuff, each ascending. */
  private final int[] categories;

  /** The number of things. */
  private final int things;

  PanopticClasses(int[] things, int[] stuffs) {
    if (things.length == 0 && stuffs.length == 0) {
      throw new IllegalArgumentException("things and stuffs must not both be empty");
    }
    this.things = things.length;
    categories = Arrays.copyOf(things, things.length + stuffs.length);
    System.arraycopy(stuffs, 0, categories, things.length, stuffs.length);
    Arrays.sort(categories, 0, things.length);
    Arrays.sort(categories, things.length, categories.length);
    requireDistinct("things", 0, things.length);
    requireDistinct("stuffs", things.length, categories.length);
    for (int i = 0; i < stuffs.length; i++) {
      if (Arrays.binarySearch(categories, 0, things.length, stuffs[i]) >= 0) {
        throw Arguments.badElement("stuffs", i, "not be one of things", stuffs[i]);
      }
    }
  }

  private void requireDistinct(String name, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (categories[i] == categories[i - 1]) {
        throw new IllegalArgumentException(
            name + " must not repeat a category but holds " + categories[i] + " twice");
      }
    }
  }

  int size() {
    return categories.length;
  }

  int things() {
    return things;
  }

  boolean isThing(int classIndex) {
    return classIndex < things;
  }

  int[] categories() {
    return categories.clone();
  }

  /** Returns the class of a category, or {@link #VOID}. */
  int of(int category) {
    int thing = Arrays.binarySearch(categories, 0, things, category);
    if (thing >= 0) {
      return thing;
    }
    return Math.max(VOID, Arrays.binarySearch(categories, things, categories.length, category));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PanopticClasses that
        && things == that.things
        && Arrays.equals(categories, that.categories);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(categories);
  }

  @Override
  public String toString() {
    return "things " + Arrays.toString(Arrays.copyOf(categories, things)) + " and stuffs "
        + Arrays.toString(Arrays.copyOfRange(categories, things, categories.length));
  }
}
