package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** The lines name what there is: JMH would skip a misspelled method or parameter in silence. */
class SpeedTableTest {

  private static List<SpeedTable.Line> allLines() {
    return Stream.concat(SpeedTable.lines().stream(), FirstCallTable.lines().stream())
        .toList();
  }

  @Test
  void everyMethodIsABenchmark() {
    for (SpeedTable.Line line : allLines()) {
      Set<String> benchmarks = Arrays.stream(line.benchmark().getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Benchmark.class))
          .map(method -> method.getName())
          .collect(Collectors.toSet());
      List<String> methods = List.of(line.methods().split("\\|"));
      assertTrue(benchmarks.containsAll(methods), line.name() + ": " + methods);
    }
  }

  @Test
  void everyParameterIsOneOfTheBenchmark() {
    for (SpeedTable.Line line : allLines()) {
      Set<String> parameters = Stream.concat(
              Stream.of(line.benchmark()), Arrays.stream(line.benchmark().getDeclaredClasses()))
          .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
          .filter(field -> field.isAnnotationPresent(Param.class))
          .map(field -> field.getName())
          .collect(Collectors.toSet());
      assertTrue(parameters.containsAll(line.parameters().keySet()), line.name());
    }
  }

  @Test
  void firstCallsAreOfOursAlone() {
    assertEquals(10, FirstCallTable.lines().size());
    for (SpeedTable.Line line : FirstCallTable.lines()) {
      boolean isOurs =
          List.of("OURS").equals(algorithms(line)) || line.methods().startsWith("our");
      assertTrue(isOurs && !line.methods().contains("|"), line.name());
    }
  }

  private static List<String> algorithms(SpeedTable.Line line) {
    return List.of(line.parameters().getOrDefault("algorithm", new String[0]));
  }

  @Test
  void valuesHaveTwoDigitsOrMore() {
    assertEquals("1234", SpeedTable.significant(1234.4));
    assertEquals("12.3", SpeedTable.significant(12.34));
    assertEquals("1.23", SpeedTable.significant(1.234));
    assertEquals("0.0123", SpeedTable.significant(0.01234));
  }
}
