package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderCounterTest {

  @Property(tries = 100)
  void countsAreThoseOfComparingEveryPair(
      @ForAll @IntRange(min = 0, max = 400) int size, @ForAll long seed) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      positions.add(i);
    }
    Collections.shuffle(positions, new Random(seed));
    OrderCounter counter = new OrderCounter(size);
    boolean[] marked = new boolean[size];
    for (int step = 0; step < size; step++) {
      assertEquals(step, counter.count());
      int expected = 0;
      for (int position = 0; position <= size; position++) {
        assertEquals(expected, counter.below(position));
        expected += position < size && marked[position] ? 1 : 0;
      }
      marked[positions.get(step)] = true;
      counter.mark(positions.get(step));
    }
    assertEquals(size, counter.below(size));
  }
}
