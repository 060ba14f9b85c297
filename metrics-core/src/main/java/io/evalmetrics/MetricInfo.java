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
  private final SortOrder sortOrder;
  private final boolean closestToIdeal;
  private final List<String> aliases;
  private final Range range;
  private final double ideal;
  private final String description;
  private final String formula;
  private final String reference;

  private MetricInfo(
      String id,
      String displayName,
      SortOrder sortOrder,
      boolean closestToIdeal,
      List<String> aliases,
      Range range,
      double ideal,
      String description,
      String formula,
      String reference) {
    this.id = id;
    this.displayName = displayName;
    this.sortOrder = sortOrder;
    this.closestToIdeal = closestToIdeal;
    this.aliases = aliases;
    this.range = range;
    this.ideal = ideal;
    this.description = description;
    this.formula = formula;
    this.reference = reference;
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

  private static MetricInfo create(String id, String displayName, SortOrder sortOrder) {
    Names.key("id", id);
    Names.key("displayName", displayName);
    double ideal = sortOrder == SortOrder.HIGHER_IS_BETTER
        ? Double.POSITIVE_INFINITY
        : Double.NEGATIVE_INFINITY;
    Range everything = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return new MetricInfo(
        id, displayName, sortOrder, false, List.of(), everything, ideal, "", "", "");
  }

  /**
   * Returns a copy that is found under {@code names} too.
   *
   * @throws IllegalArgumentException if a name has no letter or digit
   */
  public MetricInfo alias(String... names) {
    List<String> all = new ArrayList<>(aliases);
    for (String name : names) {
      Names.key("alias", name);
      all.add(name);
    }
    return new MetricInfo(
        id,
        displayName,
        sortOrder,
        closestToIdeal,
        List.copyOf(all),
        range,
        ideal,
        description,
        formula,
        reference);
  }

  /**
   * Returns a copy with this range and ideal value.
   *
   * @throws IllegalArgumentException if {@code low} exceeds {@code high} or {@code ideal} lies outside of them
   */
  public MetricInfo range(double low, double high, double ideal) {
    Range newRange = new Range(low, high);
    if (!newRange.contains(ideal)) {
      throw new IllegalArgumentException("ideal must lie in " + newRange + " but is " + ideal);
    }
    return new MetricInfo(
        id,
        displayName,
        sortOrder,
        closestToIdeal,
        aliases,
        newRange,
        ideal,
        description,
        formula,
        reference);
  }

  /**
   * Returns a copy that ranks scores by their distance to the ideal value, the smallest first, whatever their sign: a
   * mean bias error of -5 does not beat one of 0. The sort order that it declares stays.
   *
   * @throws IllegalArgumentException if the ideal value is infinite
   */
  public MetricInfo closestToIdeal() {
    if (Double.isInfinite(ideal)) {
      throw new IllegalArgumentException(
          "ideal must be finite to rank by the distance to it but is " + ideal);
    }
    return new MetricInfo(
        id, displayName, sortOrder, true, aliases, range, ideal, description, formula, reference);
  }

  /** Returns a copy with this description: one sentence. */
  public MetricInfo says(String sentence) {
    return new MetricInfo(
        id,
        displayName,
        sortOrder,
        closestToIdeal,
        aliases,
        range,
        ideal,
        Objects.requireNonNull(sentence, "sentence"),
        formula,
        reference);
  }

  /** Returns a copy with this formula, in plain characters. */
  public MetricInfo formula(String newFormula) {
    return new MetricInfo(
        id,
        displayName,
        sortOrder,
        closestToIdeal,
        aliases,
        range,
        ideal,
        description,
        Objects.requireNonNull(newFormula, "newFormula"),
        reference);
  }

  /** Returns a copy with this reference: the library or paper whose numbers the metric gives. */
  public MetricInfo reference(String newReference) {
    return new MetricInfo(
        id,
        displayName,
        sortOrder,
        closestToIdeal,
        aliases,
        range,
        ideal,
        description,
        formula,
        Objects.requireNonNull(newReference, "newReference"));
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
    return sortOrder;
  }

  /** Returns whether scores rank by their distance to the {@link #ideal} value instead of by their size. */
  public boolean isClosestToIdeal() {
    return closestToIdeal;
  }

  /** Returns the values that the metric can take, but for NaN, which any metric may give. */
  public Range range() {
    return range;
  }

  /** Returns the best value, possibly infinite. */
  public double ideal() {
    return ideal;
  }

  /** Returns one sentence that says what the metric measures. */
  public String description() {
    return description;
  }

  /** Returns the definition in plain characters. */
  public String formula() {
    return formula;
  }

  /** Returns the library or paper whose numbers the metric gives. */
  public String reference() {
    return reference;
  }

  /**
   * Compares two scores, the better one first: negative if {@code a} is better, positive if {@code b} is, 0 if they
   * rank equally. NaN ranks after everything else; -0.0 equals 0.0.
   */
  public int compare(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Boolean.compare(Double.isNaN(a), Double.isNaN(b));
    }
    if (closestToIdeal) {
      return ascending(Math.abs(a - ideal), Math.abs(b - ideal));
    }
    return sortOrder == SortOrder.LOWER_IS_BETTER ? ascending(a, b) : ascending(b, a);
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
