/**
 * Instances: panoptic segmentation.
 *
 * <p>{@link io.evalmetrics.instance.PanopticEvaluation} scores maps that give every pixel a category and an instance.
 * Images come all at once, or one by one through {@link io.evalmetrics.instance.PanopticStatistics}, whose shards
 * combine.
 *
 * <table>
 * <caption>Metrics of {@link io.evalmetrics.instance.InstanceTasks#PANOPTIC_SEGMENTATION}</caption>
 * <tr><th>id</th><th>order</th><th>range</th><th>reference</th></tr>
 * <tr><td>pq, sq, rq</td><td>higher is better</td><td>[0, 1]</td><td>panopticapi; Kirillov et al. (2019)</td></tr>
 * <tr><td>pq_things, sq_things, rq_things, pq_stuff, sq_stuff, rq_stuff</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>panopticapi</td></tr>
 * <tr><td>pq_per_class, sq_per_class, rq_per_class</td><td>higher is better</td><td>[0, 1]</td><td>panopticapi</td></tr>
 * <tr><td>pq_torchmetrics, sq_torchmetrics, rq_torchmetrics</td><td>higher is better</td><td>[0, 1]</td>
 *     <td>torchmetrics 1.4.3 panoptic_quality</td></tr>
 * <tr><td>pq_modified</td><td>higher is better</td><td>[0, 1]</td><td>torchmetrics 1.4.3 modified_panoptic_quality</td>
 *     </tr>
 * </table>
 *
 * <pre>{@code
 * PanopticStatistics statistics = PanopticStatistics.create(things, stuffs);
 * statistics.add(
 *     PanopticMap.of(480, 640, trueCategories, trueInstances),
 *     PanopticMap.of(480, 640, categories, instances));
 * PanopticEvaluation evaluation = statistics.result();
 * System.out.println(InstanceTasks.PANOPTIC_SEGMENTATION.report(evaluation));
 * }</pre>
 */
package io.evalmetrics.instance;
