package io.evalmetrics.detection;

import io.evalmetrics.Resamplable;
import io.evalmetrics.box.Boxes;
import io.evalmetrics.internal.Arguments;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * LVIS's scores: COCO's matching on annotations that are not complete.
 *
 * <ul>
 *   <li>each image keeps its highest-scored detections over all classes; there is no limit per class
 *   <li>detections of a class that is neither annotated in their image nor known to be absent are left out
 *   <li>unmatched detections of a class whose objects were not all annotated in their image are ignored
 *   <li>there are no crowds; classes are grouped by frequency
 * </ul>
 *
 * <p>Reference: lvis-api {@code LVISEval}; Gupta et al. (2019), LVIS: a dataset for large vocabulary instance
 * segmentation, <a href="https://doi.org/10.1109/CVPR.2019.00550">doi:10.1109/CVPR.2019.00550</a>.
 *
 * <p>Immutable and safe to share.
 */
public final class LvisEvaluation implements Resamplable<LvisEvaluation> {

  /** An area beyond every range: where it is unmatched, such a detection is ignored. */
  private static final double BEYOND = 2 * AreaRange.ALL.max();

  private final LvisOptions options;
  private final CocoEvaluation coco;

  private LvisEvaluation(LvisOptions options, CocoEvaluation coco) {
    this.options = options;
    this.coco = coco;
  }

  /**
   * Matches and evaluates boxes, given as arrays of all images in any order; crowd flags are disregarded.
   *
   * @throws IllegalArgumentException if lengths differ, there is no image, or an image or label is out of range
   */
  public static LvisEvaluation of(
      LvisOptions options,
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    return of(
        options,
        numImages,
        truthImages,
        truth.objects(),
        detectionImages,
        detections.objects(),
        (d, t) -> Boxes.cocoOverlap(detections.xywh(), d, truth.xywh(), t, false));
  }

  /**
   * Matches and evaluates objects of any kind, given as arrays of all images in any order; crowd flags are disregarded.
   *
   * @param overlap what the positions of {@code detections} and {@code truth} look like, crowd or not
   * @throws IllegalArgumentException if lengths differ, there is no image, or an image or label is out of range
   */
  public static LvisEvaluation of(
      LvisOptions options,
      int numImages,
      int[] truthImages,
      CocoTruth truth,
      int[] detectionImages,
      CocoDetections detections,
      Overlap overlap) {
    ImageView first = ImageView.ofAll(
        options.numClasses(), numImages, truthImages, truth, detectionImages, detections, overlap);
    Arguments.below("negative images", options.negativeImages(), numImages);
    Arguments.below("not exhaustive images", options.openImages(), numImages);
    int[] kept = kept(options, numImages, truthImages, first);
    CocoEvaluation coco = CocoEvaluation.of(
        CocoOptions.withDefaults(options.numClasses()).withMaxDetections(options.maxDetections()),
        numImages,
        truthImages,
        truth.withCrowd(new boolean[truth.size()]),
        select(detectionImages, kept),
        select(options, detectionImages, detections, kept),
        (d, t) -> overlap.of(kept[d], t));
    return new LvisEvaluation(options, coco);
  }

  /** Returns the positions of the detections that are looked at. */
  private static int[] kept(
      LvisOptions options, int numImages, int[] truthImages, ImageView first) {
    LongOpenHashSet known = pairs(options, truthImages, first.truth().labels());
    known.addAll(pairs(options, options.negativeImages(), options.negativeLabels()));
    int[] labels = first.scored().labels();
    IntArrayList kept = new IntArrayList();
    for (int image = 0; image < numImages; image++) {
      for (int detection : TopDetections.of(first.at(image), options.maxDetections())) {
        if (known.contains(pair(options, image, labels[detection]))) {
          kept.add(detection);
        }
      }
    }
    return kept.toIntArray();
  }

  private static LongOpenHashSet pairs(LvisOptions options, int[] images, int[] labels) {
    LongOpenHashSet pairs = new LongOpenHashSet();
    for (int i = 0; i < images.length; i++) {
      pairs.add(pair(options, images[i], labels[i]));
    }
    return pairs;
  }

  private static long pair(LvisOptions options, int image, int label) {
    return (long) image * options.numClasses() + label;
  }

  private static int[] select(int[] values, int[] positions) {
    int[] selected = new int[positions.length];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = values[positions[i]];
    }
    return selected;
  }

  private static CocoDetections select(
      LvisOptions options, int[] images, CocoDetections detections, int[] positions) {
    LongOpenHashSet open = pairs(options, options.openImages(), options.openLabels());
    double[] areas = new double[positions.length];
    double[] scores = new double[positions.length];
    for (int i = 0; i < areas.length; i++) {
      int label = detections.labels()[positions[i]];
      boolean isOpen = open.contains(pair(options, images[positions[i]], label));
      areas[i] = isOpen ? BEYOND : detections.area(positions[i]);
      scores[i] = detections.score(positions[i]);
    }
    return CocoDetections.of(select(detections.labels(), positions), areas, scores);
  }

  /** Returns the scores over all classes, per class and per area range. Its positions are not those of the input. */
  public CocoEvaluation coco() {
    return coco;
  }

  /** Mean average precision over the classes of a frequency, in [0, 1], 1 is best; NaN without a counted truth. */
  public double meanAveragePrecisionOf(LvisFrequency frequency) {
    double[] perClass = coco.averagePrecisionPerClass();
    DefinedMean mean = new DefinedMean();
    for (int label = 0; label < perClass.length; label++) {
      if (options.frequency(label) == frequency) {
        mean.add(perClass[label]);
      }
    }
    return mean.value();
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return coco.units();
  }

  @Override
  public LvisEvaluation resampled(int[] counts) {
    return new LvisEvaluation(options, coco.resampled(counts));
  }
}
