package io.evalmetrics;

import io.evalmetrics.internal.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Teams ranked by their best score under one metric.
 *
 * <pre>{@code
 * Leaderboard board = Leaderboard.rankedBy(RegressionMetrics.RMSE);
 * board.submit("team a", 0.31).submit("team b", 0.28).submit("team a", 0.27);
 * System.out.println(board);
 * }</pre>
 *
 * <p>Better is what {@link Metric#compare} says: the sort order decides, a metric that is best close to its ideal ranks
 * by the distance to it, infinite scores rank where the order puts them, NaN ranks last. Not thread-safe.
 */
public final class Leaderboard {

  private final Metric<?> metric;
  private final Map<String, Standing> best = new LinkedHashMap<>();

  private Leaderboard(Metric<?> metric) {
    this.metric = Objects.requireNonNull(metric, "metric");
  }

  /**
   * A team's place.
   *
   * @param rank 1 for the best; teams with equal scores share a rank, and the next one counts all before it (1, 1, 3)
   * @param team the team's name
   * @param score its best score
   * @param submissions how many scores it has submitted
   */
  public record Standing(int rank, String team, double score, int submissions) {}

  /** Returns an empty leaderboard. */
  public static Leaderboard rankedBy(Metric<?> metric) {
    return new Leaderboard(metric);
  }

  /** Returns the metric that decides. */
  public Metric<?> metric() {
    return metric;
  }

  /** Adds one score of a team, of which its best one counts, and returns this leaderboard. */
  public Leaderboard submit(String team, double score) {
    Standing before = best.get(Objects.requireNonNull(team, "team"));
    if (before == null) {
      best.put(team, new Standing(0, team, score, 1));
    } else {
      double better = metric.compare(score, before.score()) < 0 ? score : before.score();
      best.put(team, new Standing(0, team, better, before.submissions() + 1));
    }
    return this;
  }

  /** Returns the teams, the best first, equal ones in the order of their first submission; the list is immutable. */
  public List<Standing> standings() {
    List<Standing> sorted = new ArrayList<>(best.values());
    sorted.sort((a, b) -> metric.compare(a.score(), b.score()));
    List<Standing> ranked = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      Standing standing = sorted.get(i);
      boolean tied = i > 0 && metric.compare(sorted.get(i - 1).score(), standing.score()) == 0;
      int rank = tied ? ranked.get(i - 1).rank() : i + 1;
      ranked.add(new Standing(rank, standing.team(), standing.score(), standing.submissions()));
    }
    return List.copyOf(ranked);
  }

  /** Returns an aligned text table of the standings. */
  @Override
  public String toString() {
    TextTable table = new TextTable("> Rank", "Team", "> " + metric.displayName(), "> Submissions");
    for (Standing standing : standings()) {
      table.row(
          Integer.toString(standing.rank()),
          standing.team(),
          TextTable.number(standing.score()),
          Integer.toString(standing.submissions()));
    }
    return table.toString();
  }
}
