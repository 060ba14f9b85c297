package io.evalmetrics.inference;

import io.evalmetrics.Metric;
import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Many teams on the same test set, ranked, each with its interval and its tie group: which ranks are more than noise.
 * Immutable.
 *
 * <pre>{@code
 * TeamStandings standings = TeamStandings.of(Bootstrap.of(metric).withSeed(42), evaluations, 0.95);
 * System.out.println(standings); // rank, team, score, interval, group
 * }</pre>
 *
 * <p>Group 1 is the best team and all teams whose paired difference to it is not significant at 1 - level after Holm's
 * correction (1979, <a href="https://www.jstor.org/stable/4615733">Scandinavian Journal of Statistics 6</a>); group 2 is
 * the same among the rest, and so on. All teams are scored on the same resamples; intervals are percentile intervals. A
 * team whose score is NaN ranks last and stands in a group of its own.
 */
public final class TeamStandings {

  private final String metricName;
  private final double level;
  private final List<Standing> standings;

  private TeamStandings(String metricName, double level, List<Standing> standings) {
    this.metricName = metricName;
    this.level = level;
    this.standings = List.copyOf(standings);
  }

  /**
   * A team's place.
   *
   * @param rank 1 for the best score; equal scores share a rank
   * @param team the team's name
   * @param interval the score with its interval
   * @param group the tie group, 1 for the best
   */
  public record Standing(int rank, String team, ConfidenceInterval interval, int group) {}

  /** A team's score, replicates and what is known of its place. */
  private record Team(String name, double score, double[] replicates) {}

  /**
   * Ranks teams.
   *
   * @param bootstrap metric, resamples, seed, threads and strata
   * @param evaluations each team's evaluation; all have the same units in the same order
   * @param level nominal coverage of the intervals; 1 - level is the significance level of the groups
   * @throws IllegalArgumentException if there is no team, the numbers of units differ, {@code level} lies outside (0, 1)
   *     or an evaluation lacks what the metric needs
   */
  public static <E extends Resamplable<E>> TeamStandings of(
      Bootstrap<E> bootstrap, Map<String, E> evaluations, double level) {
    Normal.checkedLevel(level);
    Arguments.notEmpty("evaluations", evaluations.size());
    List<E> all = new ArrayList<>(evaluations.values());
    all.forEach(evaluation -> PairedBootstrap.requireSameUnits(all.get(0), evaluation));
    double[][] replicates = bootstrap.replicates(all);
    Metric<E> metric = bootstrap.metric();
    List<Team> teams = new ArrayList<>();
    for (String name : evaluations.keySet()) {
      int t = teams.size();
      teams.add(new Team(name, metric.score(all.get(t)), replicates[t]));
    }
    teams.sort((a, b) -> metric.compare(a.score(), b.score()));
    return new TeamStandings(metric.displayName(), level, standings(metric, teams, level));
  }

  private static List<Standing> standings(Metric<?> metric, List<Team> teams, double level) {
    int[] groups = groups(metric, teams, level);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < teams.size(); i++) {
      Team team = teams.get(i);
      boolean tied = i > 0 && metric.compare(teams.get(i - 1).score(), team.score()) == 0;
      int rank = tied ? standings.get(i - 1).rank() : i + 1;
      standings.add(new Standing(rank, team.name(), interval(team, level), groups[i]));
    }
    return standings;
  }

  private static ConfidenceInterval interval(Team team, double level) {
    double tail = (1 - level) / 2;
    double[] ascending = Replicates.definedAscending(team.replicates());
    return new ConfidenceInterval(
        team.score(),
        Replicates.quantile(ascending, tail),
        Replicates.quantile(ascending, 1 - tail),
        level,
        "percentile bootstrap",
        team.replicates().length - ascending.length);
  }

  /** Returns the group of each team, given in rank order. */
  private static int[] groups(Metric<?> metric, List<Team> teams, double level) {
    int[] groups = new int[teams.size()];
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      rest.add(i);
    }
    for (int group = 1; !rest.isEmpty(); group++) {
      int best = rest.remove(0);
      groups[best] = group;
      for (int tied : notWorse(metric, teams, best, rest, 1 - level)) {
        groups[tied] = group;
      }
      rest.removeIf(i -> groups[i] != 0);
    }
    return groups;
  }

  /** Returns those of {@code rest} that do not differ significantly from the best team, by Holm's step-down rule. */
  private static List<Integer> notWorse(
      Metric<?> metric, List<Team> teams, int best, List<Integer> rest, double significance) {
    double[] p = new double[teams.size()];
    for (int i : rest) {
      p[i] = pValue(metric, teams.get(best), teams.get(i), 1 - significance);
    }
    List<Integer> byP = new ArrayList<>(rest);
    byP.sort(Comparator.comparingDouble(i -> p[i]));
    int rejected = 0;
    while (rejected < byP.size()
        && p[byP.get(rejected)] <= significance / (byP.size() - rejected)) {
      rejected++;
    }
    return byP.subList(rejected, byP.size());
  }

  /** An undefined score differs from every defined one. */
  private static double pValue(Metric<?> metric, Team best, Team other, double level) {
    if (Double.isNaN(best.score()) || Double.isNaN(other.score())) {
      return 0;
    }
    return PairedBootstrap.compare(
            metric.info(),
            best.score(),
            other.score(),
            best.replicates(),
            other.replicates(),
            level)
        .pValue();
  }

  /** Returns the teams, the best first; an immutable list. */
  public List<Standing> standings() {
    return standings;
  }

  /** Returns an aligned text table: rank, team, score, interval, group. */
  @Override
  public String toString() {
    TextTable table = new TextTable(
        "> Rank", "Team", "> " + metricName, "> " + percent(level) + " low", "> high", "> Group");
    for (Standing standing : standings) {
      table.row(
          Integer.toString(standing.rank()),
          standing.team(),
          TextTable.number(standing.interval().estimate()),
          TextTable.number(standing.interval().low()),
          TextTable.number(standing.interval().high()),
          Integer.toString(standing.group()));
    }
    return table.toString();
  }

  private static String percent(double level) {
    return TextTable.number(100 * level) + " %";
  }
}
