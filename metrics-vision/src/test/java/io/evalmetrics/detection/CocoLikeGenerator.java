package io.evalmetrics.detection;

import io.evalmetrics.box.BoxFormat;
import java.util.Arrays;

/**
 * A made-up data set of the size and statistics of COCO, the same bits everywhere: for tests and benchmarks of the whole
 * pipeline against numbers that pycocotools gave on it.
 *
 * <p>Every number comes from a hash of (seed, image, object, field), so nothing depends on the order of generation.
 * Boxes are left, top, width, height; truths and detections are listed image by image.
 */
public final class CocoLikeGenerator {

  public final int numImages;
  public final int numClasses;
  private final int detectionsPerImage;
  private final long seed;

  public final int[] truthImages;
  public final int[] truthLabels;
  public final double[] truthBoxes;
  public final double[] truthAreas;
  public final boolean[] truthCrowd;

  public final int[] detectionImages;
  public final int[] detectionLabels;
  public final double[] detectionBoxes;
  public final double[] detectionScores;

  private CocoLikeGenerator(int numImages, int numClasses, int detectionsPerImage, long seed) {
    this.numImages = numImages;
    this.numClasses = numClasses;
    this.detectionsPerImage = detectionsPerImage;
    this.seed = seed;
    int truths = 0;
    int detections = 0;
    for (int image = 0; image < numImages; image++) {
      truths += truths(image);
      detections += detections(image);
    }
    truthImages = new int[truths];
    truthLabels = new int[truths];
    truthBoxes = new double[4 * truths];
    truthAreas = new double[truths];
    truthCrowd = new boolean[truths];
    detectionImages = new int[detections];
    detectionLabels = new int[detections];
    detectionBoxes = new double[4 * detections];
    detectionScores = new double[detections];
    int truth = 0;
    int detection = 0;
    for (int image = 0; image < numImages; image++) {
      int first = truth;
      for (int j = 0; j < truths(image); j++) {
        addTruth(image, j, truth++);
      }
      for (int j = 0; j < detections(image); j++) {
        addDetection(image, j, detection++, first);
      }
    }
  }

  /** Generates a data set. */
  public static CocoLikeGenerator of(
      int numImages, int numClasses, int detectionsPerImage, long seed) {
    return new CocoLikeGenerator(numImages, numClasses, detectionsPerImage, seed);
  }

  /** Returns the truths of all images. */
  public ImageTruth truth() {
    return ImageTruth.of(truthLabels, truthBoxes, BoxFormat.XYWH)
        .withCrowd(truthCrowd)
        .withAreas(truthAreas);
  }

  /** Returns the detections of all images. */
  public ImageDetections detections() {
    return ImageDetections.of(detectionLabels, detectionBoxes, detectionScores, BoxFormat.XYWH);
  }

  /** Returns some of the truths, such as those of an image. */
  public ImageTruth truth(int from, int to) {
    return ImageTruth.of(
            Arrays.copyOfRange(truthLabels, from, to),
            Arrays.copyOfRange(truthBoxes, 4 * from, 4 * to),
            BoxFormat.XYWH)
        .withCrowd(Arrays.copyOfRange(truthCrowd, from, to))
        .withAreas(Arrays.copyOfRange(truthAreas, from, to));
  }

  /** Returns some of the detections, such as those of an image. */
  public ImageDetections detections(int from, int to) {
    return ImageDetections.of(
        Arrays.copyOfRange(detectionLabels, from, to),
        Arrays.copyOfRange(detectionBoxes, 4 * from, 4 * to),
        Arrays.copyOfRange(detectionScores, from, to),
        BoxFormat.XYWH);
  }

  /** A number in [0, 1) for a field of an object of an image (SplitMix64). */
  private double random(int image, int object, int field) {
    long key = ((long) image << 24) + ((long) object << 8) + field + 1;
    long z = seed + 0x9E3779B97F4A7C15L * key;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 11) * 0x1p-53;
  }

  private static double cube(double u) {
    return u * u * u;
  }

  private static double rounded(double value, double unit) {
    return Math.floor(value * unit + 0.5) / unit;
  }

  private static int width(int image) {
    return image % 2 == 0 ? 640 : 480;
  }

  private static int height(int image) {
    return image % 2 == 0 ? 480 : 640;
  }

  private int truths(int image) {
    return image % 97 == 0 ? 0 : 1 + (int) (27.4 * cube(random(image, 0, 0)));
  }

  private int detections(int image) {
    return image % 211 == 5 ? 0 : detectionsPerImage;
  }

  private int label(double u) {
    return (int) (numClasses * cube(u));
  }

  private int theme(int image) {
    return label(random(image, 0, 1));
  }

  /** Writes a box somewhere in the image; {@code field} is that of its size, the next of its proportion, then x, y. */
  private void placeBox(double[] boxes, int at, int image, int object, int field, int xField) {
    double side = 6 + 300 * cube(random(image, object, field));
    double aspect = 0.5 + 1.5 * random(image, object, field + 1);
    double w = rounded(Math.min(side * aspect, width(image)), 100);
    double h = rounded(Math.min(side / aspect, height(image)), 100);
    boxes[4 * at] = rounded(random(image, object, xField) * (width(image) - w), 100);
    boxes[4 * at + 1] = rounded(random(image, object, xField + 1) * (height(image) - h), 100);
    boxes[4 * at + 2] = w;
    boxes[4 * at + 3] = h;
  }

  private void addTruth(int image, int j, int at) {
    truthImages[at] = image;
    truthLabels[at] = random(image, j, 2) < 0.55 ? theme(image) : label(random(image, j, 3));
    placeBox(truthBoxes, at, image, j, 4, 6);
    truthAreas[at] =
        truthBoxes[4 * at + 2] * truthBoxes[4 * at + 3] * (0.4 + 0.5 * random(image, j, 8));
    truthCrowd[at] = random(image, j, 9) < 0.012;
  }

  private void addDetection(int image, int j, int at, int firstTruth) {
    detectionImages[at] = image;
    int truths = truths(image);
    if (random(image, j, 16) < 0.45 && truths > 0) {
      addNearTruth(image, j, at, firstTruth + (int) (random(image, j, 17) * truths));
    } else {
      placeBox(detectionBoxes, at, image, j, 30, 32);
      detectionLabels[at] = random(image, j, 27) < 0.3 ? theme(image) : label(random(image, j, 28));
      detectionScores[at] = rounded(0.5 * cube(random(image, j, 29)), 10000);
    }
  }

  private void addNearTruth(int image, int j, int at, int truth) {
    double u = random(image, j, 18);
    double q = 0.02 + 0.5 * u * u;
    double[] t = truthBoxes;
    double[] d = detectionBoxes;
    for (int axis = 0; axis < 2; axis++) {
      double size = t[4 * truth + 2 + axis];
      d[4 * at + axis] = rounded(t[4 * truth + axis] + triangle(image, j, axis) * q * size, 100);
      d[4 * at + 2 + axis] = rounded(size * (1 + triangle(image, j, 2 + axis) * q), 100);
    }
    detectionLabels[at] =
        random(image, j, 27) < 0.85 ? truthLabels[truth] : label(random(image, j, 28));
    detectionScores[at] =
        rounded(0.02 + 0.96 * (1 - 1.6 * q) * (0.2 + 0.8 * random(image, j, 29)), 10000);
  }

  private double triangle(int image, int j, int k) {
    return random(image, j, 19 + 2 * k) + random(image, j, 20 + 2 * k) - 1;
  }
}
