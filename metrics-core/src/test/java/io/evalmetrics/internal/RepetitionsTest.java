package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyUnitStandsAsOftenAsItCounts(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int units) {
    Random random = new Random(seed);
    int[] counts = random.ints(units, 0, 5).toArray();
    counts[random.nextInt(units)] = 1;
    int[] expected = IntStream.range(0, counts.length)
        .flatMap(unit -> IntStream.generate(() -> unit).limit(counts[unit]))
        .toArray();
    assertArrayEquals(expected, Repetitions.of(counts, counts.length));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aResampleOfAResampleRepeatsTheRowsOfTheFirst(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int units) {
    Random random = new Random(seed);
    int[] counts = random.ints(units, 0, 4).toArray();
    counts[random.nextInt(units)] = 1;
    int[] first = Repetitions.of(counts, units);
    int[] rowCounts = random.ints(first.length, 0, 4).toArray();
    rowCounts[random.nextInt(first.length)] = 1;
    int[] second = Repetitions.of(rowCounts, first.length);
    int[] expected = IntStream.of(second).map(row -> first[row]).toArray();
    int[] composed = Repetitions.composed(counts, rowCounts);
    assertArrayEquals(expected, Repetitions.of(composed, units));
    assertThrows(
        IllegalArgumentException.class,
        () -> Repetitions.composed(counts, new int[first.length + 1]));
  }

  @Test
  void aUnitThatIsCountedOnceStandsAlone() {
    assertArrayEquals(new int[] {2}, Repetitions.of(new int[] {0, 0, 1, 0}, 4));
  }

  @Test
  void countsMustFit() {
    assertThrows(IllegalArgumentException.class, () -> Repetitions.of(new int[] {1, 1}, 3));
    assertThrows(IllegalArgumentException.class, () -> Repetitions.of(new int[] {2, -1}, 2));
    assertThrows(IllegalArgumentException.class, () -> Repetitions.of(new int[] {0, 0}, 2));
  }
}
