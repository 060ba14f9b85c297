/**
 * The contract of evalmetrics: what a metric is, how tasks offer metrics, and how scores are reported and ranked.
 *
 * <p>An <b>evaluation</b> is truth and predictions of one model, validated and immutable. A <b>statistic</b> is its
 * mergeable form for streams and shards. A <b>metric</b> is a named function of an evaluation that declares its sort
 * order, range and ideal value. A <b>task</b> is the set of metrics for one kind of problem, a <b>catalog</b> the tasks
 * that a service offers.
 *
 * <p>Four promises hold in every package:
 *
 * <ul>
 *   <li>A mathematically undefined score is NaN, or the value that the named reference documents; NaN ranks last.
 *   <li>Malformed input is an IllegalArgumentException that names the argument, the index and the value.
 *   <li>Arrays are read, never modified; where one is kept instead of copied, its method says so. Arrays that are
 *       returned are the caller's own.
 *   <li>The same input gives the same bits, whatever the number of threads.
 * </ul>
 *
 * <pre>{@code
 * Task<ClassificationEvaluation> task = ClassificationTasks.TABULAR_CLASSIFICATION;
 * ClassificationEvaluation evaluation = ClassificationEvaluation.ofScores(labels, scores);
 * System.out.println(task.report(evaluation));
 *
 * Metric<ClassificationEvaluation> metric = task.metric("auc_roc");
 * Leaderboard board = Leaderboard.rankedBy(metric).submit("team a", metric.score(evaluation));
 * }</pre>
 */
package io.evalmetrics;
