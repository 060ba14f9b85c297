/**
 * Axis-parallel boxes: formats, overlaps (IoU, GIoU, DIoU, CIoU), their losses.
 *
 * <p>Boxes are flat arrays of four numbers each; there are no objects per box.
 *
 * <pre>{@code
 * double[] predicted = BoxFormat.XYWH.toXyxy(new double[] {10, 20, 40, 30});
 * double[] truth = {12, 20, 50, 50};
 * double iou = Boxes.iou(predicted, 0, truth, 0);
 * double[] matrix = Boxes.iouMatrix(predicted, truth); // rows: predicted, columns: truth
 * }</pre>
 */
package io.evalmetrics.box;
