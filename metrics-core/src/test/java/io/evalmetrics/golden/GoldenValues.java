package io.evalmetrics.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;

/** Compares a computed value with the expected one. */
final class GoldenValues {

  private GoldenValues() {}

  static void assertMatches(String name, JsonNode expected, Object actual, double tolerance) {
    if (expected.isArray()) {
      assertArray(name, expected, actual, tolerance);
    } else if (actual instanceof String || actual instanceof Boolean) {
      assertEquals(expected.asText(), actual.toString(), name);
    } else if (actual instanceof Number number) {
      assertNumber(name, GoldenCase.number(expected), number.doubleValue(), tolerance);
    } else {
      fail(name + ": expected " + expected + " but got " + actual);
    }
  }

  private static void assertArray(String name, JsonNode expected, Object actual, double tolerance) {
    if (actual == null || !actual.getClass().isArray()) {
      fail(name + ": expected an array but got " + actual);
      return;
    }
    assertEquals(expected.size(), Array.getLength(actual), name + ": length");
    for (int i = 0; i < expected.size(); i++) {
      assertMatches(name + "[" + i + "]", expected.get(i), Array.get(actual, i), tolerance);
    }
  }

  private static void assertNumber(String name, double expected, double actual, double tolerance) {
    if (Double.isNaN(expected) || Double.isInfinite(expected)) {
      assertEquals(expected, actual, name);
    } else if (!(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)))) {
      fail(name + ": expected " + expected + " but got " + actual + ", tolerance " + tolerance);
    }
  }
}
