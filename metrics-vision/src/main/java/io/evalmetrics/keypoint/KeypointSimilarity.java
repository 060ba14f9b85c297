package io.evalmetrics.keypoint;

import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of object keypoint similarity (OKS): how close a keypoint is, seen by the size of the object and by
 * how precisely people place keypoints of that kind. In the order of operations of pycocotools.
 */
final class KeypointSimilarity {

  /** The standard deviations of COCO's annotators, tenfold: nose, eyes, ears, shoulders, ..., ankles. */
  private static final double[] COCO_TENFOLD = {
    .26, .25, .25, .35, .35, .79, .79, .72, .72, .62, .62, 1.07, 1.07, .87, .87, .89, .89
  };

  /** numpy.spacing(1), which makes an area of 0 legal: there only exact hits count. */
  private static final double SPACING = 0x1p-52;

  private KeypointSimilarity() {}

  /** Checks sigmas and returns a copy. */
  static double[] checkedSigmas(double[] sigmas) {
    Arguments.notEmpty("sigmas", sigmas.length);
    for (int j = 0; j < sigmas.length; j++) {
      if (!(sigmas[j] > 0 && sigmas[j] <= Double.MAX_VALUE)) {
        throw Arguments.badElement("sigmas", j, "be finite and positive", sigmas[j]);
      }
    }
    return sigmas.clone();
  }

  /** Returns whether there are sigmas for so many keypoints. */
  static boolean hasSigmas(double @Nullable [] sigmas, int numKeypoints) {
    return sigmas == null ? numKeypoints == COCO_TENFOLD.length : sigmas.length == numKeypoints;
  }

  /** Returns {@code (2 sigma)^2} of each keypoint; without sigmas, those of COCO for 17 keypoints. */
  static double[] variances(double @Nullable [] sigmas, int numKeypoints) {
    if (!hasSigmas(sigmas, numKeypoints)) {
      if (sigmas == null) {
        throw Arguments.missing("sigmas, which have no default for " + numKeypoints + " keypoints");
      }
      Arguments.length("sigmas", sigmas.length, numKeypoints);
    }
    double[] variances = new double[numKeypoints];
    for (int j = 0; j < numKeypoints; j++) {
      double doubled = (sigmas == null ? COCO_TENFOLD[j] / 10 : sigmas[j]) * 2;
      variances[j] = doubled * doubled;
    }
    return variances;
  }

  /** Returns {@code 2 (area + 2^-52)}. */
  static double twice(double area) {
    return 2 * (area + SPACING);
  }

  /** Returns the similarity of one keypoint: {@code exp(-d^2 / (2 sigma)^2 / (area + 2^-52) / 2)}. */
  static double of(double squaredDistance, double variance, double area) {
    return Math.exp(-(squaredDistance / variance / (area + SPACING) / 2));
  }
}
