package io.evalmetrics.segmentation;

import io.evalmetrics.mask.BoundaryBand;
import io.evalmetrics.mask.LabelBoundaries;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.Skeleton;
import io.evalmetrics.mask.SurfaceElements;
import io.evalmetrics.segmentation.ImageRecord.Gathered;
import java.util.function.DoublePredicate;

/** Gathers the evidence of one image that goes beyond the counts of its pixels. */
final class EvidenceGatherer {

  private final SegmentationOptions options;
  private final PixelGrid grid;
  private final PixelGrid unitGrid; // distances in pixels, whatever the spacing
  private final int classes; // that occur in the image
  private final Gathered gathered = new Gathered();

  EvidenceGatherer(SegmentationOptions options, PixelGrid grid, int classes) {
    this.options = options;
    this.grid = grid;
    this.unitGrid = grid.axes() == 2 ? grid.withSpacing(1, 1) : grid.withSpacing(1, 1, 1);
    this.classes = classes;
  }

  /** Gathers what the options say; maps that hold no class leave everything empty. */
  Gathered gather(Iterable<ClassMaps> groups) {
    for (Evidence evidence : options.evidence()) {
      switch (evidence) {
        case BOUNDARY_IOU -> {
          long[] counts = tally(Tally.BAND);
          groups.forEach(maps -> countBands(maps, counts));
        }
        case BOUNDARY_F1 -> {
          long[] counts = tally(Tally.BOUNDARY);
          groups.forEach(maps -> countMatches(maps, counts));
        }
        case DAVIS_F1 -> {
          if (grid.axes() == 2) {
            long[] counts = tally(Tally.DAVIS);
            groups.forEach(maps -> countDavisMatches(maps, counts));
          }
        }
        case CENTERLINE_DICE -> {
          if (grid.axes() == 2) {
            long[] counts = tally(Tally.CENTERLINE);
            groups.forEach(maps -> countSkeletons(maps, counts));
          }
        }
        case SURFACE_DISTANCES -> {
          for (SurfaceSummary summary : SurfaceSummary.values()) {
            if (options.hasPercentile() || !summary.needsPercentile()) {
              gathered.surfaces.put(summary, new double[classes]);
            }
          }
          groups.forEach(this::summariseSurfaces);
        }
        case SURFEL_DISTANCES -> {
          for (SurfelSummary summary : SurfelSummary.values()) {
            if (options.hasPercentile() || !summary.needsPercentile()) {
              gathered.surfels.put(summary, new double[classes]);
            }
          }
          groups.forEach(this::summariseSurfels);
        }
        case LOVASZ_SOFTMAX -> {} // comes with the probabilities
      }
    }
    return gathered;
  }

  private long[] tally(Tally tally) {
    long[] counts = new long[classes * tally.width()];
    gathered.tallies.put(tally, counts);
    return counts;
  }

  private void countBands(ClassMaps maps, long[] counts) {
    int distance = options.bandDistance(grid);
    byte[] yTrue = maps.yTrue();
    byte[] yPred = maps.yPred();
    BandCounter bands = new BandCounter(
        yTrue,
        BoundaryBand.of(yTrue, distance, grid),
        yPred,
        BoundaryBand.of(yPred, distance, grid));
    for (int label = 0; label < maps.numLabels(); label++) {
      int position = maps.positionOf(label);
      if (position >= 0) {
        int at = position * Tally.BAND.width();
        counts[at] = bands.both(label);
        counts[at + 1] = bands.ofTruth(label);
        counts[at + 2] = bands.ofPrediction(label);
      }
    }
  }

  private LabelBoundaries boundaries(byte[] map, int numLabels) {
    SurfaceOptions surface = options.surfaceOptions();
    return LabelBoundaries.of(
        map, numLabels, grid, surface.connectivity(), surface.isBorderBoundary());
  }

