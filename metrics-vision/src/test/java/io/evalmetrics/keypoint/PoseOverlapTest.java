package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What may be left out because poses are too far apart to be matched. */
class PoseOverlapTest {

  @Property(tries = 200)
  void onlyOverlapsBelowTheLeastAreLeftOut(
      @ForAll long seed, @ForAll @DoubleRange(max = 1) double least) {
    PoseScenes.Image image = PoseScenes.image(seed);
    PoseOverlap exact = PoseOverlap.of(image.truth(), image.detections(), PoseScenes.SIGMAS, 0);
    PoseOverlap quick = PoseOverlap.of(image.truth(), image.detections(), PoseScenes.SIGMAS, least);
    for (int d = 0; d < image.scores.length; d++) {
      for (int t = 0; t < image.labels.length; t++) {
        double expected = exact.of(d, t);
        double actual = quick.of(d, t);
        assertTrue(
            actual == expected || actual == 0 && expected < least, expected + " at " + least);
      }
    }
  }

  @Example
  void theLeastIsTheLowestThreshold() {
    assertEquals(0.5, PoseOverlap.least(PoseScenes.options()));
    assertEquals(0.5, PoseOverlap.least(PoseScenes.options().withIouThreshold(0.9)));
    assertEquals(0.3, PoseOverlap.least(PoseScenes.options().withIouThreshold(0.3)));
    assertEquals(0.2, PoseOverlap.least(PoseScenes.options().withIouThresholds(0.75, 0.2)));
  }

  @Example
  void aConfusionMatrixAsksForAllOverlaps() {
    assertEquals(0, PoseOverlap.least(PoseScenes.options().withConfusionMatrix(true)));
  }
}
