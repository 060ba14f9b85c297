package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelIndexTest {

  private final LabelIndex index = LabelIndex.of("dog", "cat", "owl");

  @Test
  void namesAreNumberedInTheirOrder() {
    assertEquals(3, index.size());
    assertEquals(List.of("dog", "cat", "owl"), index.labels());
    assertEquals(2, index.indexOf("owl"));
    assertArrayEquals(new int[] {1, 0, 1}, index.encode(new String[] {"cat", "dog", "cat"}));
  }

  @Test
  void labelsThatOccurAreSorted() {
    LabelIndex sorted = LabelIndex.sorted(new String[] {"b", "c"}, new String[] {"c", "a"});
    assertEquals(List.of("a", "b", "c"), sorted.labels());
  }

  @Test
  void unknownLabelsAreNamed() {
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class, () -> index.encode(new String[] {"dog", "cow"}));
    assertEquals("values[1] must be one of [dog, cat, owl] but is cow", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> index.indexOf("cow"));
    assertThrows(IllegalArgumentException.class, () -> index.encode(new String[] {"dog", null}));
  }

  @Test
  void aNameIsNumberedOnce() {
    assertThrows(IllegalArgumentException.class, () -> LabelIndex.of("a", "b", "a"));
    assertThrows(IllegalArgumentException.class, LabelIndex::of);
    assertThrows(IllegalArgumentException.class, LabelIndex::sorted);
  }
}
