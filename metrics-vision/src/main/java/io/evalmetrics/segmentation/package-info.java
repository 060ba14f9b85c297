/**
 * Semantic segmentation: scores of label maps.
 *
 * <p>{@link io.evalmetrics.segmentation.SurfaceDistances} measures one pair of masks by their boundaries, {@link
 * io.evalmetrics.segmentation.SurfelDistances} by their surface elements.
 *
 * <pre>{@code
 * PixelGrid grid = PixelGrid.of(100, 512, 512).withSpacing(2.5, 0.75, 0.75);
 * SurfaceDistances distances = SurfaceDistances.of(yTrue, yPred, grid);
 * double hd95 = distances.robustHausdorff(95);
 * }</pre>
 */
package io.evalmetrics.segmentation;
