/**
 * Instances: objects found and outlined by masks, and panoptic maps that give every pixel a category and an instance.
 *
 * <p>{@link io.evalmetrics.instance.InstanceEvaluation} matches masks as COCO does and scores the matches; boundaries
 * are matched too where that is asked for. {@link io.evalmetrics.instance.PanopticEvaluation} scores panoptic maps.
 * Either takes a whole test set, or image by image through {@link io.evalmetrics.instance.InstanceStatistics} and
 * {@link io.evalmetrics.instance.PanopticStatistics}, whose shards combine.
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.instance.InstanceTasks#INSTANCE_SEGMENTATION}</caption>
 * <tr><th>id</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>accuracy, precision, recall, f1 (_macro, _weighted, _per_class)</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>loss, lrp_per_class, olrp, olrp_per_class</td><td>lower is better</td><td>[0, 1]</td>
 *     <td>LRP error, Oksuz et al. (2021)</td></tr>
 * <tr><td>map, map_50, map_75, map_small, map_medium, map_large, map_per_class, map_50_per_class, map_75_per_class,
 *     map_per_iou</td><td>higher is better</td><td>[0, 1]</td><td>pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>mar_1, mar_10, mar_100, mar_small, mar_medium, mar_large, mar_100_per_class, mar_per_iou</td>
 *     <td>higher is better</td><td>[0, 1]</td><td>pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>iou, iou_over_truth, dice, pq_matched, best_f1</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>iou_loss, dice_loss</td><td>lower is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>true_positives, true_positives_per_image</td><td>higher is better</td><td>[0, inf)</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>false_positives, false_negatives (_per_image)</td><td>lower is better</td><td>[0, inf)</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>accuracy_per_image, exact_image_accuracy</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval segm</td></tr>
 * <tr><td>boundary_map, boundary_map_50, boundary_map_75, boundary_map_small, boundary_map_medium, boundary_map_large,
 *     boundary_map_per_class, boundary_mar_1, boundary_mar_10, boundary_mar_100</td><td>higher is better</td>
 *     <td>[0, 1]</td><td>boundary-iou-api; Cheng et al. (2021)</td></tr>
 * </table>
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.instance.InstanceTasks#PANOPTIC_SEGMENTATION}</caption>
 * <tr><th>id</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>pq, sq, rq</td><td>higher is better</td><td>[0, 1]</td><td>panopticapi; Kirillov et al. (2019)</td></tr>
 * <tr><td>pq_things, sq_things, rq_things, pq_stuff, sq_stuff, rq_stuff</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>panopticapi</td></tr>
 * <tr><td>pq_per_class, sq_per_class, rq_per_class</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>panopticapi</td></tr>
 * <tr><td>pq_torchmetrics, sq_torchmetrics, rq_torchmetrics</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>torchmetrics 1.4.3 panoptic_quality</td></tr>
 * <tr><td>pq_modified</td><td>higher is better</td><td>[0, 1]</td><td>torchmetrics 1.4.3 modified_panoptic_quality</td>
 *     </tr>
 * </table>
 *
 * <pre>{@code
 * InstanceStatistics statistics = InstanceStatistics.create(CocoOptions.withDefaults(80));
 * statistics.add(
 *     imageId,
 *     InstanceTruth.of(truthLabels, truthMasks).withCrowd(crowd),
 *     InstanceDetections.of(labels, masks, scores));
 * System.out.println(InstanceTasks.INSTANCE_SEGMENTATION.report(statistics.result()));
 * }</pre>
 */
package io.evalmetrics.instance;
