/** Classification: counts of labels, the ratios of them and how they average. */
package io.evalmetrics.classification;
