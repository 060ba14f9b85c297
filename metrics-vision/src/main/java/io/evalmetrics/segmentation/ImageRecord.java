package io.evalmetrics.segmentation;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one image, or of several pooled. Immutable: arrays are not changed any more, so records are shared.
 *
 * <p>Arrays by class hold the classes that occur in the image, in the order of {@link ClassCounts}.
 */
final class ImageRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of axes of the image. */
  private final int axes;

  /** The confusion matrix. */
  private final ClassCounts counts;

  /** The evidence that was gathered. */
  private final Gathered gathered;

  /** What the losses need, or null if there were no probabilities. */
  private final @Nullable LossSums losses;

  ImageRecord(int axes, ClassCounts counts, Gathered gathered, @Nullable LossSums losses) {
    this.axes = axes;
    this.counts = counts;
    this.gathered = gathered;
    this.losses = losses;
  }

  /** Evidence beyond the counts; what was not gathered is missing. */
  static final class Gathered implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Counts that add up, those of a class begin at its position times the width. */
    final EnumMap<Tally, long[]> tallies = new EnumMap<>(Tally.class);

    /** Surface distances, by class. */
    final EnumMap<SurfaceSummary, double[]> surfaces = new EnumMap<>(SurfaceSummary.class);

    /** Surfel distances, by class. */
    final EnumMap<SurfelSummary, double[]> surfels = new EnumMap<>(SurfelSummary.class);
  }

  /** Returns the sums of the counts of several images; what does not add up is missing. */
  static ImageRecord pooled(int numClasses, Collection<ImageRecord> images) {
    long[] matrix = new long[numClasses * numClasses];
    for (ImageRecord image : images) {
      image.counts.addTo(matrix);
    }
    ClassCounts counts = ClassCounts.of(numClasses, matrix);
    Gathered gathered = new Gathered();
    for (Tally tally : Tally.values()) {
      if (images.stream().allMatch(image -> image.has(tally))) {
        long[] sums = new long[tally.width() * counts.size()];
        for (ImageRecord image : images) {
          image.addTally(tally, counts, sums);
        }
        gathered.tallies.put(tally, sums);
      }
    }
    return new ImageRecord(0, counts, gathered, null);
  }

  private void addTally(Tally tally, ClassCounts into, long[] sums) {
    int width = tally.width();
    long[] own = tally(tally);
    for (int position = 0; position < counts.size(); position++) {
      int to = into.positionOf(counts.classAt(position)) * width;
      for (int i = 0; i < width; i++) {
        sums[to + i] += own[position * width + i];
      }
    }
  }

  int axes() {
    return axes;
  }

  ClassCounts counts() {
    return counts;
  }

  boolean has(Tally tally) {
    return gathered.tallies.containsKey(tally);
  }

  /** The counts of a tally that was gathered; those of a class begin at its position times the width. */
  long[] tally(Tally tally) {
    return Objects.requireNonNull(gathered.tallies.get(tally));
  }

  /** A surface distance, which must have been gathered. */
  double surface(int position, SurfaceSummary summary) {
    return Objects.requireNonNull(gathered.surfaces.get(summary))[position];
  }

  /** A surfel distance, which must have been gathered. */
  double surfel(int position, SurfelSummary summary) {
    return Objects.requireNonNull(gathered.surfels.get(summary))[position];
  }

  /** What the losses need, or null. */
  @Nullable
  LossSums losses() {
    return losses;
  }
}
