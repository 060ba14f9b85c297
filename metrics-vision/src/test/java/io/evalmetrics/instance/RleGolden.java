package io.evalmetrics.instance;

import com.fasterxml.jackson.databind.JsonNode;
import io.evalmetrics.Task;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.mask.RunLengthMask;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/** Cases of run-length masks alone: of one mask in whatever form, and of two lists of them. */
final class RleGolden {

  private static final double USUAL_RATIO = 0.02;

  private final RunLengthMask mask;
  private final RunLengthMask[] masks1;
  private final RunLengthMask[] masks2;

  private RleGolden(GoldenCase golden) {
    mask = mask(golden);
    masks1 = parse(golden, "rles1");
    masks2 = parse(golden, "rles2");
  }

  private static RunLengthMask mask(GoldenCase golden) {
    int height = golden.integer("height", 0);
    int width = golden.integer("width", 0);
    if (golden.has("mask")) {
      int[] values = golden.ints("mask");
      byte[] pixels = new byte[values.length];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) values[i];
      }
      return RunLengthMask.of(height, width, pixels);
    }
    if (golden.has("polygons")) {
      JsonNode parts = golden.input("polygons");
      double[][] polygons = new double[parts.size()][];
      Arrays.setAll(polygons, i -> GoldenCase.doubles(parts.get(i)));
      return RunLengthMask.ofPolygons(height, width, polygons);
    }
    if (golden.has("counts")) {
      return RunLengthMask.ofCounts(height, width, golden.ints("counts"));
    }
    if (golden.has("rle")) {
      return RunLengthMask.ofCounts(height, width, golden.text("rle", ""));
    }
    return RunLengthMask.ofCounts(height, width, new int[] {height * width});
  }

  private static RunLengthMask[] parse(GoldenCase golden, String key) {
    String[] texts = golden.has(key) ? golden.strings(key) : new String[0];
    RunLengthMask[] masks = new RunLengthMask[texts.length];
    for (int i = 0; i < masks.length; i++) {
      masks[i] =
          RunLengthMask.ofCounts(golden.integer("height", 0), golden.integer("width", 0), texts[i]);
    }
    return masks;
  }

  private String merged(BinaryOperator<RunLengthMask> operator) {
    return Arrays.stream(masks1).reduce(operator).orElseThrow().compressedCounts();
  }

  private double[] iouMatrix(GoldenCase golden) {
    return golden.has("crowd2")
        ? RunLengthMask.iouMatrix(masks1, masks2, golden.booleans("crowd2"))
        : RunLengthMask.iouMatrix(masks1, masks2);
  }

  private static boolean owns(GoldenCase golden) {
    return golden.has("height") && !golden.has("num_images");
  }

  static GoldenFamily<RleGolden> family() {
    Task<RleGolden> noMetrics = Task.of("masks", "Masks", RleGolden.class, List.of(), List.of());
    return GoldenFamily.of(noMetrics, RleGolden::owns, RleGolden::new)
        .call("rle_counts", (golden, rle) -> rle.mask.counts())
        .call("rle_counts_first_12", (golden, rle) -> Arrays.copyOf(rle.mask.counts(), 12))
        .call("rle_string", (golden, rle) -> rle.mask.compressedCounts())
        .call("mask", (golden, rle) -> rle.mask.toPixels())
        .call("mask_area", (golden, rle) -> rle.mask.area())
        .call("mask_bbox", (golden, rle) -> rle.mask.box())
        .call(
            "boundary_rle",
            (golden, rle) -> rle.mask
                .boundary(golden.option("boundary_dilation_ratio", USUAL_RATIO))
                .compressedCounts())
        .call("rle_iou_matrix", (golden, rle) -> rle.iouMatrix(golden))
        .call("rle_area_1", (golden, rle) -> areas(rle.masks1))
        .call("rle_area_2", (golden, rle) -> areas(rle.masks2))
        .call("rle_union", (golden, rle) -> rle.merged(RunLengthMask::union))
        .call("rle_intersection", (golden, rle) -> rle.merged(RunLengthMask::intersection));
  }

  private static int[] areas(RunLengthMask[] masks) {
    return Arrays.stream(masks).mapToInt(RunLengthMask::area).toArray();
  }
}
