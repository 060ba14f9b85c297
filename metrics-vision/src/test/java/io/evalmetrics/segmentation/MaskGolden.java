package io.evalmetrics.segmentation;

import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.mask.BoundaryBand;
import io.evalmetrics.mask.Connectivity;
import io.evalmetrics.mask.DistanceTransform;
import io.evalmetrics.mask.LabelBoundaries;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.Skeleton;
import io.evalmetrics.mask.SurfaceElements;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cases of one mask, a pair of skeletons, a spacing, or losses: calls that need no images. */
final class MaskGolden {

  private MaskGolden() {}

  static GoldenFamily<SegmentationEvaluation> family() {
    return GoldenFamily.of(
            SegmentationTasks.SEMANTIC_SEGMENTATION,
            golden -> true,
            golden -> SegmentationEvaluation.ofLosses(golden.doubles("losses")))
        .kernel("distance_transform", c -> DistanceTransform.euclidean(bytes(c, "mask"), grid(c)))
        .kernel("boundary", c -> boundary(c, Connectivity.FACE, true))
        .kernel("boundary_inside_only", c -> boundary(c, Connectivity.FACE, false))
        .kernel("boundary_full_connectivity", c -> boundary(c, Connectivity.FULL, true))
        .kernel("boundary_iou_band", c -> band(c, 0.02))
        .kernel("boundary_iou_band_ratio_0_15", c -> band(c, 0.15))
        .kernel(
            "davis_boundary",
            c -> LabelBoundaries.ofDavis(bytes(c, "mask"), 2, grid(c)).pixels(1))
        .kernel("neighbour_codes", MaskGolden::codes)
        .kernel("contour_length_of_code", MaskGolden::weights)
        .kernel("surface_area_of_code", MaskGolden::weights)
        .kernel("cl_dice", MaskGolden::centerlineDice)
        .kernel("thinned_true", c -> pixels(Skeleton.of(bytes(c, "y_true"), grid(c))))
        .kernel("thinned_pred", c -> pixels(Skeleton.of(bytes(c, "y_pred"), grid(c))));
  }

  /** Returns the grid of an input that has a shape and perhaps a spacing. */
  static PixelGrid grid(GoldenCase golden) {
    PixelGrid grid = PixelGrid.of(golden.ints("shape"));
    return golden.has("spacing") ? grid.withSpacing(golden.doubles("spacing")) : grid;
  }

  private static byte[] bytes(GoldenCase golden, String key) {
    int[] values = golden.ints(key);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static int[] boundary(GoldenCase golden, Connectivity connectivity, boolean border) {
    return LabelBoundaries.of(bytes(golden, "mask"), 2, grid(golden), connectivity, border)
        .pixels(1);
  }

  private static int[] band(GoldenCase golden, double ratio) {
    byte[] mask = bytes(golden, "mask");
    PixelGrid grid = grid(golden);
    byte[] band = BoundaryBand.of(mask, BoundaryBand.distance(ratio, grid), grid);
    return where(mask.length, i -> mask[i] != 0 && band[i] != 0);
  }

  private static int[] pixels(byte[] mask) {
    return where(mask.length, i -> mask[i] != 0);
  }

  private static int[] where(int length, IntPredicate condition) {
    return IntStream.range(0, length).filter(condition).toArray();
  }

  /** All lattice points have a code; those that are no elements have none or all pixels. */
  private static int[] codes(GoldenCase golden) {
    byte[] mask = bytes(golden, "mask");
    PixelGrid grid = grid(golden);
    SurfaceElements elements = SurfaceElements.of(mask, 2, grid);
    PixelGrid lattice = elements.lattice();
    int[] codes = new int[lattice.size()];
    int all = grid.axes() == 2 ? 15 : 255;
    for (int point = 0; point < codes.length; point++) {
      int x = point % lattice.width();
      int y = point / lattice.width() % lattice.height();
      int z = point / lattice.width() / lattice.height();
      boolean isInside = x < grid.width() && y < grid.height() && z < grid.depth();
      boolean isSet = isInside && mask[(z * grid.height() + y) * grid.width() + x] != 0;
      codes[point] = isSet ? all : 0;
    }
    int[] points = elements.points(1);
    for (int i = 0; i < points.length; i++) {
      codes[points[i]] = elements.codes(1)[i];
    }
    return codes;
  }

  private static double[] weights(GoldenCase golden) {
    double[] spacing = golden.doubles("spacing");
    PixelGrid grid = spacing.length == 2 ? PixelGrid.of(1, 1) : PixelGrid.of(1, 1, 1);
    return SurfaceElements.weightsOfCodes(grid.withSpacing(spacing));
  }

  private static double centerlineDice(GoldenCase golden) {
    byte[] yTrue = bytes(golden, "y_true");
    byte[] yPred = bytes(golden, "y_pred");
    return golden.has("skeleton_true")
        ? CenterlineDice.of(
            yTrue, yPred, bytes(golden, "skeleton_true"), bytes(golden, "skeleton_pred"))
        : CenterlineDice.of(yTrue, yPred, grid(golden));
  }
}
