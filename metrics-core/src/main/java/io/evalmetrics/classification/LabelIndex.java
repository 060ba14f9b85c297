package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Class names numbered 0, 1, 2, ...: encodes String labels once, so that all else counts ints. Immutable.
 *
 * <pre>{@code
 * LabelIndex index = LabelIndex.of("cat", "dog", "owl");
 * ConfusionMatrix matrix = ConfusionMatrix.of(index.size(), index.encode(yTrue), index.encode(yPred));
 * double owls = matrix.counts(index.indexOf("owl")).f1();
 * }</pre>
 */
public final class LabelIndex {

  private static final int ABSENT = -1;

  private final List<String> labels;
  private final Object2IntOpenHashMap<String> indices;

  private LabelIndex(List<String> labels) {
    this.labels = labels;
    this.indices = new Object2IntOpenHashMap<>(labels.size());
    indices.defaultReturnValue(ABSENT);
    for (int i = 0; i < labels.size(); i++) {
      if (indices.putIfAbsent(labels.get(i), i) != ABSENT) {
        throw Arguments.badElement("labels", i, "be unique", labels.get(i));
      }
    }
  }

  /**
   * Returns the index of these class names in their order.
   *
   * @throws IllegalArgumentException if there is none or if one repeats
   */
  public static LabelIndex of(String... labels) {
    Arguments.notEmpty("labels", labels.length);
    return new LabelIndex(List.of(labels));
  }

  /**
   * Returns the index of all labels that occur, sorted as Strings: {@code sorted(yTrue, yPred)}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LabelIndex sorted(String[]... columns) {
    TreeSet<String> distinct = new TreeSet<>();
    for (String[] column : columns) {
      distinct.addAll(Arrays.asList(column));
    }
    Arguments.notEmpty("columns", distinct.size());
    return new LabelIndex(List.copyOf(distinct));
  }

  /** Returns the number of classes. */
  public int size() {
    return labels.size();
  }

  /** Returns the class names in the order of their numbers; an immutable list. */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns the number of a class.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public int indexOf(String label) {
    int index = indices.getInt(Objects.requireNonNull(label, "label"));
    if (index == ABSENT) {
      throw Arguments.badValue("label", "be one of " + labels, label);
    }
    return index;
  }

  /**
   * Returns the numbers of labels.
   *
   * @throws IllegalArgumentException if one is unknown
   */
  public int[] encode(String[] values) {
    int[] codes = new int[values.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = indices.getInt(values[i]);
      if (codes[i] == ABSENT) {
        throw Arguments.badElement("values", i, "be one of " + labels, values[i]);
      }
    }
    return codes;
  }
}
