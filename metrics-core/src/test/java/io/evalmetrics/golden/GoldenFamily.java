package io.evalmetrics.golden;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How the golden cases of one kind of evaluation are read: which cases, how the evaluation is built, and which calls
 * the keys name that are no metrics of the task or take options.
 *
 * @param <E> the evaluation
 */
public final class GoldenFamily<E> {

  private final Task<E> task;
  private final Predicate<GoldenCase> owns;
  private final Function<GoldenCase, E> build;
  private final Map<String, Call<E>> calls = new LinkedHashMap<>();
  private final Map<String, Function<GoldenCase, Object>> kernels = new LinkedHashMap<>();
  private final List<String> optionalPrefixes = new ArrayList<>();

  private GoldenFamily(Task<E> task, Predicate<GoldenCase> owns, Function<GoldenCase, E> build) {
    this.task = task;
    this.owns = owns;
    this.build = build;
  }

  /** A golden key as a call; the result is a number, an array or a String. */
  @FunctionalInterface
  public interface Call<E> {
    /** Returns the value that the key names. */
    Object on(GoldenCase golden, E evaluation);
  }

  /**
   * Returns a family.
   *
   * @param task where keys without a call of their own are looked up
   * @param owns which cases are of this kind
   * @param build makes the evaluation of a case
   */
  public static <E> GoldenFamily<E> of(
      Task<E> task, Predicate<GoldenCase> owns, Function<GoldenCase, E> build) {
    return new GoldenFamily<>(task, owns, build);
  }

  /** Names a call on the evaluation and returns this family; it goes before a metric of the same name. */
  public GoldenFamily<E> call(String key, Call<E> call) {
    calls.put(key, call);
    return this;
  }

  /** Names a call that needs no evaluation and returns this family. */
  public GoldenFamily<E> kernel(String key, Function<GoldenCase, Object> kernel) {
    kernels.put(key, kernel);
    return this;
  }

  /** Lets keys that start so be left out while nothing computes them, and returns this family. */
  public GoldenFamily<E> optional(String prefix) {
    optionalPrefixes.add(prefix);
    return this;
  }

  boolean owns(GoldenCase golden) {
    return owns.test(golden);
  }

  E build(GoldenCase golden) {
    return build.apply(golden);
  }

  boolean isLeftOut(String key) {
    return optionalPrefixes.stream().anyMatch(key::startsWith)
        && !calls.containsKey(key)
        && !kernels.containsKey(key)
        && parts(key).isEmpty()
        && !task.hasMetric(key);
  }

  /** Computes the value of a key: from its kernel, its call or the task's metric, in this order.
   * A metric that gives a score must have said that it supports the evaluation.
   */
  Object compute(
      String key, GoldenCase golden, Function<GoldenCase, E> evaluation, boolean wantsArray) {
    Function<GoldenCase, Object> kernel = kernels.get(key);
    if (kernel != null) {
      return kernel.apply(golden);
    }
    Call<E> call = calls.get(id(key));
    if (call != null) {
      return call.on(golden, evaluation.apply(golden));
    }
    if (!parts(key).isEmpty()) {
      Object last = null;
      for (String part : parts(key)) {
        last = compute(part, golden, evaluation, wantsArray);
      }
      return last;
    }
    Metric<E> metric = task.metric(key);
    E built = evaluation.apply(golden);
    boolean supported = metric.supports(built);
    Object score = wantsArray && metric instanceof PerClassMetric<E> perClass
        ? perClass.scores(built)
        : metric.score(built);
    if (!supported) {
      throw new AssertionError(key + ": there is a score, but the metric does not support it");
    }
    return score;
  }

  /** An alias takes the options of the metric that it names, so it answers to the same call. */
  private String id(String key) {
    return calls.containsKey(key) || !task.hasMetric(key)
        ? key
        : task.metric(key).id();
  }

  /** A structured result that must be rejected is named without its parts: {@code roc_curve} for {@code roc_curve.fpr}. */
  private List<String> parts(String key) {
    return Stream.concat(kernels.keySet().stream(), calls.keySet().stream())
        .filter(part -> part.startsWith(key + "."))
        .toList();
  }

  /** Fails if nothing answers to the key. */
  void requireKnown(String key) {
    if (!kernels.containsKey(key)
        && !calls.containsKey(key)
        && parts(key).isEmpty()
        && !task.hasMetric(key)) {
      throw new NoSuchElementException("no call and no metric of " + task + " is named " + key);
    }
  }
}
