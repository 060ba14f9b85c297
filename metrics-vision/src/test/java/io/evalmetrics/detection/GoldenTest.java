package io.evalmetrics.detection;

import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenTest {

  @TestFactory
  Stream<DynamicTest> objectDetection() {
    return GoldenTests.of(Set.of("object_detection"), List.of(DetectionGolden.family()));
  }
}
