/** Regression metrics: errors of predicted numbers. */
package io.evalmetrics.regression;
