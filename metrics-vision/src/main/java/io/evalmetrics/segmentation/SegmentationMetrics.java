package io.evalmetrics.segmentation;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ClassificationMetrics;
import io.evalmetrics.classification.ClassificationTasks;
import io.evalmetrics.classification.ConfusionMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The metrics of semantic segmentation: overlaps, boundaries and losses; {@link SurfaceMetrics} has the distances. Each
 * constant points at one method of {@link SegmentationEvaluation} or of what it contains.
 *
 * <p>All metrics of classification that need no more than labels are metrics of pixels too, under the same ids.
 */
public final class SegmentationMetrics {

  /** {@link ClassificationMetrics#PRECISION} of all pixels. */
  public static final Metric<SegmentationEvaluation> PRECISION =
      onPixels(ClassificationMetrics.PRECISION);

  /** {@link ClassificationMetrics#RECALL} of all pixels. */
  public static final Metric<SegmentationEvaluation> RECALL =
      onPixels(ClassificationMetrics.RECALL);

  /** {@link ClassificationMetrics#F1} of all pixels. */
  public static final Metric<SegmentationEvaluation> F1 = onPixels(ClassificationMetrics.F1);

  /** {@link SegmentationEvaluation#accuracy()}. */
  public static final Metric<SegmentationEvaluation> ACCURACY = Metric.of(
      share("accuracy", "Accuracy")
          .says("Share of the pixels whose class is right.")
          .formula("sum(TP) / n")
          .reference("scikit-learn 1.2.1 accuracy_score"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::accuracy);

  /** {@link SegmentationEvaluation#accuracy()}. */
  public static final Metric<SegmentationEvaluation> PIXEL_ACCURACY = Metric.of(
      share("pixel_accuracy", "Pixel Accuracy")
          .alias("aAcc", "pACC")
          .says("Share of the pixels whose class is right.")
          .formula("sum(TP) / n")
          .reference("scikit-learn 1.2.1 accuracy_score; mmsegmentation aAcc"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::accuracy);

  /** {@link SegmentationEvaluation#iou()}. */
  public static final Metric<SegmentationEvaluation> IOU = Metric.of(
      share("iou", "Intersection over Union (IoU)")
          .says("Overlap over union of the regions of class 1 of two, else the mean over classes.")
          .formula("TP / (TP + FP + FN)")
          .reference("scikit-learn 1.2.1 jaccard_score"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::iou);

  /** {@link SegmentationEvaluation#meanIou()}. */
  public static final Metric<SegmentationEvaluation> MEAN_IOU = Metric.of(
      share("mean_iou", "Mean Intersection over Union (mIoU)")
          .alias("miou")
          .says("Overlap over union of the regions, mean over all classes that occur.")
          .formula("mean of TP / (TP + FP + FN)")
          .reference("scikit-learn 1.2.1 jaccard_score; mmsegmentation mIoU"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::meanIou);

  /** {@link SegmentationEvaluation#frequencyWeightedIou()}. */
  public static final Metric<SegmentationEvaluation> FREQUENCY_WEIGHTED_IOU = Metric.of(
      share("frequency_weighted_iou", "Frequency Weighted IoU")
          .alias("fwiou")
          .says("Overlap over union, mean over classes weighted by their true pixels.")
          .formula("sum(T IoU) / sum(T)")
          .reference("mmsegmentation fwIoU"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::frequencyWeightedIou);

  /** {@link SegmentationEvaluation#dice()}. */
  public static final Metric<SegmentationEvaluation> DICE = Metric.of(
      share("dice", "Dice Coefficient")
          .alias("dsc")
          .says(
              "Overlap over the mean size of the regions of class 1 of two, else the mean over classes.")
          .formula("2 TP / (2 TP + FP + FN)")
          .reference("MONAI 1.5 compute_dice"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::dice);

  /** {@link SegmentationEvaluation#meanPixelAccuracy()}. */
  public static final Metric<SegmentationEvaluation> MEAN_PIXEL_ACCURACY = Metric.of(
      share("mean_pixel_accuracy", "Mean Pixel Accuracy")
          .alias("macc")
          .says("Share of the true pixels that are right, mean over the classes in the truth.")
          .formula("mean of TP / T")
          .reference("scikit-learn 1.2.1 balanced_accuracy_score; mmsegmentation mAcc"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::meanPixelAccuracy);

  /** {@link SegmentationEvaluation#meanDice()}. */
  public static final Metric<SegmentationEvaluation> MEAN_DICE = Metric.of(
      share("mean_dice", "Mean Dice")
          .alias("mdice")
          .says("Overlap over the mean size of the regions, mean over all classes that occur.")
          .formula("mean of 2 TP / (2 TP + FP + FN)")
          .reference("MONAI 1.5 compute_dice; mmsegmentation mDice"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::meanDice);

  /** {@link SegmentationEvaluation#generalizedDice()}. */
  public static final Metric<SegmentationEvaluation> GENERALIZED_DICE = Metric.of(
      share("generalized_dice", "Generalized Dice")
          .alias("gds")
          .says(
              "One Dice coefficient of all classes, weighted by one over the square of their true pixels; mean over images.")
          .formula("2 sum(w TP) / sum(w (T + P)), w = 1 / T^2")
          .reference("MONAI 1.5 compute_generalized_dice"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::generalizedDice);

  /** {@link SegmentationEvaluation#volumetricSimilarity()}. */
  public static final Metric<SegmentationEvaluation> VOLUMETRIC_SIMILARITY = Metric.of(
      share("volumetric_similarity", "Volumetric Similarity")
          .alias("vs")
          .says(
              "How close the sizes of the regions are, wherever they lie; without the background, mean over images.")
          .formula("1 - |P - T| / (P + T)")
          .reference("Taha and Hanbury (2015)"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::volumetricSimilarity);

  /** {@link SegmentationEvaluation#iouPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> IOU_PER_CLASS = PerClassMetric.of(
      share("iou_per_class", "IoU per Class")
          .says("Overlap over union of each class.")
          .formula("TP / (TP + FP + FN)")
          .reference("scikit-learn 1.2.1 jaccard_score(average=None)"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::iouPerClass);

  /** {@link SegmentationEvaluation#dicePerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> DICE_PER_CLASS = PerClassMetric.of(
      share("dice_per_class", "Dice per Class")
          .says("Overlap over the mean size of each class.")
          .formula("2 TP / (2 TP + FP + FN)")
          .reference("MONAI 1.5 compute_dice"),
      SegmentationEvaluation::hasImages,
      SegmentationEvaluation::dicePerClass);

  /** {@link SegmentationEvaluation#pixelAccuracyPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> PIXEL_ACCURACY_PER_CLASS =
      PerClassMetric.of(
          share("pixel_accuracy_per_class", "Pixel Accuracy per Class")
              .says("Share of the true pixels of each class that are right.")
              .formula("TP / T")
              .reference("mmsegmentation Acc"),
          SegmentationEvaluation::hasImages,
          SegmentationEvaluation::pixelAccuracyPerClass);

  /** {@link SegmentationEvaluation#volumetricSimilarityPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> VOLUMETRIC_SIMILARITY_PER_CLASS =
      PerClassMetric.of(
          share("volumetric_similarity_per_class", "Volumetric Similarity per Class")
              .says("How close the sizes of each class are, mean over images.")
              .formula("1 - |P - T| / (P + T)")
              .reference("Taha and Hanbury (2015)"),
          SegmentationEvaluation::hasImages,
          SegmentationEvaluation::volumetricSimilarityPerClass);

  /** {@link BoundaryScores#iou()}. */
  public static final Metric<SegmentationEvaluation> BOUNDARY_IOU = Metric.of(
      share("boundary_iou", "Boundary IoU")
          .says(
              "Overlap over union of the bands along the boundaries of class 1 of two, else the mean over classes.")
          .formula("|bandT and bandP| / |bandT or bandP|")
          .reference("boundary-iou-api 37d2558; Cheng et al. (2021)"),
      e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_IOU),
      e -> e.boundaries().iou());

  /** {@link BoundaryScores#f1()}. */
  public static final Metric<SegmentationEvaluation> BOUNDARY_F1 = Metric.of(
      share("boundary_f1", "Boundary F1 Score")
          .alias("bf", "bfscore")
          .says("Harmonic mean of boundary precision and recall of each image, then the mean.")
          .formula("2 P R / (P + R), a pixel matches within 0.0075 diagonals")
          .reference("Csurka et al. (2013); MATLAB bfscore"),
      e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_F1),
      e -> e.boundaries().f1());

  /** {@link BoundaryScores#precision()}. */
  public static final Metric<SegmentationEvaluation> BOUNDARY_PRECISION = Metric.of(
      share("boundary_precision", "Boundary Precision")
          .says(
              "Share of the predicted boundary pixels close to the true boundary, mean over images.")
          .formula("matched / all boundary pixels of the prediction")
          .reference("Csurka et al. (2013); MATLAB bfscore"),
      e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_F1),
      e -> e.boundaries().precision());

  /** {@link BoundaryScores#recall()}. */
  public static final Metric<SegmentationEvaluation> BOUNDARY_RECALL = Metric.of(
      share("boundary_recall", "Boundary Recall")
          .says(
              "Share of the true boundary pixels close to the predicted boundary, mean over images.")
          .formula("matched / all boundary pixels of the truth")
          .reference("Csurka et al. (2013); MATLAB bfscore"),
      e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_F1),
      e -> e.boundaries().recall());

  /** {@link BoundaryScores#davisF1()}. */
  public static final Metric<SegmentationEvaluation> BOUNDARY_F1_DAVIS = Metric.of(
      share("boundary_f1_davis", "Boundary F1 (DAVIS)")
          .alias("davis_f")
          .says(
              "Harmonic mean of boundary precision and recall as the DAVIS benchmark draws boundaries.")
          .formula("2 P R / (P + R), a pixel matches within 0.008 diagonals")
          .reference("davis2017-evaluation ac7c43f db_eval_boundary"),
      e -> e.hasImages() && e.boundaries().supports(Evidence.DAVIS_F1),
      e -> e.boundaries().davisF1());

  /** {@link BoundaryScores#iouPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> BOUNDARY_IOU_PER_CLASS =
      PerClassMetric.of(
          share("boundary_iou_per_class", "Boundary IoU per Class")
              .says("Overlap over union of the bands along the boundaries of each class.")
              .formula("|bandT and bandP| / |bandT or bandP|")
              .reference("boundary-iou-api 37d2558; Cheng et al. (2021)"),
          e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_IOU),
          e -> e.boundaries().iouPerClass());

  /** {@link BoundaryScores#f1PerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> BOUNDARY_F1_PER_CLASS =
      PerClassMetric.of(
          share("boundary_f1_per_class", "Boundary F1 per Class")
              .says("Harmonic mean of boundary precision and recall of each class.")
              .formula("2 P R / (P + R)")
              .reference("Csurka et al. (2013); MATLAB bfscore"),
          e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_F1),
          e -> e.boundaries().f1PerClass());

  /** {@link BoundaryScores#precisionPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> BOUNDARY_PRECISION_PER_CLASS =
      PerClassMetric.of(
          share("boundary_precision_per_class", "Boundary Precision per Class")
              .says(
                  "Share of the predicted boundary pixels of each class close to the true boundary.")
              .formula("matched / all boundary pixels of the prediction")
              .reference("Csurka et al. (2013); MATLAB bfscore"),
          e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_F1),
          e -> e.boundaries().precisionPerClass());

  /** {@link BoundaryScores#recallPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> BOUNDARY_RECALL_PER_CLASS =
      PerClassMetric.of(
          share("boundary_recall_per_class", "Boundary Recall per Class")
              .says(
                  "Share of the true boundary pixels of each class close to the predicted boundary.")
              .formula("matched / all boundary pixels of the truth")
              .reference("Csurka et al. (2013); MATLAB bfscore"),
          e -> e.hasImages() && e.boundaries().supports(Evidence.BOUNDARY_F1),
          e -> e.boundaries().recallPerClass());

  /** {@link BoundaryScores#centerlineDice()}. */
  public static final Metric<SegmentationEvaluation> CENTERLINE_DICE = Metric.of(
      share("cl_dice", "Centerline Dice (clDice)")
          .alias("centerline_dice")
          .says(
              "Harmonic mean of the shares of each mask's skeleton that lie within the other mask; without the background, mean over images.")
          .formula("2 |SP and T|/|SP| |ST and P|/|ST| / (|SP and T|/|SP| + |ST and P|/|ST|)")
          .reference("Shit et al. (2021); Zhang and Suen (1984)"),
      e -> e.hasImages() && e.boundaries().supports(Evidence.CENTERLINE_DICE),
      e -> e.boundaries().centerlineDice());

  /** {@link SegmentationLosses#loss()}. */
  public static final Metric<SegmentationEvaluation> LOSS = Metric.of(
      MetricInfo.lowerIsBetter("loss", "Loss") // losses that the user computed have any sign
          .says("Mean of the losses that the user computed, else the cross entropy.")
          .formula("mean(losses), else mean(-ln p)")
          .reference("definition"),
      e -> e.losses().supportsLoss(),
      e -> e.losses().loss());

  /** {@link SegmentationLosses#crossEntropy()}. */
  public static final Metric<SegmentationEvaluation> CROSS_ENTROPY = Metric.of(
      loss("cross_entropy", "Cross Entropy")
          .alias("log_loss")
          .says("Mean negative logarithm of the probability of the true class.")
          .formula("mean(-ln p), p clipped to [2^-52, 1 - 2^-52]")
          .reference("scikit-learn 1.2.1 log_loss"),
      e -> e.losses().supportsProbabilities(),
      e -> e.losses().crossEntropy());

  /** {@link SegmentationLosses#focal()}. */
  public static final Metric<SegmentationEvaluation> FOCAL_LOSS = Metric.of(
      loss("focal_loss", "Focal Loss")
          .says("Cross entropy in which well classified pixels weigh little.")
          .formula("mean((1 - p)^gamma (-ln p))")
          .reference("Lin et al. (2017)"),
      e -> e.losses().supportsProbabilities(),
      e -> e.losses().focal());

  /** {@link SegmentationLosses#dice()}. */
  public static final Metric<SegmentationEvaluation> DICE_LOSS = Metric.of(
      rate("dice_loss", "Dice Loss")
          .says("One minus the soft Dice coefficient, mean over images and classes.")
          .formula("1 - (2 sum(p g) + s) / (sum(p) + sum(g) + s)")
          .reference("MONAI 1.5 DiceLoss"),
      e -> e.losses().supportsProbabilities(),
      e -> e.losses().dice());

  /** {@link SegmentationLosses#tversky()}. */
  public static final Metric<SegmentationEvaluation> TVERSKY_LOSS = Metric.of(
      rate("tversky_loss", "Tversky Loss")
          .says("One minus the soft Tversky index, mean over images and classes.")
          .formula("1 - (TP + s) / (TP + 0.5 FP + 0.5 FN + s)")
          .reference("MONAI 1.5 TverskyLoss"),
      e -> e.losses().supportsProbabilities(),
      e -> e.losses().tversky());

  /** {@link SegmentationLosses#lovaszSoftmax()}. */
  public static final Metric<SegmentationEvaluation> LOVASZ_SOFTMAX_LOSS = Metric.of(
      rate("lovasz_softmax_loss", "Lovasz Softmax Loss")
          .says("Convex extension of one minus the IoU, mean over the classes in the truth.")
          .formula("sum of sorted errors times the growth of the Jaccard loss")
          .reference("LovaszSoftmax 7d48792; Berman et al. (2018)"),
      e -> e.losses().supportsLovasz(),
      e -> e.losses().lovaszSoftmax());

  private SegmentationMetrics() {}

  private static MetricInfo share(String id, String name) {
    return MetricInfo.higherIsBetter(id, name).range(0, 1, 1);
  }

  private static MetricInfo rate(String id, String name) {
    return MetricInfo.lowerIsBetter(id, name).range(0, 1, 0);
  }

  private static MetricInfo loss(String id, String name) {
    return MetricInfo.lowerIsBetter(id, name).range(0, Double.POSITIVE_INFINITY, 0);
  }

  /** The metric of all pixels that are not ignored; NaN if there is none. */
  private static Metric<SegmentationEvaluation> onPixels(Metric<ClassificationEvaluation> metric) {
    if (metric instanceof PerClassMetric<ClassificationEvaluation> perClass) {
      return PerClassMetric.of(
          metric.info(),
          e -> e.hasImages() && metric.supports(e.pixels()),
          e -> e.hasPixels() ? perClass.scores(e.pixels()) : nothing(e.numClasses()));
    }
    return Metric.of(
        metric.info(),
        e -> e.hasImages() && metric.supports(e.pixels()),
        e -> e.hasPixels() || !metric.supports(e.pixels()) ? metric.score(e.pixels()) : Double.NaN);
  }

  private static double[] nothing(int numClasses) {
    double[] scores = new double[numClasses];
    Arrays.fill(scores, Double.NaN);
    return scores;
  }

  /** The metrics that a leaderboard offers, in its order. */
  static List<Metric<SegmentationEvaluation>> headline() {
    return List.of(
        ACCURACY,
        PRECISION,
        RECALL,
        F1,
        LOSS,
        IOU,
        MEAN_IOU,
        FREQUENCY_WEIGHTED_IOU,
        DICE,
        PIXEL_ACCURACY,
        MEAN_PIXEL_ACCURACY,
        BOUNDARY_IOU,
        BOUNDARY_F1,
        SurfaceMetrics.HAUSDORFF_DISTANCE,
        SurfaceMetrics.AVERAGE_SURFACE_DISTANCE);
  }

  /** All other metrics. */
  static List<Metric<SegmentationEvaluation>> further() {
    List<Metric<SegmentationEvaluation>> further = new ArrayList<>(List.of(
        MEAN_DICE,
        GENERALIZED_DICE,
        VOLUMETRIC_SIMILARITY,
        IOU_PER_CLASS,
        DICE_PER_CLASS,
        PIXEL_ACCURACY_PER_CLASS,
        VOLUMETRIC_SIMILARITY_PER_CLASS,
        BOUNDARY_PRECISION,
        BOUNDARY_RECALL,
        BOUNDARY_F1_DAVIS,
        BOUNDARY_IOU_PER_CLASS,
        BOUNDARY_F1_PER_CLASS,
        BOUNDARY_PRECISION_PER_CLASS,
        BOUNDARY_RECALL_PER_CLASS,
        CENTERLINE_DICE,
        CROSS_ENTROPY,
        FOCAL_LOSS,
        DICE_LOSS,
        TVERSKY_LOSS,
        LOVASZ_SOFTMAX_LOSS));
    further.addAll(SurfaceMetrics.all());
    further.addAll(ofLabels());
    return further;
  }

  /** The metrics of classification that a confusion matrix suffices for, but for those that stand above. */
  private static List<Metric<SegmentationEvaluation>> ofLabels() {
    ClassificationEvaluation labels =
        ClassificationEvaluation.of(ConfusionMatrix.ofCounts(2, new long[] {1, 1, 1, 1}));
    List<String> known = headline().stream().map(Metric::id).toList();
    return ClassificationTasks.IMAGE_CLASSIFICATION.metrics().stream()
        .filter(metric -> metric.supports(labels) && !known.contains(metric.id()))
        .map(SegmentationMetrics::onPixels)
        .toList();
  }
}
