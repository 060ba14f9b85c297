/**
 * Binary masks: compact ones as run lengths.
 *
 * <p>{@link io.evalmetrics.mask.RunLengthMask} is the COCO RLE. It is made from pixels, polygons or the strings of COCO
 * files, and compared without decoding. Instance segmentation scores are built on it; on their own, masks measure as
 * follows.
 *
 * <table>
 * <caption>Measures of masks</caption>
 * <tr><th>measure</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>{@link io.evalmetrics.mask.RunLengthMask#iou iou}</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>pycocotools 2.0.11 {@code mask.iou}</td></tr>
 * <tr><td>{@link io.evalmetrics.mask.RunLengthMask#crowdIou crowdIou}</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>pycocotools 2.0.11 {@code mask.iou} with {@code iscrowd}</td></tr>
 * <tr><td>{@link io.evalmetrics.mask.RunLengthMask#boundary boundary}</td><td>-</td><td>a mask</td>
 *     <td>boundary-iou-api {@code mask_to_boundary}</td></tr>
 * <tr><td>{@link io.evalmetrics.mask.DistanceTransform#euclidean DistanceTransform}</td><td>-</td><td>[0, infinity]</td>
 *     <td>scipy 1.10.1 {@code distance_transform_edt}</td></tr>
 * <tr><td>{@link io.evalmetrics.mask.LabelBoundaries LabelBoundaries}</td><td>-</td><td>pixels</td>
 *     <td>scipy {@code binary_erosion}; davis2017-evaluation {@code seg2bmap}</td></tr>
 * <tr><td>{@link io.evalmetrics.mask.BoundaryBand BoundaryBand}</td><td>-</td><td>a mask</td>
 *     <td>boundary-iou-api {@code mask_to_boundary}, of all classes of a label map</td></tr>
 * <tr><td>{@link io.evalmetrics.mask.SurfaceElements SurfaceElements}</td><td>-</td><td>codes, lengths, areas</td>
 *     <td>DeepMind surface-distance 1f805ce</td></tr>
 * <tr><td>{@link io.evalmetrics.mask.Skeleton Skeleton}</td><td>-</td><td>a mask</td>
 *     <td>Zhang and Suen (1984)</td></tr>
 * </table>
 *
 * <pre>{@code
 * RunLengthMask truth = RunLengthMask.ofPolygons(480, 640, new double[] {10, 10, 60, 10, 60, 90, 10, 90});
 * RunLengthMask found = RunLengthMask.of(480, 640, pixels);
 * double iou = found.iou(truth);
 * double boundaryIou = found.boundary(0.02).iou(truth.boundary(0.02));
 * }</pre>
 */
package io.evalmetrics.mask;
