package io.evalmetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.Leaderboard.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaderboardTest {

  private static final Metric<Double> ACCURACY = Metric.of(
      MetricInfo.higherIsBetter("accuracy", "Accuracy").range(0, 1, 1), Double::doubleValue);
  private static final Metric<Double> LOSS = Metric.of(
      MetricInfo.lowerIsBetter("loss", "Loss").range(0, Double.POSITIVE_INFINITY, 0),
      Double::doubleValue);
  private static final Metric<Double> BIAS = Metric.of(
      MetricInfo.lowerIsBetter("bias", "Bias").range(-9, 9, 0).closestToIdeal(),
      Double::doubleValue);

  private static List<String> order(Leaderboard board) {
    return board.standings().stream()
        .map(standing -> standing.rank() + " " + standing.team())
        .toList();
  }

  @Test
  void theBestScoreOfATeamCounts() {
    Leaderboard board = Leaderboard.rankedBy(LOSS)
        .submit("a", 0.31)
        .submit("b", 0.28)
        .submit("a", 0.27)
        .submit("a", 0.5);
    assertEquals(
        List.of(new Standing(1, "a", 0.27, 3), new Standing(2, "b", 0.28, 1)), board.standings());
    assertSame(LOSS, board.metric());
  }

  @Test
  void theSortOrderDecides() {
    Leaderboard board = Leaderboard.rankedBy(ACCURACY).submit("a", 0.5).submit("b", 0.9);
    assertEquals(List.of("1 b", "2 a"), order(board));
  }

  @Test
  void equalScoresShareARankAndTheNextOneCountsThem() {
    Leaderboard board = Leaderboard.rankedBy(ACCURACY)
        .submit("late", 0.5)
        .submit("x", 0.9)
        .submit("y", 0.9)
        .submit("z", 0.1);
    assertEquals(List.of("1 x", "1 y", "3 late", "4 z"), order(board));
  }

  @Test
  void nanRanksLastEvenBehindInfinity() {
    Leaderboard board = Leaderboard.rankedBy(LOSS)
        .submit("nan", Double.NaN)
        .submit("infinite", Double.POSITIVE_INFINITY)
        .submit("finite", 3)
        .submit("also nan", Double.NaN);
    assertEquals(List.of("1 finite", "2 infinite", "3 nan", "3 also nan"), order(board));
    board.submit("nan", 100);
    assertEquals(List.of("1 finite", "2 nan", "3 infinite", "4 also nan"), order(board));
  }

  @Test
  void biasRanksByTheDistanceToItsIdeal() {
    Leaderboard board = Leaderboard.rankedBy(BIAS)
        .submit("low", -5)
        .submit("near", -0.1)
        .submit("high", 0.2)
        .submit("low", 4);
    assertEquals(List.of("1 near", "2 high", "3 low"), order(board));
    assertEquals(4, board.standings().get(2).score());
  }

  @Test
  void itPrintsAsATable() {
    Leaderboard board = Leaderboard.rankedBy(LOSS).submit("team a", 0.25).submit("b", 1);
    assertEquals("""
        Rank  Team        Loss  Submissions
        ----  ------  --------  -----------
           1  team a  0.250000            1
           2  b              1            1
        """, board.toString());
  }

  @Test
  void anEmptyBoardHasNoStandings() {
    assertEquals(List.of(), Leaderboard.rankedBy(LOSS).standings());
    assertThrows(NullPointerException.class, () -> Leaderboard.rankedBy(LOSS).submit(null, 1));
  }
}
