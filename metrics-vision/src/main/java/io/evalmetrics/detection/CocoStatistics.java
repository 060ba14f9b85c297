package io.evalmetrics.detection;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The matching of detections with truths, image by image: the mergeable state behind every COCO evaluation, of boxes,
 * masks, boundaries, keypoints, or of anything for which an {@link Overlap} is given.
 *
 * <pre>{@code
 * CocoStatistics statistics = CocoStatistics.create(CocoOptions.withDefaults(numClasses));
 * statistics.add(
 *     imageId,
 *     CocoTruth.of(truthLabels, truthAreas).withCrowd(crowd),
 *     CocoDetections.of(labels, areas, scores),
 *     (detection, truth) -> rotatedIou(detectedBoxes, detection, truthBoxes, truth));
 * double map = statistics.combine(other).result().meanAveragePrecision();
 * }</pre>
 *
 * <p>The steps from objects to numbers, a class each:
 *
 * <ol>
 *   <li>{@code ImageGroups} splits an image into classes and ranks the detections of each by score.
 *   <li>{@code Matcher} matches each group by COCO's greedy rule, in all area ranges and at all thresholds at once.
 *   <li>{@code MatchTable} keeps, per detection, score, class, image, rank and two masks (matched, ignored), and per
 *       truth its class and a mask: all that the numbers need.
 *   <li>{@link CocoEvaluation} merges the images' rankings and reads off average precision and recall, counts at an
 *       operating point, LRP errors.
 * </ol>
 *
 * <p>Images are matched when they are added and do not depend on each other, so shards can be matched anywhere and
 * combined: image ids are global, and the result has the same bits under any sharding. Adding costs O(detections x
 * truths) overlaps per image and class; the state takes 28 bytes per detection within the limit, 28 more if it is
 * matched, and room to grow by half.
 *
 * <p>Not thread-safe: keep one per thread, then combine.
 */
public final class CocoStatistics implements Statistic<CocoStatistics> {

  private static final long serialVersionUID = 1L;

  /** What is counted. */
  private final CocoOptions options;

  /** The area ranges and thresholds at which images are matched. */
  private final MatchGrid grid;

  /** What was matched. */
  private final MatchTable table;

  /** Which label was taken for which, or null. */
  private final @Nullable ConfusionEvents confusion;

  /** What positions in the table refer to. */
  private MatchLists.Positions positions = MatchLists.Positions.PER_IMAGE;

  /** The ids of the images in the table. */
  private final LongOpenHashSet imageIds = new LongOpenHashSet();

  /** Splits images; absent in a new or deserialized instance and after an overlap threw. */
  private transient @Nullable ImageGroups groups;

  /** Matches groups; absent when {@link #groups} is. */
  private transient @Nullable Matcher matcher;

  private CocoStatistics(CocoOptions options) {
    this.options = options;
    grid = new MatchGrid(options);
    table = new MatchTable(grid);
    confusion = options.hasConfusionMatrix() ? new ConfusionEvents(options) : null;
  }

  /**
   * Returns an empty instance.
   *
   * @throws IllegalArgumentException if there are so many classes, thresholds, ranges and limits that an array cannot hold
   *     their scores
   */
  public static CocoStatistics create(CocoOptions options) {
    requireRoom(Objects.requireNonNull(options, "options"));
    return new CocoStatistics(options);
  }

  private static void requireRoom(CocoOptions options) {
    long ofClass = (long) options.iouThresholds().length
        * options.areaRanges().size()
        * options.maxDetections().length;
    long most = Integer.MAX_VALUE / ofClass;
    if (options.resultClasses() > most) {
      throw Arguments.badValue(
          "options.numClasses",
          "be at most " + most + ", as each has " + ofClass + " scores,",
          options.numClasses());
    }
  }

  /**
   * Matches the detections of an image with its truths and returns this instance. Either may be empty; an image without
   * objects counts as an image.
   *
   * @param imageId the image's id, unique over all shards; ids order images, by which ties between scores are broken
   * @param overlap what the positions of {@code detections} and {@code truth} look like
   * @throws IllegalArgumentException if the image was added before or a label is not below the number of classes
   */
  public CocoStatistics add(
      long imageId, CocoTruth truth, CocoDetections detections, Overlap overlap) {
    ImageView.requireLabels(options.numClasses(), truth, detections);
    if (imageIds.contains(imageId)) {
      throw Arguments.badValue("imageId", "be new", imageId);
    }
    match(imageId, ImageView.ofOne(truth, detections, overlap));
    return this;
  }

  /** Adds an image of arrays that hold all of them; its number is its id. Labels have been checked. */
  void addOfAll(ImageView view) {
    positions = MatchLists.Positions.WHOLE;
    match(view.image(), view);
  }

  /** Matches an image whose labels and id have been checked. */
  private void match(long imageId, ImageView view) {
    ImageGroups currentGroups = groups == null ? new ImageGroups(options) : groups;
    Matcher currentMatcher = matcher == null ? new Matcher(grid) : matcher;
    groups = null; // kept only if the overlap does not throw
    table.beginImage(view.truths(), view.detections());
    currentGroups.split(view);
    while (currentGroups.next()) {
      currentMatcher.match(view, currentGroups, table);
    }
    if (confusion != null) {
      confusion.addImage(view);
    }
    table.endImage(imageId, view.detections());
    imageIds.add(imageId);
    groups = currentGroups;
    matcher = currentMatcher;
  }

  /**
   * Adds the images that {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the options differ or an image is in both
   */
  @Override
  public CocoStatistics combine(CocoStatistics other) {
    requireCombinable(other);
    table.addAll(other.table);
    if (confusion != null && other.confusion != null) { // both or neither, as the options are equal
      confusion.addAll(other.confusion);
    }
    imageIds.addAll(other.imageIds);
    return this;
  }

  void requireCombinable(CocoStatistics other) {
    if (!options.equals(other.options)) {
      throw Arguments.badValue("other", "have the options " + options, other.options);
    }
    for (int i = 0; i < other.table.images; i++) {
      if (imageIds.contains(other.table.imageIds[i])) {
        throw Arguments.badValue("other", "have images of its own", other.table.imageIds[i]);
      }
    }
  }

  MatchTable table() {
    return table;
  }

  MatchGrid grid() {
    return grid;
  }

  CocoOptions options() {
    return options;
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public CocoEvaluation result() {
    return CocoEvaluation.of(
        options, grid, table.snapshot(), confusion == null ? null : confusion.copy(), positions);
  }
}
