package io.evalmetrics.segmentation;

import io.evalmetrics.classification.ConfusionMatrix;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.mask.BoundaryBand;
import io.evalmetrics.mask.PixelGrid;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of segmented images: the classes, the pixels left out, further evidence and how it is measured.
 * Immutable; each {@code with} returns a changed copy.
 *
 * <pre>{@code
 * SegmentationOptions options = SegmentationOptions.withDefaults(19)
 *     .withIgnoreIndex(255)
 *     .withEvidence(Evidence.BOUNDARY_IOU, Evidence.SURFACE_DISTANCES);
 * }</pre>
 *
 * <p>How classes and images are averaged, which changes nothing in what is counted, is said by {@link ClassAveraging}.
 */
public final class SegmentationOptions implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The options that are numbers. */
  private enum Setting {
    /** Percentile of the robust Hausdorff distance; NaN for none. */
    PERCENTILE(Double.NaN),
    /** Distance within which the normalized surface Dice counts. */
    NSD_TOLERANCE(1),
    /** Distance in pixels within which boundary pixels match; NaN for a share of the diagonal. */
    BOUNDARY_TOLERANCE(Double.NaN),
    /** Share of the diagonal within which boundary pixels match. */
    BOUNDARY_TOLERANCE_RATIO(0.0075),
    /** 1 if boundary pixels at exactly that distance match. */
    BOUNDARY_INCLUSIVE(0),
    /** Share of the diagonal that is the width of the Boundary IoU's band. */
    DILATION_RATIO(0.02),
    /** Width of the Boundary IoU's band in pixels; NaN for a share of the diagonal. */
    BOUNDARY_DISTANCE(Double.NaN),
    /** Share of the diagonal, or from 1 on pixels, within which DAVIS boundaries match. */
    DAVIS_TOLERANCE(0.008),
    /** Exponent of the focal loss. */
    FOCAL_GAMMA(2);

    private final double usual;

    Setting(double usual) {
      this.usual = usual;
    }
  }

  /** The number of classes. */
  private final int numClasses;

  /** The true label of pixels that are left out, or null. */
  private final @Nullable Integer ignoreIndex;

  /** What is gathered beside the counts. */
  private final EnumSet<Evidence> evidence;

  /** What a boundary is and how distances are measured. */
  private final SurfaceOptions surfaceOptions;

  /** The settings that are not as usual. */
  private final EnumMap<Setting, Double> settings;

  private SegmentationOptions(
      int numClasses,
      @Nullable Integer ignoreIndex,
      EnumSet<Evidence> evidence,
      SurfaceOptions surfaceOptions,
      EnumMap<Setting, Double> settings) {
    this.numClasses = numClasses;
    this.ignoreIndex = ignoreIndex;
    this.evidence = evidence;
    this.surfaceOptions = surfaceOptions;
    this.settings = settings;
  }

  /**
   * Returns the options that count the pixels of all images and nothing else.
   *
   * @param numClasses labels are 0, 1, ... {@code numClasses} - 1
   * @throws IllegalArgumentException if there are fewer than 2 or more than {@value ConfusionMatrix#MAX_CLASSES} classes
   */
  public static SegmentationOptions withDefaults(int numClasses) {
    Arguments.atLeast("numClasses", numClasses, 2);
    if (numClasses > ConfusionMatrix.MAX_CLASSES) {
      throw Arguments.badValue(
          "numClasses", "be at most " + ConfusionMatrix.MAX_CLASSES, numClasses);
    }
    return new SegmentationOptions(
        numClasses,
        null,
        EnumSet.noneOf(Evidence.class),
        SurfaceOptions.withDefaults(),
        new EnumMap<>(Setting.class));
  }

  /**
   * Returns a copy that leaves out the pixels whose true label is {@code label}, whatever was predicted there. It may be a
   * class. Before boundaries are drawn such a pixel belongs to no class in either map, so the rim of an ignored region is
   * a boundary of both.
   */
  public SegmentationOptions withIgnoreIndex(int label) {
    return new SegmentationOptions(numClasses, label, evidence, surfaceOptions, settings);
  }

  /** Returns a copy that gathers this evidence too. */
  public SegmentationOptions withEvidence(Evidence... more) {
    EnumSet<Evidence> all = EnumSet.copyOf(evidence);
    Collections.addAll(all, more);
    return new SegmentationOptions(numClasses, ignoreIndex, all, surfaceOptions, settings);
  }

  /**
   * Returns a copy for which boundaries and distances are such: in the boundary F1 and the surface distances, but for the
   * distance measure, which is only the latter's. Boundary IoU, DAVIS and surfels have rules of their own.
   */
  public SegmentationOptions withSurfaceOptions(SurfaceOptions newSurfaceOptions) {
    return new SegmentationOptions(
        numClasses,
        ignoreIndex,
        evidence,
        Objects.requireNonNull(newSurfaceOptions, "newSurfaceOptions"),
        settings);
  }

  private SegmentationOptions with(Setting setting, double value) {
    EnumMap<Setting, Double> changed = settings.clone();
    if (Double.compare(value, setting.usual) == 0) {
      changed.remove(setting);
    } else {
      changed.put(setting, value);
    }
    return new SegmentationOptions(numClasses, ignoreIndex, evidence, surfaceOptions, changed);
  }

  private double get(Setting setting) {
    return settings.getOrDefault(setting, setting.usual);
  }

  private static double positive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw Arguments.badValue(name, "be positive and finite", value);
    }
    return value;
  }

  /**
   * Returns a copy whose robust Hausdorff distances take that percentile; without one they are not supported.
   *
   * @throws IllegalArgumentException if it does not lie in [0, 100]
   */
  public SegmentationOptions withPercentile(double percentile) {
    return with(Setting.PERCENTILE, Arguments.inRange("percentile", percentile, 0, 100));
  }

  /**
   * Returns a copy whose normalized surface Dice counts distances up to that one, in units of the spacing; usually 1.
   *
   * @throws IllegalArgumentException if it is negative or NaN
   */
  public SegmentationOptions withNsdTolerance(double tolerance) {
    return with(
        Setting.NSD_TOLERANCE,
        Arguments.inRange("tolerance", tolerance, 0, Double.POSITIVE_INFINITY));
  }

  /**
   * Returns a copy whose boundary F1 matches pixels less than so many pixels apart.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public SegmentationOptions withBoundaryTolerance(double pixels) {
    return with(Setting.BOUNDARY_TOLERANCE, positive("pixels", pixels));
  }

  /**
   * Returns a copy whose boundary F1 matches pixels less than that share of the diagonal apart; usually 0.0075.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public SegmentationOptions withBoundaryToleranceRatio(double ratio) {
    return with(Setting.BOUNDARY_TOLERANCE_RATIO, positive("ratio", ratio))
        .with(Setting.BOUNDARY_TOLERANCE, Double.NaN);
  }

  /** Returns a copy whose boundary F1 matches, or does not match, pixels at exactly the tolerance; usually it does not. */
  public SegmentationOptions withBoundaryInclusive(boolean inclusive) {
    return with(Setting.BOUNDARY_INCLUSIVE, inclusive ? 1 : 0);
  }

  /**
   * Returns a copy whose Boundary IoU has bands of that share of the diagonal; usually 0.02.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public SegmentationOptions withDilationRatio(double ratio) {
    return with(Setting.DILATION_RATIO, positive("ratio", ratio))
        .with(Setting.BOUNDARY_DISTANCE, Double.NaN);
  }

  /**
   * Returns a copy whose Boundary IoU has bands of so many pixels.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public SegmentationOptions withBoundaryDistance(int pixels) {
    return with(Setting.BOUNDARY_DISTANCE, Arguments.atLeast("pixels", pixels, 1));
  }

  /**
   * Returns a copy whose DAVIS boundary F1 matches pixels up to that share of the diagonal apart, rounded up, or, from 1 on,
   * that many pixels; usually 0.008.
   *
   * @throws IllegalArgumentException if it is not positive and finite, or above 1 but not whole
   */
  public SegmentationOptions withDavisTolerance(double tolerance) {
    positive("tolerance", tolerance);
    if (tolerance >= 1 && tolerance != Math.rint(tolerance)) {
      throw Arguments.badValue("tolerance", "be whole from 1 on", tolerance);
    }
    return with(Setting.DAVIS_TOLERANCE, tolerance);
  }

  /**
   * Returns a copy whose focal loss has that exponent; usually 2.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public SegmentationOptions withFocalGamma(double gamma) {
    return with(Setting.FOCAL_GAMMA, Arguments.inRange("gamma", gamma, 0, Double.MAX_VALUE));
  }

  /** Returns the number of classes. */
  public int numClasses() {
    return numClasses;
  }

  /** Returns what is gathered beside the counts; an immutable set. */
  public Set<Evidence> evidence() {
    return Collections.unmodifiableSet(evidence);
  }

  /** Returns what a boundary is and how distances are measured. */
  public SurfaceOptions surfaceOptions() {
    return surfaceOptions;
  }

  boolean gathers(Evidence wanted) {
    return evidence.contains(wanted);
  }

  boolean ignores(int label) {
    return ignoreIndex != null && ignoreIndex == label;
  }

  boolean ignoresSome() {
    return ignoreIndex != null;
  }

  /** The ignored label, if there is one. */
  int ignoreIndex() {
    return Objects.requireNonNull(ignoreIndex);
  }

  boolean hasPercentile() {
    return !Double.isNaN(get(Setting.PERCENTILE));
  }

  double percentile() {
    return get(Setting.PERCENTILE);
  }

  double nsdTolerance() {
    return get(Setting.NSD_TOLERANCE);
  }

  double focalGamma() {
    return get(Setting.FOCAL_GAMMA);
  }

  boolean isBoundaryInclusive() {
    return get(Setting.BOUNDARY_INCLUSIVE) == 1;
  }

  /** The distance in pixels within which boundary pixels match. */
  double boundaryTolerance(PixelGrid grid) {
    double pixels = get(Setting.BOUNDARY_TOLERANCE);
    return Double.isNaN(pixels) ? get(Setting.BOUNDARY_TOLERANCE_RATIO) * grid.diagonal() : pixels;
  }

  /** The width of the Boundary IoU's band in pixels. */
  int bandDistance(PixelGrid grid) {
    double pixels = get(Setting.BOUNDARY_DISTANCE);
    return Double.isNaN(pixels)
        ? BoundaryBand.distance(get(Setting.DILATION_RATIO), grid)
        : (int) pixels;
  }

  /** The distance in pixels up to which DAVIS boundaries match. */
  double davisTolerance(PixelGrid grid) {
    double tolerance = get(Setting.DAVIS_TOLERANCE);
    return tolerance >= 1 ? tolerance : Math.ceil(tolerance * grid.diagonal());
  }

  /** Returns whether the other object holds the same options. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SegmentationOptions options
        && numClasses == options.numClasses
        && Objects.equals(ignoreIndex, options.ignoreIndex)
        && evidence.equals(options.evidence)
        && surfaceOptions.equals(options.surfaceOptions)
        && settings.equals(options.settings);
  }

  /** Returns a hash code of the options. */
  @Override
  public int hashCode() {
    return Objects.hash(numClasses, ignoreIndex, evidence, surfaceOptions, settings);
  }

  /** Returns the options, readable. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(numClasses + " classes");
    if (ignoreIndex != null) {
      text.append(", ").append(ignoreIndex).append(" ignored");
    }
    text.append(", ").append(evidence).append(", ").append(surfaceOptions);
    settings.forEach(
        (setting, value) -> text.append(", ").append(setting).append(' ').append(value));
    return text.toString();
  }
}
