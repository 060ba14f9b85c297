package io.evalmetrics.inference;

import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.internal.Arguments;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The golden keys of intervals and tests, which stand in classification cases but read their inputs directly. */
public final class InferenceGolden {

  private InferenceGolden() {}

  /** Registers the keys on a family and returns it. */
  public static <E> GoldenFamily<E> register(GoldenFamily<E> family) {
    delong(family);
    delongTest(family);
    mcnemar(family);
    interval(family, "wilson_interval", ProportionInterval::wilson);
    interval(family, "clopper_pearson_interval", ProportionInterval::clopperPearson);
    return family;
  }

  private static double level(GoldenCase golden) {
    return golden.option("confidence", 0.95);
  }

  private static DeLong deLong(GoldenCase golden, String scores) {
    return DeLong.of(
        Objects.requireNonNull(golden.ints("y_true")),
        Objects.requireNonNull(golden.doubles(scores)));
  }

  private static <E> void delong(GoldenFamily<E> family) {
    family.kernel("delong.auc", golden -> deLong(golden, "y_score").areaUnderRoc());
    family.kernel("delong.variance", golden -> deLong(golden, "y_score").variance());
    family.kernel(
        "delong.ci_low",
        golden -> deLong(golden, "y_score").interval(level(golden)).low());
    family.kernel(
        "delong.ci_high",
        golden -> deLong(golden, "y_score").interval(level(golden)).high());
  }

  private static <E> void delongTest(GoldenFamily<E> family) {
    compared(family, "auc_a", DeLong.Comparison::areaA);
    compared(family, "auc_b", DeLong.Comparison::areaB);
    compared(family, "difference", DeLong.Comparison::difference);
    compared(family, "variance_a", DeLong.Comparison::varianceA);
    compared(family, "variance_b", DeLong.Comparison::varianceB);
    compared(family, "covariance", DeLong.Comparison::covariance);
    compared(family, "z", comparison -> comparison.test().statistic());
    compared(family, "p_value", comparison -> comparison.test().pValue());
    family.kernel(
        "delong_test.ci_low",
        golden -> comparison(golden).interval(level(golden)).low());
    family.kernel(
        "delong_test.ci_high",
        golden -> comparison(golden).interval(level(golden)).high());
    unpaired(family, "statistic", DeLong.UnpairedComparison::statistic);
    unpaired(family, "df", DeLong.UnpairedComparison::degreesOfFreedom);
    unpaired(family, "p_value", DeLong.UnpairedComparison::pValue);
  }

  private static DeLong.Comparison comparison(GoldenCase golden) {
    return DeLong.compare(
        Objects.requireNonNull(golden.ints("y_true")),
        Objects.requireNonNull(golden.doubles("y_score_a")),
        Objects.requireNonNull(golden.doubles("y_score_b")));
  }

  private static <E> void compared(
      GoldenFamily<E> family, String part, ToDoubleFunction<DeLong.Comparison> value) {
    family.kernel("delong_test." + part, golden -> value.applyAsDouble(comparison(golden)));
  }

  private static <E> void unpaired(
      GoldenFamily<E> family, String part, ToDoubleFunction<DeLong.UnpairedComparison> value) {
    family.kernel(
        "delong_test_unpaired." + part,
        golden -> value.applyAsDouble(
            DeLong.compareUnpaired(deLong(golden, "y_score_a"), deLong(golden, "y_score_b"))));
  }

  private static <E> void mcnemar(GoldenFamily<E> family) {
    family.kernel("mcnemar.table", golden -> mcNemar(golden).table());
    tested(family, "mcnemar", McNemar::chiSquared);
    tested(family, "mcnemar_corrected", McNemar::corrected);
    tested(family, "mcnemar_exact", McNemar::exact);
  }

  private static <E> void tested(
      GoldenFamily<E> family, String id, Function<McNemar, TestResult> test) {
    family.kernel(id + ".statistic", golden -> test.apply(mcNemar(golden)).statistic());
    family.kernel(id + ".p_value", golden -> test.apply(mcNemar(golden)).pValue());
  }

  private static McNemar mcNemar(GoldenCase golden) {
    long[] table = golden.longs("mcnemar_table");
    if (table != null) {
      Arguments.length("mcnemar_table", table.length, 4);
      return McNemar.ofCounts(table[0], table[1], table[2], table[3]);
    }
    return McNemar.of(
        labels(golden, "y_true"), labels(golden, "y_pred_a"), labels(golden, "y_pred_b"));
  }

  private static int[] labels(GoldenCase golden, String input) {
    int[] labels = Objects.requireNonNull(golden.ints(input));
    Arguments.below(input, labels, golden.integer("num_classes", Integer.MAX_VALUE));
    return labels;
  }

  private interface ProportionMethod {
    ConfidenceInterval of(long successes, long trials, double level);
  }

  private static <E> void interval(GoldenFamily<E> family, String id, ProportionMethod method) {
    family.kernel(id + ".low", golden -> interval(golden, method).low());
    family.kernel(id + ".high", golden -> interval(golden, method).high());
  }

  /** From the counts, or from the labels: so many predictions were right. */
  private static ConfidenceInterval interval(GoldenCase golden, ProportionMethod method) {
    if (golden.has("trials")) {
      return method.of(golden.whole("successes", 0), golden.whole("trials", 0), level(golden));
    }
    int[] yTrue = Objects.requireNonNull(golden.ints("y_true"));
    int[] yPred = Objects.requireNonNull(golden.ints("y_pred"));
    long[] table = McNemar.of(yTrue, yPred, yPred).table(); // checks the labels
    return method.of(table[0], yTrue.length, level(golden));
  }
}
