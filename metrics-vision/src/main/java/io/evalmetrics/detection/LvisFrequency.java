package io.evalmetrics.detection;

/** How often a class of LVIS occurs in the training images. */
public enum LvisFrequency {
  /** In 1 to 10 images. */
  RARE,
  /** In 11 to 100 images. */
  COMMON,
  /** In more than 100 images. */
  FREQUENT
}
