package io.evalmetrics.forecasting;

import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenTest {

  @TestFactory
  Stream<DynamicTest> forecasting() {
    return GoldenTests.of(
        Set.of(ForecastTasks.TIME_SERIES_FORECASTING.id()), List.of(ForecastGolden.FAMILY));
  }
}
