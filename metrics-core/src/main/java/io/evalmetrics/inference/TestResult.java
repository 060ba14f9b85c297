package io.evalmetrics.inference;

/**
 * The outcome of a significance test.
 *
 * @param statistic the test statistic; its meaning is that of the test
 * @param pValue the probability of a statistic at least as extreme if there were no difference; NaN where undefined
 */
public record TestResult(double statistic, double pValue) {}
