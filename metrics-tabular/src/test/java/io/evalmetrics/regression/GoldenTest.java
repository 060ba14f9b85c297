package io.evalmetrics.regression;

import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return GoldenTests.of(
        Set.of("tabular_regression"),
        List.of(RegressionGolden.oneOutput(), RegressionGolden.severalOutputs()));
  }
}