  private void countMatches(ClassMaps maps, long[] counts) {
    double tolerance = options.boundaryTolerance(grid);
    DoublePredicate matches = options.isBoundaryInclusive()
        ? distance -> distance <= tolerance
        : distance -> distance < tolerance;
    countMatches(
        maps,
        boundaries(maps.yTrue(), maps.numLabels()),
        boundaries(maps.yPred(), maps.numLabels()),
        tolerance,
        matches,
        counts);
  }

  private void countDavisMatches(ClassMaps maps, long[] counts) {
    double tolerance = options.davisTolerance(grid);
    countMatches(
        maps,
        LabelBoundaries.ofDavis(maps.yTrue(), maps.numLabels(), grid),
        LabelBoundaries.ofDavis(maps.yPred(), maps.numLabels(), grid),
        tolerance,
        distance -> distance <= tolerance,
        counts);
  }

  private void countMatches(
      ClassMaps maps,
      LabelBoundaries truths,
      LabelBoundaries predictions,
      double tolerance,
      DoublePredicate matches,
      long[] counts) {
    NearestPixels nearest = new NearestPixels(unitGrid, GridDistance.EUCLIDEAN);
    for (int label = 0; label < maps.numLabels(); label++) {
      int position = maps.positionOf(label);
      if (position >= 0) {
        int[] truth = truths.pixels(label);
        int[] prediction = predictions.pixels(label);
        int at = position * Tally.BOUNDARY.width();
        counts[at] = count(nearest.distances(prediction, truth, tolerance), matches);
        counts[at + 1] = prediction.length;
        counts[at + 2] = count(nearest.distances(truth, prediction, tolerance), matches);
        counts[at + 3] = truth.length;
      }
    }
  }

  private static int count(double[] distances, DoublePredicate matches) {
    int count = 0;
    for (double distance : distances) {
      count += matches.test(distance) ? 1 : 0;
    }
    return count;
  }

  private void countSkeletons(ClassMaps maps, long[] counts) {
    for (int label = 0; label < maps.numLabels(); label++) {
      int position = maps.positionOf(label);
      if (position >= 0) {
        byte[] truth = mask(maps.yTrue(), label);
        byte[] prediction = mask(maps.yPred(), label);
        long[] ofClass = CenterlineDice.counts(
            truth, prediction, Skeleton.of(truth, grid), Skeleton.of(prediction, grid));
        System.arraycopy(ofClass, 0, counts, position * ofClass.length, ofClass.length);
      }
    }
  }

  private static byte[] mask(byte[] labels, int label) {
    byte[] mask = new byte[labels.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) ((labels[i] & 0xFF) == label ? 1 : 0);
    }
    return mask;
  }

  private void summariseSurfaces(ClassMaps maps) {
    LabelBoundaries truths = boundaries(maps.yTrue(), maps.numLabels());
    LabelBoundaries predictions = boundaries(maps.yPred(), maps.numLabels());
    NearestPixels nearest = new NearestPixels(grid, options.surfaceOptions().distance());
    for (int label = 0; label < maps.numLabels(); label++) {
      int position = maps.positionOf(label);
      if (position >= 0) {
        SurfaceDistances distances =
            SurfaceDistances.between(truths.pixels(label), predictions.pixels(label), nearest);
        gathered.surfaces.forEach(
            (summary, ofClasses) -> ofClasses[position] = summary.of(distances, options));
      }
    }
  }

  private void summariseSurfels(ClassMaps maps) {
    SurfaceElements truths = SurfaceElements.of(maps.yTrue(), maps.numLabels(), grid);
    SurfaceElements predictions = SurfaceElements.of(maps.yPred(), maps.numLabels(), grid);
    NearestPixels nearest = new NearestPixels(truths.lattice(), GridDistance.EUCLIDEAN);
    for (int label = 0; label < maps.numLabels(); label++) {
      int position = maps.positionOf(label);
      if (position >= 0) {
        SurfelDistances distances = SurfelDistances.between(truths, predictions, label, nearest);
        gathered.surfels.forEach(
            (summary, ofClasses) -> ofClasses[position] = summary.of(distances, options));
      }
    }
  }
}
