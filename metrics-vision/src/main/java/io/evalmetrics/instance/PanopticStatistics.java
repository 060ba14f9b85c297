package io.evalmetrics.instance;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * Panoptic segmentations, added image by image: all that panoptic quality needs.
 *
 * <pre>{@code
 * PanopticStatistics statistics = PanopticStatistics.create(things, stuffs);
 * statistics.add(
 *     PanopticMap.of(480, 640, trueCategories, trueInstances),
 *     PanopticMap.of(480, 640, categories, instances));
 * double pq = statistics.result().pq();
 * }</pre>
 *
 * <p>Images are independent and may differ in size; no pixel is kept, only some sixty bytes per image and class that
 * occurs in it. A new instance is the identity of {@link #combine}; scores do not depend on the order of the images but
 * for rounding. Not thread-safe: keep one per thread, then combine.
 */
public final class PanopticStatistics implements Statistic<PanopticStatistics> {

  private static final long serialVersionUID = 1L;

  /** The categories that count. */
  private final PanopticClasses classes;

  /** The images, as they were added. */
  private final ArrayList<PanopticTally> images = new ArrayList<>();

  private PanopticStatistics(PanopticClasses classes) {
    this.classes = classes;
  }

  /**
   * Returns an empty instance.
   *
   * @param things the categories whose instances are told apart; not kept
   * @param stuffs the categories that are one segment per image; all others are void; not kept
   * @throws IllegalArgumentException if there is no category or one is named twice
   */
  public static PanopticStatistics create(int[] things, int[] stuffs) {
    return new PanopticStatistics(new PanopticClasses(things, stuffs));
  }

  /**
   * Adds one image and returns this instance; nothing of the maps is kept.
   *
   * @throws IllegalArgumentException if the two differ in size or the prediction has crowd segments
   */
  public PanopticStatistics add(PanopticMap truth, PanopticMap prediction) {
    if (prediction.crowdCategories().length > 0) {
      throw new IllegalArgumentException("prediction must not have crowd segments");
    }
    images.add(PanopticTally.of(classes, truth, prediction));
    return this;
  }

  /**
   * Adds the images of {@code other}, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the two were created for other categories
   */
  @Override
  public PanopticStatistics combine(PanopticStatistics other) {
    if (!classes.equals(other.classes)) {
      throw Arguments.badValue("other", "have " + classes, other.classes);
    }
    images.addAll(other.images);
    return this;
  }

  /** Returns the evaluation of the images so far; later additions do not change it. */
  public PanopticEvaluation result() {
    return new PanopticEvaluation(classes, List.copyOf(images));
  }
}
