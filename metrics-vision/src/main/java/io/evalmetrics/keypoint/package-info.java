/**
 * Keypoints: joints, facial landmarks, corners. {@link io.evalmetrics.keypoint.KeypointEvaluation} scores keypoints
 * located in instances that are known, each prediction paired with its truth; {@link
 * io.evalmetrics.keypoint.PoseEvaluation} scores poses that must be found first, matched with the truth as COCO does.
 * Either takes a whole test set, or parts of it through {@link io.evalmetrics.keypoint.KeypointStatistics} and {@link
 * io.evalmetrics.keypoint.PoseStatistics}, whose shards combine.
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.keypoint.KeypointTasks#KEYPOINT_DETECTION}</caption>
 * <tr><th>id</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>precision, recall, f1</td><td>higher is better</td><td>[0, 1]</td><td>scikit-learn</td></tr>
 * <tr><td>loss, mae, rmse</td><td>lower is better</td><td>[0, inf)</td><td>scikit-learn</td></tr>
 * <tr><td>pck, pck_0_05, pck_0_10, pck_0_20, pck_0_30, pck_0_50, pck_per_keypoint, auc_pck</td>
 *     <td>higher is better</td><td>[0, 1]</td><td>mmpose 1.3.2</td></tr>
 * <tr><td>pck_micro</td><td>higher is better</td><td>[0, 1]</td><td>definition</td></tr>
 * <tr><td>oks, oks_per_instance</td><td>higher is better</td><td>[0, 1]</td><td>pycocotools 2.0.11</td></tr>
 * <tr><td>mpjpe, mpjpe_per_keypoint, n_mpjpe, pa_mpjpe, nme</td><td>lower is better</td><td>[0, inf)</td>
 *     <td>mmpose 1.3.2</td></tr>
 * <tr><td>max_error</td><td>lower is better</td><td>[0, inf)</td><td>definition</td></tr>
 * <tr><td>visibility_accuracy</td><td>higher is better</td><td>[0, 1]</td><td>definition</td></tr>
 * <tr><td>pcp</td><td>higher is better</td><td>[0, 1]</td><td>Ferrari et al. (2008), strict</td></tr>
 * <tr><td>true_positives</td><td>higher is better</td><td>[0, inf)</td><td>definition</td></tr>
 * <tr><td>false_positives, false_negatives</td><td>lower is better</td><td>[0, inf)</td><td>definition</td></tr>
 * </table>
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.keypoint.KeypointTasks#COCO_KEYPOINT_DETECTION}</caption>
 * <tr><th>id</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>map, map_50, map_75, map_medium, map_large, map_per_class, map_50_per_class, map_75_per_class, map_per_iou</td>
 *     <td>higher is better</td><td>[0, 1]</td><td>pycocotools 2.0.11 COCOeval keypoints</td></tr>
 * <tr><td>mar, mar_50, mar_75, mar_medium, mar_large, mar_per_class, mar_per_iou</td><td>higher is better</td>
 *     <td>[0, 1]</td><td>pycocotools 2.0.11 COCOeval keypoints</td></tr>
 * <tr><td>precision_oks, recall_oks, f1_oks, accuracy_oks</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval keypoints</td></tr>
 * <tr><td>true_positives_oks</td><td>higher is better</td><td>[0, inf)</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval keypoints</td></tr>
 * <tr><td>false_positives_oks, false_negatives_oks</td><td>lower is better</td><td>[0, inf)</td>
 *     <td>matches of pycocotools 2.0.11 COCOeval keypoints</td></tr>
 * </table>
 *
 * <pre>{@code
 * KeypointEvaluation evaluation = KeypointEvaluation.of(
 *     KeypointTruth.of(17, keypoints, visibility).withBoxes(boxes, BoxFormat.XYWH),
 *     KeypointPredictions.of(predicted));
 * System.out.println(KeypointTasks.KEYPOINT_DETECTION.report(evaluation));
 * }</pre>
 */
package io.evalmetrics.keypoint;
