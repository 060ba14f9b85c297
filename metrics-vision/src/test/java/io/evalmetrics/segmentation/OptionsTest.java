package io.evalmetrics.segmentation;

import static io.evalmetrics.laws.ValueLaws.assertValues;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.mask.Connectivity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options are values. */
class OptionsTest {

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
    assertTextTellsApart(surfaces());
  }

  @Test
  void ofSegmentationAreValues() {
    assertValues(segmentations(), segmentations());
    assertTextTellsApart(segmentations());
  }

  private static void assertTextTellsApart(List<?> options) {
    assertEquals(
        options.size(), options.stream().map(Object::toString).distinct().count());
  }
}
