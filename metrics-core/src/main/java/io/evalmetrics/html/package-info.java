/**
 * Pages to look at: reports, leaderboards, confusion matrices and curves as one self-contained HTML file with inline SVG,
 * without scripts.
 *
 * <pre>{@code
 * HtmlPage page = HtmlPage.titled("Tumour classifiers")
 *     .add(task.report(evaluation))
 *     .add(Chart.of("ROC curve", "false positive rate", "true positive rate")
 *         .diagonal()
 *         .line("random forest", roc.falsePositiveRates(), roc.truePositiveRates()));
 * Files.writeString(path, page.toString());
 * }</pre>
 */
package io.evalmetrics.html;
