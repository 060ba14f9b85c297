package io.evalmetrics.instance;

import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden cases of masks, instances and panoptic maps. */
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> golden() {
    return GoldenTests.of(
        Set.of("instance_segmentation", "panoptic_segmentation"),
        List.of(PanopticGolden.family(), InstanceGolden.family(), RleGolden.family()));
  }
}
