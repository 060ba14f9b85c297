package io.evalmetrics.keypoint;

import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden cases of keypoints, which are located in known instances or in poses that must be found. */
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> golden() {
    return GoldenTests.of(
        Set.of("keypoint_detection", "coco_keypoint_detection"),
        List.of(PoseGolden.family(), KeypointGolden.family()));
  }
}
