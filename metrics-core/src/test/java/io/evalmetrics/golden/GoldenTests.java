package io.evalmetrics.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Turns golden files into tests: one per (case, metric), named {@code <file>/<case>/<metric>}.
 *
 * <p>The cases are all JSON files under the test resource {@code golden}, or, if the system property {@code
 * evalmetrics.golden} is set, those below that directory.
 */
public final class GoldenTests {

  private static final String DIRECTORY_PROPERTY = "evalmetrics.golden";
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private GoldenTests() {}

  /**
   * Returns the tests of all cases of these tasks; each case belongs to the first family that owns it.
   *
   * @param tasks the task ids that the module owns; other cases are none of its business
   * @param families the kinds of evaluation, in the order in which they are asked
   */
  public static Stream<DynamicTest> of(Set<String> tasks, List<GoldenFamily<?>> families) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      for (JsonNode node : read(file)) {
        GoldenCase golden = new GoldenCase(file.getFileName().toString(), node);
        if (tasks.contains(golden.task())) {
          addTests(tests, golden, family(golden, families));
        }
      }
    }
    // A directory of one's own may hold other families only; the built-in cases must be there.
    assertFalse(
        tests.isEmpty() && System.getProperty(DIRECTORY_PROPERTY) == null,
        "no golden case was found");
    return tests.stream();
  }

  private static GoldenFamily<?> family(GoldenCase golden, List<GoldenFamily<?>> families) {
    return families.stream()
        .filter(family -> family.owns(golden))
        .findFirst()
        .orElseThrow(() -> new AssertionError(golden.name() + ": no family reads this case"));
  }

  private static <E> void addTests(
      List<DynamicTest> tests, GoldenCase golden, GoldenFamily<E> family) {
    Function<GoldenCase, E> evaluation = memoised(family);
    if (golden.rejects()) {
      List<String> metrics = golden.rejectedMetrics();
      if (metrics.isEmpty()) {
        String name = golden.name() + "/build";
        tests.add(
            DynamicTest.dynamicTest(name, () -> assertRejects(name, () -> family.build(golden))));
      }
      for (String metric : metrics) {
        if (family.isLeftOut(metric)) {
          continue;
        }
        String name = golden.name() + "/" + metric;
        tests.add(DynamicTest.dynamicTest(name, () -> {
          family.requireKnown(metric);
          assertRejects(name, () -> family.compute(metric, golden, evaluation, false));
        }));
      }
      return;
    }
    golden.expected().fieldNames().forEachRemaining(key -> {
      if (!family.isLeftOut(key)) {
        String name = golden.name() + "/" + key;
        tests.add(DynamicTest.dynamicTest(name, () -> {
          JsonNode expected = golden.expected().path(key);
          Object actual =
              computed(name, () -> family.compute(key, golden, evaluation, expected.isArray()));
          GoldenValues.assertMatches(name, expected, actual, golden.tolerance());
        }));
      }
    });
  }

  private static <E> Function<GoldenCase, E> memoised(GoldenFamily<E> family) {
    List<E> built = new ArrayList<>();
    return golden -> {
      if (built.isEmpty()) {
        built.add(family.build(golden));
      }
      return built.get(0);
    };
  }

  private interface Computation {
    Object run();
  }

  private static Object computed(String name, Computation computation) {
    try {
      return computation.run();
    } catch (RuntimeException e) {
      throw new AssertionError(name + ": " + e, e);
    }
  }

  private static void assertRejects(String name, Computation computation) {
    Object result;
    try {
      result = computation.run();
    } catch (IllegalArgumentException e) {
      if (e.getMessage() == null || e.getMessage().isBlank()) {
        throw new AssertionError(name + ": the exception does not name an argument", e);
      }
      return;
    } catch (RuntimeException e) {
      throw new AssertionError(name + ": expected an IllegalArgumentException but got " + e, e);
    }
    fail(name + ": expected an IllegalArgumentException but got " + result);
  }

  private static List<Path> files() {
    String directory = System.getProperty(DIRECTORY_PROPERTY);
    Path root = directory == null ? resources() : Path.of(directory);
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resources() {
    URL url = Thread.currentThread().getContextClassLoader().getResource("golden");
    if (url == null) {
      throw new IllegalStateException("the test resources hold no folder golden");
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
