/**
 * Object detection: COCO average precision and recall, counts at an operating point, LRP errors, a confusion matrix over
 * all classes; Pascal VOC, LVIS and TIDE beside them.
 *
 * <p>{@link io.evalmetrics.detection.DetectionEvaluation} scores boxes, of a whole test set or, through {@link
 * io.evalmetrics.detection.DetectionStatistics}, image by image and shard by shard. What it reads is matched by {@link
 * io.evalmetrics.detection.CocoStatistics}, which serves masks, keypoints and whatever else has an {@link
 * io.evalmetrics.detection.Overlap} as well: {@link io.evalmetrics.detection.CocoEvaluation} holds the mathematics,
 * {@link io.evalmetrics.detection.CocoMetrics} names it. {@link io.evalmetrics.detection.VocEvaluation}, {@link
 * io.evalmetrics.detection.LvisEvaluation} and {@link io.evalmetrics.detection.TideEvaluation} follow rules of their own.
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.detection.DetectionTasks#OBJECT_DETECTION}</caption>
 * <tr><th>id</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>map, map_50, map_75, map_small, map_medium, map_large, map_per_class, map_50_per_class, map_75_per_class,
 *     map_per_iou</td><td>higher is better</td><td>[0, 1]</td><td>pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>mar_1, mar_10, mar_100, mar_small, mar_medium, mar_large, mar_100_per_class, mar_per_iou</td>
 *     <td>higher is better</td><td>[0, 1]</td><td>pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>accuracy, precision, recall, f1 (_macro, _weighted, _per_class)</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>loss, lrp_per_class, olrp, olrp_per_class</td><td>lower is better</td><td>[0, 1]</td>
 *     <td>LRP error, Oksuz et al. (2021)</td></tr>
 * <tr><td>iou, iou_over_truth, best_f1</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>iou_loss</td><td>lower is better</td><td>[0, 1]</td><td>matches of pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>giou, diou</td><td>higher is better</td><td>[-1, 1]</td><td>torchvision 0.14 kernels</td></tr>
 * <tr><td>ciou</td><td>higher is better</td><td>[-1.5, 1]</td><td>torchvision 0.14 kernels</td></tr>
 * <tr><td>giou_loss</td><td>lower is better</td><td>[0, 2]</td><td>torchvision 0.14 kernels</td></tr>
 * <tr><td>true_positives (_per_image)</td><td>higher is better</td><td>[0, inf)</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>false_positives, false_negatives (_per_image)</td><td>lower is better</td><td>[0, inf)</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>accuracy_per_image, exact_image_accuracy</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval</td></tr>
 * <tr><td>iou_pairwise, iou_pairwise_50, giou_pairwise, diou_pairwise, ciou_pairwise (_per_class)</td>
 *     <td>higher is better</td><td>that of the kernel</td><td>torchmetrics 1.4 IntersectionOverUnion</td></tr>
 * </table>
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.detection.DetectionTasks#PASCAL_VOC_DETECTION}</caption>
 * <tr><th>id</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>voc_map, voc_ap_per_class</td><td>higher is better</td><td>[0, 1]</td><td>VOC devkit 2010, chainercv</td></tr>
 * <tr><td>voc07_map, voc07_ap_per_class</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>VOC devkit 2007, chainercv</td></tr>
 * </table>
 *
 * <pre>{@code
 * DetectionStatistics statistics = DetectionStatistics.create(CocoOptions.withDefaults(80));
 * statistics.add(
 *     imageId,
 *     ImageTruth.of(truthLabels, truthBoxes, BoxFormat.XYWH).withCrowd(crowd),
 *     ImageDetections.of(labels, boxes, scores, BoxFormat.XYWH));
 * System.out.println(DetectionTasks.OBJECT_DETECTION.report(statistics.result()));
 * }</pre>
 */
package io.evalmetrics.detection;
