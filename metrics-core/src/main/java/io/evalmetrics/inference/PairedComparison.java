package io.evalmetrics.inference;

/**
 * Two models compared on the same test set.
 *
 * @param difference score of A minus score of B with its interval; for a metric that is best close to its ideal, the
 *     difference of the distances to it
 * @param pValue two-sided, of no difference
 */
public record PairedComparison(ConfidenceInterval difference, double pValue) {}
