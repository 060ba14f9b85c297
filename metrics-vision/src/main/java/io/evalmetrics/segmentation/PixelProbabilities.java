package io.evalmetrics.segmentation;

import java.util.Objects;

/**
 * The predicted probability of each class at each pixel, in one of the usual layouts. Arrays are kept, not copied.
 *
 * <pre>{@code
 * PixelProbabilities yProba = PixelProbabilities.planes(softmax); // K planes of H x W, as torch lays them out
 * }</pre>
 *
 * <p>The probabilities of a pixel must lie in [0, 1] and sum to 1 within 1e-5; that is checked when the image is added,
 * at the pixels that are not ignored.
 */
public final class PixelProbabilities {

  private enum Layout {
    PLANES,
    INTERLEAVED,
    POSITIVE
  }

  private final Layout layout;
  private final boolean isDouble;
  private final double[] doubles; // empty if the values are floats
  private final float[] floats; // empty if the values are doubles

  private PixelProbabilities(Layout layout, boolean isDouble, double[] doubles, float[] floats) {
    this.layout = layout;
    this.isDouble = isDouble;
    this.doubles = doubles;
    this.floats = floats;
  }

  private static PixelProbabilities of(Layout layout, double[] yProba) {
    Objects.requireNonNull(yProba, "yProba");
    return new PixelProbabilities(layout, true, yProba, new float[0]);
  }

  private static PixelProbabilities of(Layout layout, float[] yProba) {
    Objects.requireNonNull(yProba, "yProba");
    return new PixelProbabilities(layout, false, new double[0], yProba);
  }

  /** Returns probabilities given as one plane after the other, each with one value per pixel. */
  public static PixelProbabilities planes(double[] yProba) {
    return of(Layout.PLANES, yProba);
  }

  /** Returns probabilities given as one plane after the other, each with one value per pixel. */
  public static PixelProbabilities planes(float[] yProba) {
    return of(Layout.PLANES, yProba);
  }

  /** Returns probabilities given as one pixel after the other, each with one value per class. */
  public static PixelProbabilities interleaved(double[] yProba) {
    return of(Layout.INTERLEAVED, yProba);
  }

  /** Returns probabilities given as one pixel after the other, each with one value per class. */
  public static PixelProbabilities interleaved(float[] yProba) {
    return of(Layout.INTERLEAVED, yProba);
  }

  /** Returns the probabilities of two classes, given as that of class 1 at each pixel. */
  public static PixelProbabilities positive(double[] yProba) {
    return of(Layout.POSITIVE, yProba);
  }

  /** Returns the probabilities of two classes, given as that of class 1 at each pixel. */
  public static PixelProbabilities positive(float[] yProba) {
    return of(Layout.POSITIVE, yProba);
  }

  /** Checks that there are as many as that image and those classes need. */
  void check(String name, int numClasses, int pixels) {
    if (layout == Layout.POSITIVE && numClasses != 2) {
      throw new IllegalArgumentException(
          name + " of class 1 alone must be of 2 classes but there are " + numClasses);
    }
    long expected = layout == Layout.POSITIVE ? pixels : (long) numClasses * pixels;
    int length = isDouble ? doubles.length : floats.length;
    if (length != expected) {
      throw new IllegalArgumentException(
          name + " must have length " + expected + " but has " + length);
    }
  }

  /** Returns whether the probabilities of a pixel sum to 1 by themselves. */
  boolean sumToOne() {
    return layout == Layout.POSITIVE;
  }

  /** Returns where in the array a probability stands; of two classes given as one, the same for both. */
  int index(int classIndex, int pixel, int numClasses, int pixels) {
    return switch (layout) {
      case PLANES -> classIndex * pixels + pixel;
      case INTERLEAVED -> pixel * numClasses + classIndex;
      case POSITIVE -> pixel;
    };
  }

  double at(int index) {
    return isDouble ? doubles[index] : floats[index];
  }

  /** Copies a class's probabilities at {@code count} pixels. */
  void read(int classIndex, int[] at, int count, int numClasses, int pixels, double[] to) {
    int offset = index(classIndex, 0, numClasses, pixels);
    int stride = layout == Layout.INTERLEAVED ? numClasses : 1;
    if (isDouble) {
      for (int i = 0; i < count; i++) {
        to[i] = doubles[offset + at[i] * stride];
      }
    } else {
      for (int i = 0; i < count; i++) {
        to[i] = floats[offset + at[i] * stride];
      }
    }
    if (layout == Layout.POSITIVE && classIndex == 0) {
      for (int i = 0; i < count; i++) {
        to[i] = 1 - to[i];
      }
    }
  }
}
