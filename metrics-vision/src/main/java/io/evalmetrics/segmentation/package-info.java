/**
 * Semantic segmentation: how well predicted label maps of images and volumes fit the true ones.
 *
 * <p>A {@link io.evalmetrics.segmentation.SegmentationStatistics} takes image by image, and shards combine; its result, or
 * that of some images at once, is a {@link io.evalmetrics.segmentation.SegmentationEvaluation} with the overlaps of
 * regions. It leads to the scores of boundaries, surface distances and losses, and to the pixels as a classification. What
 * costs more than counting pixels is gathered only if it is asked for as {@link io.evalmetrics.segmentation.Evidence}; how
 * classes and images are averaged is said afterwards by {@link io.evalmetrics.segmentation.ClassAveraging}. One pair of
 * masks is measured directly by {@link io.evalmetrics.segmentation.SurfaceDistances}, {@link
 * io.evalmetrics.segmentation.SurfelDistances} and {@link io.evalmetrics.segmentation.CenterlineDice}.
 *
 * <pre>{@code
 * byte[] yTrue = {
 *   0, 0, 1, 1,
 *   0, 1, 1, 1,
 *   0, 0, 1, (byte) 255
 * };
 * byte[] yPred = {
 *   0, 0, 1, 1,
 *   0, 0, 1, 1,
 *   0, 1, 1, 1
 * };
 * SegmentationOptions options = SegmentationOptions.withDefaults(2)
 *     .withIgnoreIndex(255)
 *     .withEvidence(Evidence.BOUNDARY_IOU, Evidence.BOUNDARY_F1, Evidence.SURFACE_DISTANCES);
 * SegmentationStatistics statistics = SegmentationStatistics.create(options).add(yTrue, yPred, 3, 4);
 * SegmentationEvaluation evaluation = statistics.result();
 * System.out.println(SegmentationTasks.SEMANTIC_SEGMENTATION.report(evaluation));
 * double miou = evaluation.meanIou(); // 0.690
 * double hd95 = evaluation.surfaces().hausdorff95(); // 1.0
 * double perImage = evaluation.averaged(ClassAveraging.withDefaults().perImage()).dice(); // 0.833
 * }</pre>
 *
 * <p>Averages: <i>pooled</i> sums counts over images first, <i>per image</i> averages the classes of each image and then
 * images. With two classes, <i>class 1</i> metrics are those of class 1; with more, the mean over classes.
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.segmentation.SegmentationTasks#SEMANTIC_SEGMENTATION}</caption>
 * <tr><th>id</th><th>better</th><th>range</th><th>average</th><th>reference</th></tr>
 * <tr><td>accuracy, pixel_accuracy</td><td>higher</td><td>[0, 1]</td><td>pooled</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>mean_pixel_accuracy, pixel_accuracy_per_class</td><td>higher</td><td>[0, 1]</td><td>pooled</td>
 *   <td>scikit-learn 1.2, mmsegmentation</td></tr>
 * <tr><td>iou, dice</td><td>higher</td><td>[0, 1]</td><td>pooled, class 1</td><td>scikit-learn 1.2, MONAI 1.5</td></tr>
 * <tr><td>mean_iou, mean_dice, iou_per_class, dice_per_class</td><td>higher</td><td>[0, 1]</td><td>pooled</td>
 *   <td>scikit-learn 1.2, MONAI 1.5</td></tr>
 * <tr><td>frequency_weighted_iou</td><td>higher</td><td>[0, 1]</td><td>pooled</td><td>mmsegmentation</td></tr>
 * <tr><td>generalized_dice</td><td>higher</td><td>[0, 1]</td><td>per image</td><td>MONAI 1.5</td></tr>
 * <tr><td>volumetric_similarity, volumetric_similarity_per_class</td><td>higher</td><td>[0, 1]</td>
 *   <td>per image, no background</td><td>Taha and Hanbury (2015)</td></tr>
 * <tr><td>boundary_iou, boundary_iou_per_class</td><td>higher</td><td>[0, 1]</td><td>pooled, class 1</td>
 *   <td>boundary-iou-api 37d2558</td></tr>
 * <tr><td>boundary_f1, boundary_precision, boundary_recall, each also _per_class</td><td>higher</td><td>[0, 1]</td>
 *   <td>per image, class 1</td><td>Csurka et al. (2013)</td></tr>
 * <tr><td>boundary_f1_davis</td><td>higher</td><td>[0, 1]</td><td>per image, class 1</td>
 *   <td>davis2017-evaluation ac7c43f</td></tr>
 * <tr><td>cl_dice</td><td>higher</td><td>[0, 1]</td><td>per image, no background</td><td>Shit et al. (2021)</td></tr>
 * <tr><td>hausdorff_distance, hausdorff_distance_95, average_surface_distance, average_symmetric_surface_distance, each
 *   also _per_class; hausdorff_distance_pred_to_true, hausdorff_distance_true_to_pred, robust_hausdorff_distance,
 *   average_surface_distance_true_to_pred</td><td>lower</td><td>[0, inf]</td><td>per image, no background</td>
 *   <td>MONAI 1.5</td></tr>
 * <tr><td>hausdorff_distance_95_pooled, robust_hausdorff_distance_pooled</td><td>lower</td><td>[0, inf]</td>
 *   <td>per image, no background</td><td>medpy d6abf41</td></tr>
 * <tr><td>mean_average_surface_distance</td><td>lower</td><td>[0, inf]</td><td>per image, no background</td>
 *   <td>Metrics Reloaded cb38dfc</td></tr>
 * <tr><td>hausdorff_distance_95_surfel, robust_hausdorff_distance_surfel, average_surface_distance_surfel,
 *   average_surface_distance_true_to_pred_surfel</td><td>lower</td><td>[0, inf]</td><td>per image, no background</td>
 *   <td>DeepMind surface-distance 1f805ce</td></tr>
 * <tr><td>normalized_surface_dice, normalized_surface_dice_per_class</td><td>higher</td><td>[0, 1]</td>
 *   <td>per image, no background</td><td>MONAI 1.5</td></tr>
 * <tr><td>normalized_surface_dice_surfel</td><td>higher</td><td>[0, 1]</td><td>per image, no background</td>
 *   <td>DeepMind surface-distance 1f805ce</td></tr>
 * <tr><td>loss, cross_entropy</td><td>lower</td><td>[0, inf]</td><td>pooled</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>focal_loss</td><td>lower</td><td>[0, inf]</td><td>pooled</td><td>Lin et al. (2017)</td></tr>
 * <tr><td>dice_loss, tversky_loss</td><td>lower</td><td>[0, 1]</td><td>images and classes</td><td>MONAI 1.5</td></tr>
 * <tr><td>lovasz_softmax_loss</td><td>lower</td><td>[0, 1]</td><td>pooled</td><td>LovaszSoftmax 7d48792</td></tr>
 * <tr><td>precision, recall, f1, jaccard, specificity, cohen_kappa, matthews_corrcoef and all others that need no more than
 *   a confusion matrix, see {@link io.evalmetrics.classification}</td><td colspan="3">of all pixels, pooled</td>
 *   <td>scikit-learn 1.2</td></tr>
 * </table>
 */
package io.evalmetrics.segmentation;
