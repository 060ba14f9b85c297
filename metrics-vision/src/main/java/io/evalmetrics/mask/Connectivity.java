package io.evalmetrics.mask;

/** Which pixels are neighbours. */
public enum Connectivity {
  /** Those that share a face: 4 in an image, 6 in a volume. */
  FACE,

  /** Those that share at least a corner: 8 in an image, 26 in a volume. */
  FULL
}
