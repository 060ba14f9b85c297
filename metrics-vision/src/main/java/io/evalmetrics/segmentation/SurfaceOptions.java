package io.evalmetrics.segmentation;

import io.evalmetrics.mask.Connectivity;
import java.io.Serializable;
import java.util.Objects;

/**
 * Which pixels are a mask's boundary and how far apart two of them are. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * SurfaceOptions medpy = SurfaceOptions.withDefaults().withConnectivity(Connectivity.FULL);
 * }</pre>
 */
public final class SurfaceOptions implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final SurfaceOptions DEFAULTS =
      new SurfaceOptions(Connectivity.FACE, true, GridDistance.EUCLIDEAN);

  /** Which pixels are neighbours. */
  private final Connectivity connectivity;

  /** Whether neighbours outside of the image count. */
  private final boolean borderIsBoundary;

  /** How far apart two pixels are. */
  private final GridDistance distance;

  private SurfaceOptions(
      Connectivity connectivity, boolean borderIsBoundary, GridDistance distance) {
    this.connectivity = Objects.requireNonNull(connectivity, "connectivity");
    this.borderIsBoundary = borderIsBoundary;
    this.distance = Objects.requireNonNull(distance, "distance");
  }

  /**
   * Returns the options of MONAI, torchmetrics, medpy and Metrics Reloaded: neighbours share a face, the border of the
   * image is boundary, distances are Euclidean.
   */
  public static SurfaceOptions withDefaults() {
    return DEFAULTS;
  }

  /** Returns a copy in which these pixels are neighbours; more neighbours make more boundary pixels. */
  public SurfaceOptions withConnectivity(Connectivity newConnectivity) {
    return new SurfaceOptions(newConnectivity, borderIsBoundary, distance);
  }

  /** Returns a copy that says whether a pixel at the border of the image is a boundary pixel for that alone. */
  public SurfaceOptions withBorderIsBoundary(boolean newBorderIsBoundary) {
    return new SurfaceOptions(connectivity, newBorderIsBoundary, distance);
  }

  /** Returns a copy that measures so. */
  public SurfaceOptions withDistance(GridDistance newDistance) {
    return new SurfaceOptions(connectivity, borderIsBoundary, newDistance);
  }

  /** Returns which pixels are neighbours. */
  public Connectivity connectivity() {
    return connectivity;
  }

  /** Returns whether a pixel at the border of the image is a boundary pixel for that alone. */
  public boolean isBorderBoundary() {
    return borderIsBoundary;
  }

  /** Returns how distances are measured. */
  public GridDistance distance() {
    return distance;
  }

  /** Returns whether the other object holds the same options. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SurfaceOptions options
        && connectivity == options.connectivity
        && borderIsBoundary == options.borderIsBoundary
        && distance == options.distance;
  }

  /** Returns a hash code of the options. */
  @Override
  public int hashCode() {
    return Objects.hash(connectivity, borderIsBoundary, distance);
  }

  /** Returns the options, readable. */
  @Override
  public String toString() {
    return connectivity
        + (borderIsBoundary ? ", border is boundary, " : ", border is no boundary, ")
        + distance;
  }
}
