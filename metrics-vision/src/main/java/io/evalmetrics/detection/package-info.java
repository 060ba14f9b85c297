/**
 * Object detection: COCO average precision and recall, counts at an operating point, LRP errors; and the matching of
 * detections with truths that masks and keypoints share.
 */
package io.evalmetrics.detection;
