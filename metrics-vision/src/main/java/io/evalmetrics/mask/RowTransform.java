package io.evalmetrics.mask;

/** The second pass of the distance transform: from distances across the rows of a plane to distances within it. */
interface RowTransform {

  /** Says that the next row is the first one of a plane, and not a neighbour of the row before. */
  void startPlane();

  /**
   * Writes the squared distances of a row.
   *
   * @param steps across the rows to the nearest pixel of the mask in the same column; if there is none, more than
   *     any distance within the plane
   * @param field zeros from {@code at} on
   */
  void transform(int[] steps, double[] field, int at);
}
