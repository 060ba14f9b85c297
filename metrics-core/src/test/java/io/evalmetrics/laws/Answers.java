package io.evalmetrics.laws;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a public object says when it is asked: what its methods without arguments, and those that take one enum
 * constant, return, to the last bit, and the scores of every metric. Two objects with equal answers are the same to a caller.
 *
 * <p>An answer may be an IllegalArgumentException; anything else that is thrown, and a score outside of its metric's
 * range, is an AssertionError.
 */
final class Answers {

  private static final int DEPTH = 2;
  private static final String OURS = "io.evalmetrics.";

  private final List<? extends Task<?>> tasks;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final Set<String> wrong = new LinkedHashSet<>();

  private Answers(List<? extends Task<?>> tasks) {
    this.tasks = tasks;
  }

  /** Returns the answers by path, such as {@code result.confusionMatrix.accuracy}. */
  static Map<String, String> of(@Nullable Object object, List<? extends Task<?>> tasks) {
    Answers all = new Answers(tasks);
    all.ask("", object, DEPTH);
    if (!all.wrong.isEmpty()) {
      throw new AssertionError(String.join("\n", all.wrong));
    }
    return all.answers;
  }

  private void ask(String path, @Nullable Object object, int depth) {
    if (object == null
        || !object.getClass().getName().startsWith(OURS)
        || object instanceof Enum<?>) {
      answers.put(path, text(path, object, depth));
      return;
    }
    tasks.stream()
        .filter(task -> task.evaluationType().isInstance(object))
        .forEach(task -> score(path, task, object));
    if (depth > 0) {
      for (Method question : questions(object.getClass())) {
        ask(path, object, question, depth);
      }
    }
  }

  private <E> void score(String path, Task<E> task, Object object) {
    E evaluation = task.evaluationType().cast(object);
    for (Metric<E> metric : task.metrics()) {
      try {
        answers.put(path + "[" + metric.id() + "]", score(metric, evaluation));
      } catch (AssertionError e) {
        wrong.add(e.getMessage());
      }
    }
  }

  /** Returns the score, which must lie in the metric's range, or why there is none. */
  static <E> String score(Metric<E> metric, E evaluation) {
    try {
      boolean supported = metric.supports(evaluation);
      double score;
      try {
        score = metric.score(evaluation);
      } catch (IllegalArgumentException e) {
        if (supported) {
          throw new AssertionError("supports says true but score throws", e);
        }
        return e.toString();
      }
      if (!supported) {
        throw new AssertionError("supports says false but score gives " + score);
      }
      if (!Double.isNaN(score) && !metric.info().range().contains(score)) {
        throw new AssertionError(score + " lies outside of " + metric.info().range());
      }
      return Double.toString(score);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(metric.id() + ": " + e.getMessage(), e);
    }
  }

  private void ask(String path, Object object, Method question, int depth) {
    String asked = path + "." + question.getName();
    if (question.getParameterCount() == 0) {
      answer(asked, object, question, depth);
      return;
    }
    for (Object constant : question.getParameterTypes()[0].getEnumConstants()) {
      answer(asked + "(" + constant + ")", object, question, depth, constant);
    }
  }

  private void answer(String path, Object object, Method question, int depth, Object... arguments) {
    try {
      ask(path, question.invoke(object, arguments), depth - 1);
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof IllegalArgumentException)) {
        wrong.add(path + " throws " + e.getCause() + " at " + e.getCause().getStackTrace()[0]);
      }
      answers.put(path, e.getCause().toString());
    } catch (IllegalAccessException e) {
      throw new AssertionError(path, e);
    }
  }

  /** Public instance methods that take nothing, or one enum constant, and return something. */
  private static List<Method> questions(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(it -> it.getDeclaringClass().getName().startsWith(OURS))
        .filter(it -> Modifier.isPublic(it.getDeclaringClass().getModifiers()))
        .filter(it -> !Modifier.isStatic(it.getModifiers()) && !it.isBridge() && !it.isSynthetic())
        .filter(it -> it.getReturnType() != void.class && it.getReturnType() != type)
        .filter(it -> it.getParameterCount() == 0
            || it.getParameterCount() == 1 && it.getParameterTypes()[0].isEnum())
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private String text(String path, @Nullable Object value, int depth) {
    if (value instanceof Collection<?> collection) {
      return text(path, collection.toArray(), depth);
    }
    if (value instanceof Map<?, ?> map) {
      return text(path, map.values().toArray(), depth) + map.keySet();
    }
    if (value == null || !value.getClass().isArray()) {
      return String.valueOf(value);
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < Array.getLength(value); i++) {
      Object element = Array.get(value, i);
      if (element != null
          && element.getClass().getName().startsWith(OURS)
          && !(element instanceof Enum<?>)) {
        ask(path + "[" + i + "]", element, depth - 1);
      } else {
        all.append(element).append(' ');
      }
    }
    return all.toString();
  }
}
