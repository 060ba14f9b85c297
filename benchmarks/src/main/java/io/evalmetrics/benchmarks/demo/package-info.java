/** The leaderboard demo: real submissions of several teams for each task, scored and ranked. */
package io.evalmetrics.benchmarks.demo;
