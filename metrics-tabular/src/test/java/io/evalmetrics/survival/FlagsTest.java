package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FlagsTest {

  @Test
  void countIsThatOfTheRaisedFlags() {
    int size = 200;
    Flags flags = new Flags(size);
    int[] bits = new Random(20260101).ints(size, 0, 2).toArray();
    for (int place = 0; place < size; place++) {
      flags.raise(place, bits[place]);
    }
    for (int from = 0; from <= size; from++) {
      int count = 0;
      for (int to = from; to <= size; to++) {
        assertEquals(count, flags.count(from, to), from + " to " + to);
        if (to < size) {
          assertEquals(bits[to], flags.at(to));
          count += bits[to];
        }
      }
    }
  }
}
