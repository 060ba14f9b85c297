package io.evalmetrics.segmentation;

import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden cases of label maps, masks and losses. */
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> golden() {
    return GoldenTests.of(
        Set.of("semantic_segmentation"), List.of(SegmentationGolden.family(), MaskGolden.family()));
  }
}
