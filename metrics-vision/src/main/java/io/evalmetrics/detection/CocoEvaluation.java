package io.evalmetrics.detection;

import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.RadixSort;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * COCO's scores of matched detections, whatever was matched: average precision and recall over overlap thresholds, area
 * ranges and detection limits, and what is counted at one operating point.
 *
 * <p>{@link CocoStatistics} makes one image by image, {@link #of} from arrays of all images. Immutable and safe to share;
 * what several scores need is computed once, when first asked for. Below, {@code K} is the number of classes (1 where
 * labels are disregarded), {@code T} that of overlap thresholds, {@code R} that of recall thresholds; results "per image"
 * are in ascending order of image ids.
 *
 * <p>An evaluation shares the rows of the statistic, which only appends to them, and adds a ranking of 4 bytes per
 * detection: about 37 bytes per detection together on a data set of the size of COCO. Resamples share the rows and the
 * order, so one costs time linear in the detections and another 4 bytes for each that is drawn.
 *
 * <p>The numbers are those of pycocotools 2.0.11 {@code COCOeval}, precision samples and recalls bit for bit, but for
 * -1, which is NaN here. As there, a class without a counted truth stays out of every mean, and its false positives are
 * free: they cost only where counts of all classes are pooled.
 *
 * <p>Reference: Lin et al. (2014), Microsoft COCO: common objects in context,
 * <a href="https://doi.org/10.1007/978-3-319-10602-1_48">doi:10.1007/978-3-319-10602-1_48</a>.
 */
public final class CocoEvaluation implements Resamplable<CocoEvaluation> {

  private static final int EACH = ScoreTensor.EACH;
  private static final int ALL_AREAS = 0;

  private final CocoOptions options;
  private final MatchGrid grid;
  private final MatchTable table;

  /** The images as rows of the table, by ascending id; in a resample the copies of an image follow each other. */
  private final int[] images;

  private final TruthCounts truths;

  /** Of the images of the table, each once, whatever was drawn. */
  private final ClassRanking rankingOfAll;

  /** Of {@link #images}. */
  private final ClassRanking ranking;

  private volatile Accumulator.@Nullable Averages averages;
  private volatile @Nullable OperatingPoint operatingPoint;
  private volatile ScoreSweep.@Nullable BestF1 bestF1;

  /** Null if none was asked for. */
  private final @Nullable ConfusionEvents confusion;

  /** What positions in the table refer to. */
  private final MatchLists.Positions positions;

  private CocoEvaluation(
      CocoOptions options,
      MatchGrid grid,
      MatchTable table,
      @Nullable ConfusionEvents confusion,
      int[] images,
      ClassRanking rankingOfAll,
      ClassRanking ranking,
      MatchLists.Positions positions) {
    this.options = options;
    this.grid = grid;
    this.table = table;
    this.confusion = confusion;
    this.images = images;
    this.rankingOfAll = rankingOfAll;
    this.ranking = ranking;
    this.positions = positions;
    truths =
        TruthCounts.of(table, grid, images, numClasses(), options.areaRanges().size());
  }

  static CocoEvaluation of(
      CocoOptions options,
      MatchGrid grid,
      MatchTable table,
      @Nullable ConfusionEvents confusion,
      MatchLists.Positions positions) {
    long[] keys = Arrays.copyOf(table.imageIds, table.images);
    int[] images = new int[table.images];
    for (int i = 0; i < images.length; i++) {
      images[i] = i;
    }
    RadixSort.sort(keys, images, images.length);
    ClassRanking ranking = ClassRanking.of(
        table.detections(images), table.label, table.score, options.resultClasses());
    return new CocoEvaluation(options, grid, table, confusion, images, ranking, ranking, positions);
  }

  /**
   * Matches and evaluates a whole data set, given as arrays of the objects of all images in any order.
   *
   * @param options what is counted
   * @param numImages the number of images, with and without objects
   * @param truthImages the image of each truth, from 0
   * @param truth the truths of all images
   * @param detectionImages the image of each detection, from 0
   * @param detections the detections of all images
   * @param overlap what the positions of {@code detections} and {@code truth} look like
   * @throws IllegalArgumentException if lengths differ, there is no image, or an image or label is out of range
   */
  public static CocoEvaluation of(
      CocoOptions options,
      int numImages,
      int[] truthImages,
      CocoTruth truth,
      int[] detectionImages,
      CocoDetections detections,
      Overlap overlap) {
    CocoStatistics statistics = CocoStatistics.create(options);
    ImageView first = ImageView.ofAll(
        options.numClasses(), numImages, truthImages, truth, detectionImages, detections, overlap);
    for (int image = 0; image < numImages; image++) {
      statistics.addOfAll(first.at(image));
    }
    return statistics.result();
  }

  /** Returns what was counted. */
  public CocoOptions options() {
    return options;
  }

  /** Returns the number of classes that results have: 1 where labels are disregarded. */
  public int numClasses() {
    return options.resultClasses();
  }

  /** Returns whether scores of that area range can be asked for. */
  public boolean hasAreaRange(AreaRange range) {
    return options.areaRanges().contains(range);
  }

  /** Returns whether recalls with that many detections per image and class can be asked for. */
  public boolean hasLimit(int maxDetections) {
    return options.indexOfLimit(maxDetections) >= 0;
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return images.length;
  }

  @Override
  public CocoEvaluation resampled(int[] counts) {
    int[] drawn = Resample.repeat(images, counts);
    int[] countsOfAll = new int[table.images];
    for (int image : drawn) {
      countsOfAll[image]++;
    }
    return new CocoEvaluation(
        options,
        grid,
        table,
        confusion,
        drawn,
        rankingOfAll,
        rankingOfAll.drawn(table.imageOfDetections(), countsOfAll, table.score),
        positions == MatchLists.Positions.PER_IMAGE ? positions : MatchLists.Positions.LOST);
  }

  /** The images as rows of the match table, in order. */
  int[] images() {
    return images;
  }

  private Accumulator.Averages averages() {
    Accumulator.Averages result = averages;
    if (result == null) {
      result = accumulator().accumulate();
      averages = result;
    }
    return result;
  }

  private Accumulator accumulator() {
    return new Accumulator(options, grid, table, ranking, truths);
  }

  private OperatingPoint operatingPoint() {
    OperatingPoint result = operatingPoint;
    if (result == null) {
      result = new OperatingPoint(options, grid, table, images, truths);
      operatingPoint = result;
    }
    return result;
  }

  // Average precision and recall.

  /**
   * Mean average precision (COCO AP) in [0, 1], 1 is best: the mean over classes and overlap thresholds of the average
   * precision in the range of all areas, with the largest number of detections.
   *
   * <ul>
   *   <li>a class without a counted truth stays out
   *   <li>no counted truth at all: NaN
   *   <li>no detections: 0
   *   <li>flawless detections: 1 within 1e-15, as in pycocotools
   * </ul>
   */
  public double meanAveragePrecision() {
    return meanAveragePrecisionOf(AreaRange.ALL);
  }

  /** Mean average precision at one overlap threshold; NaN if it is not among the thresholds. */
  public double meanAveragePrecisionAt(double iouThreshold) {
    int threshold = options.indexOfIou(iouThreshold);
    return threshold < 0 ? Double.NaN : averages().precision().mean(threshold, EACH, ALL_AREAS, 0);
  }

  /**
   * Mean average precision of the objects in an area range.
   *
   * @throws IllegalArgumentException if the range is not among the options
   */
  public double meanAveragePrecisionOf(AreaRange range) {
    return averages().precision().mean(EACH, EACH, rangeIndex(range), 0);
  }

  /** Average precision of each class, the mean over overlap thresholds; NaN for a class without a counted truth. */
  public double[] averagePrecisionPerClass() {
    return averages().precision().perClass(EACH, ALL_AREAS, 0);
  }

  /** Average precision of each class at one overlap threshold; all NaN if it is not among the thresholds. */
  public double[] averagePrecisionPerClassAt(double iouThreshold) {
    int threshold = options.indexOfIou(iouThreshold);
    if (threshold < 0) {
      double[] undefined = new double[numClasses()];
      Arrays.fill(undefined, Double.NaN);
      return undefined;
    }
    return averages().precision().perClass(threshold, ALL_AREAS, 0);
  }

  /** Mean average precision at each overlap threshold. */
  public double[] meanAveragePrecisionPerIou() {
    return averages().precision().perThreshold(ALL_AREAS, 0);
  }

  /**
   * Mean average recall (COCO AR) in [0, 1], 1 is best: the mean over classes and overlap thresholds of the recall that
   * the largest number of detections per image and class reaches, in the range of all areas. NaN without a counted truth.
   */
  public double meanAverageRecall() {
    return meanAverageRecallOf(AreaRange.ALL);
  }

  /**
   * Mean average recall with this many detections per image and class.
   *
   * @throws IllegalArgumentException if the number is not among the options' limits
   */
  public double meanAverageRecallOfTop(int maxDetections) {
    return averages().recall().mean(EACH, EACH, ALL_AREAS, limitIndex(maxDetections));
  }

  /**
   * Mean average recall of the objects in an area range.
   *
   * @throws IllegalArgumentException if the range is not among the options
   */
  public double meanAverageRecallOf(AreaRange range) {
    return averages().recall().mean(EACH, EACH, rangeIndex(range), largestLimit());
  }

  /** Mean average recall at one overlap threshold; NaN if it is not among the thresholds. */
  public double meanAverageRecallAt(double iouThreshold) {
    int threshold = options.indexOfIou(iouThreshold);
    return threshold < 0
        ? Double.NaN
        : averages().recall().mean(threshold, EACH, ALL_AREAS, largestLimit());
  }

  /** Average recall of each class, the mean over overlap thresholds; NaN for a class without a counted truth. */
  public double[] averageRecallPerClass() {
    return averageRecallPerClassOfTop(options.detectionLimit());
  }

  /**
   * {@link #averageRecallPerClass} with this many detections per image and class.
   *
   * @throws IllegalArgumentException if the number is not among the options' limits
   */
  public double[] averageRecallPerClassOfTop(int maxDetections) {
    return averages().recall().perClass(EACH, ALL_AREAS, limitIndex(maxDetections));
  }

  /** Mean average recall at each overlap threshold. */
  public double[] meanAverageRecallPerIou() {
    return averages().recall().perThreshold(ALL_AREAS, largestLimit());
  }

  /**
   * Average recall by overlap threshold, class, area range and detection limit (in ascending order), row-major; NaN
   * without a counted truth.
   */
  public double[] recallTensor() {
    return averages().recall().values();
  }

  /**
   * Precision samples of each class at one overlap threshold, in the range of all areas: K x R, row-major; NaN for a class
   * without a counted truth. A precision-recall curve of each class.
   *
   * @throws IllegalArgumentException if the threshold is not among the options
   */
  public double[] precisionSamples(double iouThreshold) {
    return precisionSamples(iouThreshold, AreaRange.ALL);
  }

  /**
   * {@link #precisionSamples(double)} of the objects in an area range.
   *
   * @throws IllegalArgumentException if the threshold or the range is not among the options
   */
  public double[] precisionSamples(double iouThreshold, AreaRange range) {
    return accumulator().precisionSamples(rangeIndex(range), thresholdIndex(iouThreshold));
  }

  /**
   * Scores of the detections at which {@link #precisionSamples(double)} are taken, 0 where there is none: K x R,
   * row-major; NaN for a class without a counted truth.
   *
   * @throws IllegalArgumentException if the threshold is not among the options
   */
  public double[] scoreSamples(double iouThreshold) {
    return accumulator().scoreSamples(ALL_AREAS, thresholdIndex(iouThreshold));
  }

  private int thresholdIndex(double iouThreshold) {
    return present(options.indexOfIou(iouThreshold), "IoU threshold", iouThreshold);
  }

  private int rangeIndex(AreaRange range) {
    return present(options.areaRanges().indexOf(range), "area range", range);
  }

  private int limitIndex(int maxDetections) {
    return present(options.indexOfLimit(maxDetections), "limit of detections", maxDetections);
  }

  private int largestLimit() {
    return options.indexOfLimit(options.detectionLimit());
  }

  private static int present(int index, String what, Object value) {
    if (index < 0) {
      throw Arguments.missing(what + " " + value);
    }
    return index;
  }

  // Counts at the operating point.

  /** Number of counted truths that a detection found, at the score and overlap thresholds of the options. */
  public long truePositives() {
    return operatingPoint().truePositives();
  }

  /** Number of detections that reach the score threshold and found neither a truth nor something to ignore. */
  public long falsePositives() {
    return operatingPoint().falsePositives();
  }

  /** Number of counted truths that no detection found. */
  public long falseNegatives() {
    return operatingPoint().falseNegatives();
  }

  /** {@link #truePositives} of each image. */
  public int[] truePositivesPerImage() {
    return operatingPoint().truePositivesPerImage.clone();
  }

  /** {@link #falsePositives} of each image. */
  public int[] falsePositivesPerImage() {
    return operatingPoint().falsePositivesPerImage.clone();
  }

  /** {@link #falseNegatives} of each image. */
  public int[] falseNegativesPerImage() {
    return operatingPoint().falseNegativesPerImage.clone();
  }

  /**
   * Accuracy (critical success index) in [0, 1], 1 is best: {@code TP / (TP + FP + FN)}, the Jaccard index of detections.
   * There are no true negatives. NaN where there is neither truth nor detection.
   */
  public double accuracy() {
    return operatingPoint().pooled(OperatingPoint::accuracy);
  }

  /** {@link #accuracy} of each image. */
  public double[] accuracyPerImage() {
    return operatingPoint().accuracyPerImage();
  }

  /** Share of the images without false positive and miss, in [0, 1], 1 is best; NaN without images. */
  public double exactImageAccuracy() {
    return operatingPoint().exactImageAccuracy();
  }

  /** Precision over all classes in [0, 1], 1 is best: {@code TP / (TP + FP)}, 0 for 0/0. */
  public double precision() {
    return operatingPoint().pooled(OperatingPoint::precision);
  }

  /** Mean {@link #precisionPerClass} of the classes that have one. */
  public double precisionMacro() {
    return DefinedMean.of(precisionPerClass());
  }

  /** Mean {@link #precisionPerClass} weighted by the classes' truths; NaN without truth. */
  public double precisionWeighted() {
    return operatingPoint().weighted(OperatingPoint::precision);
  }

  /** Precision of each class, 0 for 0/0; NaN where a class has neither truth nor detection. */
  public double[] precisionPerClass() {
    return operatingPoint().perClass(OperatingPoint::precision);
  }

  /** Recall over all classes in [0, 1], 1 is best: {@code TP / (TP + FN)}, 0 for 0/0. */
  public double recall() {
    return operatingPoint().pooled(OperatingPoint::recall);
  }

  /** Mean {@link #recallPerClass} of the classes that have one. */
  public double recallMacro() {
    return DefinedMean.of(recallPerClass());
  }

  /** Mean {@link #recallPerClass} weighted by the classes' truths; NaN without truth. */
  public double recallWeighted() {
    return operatingPoint().weighted(OperatingPoint::recall);
  }

  /** Recall of each class, 0 for 0/0; NaN where a class has neither truth nor detection. */
  public double[] recallPerClass() {
    return operatingPoint().perClass(OperatingPoint::recall);
  }

  /** F1 over all classes in [0, 1], 1 is best: {@code 2 TP / (2 TP + FP + FN)}, 0 for 0/0. */
  public double f1() {
    return operatingPoint().pooled(OperatingPoint::f1);
  }

  /** Mean {@link #f1PerClass} of the classes that have one. */
  public double f1Macro() {
    return DefinedMean.of(f1PerClass());
  }

  /** Mean {@link #f1PerClass} weighted by the classes' truths; NaN without truth. */
  public double f1Weighted() {
    return operatingPoint().weighted(OperatingPoint::f1);
  }

  /** F1 of each class, 0 for 0/0; NaN where a class has neither truth nor detection. */
  public double[] f1PerClass() {
    return operatingPoint().perClass(OperatingPoint::f1);
  }

  /**
   * LRP error (localization, recall, precision) in [0, 1], 0 is best; t is the overlap threshold.
   *
   * <pre>{@code LRP = ( sum over TP of (1 - IoU)/(1 - t) + FP + FN ) / (TP + FP + FN)}</pre>
   *
   * <ul>
   *   <li>a true positive at exactly t costs as much as a miss
   *   <li>t = 1: true positives cost nothing
   *   <li>neither truth nor detection: NaN
   * </ul>
   *
   * <p>Reference: Oksuz et al. (2018), Localization recall precision (LRP): a new performance metric for object
   * detection, <a href="https://doi.org/10.1007/978-3-030-01234-2_31">doi:10.1007/978-3-030-01234-2_31</a>.
   */
  public double lrpError() {
    return operatingPoint().lrp(options.iouThreshold());
  }

  /** {@link #lrpError} of each class. */
  public double[] lrpErrorPerClass() {
    return operatingPoint().lrpPerClass(options.iouThreshold());
  }

  /** Mean overlap of the true positives, in [t, 1], 1 is best: localization alone; NaN without true positive. */
  public double meanOverlap() {
    return operatingPoint().overlapSum() / truePositives();
  }

  /** Sum of the overlaps of the true positives over the counted truths, in [0, 1], 1 is best; NaN without truth. */
  public double overlapOverTruth() {
    return operatingPoint().overlapSum() / (truePositives() + falseNegatives());
  }

  /** One minus the sum of the overlaps of the true positives over TP + FP + FN, in [0, 1], 0 is best; NaN for 0/0. */
  public double overlapLoss() {
    return 1 - operatingPoint().overlapSum() / operatingPoint().outcomes();
  }

  /** Overlaps of the true positives, image by image. */
  public double[] matchedOverlaps() {
    return operatingPoint().matchedOverlaps();
  }

  /**
   * Largest F1 over all score thresholds, in [0, 1], 1 is best; the options' score threshold plays no part. 0 where no
   * detection counts. O(n log n) in the detections.
   */
  public double bestF1() {
    return sweep().f1();
  }

  /** Lowest score threshold that reaches {@link #bestF1}; NaN where no detection counts. */
  public double bestF1Threshold() {
    return sweep().scoreThreshold();
  }

  private ScoreSweep.BestF1 sweep() {
    ScoreSweep.BestF1 result = bestF1;
    if (result == null) {
      result = scoreSweep().bestF1();
      bestF1 = result;
    }
    return result;
  }

  private ScoreSweep scoreSweep() {
    return new ScoreSweep(table, grid, ranking, truths, numClasses());
  }

  /**
   * Optimal LRP error: the mean of {@link #optimalLrpErrorPerClass} over the classes with a truth, in [0, 1], 0 is best.
   *
   * <p>Reference: Oksuz et al. (2021), One metric to measure them all: localisation recall precision (LRP) for evaluating
   * visual detection tasks, <a href="https://doi.org/10.1109/TPAMI.2021.3130188">doi:10.1109/TPAMI.2021.3130188</a>.
   */
  public double optimalLrpError() {
    return DefinedMean.of(optimalLrpErrorPerClass());
  }

  /**
   * Smallest LRP error of each class at overlap 0.5 over all prefixes of its ranked detections; 1 without a true
   * positive, NaN without a counted truth. The options' thresholds play no part.
   */
  public double[] optimalLrpErrorPerClass() {
    return scoreSweep().optimalLrpPerClass();
  }

  // Who matches whom.

  /**
   * The truth that each detection matches at overlap 0.5 in the range of all areas, or -1: a match list to draw or to
   * inspect. Positions are those of the arrays that were given; where images were added one by one, those of the images'
   * arrays put together in ascending order of ids. Detections beyond the limit match nothing.
   *
   * @throws IllegalArgumentException if the evaluation is a resample of arrays of all images
   */
  public int[] matchedTruths() {
    return matchLists().matchedTruths(grid.halfCell);
  }

  /**
   * Whether each detection is ignored at overlap 0.5 in the range of all areas, in the order of {@link #matchedTruths}.
   *
   * @throws IllegalArgumentException if the evaluation is a resample of arrays of all images
   */
  public boolean[] ignoredDetections() {
    return matchLists().ignored(grid.halfCell);
  }

  /**
   * Confusion matrix over all classes, (K + 1) x (K + 1), row-major: rows are truths, columns detections, the last row
   * and column are the background (found nowhere, missed).
   *
   * <p>Each detection that reaches the score threshold proposes to the truth of any class that it overlaps most, if by
   * the overlap threshold at least; a truth accepts the largest overlap (ties: the higher score, then the first), and who
   * is not accepted does not propose again. Crowd and ignored truths take no part, and detections on those of their own
   * class are left out. There is no limit on detections.
   *
   * <p>Reference: supervision {@code ConfusionMatrix} and YOLOv5, which ask for more than the thresholds.
   *
   * @throws IllegalArgumentException if the options do not ask for a confusion matrix
   */
  public long[] confusionMatrix() {
    if (confusion == null) {
      throw Arguments.missing("confusion matrix");
    }
    return confusion.matrix(images);
  }

  private MatchLists matchLists() {
    if (positions == MatchLists.Positions.LOST) {
      throw Arguments.missing("match lists: it is a resample");
    }
    return new MatchLists(table, images, positions);
  }
}
