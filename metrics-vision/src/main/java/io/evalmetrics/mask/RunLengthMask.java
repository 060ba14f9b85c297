package io.evalmetrics.mask;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * A binary mask as run lengths, the COCO RLE: small, and measured, intersected and compared without decoding.
 *
 * <p>The runs go down the columns of the image (pixel (x, y) is number {@code x * height + y}), alternately of zeros
 * and ones, beginning with zeros. Every mask is held in its shortest form, in which no run but the first is empty, so
 * equal masks are equal objects whatever they were made from. Immutable and safe to share; arrays are copied.
 *
 * <pre>{@code
 * RunLengthMask truth = RunLengthMask.of(480, 640, pixels);
 * RunLengthMask found = RunLengthMask.ofCounts(480, 640, "PVj21^>R1WO`0C:F...");
 * double overlap = found.iou(truth);
 * }</pre>
 *
 * <p>Operations on two masks cost time in the number of their runs, which is about two per column of a compact object.
 * Two masks in one operation must have the same size.
 *
 * <p>Reference: pycocotools 2.0.11 {@code mask}, to the bit; unlike it, run lengths that do not cover the image exactly
 * are rejected, and empty inner runs do not end a comparison early.
 */
public final class RunLengthMask implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Rows of the image. */
  private final int height;

  /** Columns of the image. */
  private final int width;

  /** Where the column-major pixels change between 0 and 1, see {@link RunEdges}. */
  private final int[] edges;

  /** The number of set pixels. */
  private final int area;

  /** The first column with a set pixel. */
  private final int left;

  /** The column after the last one with a set pixel. */
  private final int right;

  /** The first row with a set pixel. */
  private final int top;

  /** The row after the last one with a set pixel. */
  private final int bottom;

  /** Whether each column of the box holds exactly one run, as in convex objects, so that columns compare directly. */
  private final boolean oneRunPerColumn;

  private RunLengthMask(int height, int width, int[] edges) {
    this.height = height;
    this.width = width;
    this.edges = edges;
    boolean empty = edges.length == 0;
    int[] rows = RunEdges.rows(edges, height);
    area = RunEdges.pixels(edges);
    left = empty ? 0 : edges[0] / height;
    right = empty ? 0 : (edges[edges.length - 1] - 1) / height + 1;
    top = empty ? 0 : rows[0];
    bottom = rows[1];
    oneRunPerColumn = RunEdges.haveOneRunPerColumn(edges, height);
  }

  /**
   * Returns the run lengths of a dense mask.
   *
   * @param mask the pixels row by row; any value but 0 is set; not modified, not kept
   * @throws IllegalArgumentException if a side is not positive or the mask does not have {@code height * width} pixels
   */
  public static RunLengthMask of(int height, int width, byte[] mask) {
    Arguments.length("mask", mask.length, pixels(height, width));
    return new RunLengthMask(height, width, DenseRuns.edges(height, width, mask));
  }

  /**
   * Returns the run lengths of a dense mask.
   *
   * @param mask the pixels row by row; not modified, not kept
   * @throws IllegalArgumentException if a side is not positive or the mask does not have {@code height * width} pixels
   */
  public static RunLengthMask of(int height, int width, boolean[] mask) {
    Arguments.length("mask", mask.length, pixels(height, width));
    return new RunLengthMask(height, width, DenseRuns.edges(height, width, mask));
  }

  /**
   * Returns the mask of uncompressed COCO run lengths, beginning with a run of zeros.
   *
   * @param counts the lengths; empty ones are allowed anywhere; not modified, not kept
   * @throws IllegalArgumentException if a side is not positive, the image has more than 2^31 - 1 pixels, a run is
   *     negative, or the runs do not sum to exactly {@code height * width}
   */
  public static RunLengthMask ofCounts(int height, int width, int[] counts) {
    int pixels = pixels(height, width);
    return new RunLengthMask(height, width, RunCounts.edges(counts, pixels));
  }

  /**
   * Returns the mask of compressed COCO run lengths, the string that COCO files hold as {@code counts}.
   *
   * @throws IllegalArgumentException if a side is not positive, the image has more than 2^31 - 1 pixels, the string
   *     holds a character outside of '0' to 'o' or ends inside a number, a run is negative, or the runs do not sum to
   *     exactly {@code height * width}
   */
  public static RunLengthMask ofCounts(int height, int width, String counts) {
    int pixels = pixels(height, width);
    return new RunLengthMask(height, width, RunCounts.edges(counts, pixels));
  }

  /**
   * Returns the masks of compressed COCO run lengths of a whole data set.
   *
   * @param heights the number of rows of each image
   * @param widths the number of columns of each image
   * @param images the image of each mask, from 0
   * @param counts the run lengths of each mask, as in {@link #ofCounts(int, int, String)}
   * @throws IllegalArgumentException if lengths differ, an image is out of range, has a side that is not positive or
   *     more than 2^31 - 1 pixels, or a string is bad, naming its index
   */
  public static RunLengthMask[] ofCounts(
      int[] heights, int[] widths, int[] images, String[] counts) {
    Arguments.sameLength("heights", heights.length, "widths", widths.length);
    Arguments.sameLength("images", images.length, "counts", counts.length);
    Arguments.below("images", images, heights.length);
    requireSizes(heights, widths);
    RunLengthMask[] masks = new RunLengthMask[counts.length];
    for (int i = 0; i < masks.length; i++) {
      try {
        masks[i] = ofCounts(heights[images[i]], widths[images[i]], counts[i]);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("counts[" + i + "]: " + e.getMessage(), e);
      }
    }
    return masks;
  }

  private static void requireSizes(int[] heights, int[] widths) {
    for (int i = 0; i < heights.length; i++) {
      if (heights[i] < 1) {
        throw Arguments.badElement("heights", i, "be at least 1", heights[i]);
      }
      if (widths[i] < 1 || widths[i] > Integer.MAX_VALUE / heights[i]) {
        throw Arguments.badElement(
            "widths", i, "be at least 1 and at most 2^31 - 1 over heights", widths[i]);
      }
    }
  }

  /**
   * Returns the mask of an object outlined by one or more polygons, rasterised pixel for pixel as the COCO tools do.
   *
   * <p>Within a part, a pixel is set if the outline passes above its centre an odd number of times; parts are united.
   * What lies outside of the image is cut off. Time is linear in the length of the outlines.
   *
   * @param polygons the parts of the object, each {@code x, y, x, y, ...} in pixels, closed by itself; not modified,
   *     not kept
   * @throws IllegalArgumentException if a side is not positive, the image has more than 2^31 - 1 pixels, there is no
   *     part, a part has fewer than 3 points or an odd number of values, or a coordinate is not within 1e8 of 0
   */
  public static RunLengthMask ofPolygons(int height, int width, double[]... polygons) {
    pixels(height, width);
    Arguments.notEmpty("polygons", polygons.length);
    int[] edges = new int[0];
    for (int i = 0; i < polygons.length; i++) {
      int[] part = PolygonRuns.edges(height, width, polygons[i], "polygons[" + i + "]");
      edges = RunEdges.combine(edges, part, RunEdges.UNION);
    }
    return new RunLengthMask(height, width, edges);
  }

  private static int pixels(int height, int width) {
    Arguments.atLeast("height", height, 1);
    Arguments.atLeast("width", width, 1);
    long pixels = (long) height * width;
    if (pixels > Integer.MAX_VALUE) {
      throw Arguments.badValue("height * width", "be at most " + Integer.MAX_VALUE, pixels);
    }
    return (int) pixels;
  }

  /** Returns the number of rows of the image. */
  public int height() {
    return height;
  }

  /** Returns the number of columns of the image. */
  public int width() {
    return width;
  }

  /** Returns the number of set pixels. */
  public int area() {
    return area;
  }

  /**
   * Returns the smallest box around the set pixels as {@code {x, y, width, height}}; four zeros if there is none.
   *
   * <p>As in pycocotools, a run of ones that crosses a column end spans the whole height.
   */
  public int[] box() {
    return new int[] {left, top, right - left, bottom - top};
  }

  /** Returns the run lengths, beginning with zeros, which may be an empty run; no other run is empty. */
  public int[] counts() {
    return RunCounts.counts(edges, height * width);
  }

  /** Returns the run lengths as the compressed string that COCO files hold. */
  public String compressedCounts() {
    return RunCounts.compressed(counts());
  }

  /** Returns the pixels row by row, 0 or 1. */
  public byte[] toPixels() {
    byte[] pixels = new byte[height * width];
    for (int k = 0; k < edges.length; k += 2) {
      int x = edges[k] / height;
      int y = edges[k] - x * height;
      for (int remaining = edges[k + 1] - edges[k]; remaining > 0; remaining--) {
        pixels[y * width + x] = 1;
        if (++y == height) {
          y = 0;
          x++;
        }
      }
    }
    return pixels;
  }

  /**
   * Returns the pixels that are set here or in {@code other}.
   *
   * @throws IllegalArgumentException if the masks differ in size
   */
  public RunLengthMask union(RunLengthMask other) {
    return combined(other, RunEdges.UNION);
  }

  /**
   * Returns the pixels that are set here and in {@code other}.
   *
   * @throws IllegalArgumentException if the masks differ in size
   */
  public RunLengthMask intersection(RunLengthMask other) {
    return combined(other, RunEdges.INTERSECTION);
  }

  private RunLengthMask combined(RunLengthMask other, int rule) {
    requireSize("other", other);
    return new RunLengthMask(height, width, RunEdges.combine(edges, other.edges, rule));
  }

  /**
   * Returns the number of pixels that are set here and in {@code other}.
   *
   * @throws IllegalArgumentException if the masks differ in size
   */
  public int intersectionArea(RunLengthMask other) {
    requireSize("other", other);
    return sharedArea(other);
  }

  private int sharedArea(RunLengthMask other) {
    if (!boxMeets(other)) {
      return 0;
    }
    if (oneRunPerColumn && other.oneRunPerColumn) {
      int from = Math.max(left, other.left);
      int to = Math.min(right, other.right);
      return RunEdges.sharedPixels(edges, from - left, other.edges, from - other.left, to - from);
    }
    return RunEdges.sharedPixels(edges, other.edges);
  }

  private boolean boxMeets(RunLengthMask other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  /**
   * Intersection over union in pixels: 1 for equal masks, 0 for masks without a common pixel, even if both are empty.
   *
   * <pre>{@code iou = |a and b| / |a or b|}</pre>
   *
   * @throws IllegalArgumentException if the masks differ in size
   */
  public double iou(RunLengthMask other) {
    requireSize("other", other);
    return overlap(other, false);
  }

  /**
   * Share of this mask's pixels that lie in a crowd region, by which COCO matches detections to crowds; 0 if no pixel
   * does.
   *
   * <pre>{@code crowd iou = |a and crowd| / |a|}</pre>
   *
   * @throws IllegalArgumentException if the masks differ in size
   */
  public double crowdIou(RunLengthMask crowd) {
    requireSize("crowd", crowd);
    return overlap(crowd, true);
  }

  private double overlap(RunLengthMask other, boolean crowd) {
    int shared = sharedArea(other);
    if (shared == 0) {
      return 0;
    }
    long total = crowd ? area : (long) area + other.area - shared;
    return (double) shared / total;
  }

  /**
   * Returns the {@link #iou} of every pair of masks, row by row: pair (i, j) at {@code i * masks2.length + j}.
   *
   * @throws IllegalArgumentException if the masks differ in size
   */
  public static double[] iouMatrix(RunLengthMask[] masks1, RunLengthMask[] masks2) {
    return iouMatrix(masks1, masks2, new boolean[masks2.length]);
  }

  /**
   * Returns the {@link #iou} of every pair of masks, or the {@link #crowdIou} where the second is a crowd, row by row:
   * pair (i, j) at {@code i * masks2.length + j}.
   *
   * @param crowd2 whether each of {@code masks2} is a crowd region; not modified, not kept
   * @throws IllegalArgumentException if the masks differ in size or there is not one flag per second mask
   */
  public static double[] iouMatrix(
      RunLengthMask[] masks1, RunLengthMask[] masks2, boolean[] crowd2) {
    Arguments.sameLength("crowd2", crowd2.length, "masks2", masks2.length);
    requireSameSizes(masks1, masks2);
    double[] matrix = new double[Math.multiplyExact(masks1.length, masks2.length)];
    for (int i = 0; i < masks1.length; i++) {
      RunLengthMask mask = masks1[i];
      int row = i * masks2.length;
      for (int j = 0; j < masks2.length; j++) {
        matrix[row + j] = mask.overlap(masks2[j], crowd2[j]);
      }
    }
    return matrix;
  }

  private static void requireSameSizes(RunLengthMask[] masks1, RunLengthMask[] masks2) {
    if (masks1.length > 0) {
      for (int i = 1; i < masks1.length; i++) {
        masks1[0].requireSize("masks1[" + i + "]", masks1[i]);
      }
      for (int j = 0; j < masks2.length; j++) {
        masks1[0].requireSize("masks2[" + j + "]", masks2[j]);
      }
    }
  }

  private void requireSize(String name, RunLengthMask other) {
    if (other.height != height || other.width != width) {
      throw Arguments.badValue(name, "be " + size(), other.size());
    }
  }

  private String size() {
    return height + " x " + width;
  }

  /**
   * Returns the pixels of this mask near its outline, which boundary IoU compares.
   *
   * <p>A set pixel belongs to it if a pixel that is not set lies within {@code distance} rows and columns (Chebyshev
   * distance); all pixels outside of the image count as not set.
   *
   * <pre>{@code distance = max(1, round(dilationRatio * sqrt(height^2 + width^2))), ties to even}</pre>
   *
   * <p>Reference: boundary-iou-api {@code mask_to_boundary}; Cheng et al. (2021),
   * <a href="https://doi.org/10.1109/CVPR46437.2021.01508">Boundary IoU</a>. Time is about the number of runs times the
   * logarithm of the distance.
   *
   * @param dilationRatio the distance as a share of the image's diagonal, usually 0.02
   * @throws IllegalArgumentException if the ratio is negative or not finite
   */
  public RunLengthMask boundary(double dilationRatio) {
    Arguments.inRange("dilationRatio", dilationRatio, 0, Double.MAX_VALUE);
    double diagonal = Math.sqrt((double) height * height + (double) width * width);
    int distance = (int) Math.max(1, Math.rint(dilationRatio * diagonal));
    int[] inner = RunErosion.erode(edges, height, width, distance);
    return new RunLengthMask(height, width, RunEdges.combine(edges, inner, RunEdges.DIFFERENCE));
  }

  /** Returns whether {@code other} is a mask of the same size with the same set pixels. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RunLengthMask mask
        && height == mask.height
        && width == mask.width
        && Arrays.equals(edges, mask.edges);
  }

  @Override
  public int hashCode() {
    return Objects.hash(height, width, Arrays.hashCode(edges));
  }

  /** Returns the size of the image and the number of set pixels. */
  @Override
  public String toString() {
    return "RunLengthMask[" + size() + ", " + area + " set]";
  }
}
