package io.evalmetrics.segmentation;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.segmentation.ImageRecord.Gathered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What segmentation metrics need of any number of images, gathered image by image.
 *
 * <pre>{@code
 * SegmentationStatistics statistics = SegmentationStatistics.create(
 *     SegmentationOptions.withDefaults(19).withIgnoreIndex(255).withEvidence(Evidence.BOUNDARY_IOU));
 * statistics.add(yTrue, yPred, 1024, 2048).combine(fromAnotherShard);
 * double miou = statistics.result().meanIou();
 * }</pre>
 *
 * <p>Pixels are counted at the speed of memory; everything else costs time only if it is switched on as {@link Evidence}.
 * Metrics may average over images and evaluations can be resampled by image, so something is kept of each image, but
 * nothing of its pixels, unless the evidence says so: the cells of its confusion matrix that are not 0, twelve bytes each,
 * and some numbers for each class that occurs, about 32 bytes, with all evidence about 270. A street scene of 19
 * classes takes about four kilobytes, with all evidence eight.
 *
 * <p>A new statistic is the identity of {@link #combine}; counts are exact under any sharding, averages over images move by
 * rounding. Not thread-safe: keep one per thread, then combine.
 */
public final class SegmentationStatistics implements Statistic<SegmentationStatistics> {

  private static final long serialVersionUID = 1L;

  /** What is gathered of an image without further evidence; shared and never changed. */
  private static final Gathered NOTHING = new Gathered();

  /** What is counted. */
  private final SegmentationOptions options;

  /** What was gathered of each image. */
  private final ArrayList<ImageRecord> images = new ArrayList<>();

  /** Losses of the user's own, the first {@code lossCount} elements. */
  private double[] losses = new double[0];

  /** How many there are. */
  private int lossCount;

  /** Scratch, made when needed. */
  private transient @Nullable PairCounter counter;

  private SegmentationStatistics(SegmentationOptions options) {
    this.options = options;
  }

  /** Returns an empty statistic. */
  public static SegmentationStatistics create(SegmentationOptions options) {
    return new SegmentationStatistics(Objects.requireNonNull(options, "options"));
  }

  /**
   * Returns an empty statistic of the pixels of all images, without further evidence.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or too many classes
   */
  public static SegmentationStatistics create(int numClasses) {
    return create(SegmentationOptions.withDefaults(numClasses));
  }

  /**
   * Adds an image and returns this statistic.
   *
   * @param yTrue flat row-major labels, read unsigned; not modified, not kept
   * @param yPred the same
   * @param shape height and width, or depth, height and width
   * @throws IllegalArgumentException if the shape is none or does not fit the arrays, or if a label is out of range at a
   *     pixel that is not ignored; the statistic is unchanged then
   */
  public SegmentationStatistics add(byte[] yTrue, byte[] yPred, int... shape) {
    return add(SegmentedImage.of(yTrue, yPred, PixelGrid.of(shape)));
  }

  /**
   * Adds an image and returns this statistic.
   *
   * @param yTrue flat row-major labels; not modified, not kept
   * @param yPred the same
   * @param shape height and width, or depth, height and width
   * @throws IllegalArgumentException if the shape is none or does not fit the arrays, or if a label is out of range at a
   *     pixel that is not ignored; the statistic is unchanged then
   */
  public SegmentationStatistics add(int[] yTrue, int[] yPred, int... shape) {
    return add(SegmentedImage.of(yTrue, yPred, PixelGrid.of(shape)));
  }

  /**
   * Adds an image and returns this statistic.
   *
   * @throws IllegalArgumentException if, at a pixel that is not ignored, a label is out of range, a probability does not
   *     lie in [0, 1], or the probabilities do not sum to 1; if the probabilities are not as many as pixels and classes
   *     ask for; or if earlier images have another number of axes; the statistic is unchanged then
   */
  public SegmentationStatistics add(SegmentedImage image) {
    String name = "images[" + images.size() + "]";
    PixelGrid grid = image.grid();
    checkAxes(name, grid.axes());
    PixelProbabilities yProba = image.yProba();
    if (yProba != null) {
      yProba.check(name + ".yProba", options.numClasses(), grid.size());
    }
    LabelArray yPred = image.yPred(options.numClasses());
    ClassCounts counts = counter().count(image.yTrue(), yPred, name);
    LossSums sums =
        yProba == null ? null : new ProbabilityPass(image, yProba, options, name + ".yProba").run();
    Gathered gathered = options.evidence().isEmpty()
        ? NOTHING
        : new EvidenceGatherer(options, grid, counts.size())
            .gather(ClassMaps.of(image.yTrue(), yPred, counts, options));
    images.add(new ImageRecord(grid.axes(), counts, gathered, sums));
    return this;
  }

  private PairCounter counter() {
    if (counter == null) {
      counter = new PairCounter(options);
    }
    return counter;
  }

  private void checkAxes(String name, int axes) {
    if (!images.isEmpty() && images.get(0).axes() != axes) {
      throw Arguments.badValue(
          name, "have " + images.get(0).axes() + " axes like the images before it", axes);
    }
  }

  /**
   * Adds losses that the user computed, one per image, batch or pixel, and returns this statistic. They have nothing to do
   * with the images: {@code loss} is their mean.
   *
   * @param loss not modified, not kept
   * @throws IllegalArgumentException if one is not finite
   */
  public SegmentationStatistics addLosses(double... loss) {
    Arguments.finite("loss", loss);
    append(loss, loss.length);
    return this;
  }

  private void append(double[] more, int count) {
    if (lossCount + count > losses.length) {
      losses = Arrays.copyOf(losses, Math.max(lossCount + count, 2 * losses.length));
    }
    System.arraycopy(more, 0, losses, lossCount, count);
    lossCount += count;
  }

  /**
   * Adds what {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the two were created with different options or the images have different numbers
   *     of axes
   */
  @Override
  public SegmentationStatistics combine(SegmentationStatistics other) {
    if (!options.equals(other.options)) {
      throw new IllegalArgumentException(
          "other must have the options [" + options + "] but has [" + other.options + "]");
    }
    if (!other.images.isEmpty()) {
      checkAxes("other", other.images.get(0).axes());
    }
    images.addAll(List.copyOf(other.images));
    append(other.losses, other.lossCount);
    return this;
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public SegmentationEvaluation result() {
    return new SegmentationEvaluation(
        options, List.copyOf(images), Arrays.copyOf(losses, lossCount));
  }
}
