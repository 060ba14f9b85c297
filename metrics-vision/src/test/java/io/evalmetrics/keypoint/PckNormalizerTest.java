package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.evalmetrics.box.BoxFormat;
import org.junit.jupiter.api.Test;

class PckNormalizerTest {

  /** Two instances of three keypoints; of the second one the last keypoint is not labelled. */
  private final KeypointTruth truth = KeypointTruth.of(
          3, new double[] {0, 0, 3, 4, 6, 8, 1, 1, 6, 13, 9, 9}, new int[] {2, 2, 2, 2, 2, 0})
      .withBoxes(new double[] {0, 0, 9, 4, 1, 1, 3, 4}, BoxFormat.XYWH)
      .withNormalizers(new double[] {7, 8});

  @Test
  void aLengthIsThatOfItsInstance() {
    assertEquals(5, PckNormalizer.keypoints(1, 2).of(truth, 0));
    assertEquals(13, PckNormalizer.keypoints(0, 1).of(truth, 1));
    assertEquals(8, PckNormalizer.GIVEN.of(truth, 1));
    assertEquals(4, PckNormalizer.BOX_MAX.of(truth, 1));
    assertEquals(5, PckNormalizer.BOX_DIAGONAL.of(truth, 1));
    assertEquals(6, PckNormalizer.BOX_SQRT_AREA.of(truth, 0));
  }

  @Test
  void aKeypointThatIsNotLabelledLeavesNoLength() {
    assertEquals(0, PckNormalizer.keypoints(0, 2).of(truth, 1));
    assertEquals(0, PckNormalizer.keypoints(2, 0).of(truth, 1));
  }

  @Test
  void normalizersAreValues() {
    PckNormalizer normalizer = PckNormalizer.keypoints(1, 2);
    assertEquals(PckNormalizer.keypoints(1, 2), normalizer);
    assertEquals(PckNormalizer.keypoints(1, 2).hashCode(), normalizer.hashCode());
    assertNotEquals(PckNormalizer.keypoints(0, 2), normalizer);
    assertNotEquals(PckNormalizer.keypoints(1, 0), normalizer);
    assertNotEquals(PckNormalizer.BOX_MAX, PckNormalizer.BOX_DIAGONAL);
    assertEquals("keypoints(1, 2)", normalizer.toString());
    assertEquals("BOX_MAX", PckNormalizer.BOX_MAX.toString());
  }
}
