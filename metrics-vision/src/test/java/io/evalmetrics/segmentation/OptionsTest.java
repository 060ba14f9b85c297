package io.evalmetrics.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.evalmetrics.mask.Connectivity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options are values. */
class OptionsTest {

  /** Checks that each of some options, made twice, equals itself alone. */
  private static void assertValues(List<?> options, List<?> again) {
    for (int i = 0; i < options.size(); i++) {
      for (int j = 0; j < options.size(); j++) {
        if (i == j) {
          assertEquals(options.get(i), again.get(j));
          assertEquals(options.get(i).hashCode(), again.get(j).hashCode());
          assertEquals(options.get(i).toString(), again.get(j).toString());
        } else {
          assertNotEquals(options.get(i), again.get(j));
          assertNotEquals(options.get(i).toString(), again.get(j).toString());
        }
      }
    }
  }

  private static List<SurfaceOptions> surfaces() {
    SurfaceOptions options = SurfaceOptions.withDefaults();
    Connectivity other =
        options.connectivity() == Connectivity.FACE ? Connectivity.FULL : Connectivity.FACE;
    return List.of(
        options,
        options.withConnectivity(other),
        options.withBorderIsBoundary(!options.isBorderBoundary()),
        options.withDistance(GridDistance.TAXICAB));
  }

  private static List<SegmentationOptions> segmentations() {
    SegmentationOptions options = SegmentationOptions.withDefaults(3);
    return List.of(
        options,
        SegmentationOptions.withDefaults(4),
        options.withIgnoreIndex(0),
        options.withEvidence(Evidence.SURFACE_DISTANCES),
        options.withSurfaceOptions(surfaces().get(1)),
        options.withPercentile(90),
        options.withNsdTolerance(3),
        options.withFocalGamma(1.5));
  }

  @Test
  void ofSurfacesAreValues() {
    assertValues(surfaces(), surfaces());
  }

  @Test
  void ofSegmentationAreValues() {
    assertValues(segmentations(), segmentations());
  }
}
