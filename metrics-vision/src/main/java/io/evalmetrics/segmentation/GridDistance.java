package io.evalmetrics.segmentation;

/** How far apart two pixels are. */
public enum GridDistance {
  /** The length of the straight line, in units of the spacing. */
  EUCLIDEAN,

  /** The moves of a king: the largest difference of the indices along an axis. The spacing does not matter. */
  CHESSBOARD,

  /** The sum of the differences of the indices along the axes. The spacing does not matter. */
  TAXICAB
}
