package io.evalmetrics.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One golden case: inputs and options, and what is expected of them. */
public final class GoldenCase {

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final String file;
  private final JsonNode root;

  GoldenCase(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /** Returns {@code <file>/<case>}. */
  public String name() {
    return file + "/" + root.path("name").asText();
  }

  /** Returns the task id. */
  public String task() {
    return root.path("task").asText();
  }

  boolean rejects() {
    return root.has("rejects");
  }

  /** The metrics that must throw; none means that building the evaluation must. */
  List<String> rejectedMetrics() {
    List<String> metrics = new ArrayList<>();
    root.path("metrics").forEach(metric -> metrics.add(metric.asText()));
    if (metrics.isEmpty() && inputs().has("metric")) {
      metrics.add(inputs().path("metric").asText());
    }
    return metrics;
  }

  JsonNode expected() {
    return root.path("expected");
  }

  double tolerance() {
    return root.path("tolerance").asDouble();
  }

  /** Returns all inputs. */
  public JsonNode inputs() {
    return root.path("inputs");
  }

  private JsonNode options() {
    return root.has("options") ? root.path("options") : NOTHING;
  }

  /** Returns whether an input is given. */
  public boolean has(String input) {
    return inputs().hasNonNull(input);
  }

  /**
   * Returns whether inputs that only make sense together are given.
   *
   * @throws IllegalArgumentException if some are and some are not
   */
  public boolean hasAll(String... inputs) {
    boolean any = Arrays.stream(inputs).anyMatch(this::has);
    if (any) {
      require(inputs);
    }
    return any;
  }

  /**
   * Checks that inputs are given without which there is nothing to call.
   *
   * @throws IllegalArgumentException if one is not
   */
  public void require(String... inputs) {
    for (String input : inputs) {
      if (!has(input)) {
        throw new IllegalArgumentException(input + " must be given");
      }
    }
  }

  /** Returns an input as it stands in the file. */
  public JsonNode input(String input) {
    return inputs().path(input);
  }

  /** Returns an array input, or null if it is not given. */
  public double[] doubles(String input) {
    return has(input) ? doubles(input(input)) : null;
  }

  /** Returns an array input, or null if it is not given. */
  public int[] ints(String input) {
    return has(input) ? ints(input(input)) : null;
  }

  /** Returns an array input, or null if it is not given. */
  public long[] longs(String input) {
    if (!has(input)) {
      return null;
    }
    long[] values = new long[input(input).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = input(input).get(i).asLong();
    }
    return values;
  }

  /** Returns an array input of 0 and 1, or null if it is not given. */
  public boolean[] booleans(String input) {
    if (!has(input)) {
      return null;
    }
    boolean[] values = new boolean[input(input).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = input(input).get(i).asInt() != 0 || input(input).get(i).asBoolean();
    }
    return values;
  }

  /** Returns an array input, or null if it is not given. */
  public String[] strings(String input) {
    if (!has(input)) {
      return null;
    }
    String[] values = new String[input(input).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = input(input).get(i).asText();
    }
    return values;
  }

  /** Returns a number input, or the default if it is not given. */
  public double number(String input, double otherwise) {
    return has(input) ? number(input(input)) : otherwise;
  }

  /** Returns a whole-number input, or the default if it is not given. */
  public int integer(String input, int otherwise) {
    return has(input) ? input(input).asInt() : otherwise;
  }

  /** Returns a whole-number input that may be beyond the range of int, or the default if it is not given. */
  public long whole(String input, long otherwise) {
    return has(input) ? input(input).asLong() : otherwise;
  }

  /** Returns a text input, or the default if it is not given. */
  public String text(String input, String otherwise) {
    return has(input) ? input(input).asText() : otherwise;
  }

  /** Returns whether an option is given. */
  public boolean hasOption(String option) {
    return options().hasNonNull(option);
  }

  /** Returns an option as it stands in the file. */
  public JsonNode option(String option) {
    return options().path(option);
  }

  /** Returns a number option, or the default if it is not given. */
  public double option(String option, double otherwise) {
    return hasOption(option) ? number(option(option)) : otherwise;
  }

  /** Returns a whole-number option, or the default if it is not given. */
  public int option(String option, int otherwise) {
    return hasOption(option) ? option(option).asInt() : otherwise;
  }

  /** Returns a yes-or-no option, or the default if it is not given. */
  public boolean option(String option, boolean otherwise) {
    return hasOption(option) ? option(option).asBoolean() : otherwise;
  }

  /** Returns a text option, or the default if it is not given. */
  public String option(String option, String otherwise) {
    return hasOption(option) ? option(option).asText() : otherwise;
  }

  /** Returns an array option, or null if it is not given. */
  public double[] doublesOption(String option) {
    return hasOption(option) ? doubles(option(option)) : null;
  }

  /** Returns an array option, or null if it is not given. */
  public int[] intsOption(String option) {
    return hasOption(option) ? ints(option(option)) : null;
  }

  /** Reads an array of numbers, infinities and NaN, which JSON spells as strings. */
  public static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(array.get(i));
    }
    return values;
  }

  /** Reads an array of whole numbers. */
  public static int[] ints(JsonNode array) {
    int[] values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asInt();
    }
    return values;
  }

  /** Reads a number; JSON spells NaN, Infinity and -Infinity as strings. */
  public static double number(JsonNode node) {
    return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
  }
}
