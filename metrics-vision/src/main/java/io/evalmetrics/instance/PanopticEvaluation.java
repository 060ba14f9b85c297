package io.evalmetrics.instance;

import io.evalmetrics.Resamplable;
import io.evalmetrics.instance.PanopticSums.Quality;
import io.evalmetrics.internal.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * Panoptic segmentations of a test set, scored by panoptic quality: how well every pixel's category and instance were
 * found, things and stuff alike.
 *
 * <pre>{@code
 * PanopticEvaluation evaluation = PanopticEvaluation.of(things, stuffs, truths, predictions);
 * double pq = evaluation.pq();
 * }</pre>
 *
 * <p>A predicted segment matches a truth segment of its category if their IoU exceeds 1/2, which at most one can;
 * pixels that are void in the truth are left out of the union. Per class, with TP matched pairs, FP predicted and FN
 * true segments without match:
 *
 * <pre>{@code
 * PQ = (sum of the IoU of the pairs) / (TP + FP/2 + FN/2)
 * SQ = (sum of the IoU of the pairs) / TP
 * RQ =                            TP / (TP + FP/2 + FN/2)
 * }</pre>
 *
 * <ul>
 *   <li>an IoU of exactly 1/2 does not match
 *   <li>crowd segments are no FN; a predicted segment without match is no FP if more than half of it is void in the
 *       truth or lies in crowd segments of its category
 *   <li>SQ of a class without TP is 0; a class with neither TP nor FP nor FN is NaN, and left out of means
 *   <li>means over no class are NaN
 *   <li>the mean PQ is not the product of the mean SQ and RQ, that of each class is
 * </ul>
 *
 * <p>References: panopticapi; torchmetrics 1.4.3 for the variants that name it; Kirillov et al. (2019),
 * <a href="https://doi.org/10.1109/CVPR.2019.00963">Panoptic Segmentation</a>; Porzi et al. (2019),
 * <a href="https://doi.org/10.1109/CVPR.2019.00847">Seamless Scene Segmentation</a> for {@link #pqModified}. Of several
 * crowd segments of one category in an image panopticapi regards only the last; here all count.
 *
 * <p>Immutable and safe to share.
 */
public final class PanopticEvaluation implements Resamplable<PanopticEvaluation> {

  private final PanopticClasses classes;
  private final List<PanopticTally> images;
  private final PanopticSums standard;
  private final PanopticSums torchmetrics;
  private final PanopticSums modified;

  PanopticEvaluation(PanopticClasses classes, List<PanopticTally> images) {
    this.classes = classes;
    this.images = images;
    this.standard = PanopticSums.of(PanopticRule.STANDARD, classes.size(), images);
    this.torchmetrics = PanopticSums.of(PanopticRule.TORCHMETRICS, classes.size(), images);
    this.modified = PanopticSums.of(PanopticRule.MODIFIED, classes.size(), images);
  }

  /**
   * Returns the evaluation of some images.
   *
   * @param things the categories whose instances are told apart; not kept
   * @param stuffs the categories that are one segment per image; all others are void; not kept
   * @param truths one map per image
   * @param predictions one map per image
   * @throws IllegalArgumentException if there is no image, the numbers of maps differ, two maps of an image differ in
   *     size, a prediction has crowd segments, there is no category, or one is named twice
   */
  public static PanopticEvaluation of(
      int[] things, int[] stuffs, PanopticMap[] truths, PanopticMap[] predictions) {
    Arguments.sameLength("truths", truths.length, "predictions", predictions.length);
    Arguments.notEmpty("truths", truths.length);
    PanopticStatistics statistics = PanopticStatistics.create(things, stuffs);
    for (int i = 0; i < truths.length; i++) {
      statistics.add(truths[i], predictions[i]);
    }
    return statistics.result();
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return images.size();
  }

  /**
   * Returns the evaluation in which image i, in the order of adding, stands {@code counts[i]} times.
   *
   * @throws IllegalArgumentException if the counts do not fit
   */
  @Override
  public PanopticEvaluation resampled(int[] counts) {
    List<PanopticTally> resample = new ArrayList<>(Arguments.counts(counts, images.size()));
    for (int i = 0; i < counts.length; i++) {
      for (int repetition = 0; repetition < counts[i]; repetition++) {
        resample.add(images.get(i));
      }
    }
    return new PanopticEvaluation(classes, resample);
  }

  /** Returns the categories in the order of the scores per class: the things ascending, then the stuff ascending. */
  public int[] categories() {
    return classes.categories();
  }

  /** Panoptic quality: the mean of {@link #pqPerClass}, in [0, 1]; 1 is perfect. */
  public double pq() {
    return mean(standard, Quality.PANOPTIC);
  }

  /**
   * Segmentation quality, how well matched segments overlap: the mean of {@link #sqPerClass}, in [0, 1]; 1 is perfect.
   */
  public double sq() {
    return mean(standard, Quality.SEGMENTATION);
  }

  /** Recognition quality, the F1 of segments: the mean of {@link #rqPerClass}, in [0, 1]; 1 is perfect. */
  public double rq() {
    return mean(standard, Quality.RECOGNITION);
  }

  /** {@link #pq} over the things. */
  public double pqThings() {
    return standard.mean(Quality.PANOPTIC, 0, classes.things());
  }

  /** {@link #sq} over the things. */
  public double sqThings() {
    return standard.mean(Quality.SEGMENTATION, 0, classes.things());
  }

  /** {@link #rq} over the things. */
  public double rqThings() {
    return standard.mean(Quality.RECOGNITION, 0, classes.things());
  }

  /** {@link #pq} over the stuff. */
  public double pqStuff() {
    return standard.mean(Quality.PANOPTIC, classes.things(), classes.size());
  }

  /** {@link #sq} over the stuff. */
  public double sqStuff() {
    return standard.mean(Quality.SEGMENTATION, classes.things(), classes.size());
  }

  /** {@link #rq} over the stuff. */
  public double rqStuff() {
    return standard.mean(Quality.RECOGNITION, classes.things(), classes.size());
  }

  /** Panoptic quality of each class, in the order of {@link #categories}; NaN for a class that does not occur. */
  public double[] pqPerClass() {
    return perClass(Quality.PANOPTIC);
  }

  /**
   * Segmentation quality of each class, in the order of {@link #categories}; 0 for a class without a matched segment,
   * NaN for one that does not occur.
   */
  public double[] sqPerClass() {
    return perClass(Quality.SEGMENTATION);
  }

  /** Recognition quality of each class, in the order of {@link #categories}; NaN for a class that does not occur. */
  public double[] rqPerClass() {
    return perClass(Quality.RECOGNITION);
  }

  /** Returns the number of matched segments of each class, in the order of {@link #categories}. */
  public long[] truePositives() {
    return standard.truePositives();
  }

  /** Returns the number of predicted segments without match of each class, in the order of {@link #categories}. */
  public long[] falsePositives() {
    return standard.falsePositives();
  }

  /** Returns the number of truth segments without match of each class, in the order of {@link #categories}. */
  public long[] falseNegatives() {
    return standard.falseNegatives();
  }

  /**
   * Panoptic quality as torchmetrics counts it: pixels that are void in the prediction are left out of the union too,
   * and a truth segment without match is no FN if more than half of it is void in the prediction. Equal to {@link #pq}
   * if the prediction has no void.
   *
   * @throws IllegalArgumentException if the truth has crowd segments, which that implementation does not know
   */
  public double pqTorchmetrics() {
    return mean(withoutCrowd(torchmetrics), Quality.PANOPTIC);
  }

  /**
   * Segmentation quality under the rules of {@link #pqTorchmetrics}.
   *
   * @throws IllegalArgumentException if the truth has crowd segments, which that implementation does not know
   */
  public double sqTorchmetrics() {
    return mean(withoutCrowd(torchmetrics), Quality.SEGMENTATION);
  }

  /**
   * Recognition quality under the rules of {@link #pqTorchmetrics}.
   *
   * @throws IllegalArgumentException if the truth has crowd segments, which that implementation does not know
   */
  public double rqTorchmetrics() {
    return mean(withoutCrowd(torchmetrics), Quality.RECOGNITION);
  }

  /**
   * Modified panoptic quality, which does not ask stuff to match, as torchmetrics counts it: things as in {@link
   * #pqTorchmetrics}; of a class of stuff the sum of the IoU over all images, divided by the number of its truth
   * segments. Classes without TP, FP and FN, or stuff without truth, are left out.
   *
   * @throws IllegalArgumentException if the truth has crowd segments, which that implementation does not know
   */
  public double pqModified() {
    return mean(withoutCrowd(modified), Quality.PANOPTIC);
  }

  /** Returns whether a segment of the truth is crowd, so that the variants of torchmetrics are not defined. */
  public boolean hasCrowd() {
    return images.stream().anyMatch(PanopticTally::hasCrowd);
  }

  private PanopticSums withoutCrowd(PanopticSums sums) {
    if (hasCrowd()) {
      throw new IllegalArgumentException(
          "the evaluation has crowd segments, which torchmetrics does not know");
    }
    return sums;
  }

  private double mean(PanopticSums sums, Quality quality) {
    return sums.mean(quality, 0, classes.size());
  }

  private double[] perClass(Quality quality) {
    double[] values = new double[classes.size()];
    for (int c = 0; c < values.length; c++) {
      values[c] = standard.ofClass(quality, c);
    }
    return values;
  }
}
