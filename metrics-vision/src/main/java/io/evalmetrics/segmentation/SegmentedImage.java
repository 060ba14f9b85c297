package io.evalmetrics.segmentation;

import io.evalmetrics.mask.PixelGrid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The true label map of an image or volume and what a model made of it: a label map, class probabilities, or both.
 *
 * <pre>{@code
 * SegmentedImage scan = SegmentedImage.of(yTrue, yPred, PixelGrid.of(100, 512, 512).withSpacing(2.5, 0.75, 0.75));
 * SegmentedImage photo = SegmentedImage.ofProbabilities(yTrue, PixelProbabilities.planes(softmax), PixelGrid.of(480, 640));
 * }</pre>
 *
 * <p>Labels are flat and row-major; bytes are read unsigned. If no labels are predicted, each pixel gets the class of the
 * largest probability, the lowest of equals. Arrays are kept until the image has been added to a statistic or evaluated,
 * not copied.
 */
public final class SegmentedImage {

  private final LabelArray yTrue;
  private final @Nullable LabelArray yPred; // one of the two is there
  private final @Nullable PixelProbabilities yProba;
  private final PixelGrid grid;

  private SegmentedImage(
      LabelArray yTrue,
      @Nullable LabelArray yPred,
      @Nullable PixelProbabilities yProba,
      PixelGrid grid) {
    grid.checkLength("yTrue", yTrue.length());
    if (yPred != null) {
      grid.checkLength("yPred", yPred.length());
    }
    this.yTrue = yTrue;
    this.yPred = yPred;
    this.yProba = yProba;
    this.grid = grid;
  }

  /**
   * Returns an image with predicted labels.
   *
   * @throws IllegalArgumentException if the labels are not one per pixel
   */
  public static SegmentedImage of(byte[] yTrue, byte[] yPred, PixelGrid grid) {
    return new SegmentedImage(
        LabelArray.of("yTrue", yTrue), LabelArray.of("yPred", yPred), null, grid);
  }

  /**
   * Returns an image with predicted labels.
   *
   * @throws IllegalArgumentException if the labels are not one per pixel
   */
  public static SegmentedImage of(int[] yTrue, int[] yPred, PixelGrid grid) {
    return new SegmentedImage(
        LabelArray.of("yTrue", yTrue), LabelArray.of("yPred", yPred), null, grid);
  }

  /**
   * Returns an image with predicted probabilities.
   *
   * @throws IllegalArgumentException if the labels are not one per pixel
   */
  public static SegmentedImage ofProbabilities(
      byte[] yTrue, PixelProbabilities yProba, PixelGrid grid) {
    Objects.requireNonNull(yProba, "yProba");
    return new SegmentedImage(LabelArray.of("yTrue", yTrue), null, yProba, grid);
  }

  /**
   * Returns an image with predicted probabilities.
   *
   * @throws IllegalArgumentException if the labels are not one per pixel
   */
  public static SegmentedImage ofProbabilities(
      int[] yTrue, PixelProbabilities yProba, PixelGrid grid) {
    Objects.requireNonNull(yProba, "yProba");
    return new SegmentedImage(LabelArray.of("yTrue", yTrue), null, yProba, grid);
  }

  /** Returns a copy with predicted probabilities beside the labels. */
  public SegmentedImage withProbabilities(PixelProbabilities newProba) {
    return new SegmentedImage(yTrue, yPred, Objects.requireNonNull(newProba, "newProba"), grid);
  }

  PixelGrid grid() {
    return grid;
  }

  LabelArray yTrue() {
    return yTrue;
  }

  /** The probabilities, or null. */
  @Nullable
  PixelProbabilities yProba() {
    return yProba;
  }

  /** The predicted labels: those given, or the most probable classes. */
  LabelArray yPred(int numClasses) {
    if (yPred != null) {
      return yPred;
    }
    PixelProbabilities given = Objects.requireNonNull(yProba);
    int pixels = grid.size();
    boolean fitsBytes = yTrue.isBytes() && numClasses <= 256;
    byte[] bytes = new byte[fitsBytes ? pixels : 0];
    int[] ints = new int[fitsBytes ? 0 : pixels];
    for (int pixel = 0; pixel < pixels; pixel++) {
      int best = mostProbable(given, pixel, numClasses, pixels);
      if (fitsBytes) {
        bytes[pixel] = (byte) best;
      } else {
        ints[pixel] = best;
      }
    }
    return fitsBytes ? LabelArray.of("yPred", bytes) : LabelArray.of("yPred", ints);
  }

  private static int mostProbable(
      PixelProbabilities yProba, int pixel, int numClasses, int pixels) {
    if (yProba.sumToOne()) {
      return yProba.at(pixel) > 0.5 ? 1 : 0;
    }
    int best = 0;
    double most = yProba.at(yProba.index(0, pixel, numClasses, pixels));
    for (int c = 1; c < numClasses; c++) {
      double probability = yProba.at(yProba.index(c, pixel, numClasses, pixels));
      if (probability > most) {
        most = probability;
        best = c;
      }
    }
    return best;
  }
}
