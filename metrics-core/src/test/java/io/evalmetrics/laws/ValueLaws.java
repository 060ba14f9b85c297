package io.evalmetrics.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

/** What holds for objects that are compared by what they hold, as options are. */
public final class ValueLaws {

  private ValueLaws() {}

  /** Checks that each of some values, made twice, equals itself alone. */
  public static void assertValues(List<?> values, List<?> again) {
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        if (i == j) {
          assertEquals(values.get(i), again.get(j));
          assertEquals(values.get(i).hashCode(), again.get(j).hashCode());
          assertEquals(values.get(i).toString(), again.get(j).toString());
        } else {
          assertNotEquals(values.get(i), again.get(j));
        }
      }
    }
  }
}
