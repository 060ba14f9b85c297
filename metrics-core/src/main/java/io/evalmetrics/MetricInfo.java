package io.evalmetrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a metric says of itself: names, sort order, range, definition. Immutable; each method that takes a value
 * returns a changed copy.
 *
 * <pre>{@code
 * MetricInfo.lowerIsBetter("rmse", "Root Mean Squared Error (RMSE)")
 *     .alias("root_mean_squared_error")
 *     .range(0, Double.POSITIVE_INFINITY, 0)
 *     .says("Square root of the mean squared error, in the unit of the target.")
 *     .formula("sqrt(mean((yPred - yTrue)^2))")
 *     .reference("scikit-learn root_mean_squared_error");
 * }</pre>
 */
public final class MetricInfo {

  private final String id;
  private final String displayName;
  private final List<String> aliases;
  private final Scale scale;
  private final Text text;

  /** Which values there are, and which are better. */
  private record Scale(SortOrder order, Range range, double ideal, boolean closestToIdeal) {}

  /** What people read about the metric. */
  private record Text(String description, String formula, String reference) {}

  private MetricInfo(String id, String displayName, List<String> aliases, Scale scale, Text text) {
    this.id = id;
    this.displayName = displayName;
    this.aliases = aliases;
    this.scale = scale;
    this.text = text;
  }

  /**
   * Describes a metric whose larger scores are better; its range is (-inf, inf) and its ideal value infinity until
   * {@link #range} says otherwise.
   *
   * @param id the name that is stored and looked up, in snake_case
   * @param displayName the name that people read
   * @throws IllegalArgumentException if a name has no letter or digit
   */
  public static MetricInfo higherIsBetter(String id, String displayName) {
    return create(id, displayName, SortOrder.HIGHER_IS_BETTER);
  }

  /**
   * Describes a metric whose smaller scores are better; its range is (-inf, inf) and its ideal value -infinity until
   * {@link #range} says otherwise.
   *
   * @param id the name that is stored and looked up, in snake_case
   * @param displayName the name that people read
   * @throws IllegalArgumentException if a name has no letter or digit
   */
  public static MetricInfo lowerIsBetter(String id, String displayName) {
    return create(id, displayName, SortOrder.LOWER_IS_BETTER);
  }

  private static MetricInfo create(String id, String displayName, SortOrder order) {
    Names.check("id", id);
    Names.check("displayName", displayName);
    Range everything = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    double ideal = order == SortOrder.HIGHER_IS_BETTER ? everything.high() : everything.low();
    Scale scale = new Scale(order, everything, ideal, false);
    return new MetricInfo(id, displayName, List.of(), scale, new Text("", "", ""));
  }

  /**
   * Returns a copy that is found under {@code names} too.
   *
   * @throws IllegalArgumentException if a name has no letter or digit
   */
  public MetricInfo alias(String... names) {
    List<String> all = new ArrayList<>(aliases);
    for (String name : names) {
      Names.check("alias", name);
      all.add(name);
    }
    return new MetricInfo(id, displayName, List.copyOf(all), scale, text);
  }

  /**
   * Returns a copy with this range and ideal value.
   *
   * @throws IllegalArgumentException if {@code low} exceeds {@code high} or {@code ideal} lies outside of them
   */
  public MetricInfo range(double low, double high, double ideal) {
    Range range = new Range(low, high);
    if (!range.contains(ideal)) {
      throw new IllegalArgumentException("ideal must lie in " + range + " but is " + ideal);
    }
    return with(new Scale(scale.order, range, ideal, scale.closestToIdeal));
  }

  /**
   * Returns a copy that ranks scores by their distance to the ideal value, the smallest first, whatever their sign: a
   * mean bias error of -5 does not beat one of 0. The sort order that it declares stays.
   *
   * @throws IllegalArgumentException if the ideal value is infinite
   */
  public MetricInfo closestToIdeal() {
    if (Double.isInfinite(scale.ideal)) {
      throw new IllegalArgumentException(
          "ideal must be finite to rank by the distance to it but is " + scale.ideal);
    }
    return with(new Scale(scale.order, scale.range, scale.ideal, true));
  }

  /** Returns a copy with this description: one sentence. */
  public MetricInfo says(String sentence) {
    return with(
        new Text(Objects.requireNonNull(sentence, "sentence"), text.formula, text.reference));
  }

  /** Returns a copy with this formula, in plain characters. */
  public MetricInfo formula(String formula) {
    return with(
        new Text(text.description, Objects.requireNonNull(formula, "formula"), text.reference));
  }

  /** Returns a copy with this reference: the library or paper whose numbers the metric gives. */
  public MetricInfo reference(String reference) {
    return with(
        new Text(text.description, text.formula, Objects.requireNonNull(reference, "reference")));
  }

  private MetricInfo with(Scale newScale) {
    return new MetricInfo(id, displayName, aliases, newScale, text);
  }

  private MetricInfo with(Text newText) {
    return new MetricInfo(id, displayName, aliases, scale, newText);
  }

  /** Returns the name that is stored and looked up, in snake_case. */
  public String id() {
    return id;
  }

  /** Returns the name that people read. */
  public String displayName() {
    return displayName;
  }

  /** Returns other names under which the metric is found; an immutable list. */
  public List<String> aliases() {
    return aliases;
  }

  /** Returns which scores are better. */
  public SortOrder sortOrder() {
    return scale.order;
  }

  /** Returns whether scores rank by their distance to the {@link #ideal} value instead of by their size. */
  public boolean isClosestToIdeal() {
    return scale.closestToIdeal;
  }

  /** Returns the values that the metric can take, but for NaN, which any metric may give. */
  public Range range() {
    return scale.range;
  }

  /** Returns the best value, possibly infinite. */
  public double ideal() {
    return scale.ideal;
  }

  /** Returns one sentence that says what the metric measures. */
  public String description() {
    return text.description;
  }

  /** Returns the definition in plain characters. */
  public String formula() {
    return text.formula;
  }

  /** Returns the library or paper whose numbers the metric gives. */
  public String reference() {
    return text.reference;
  }

  /**
   * Compares two scores, the better one first: negative if {@code a} is better, positive if {@code b} is, 0 if they
   * rank equally. NaN ranks after everything else; -0.0 equals 0.0.
   */
  public int compare(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Boolean.compare(Double.isNaN(a), Double.isNaN(b));
    }
    if (scale.closestToIdeal) {
      return ascending(Math.abs(a - scale.ideal), Math.abs(b - scale.ideal));
    }
    return scale.order == SortOrder.LOWER_IS_BETTER ? ascending(a, b) : ascending(b, a);
  }

  private static int ascending(double a, double b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** Returns the id and the display name. */
  @Override
  public String toString() {
    return id + " (" + displayName + ")";
  }
}
