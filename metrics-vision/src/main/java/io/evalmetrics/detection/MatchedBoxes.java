package io.evalmetrics.detection;

import io.evalmetrics.box.Boxes;
import io.evalmetrics.internal.ExactSum;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.io.Serializable;

/**
 * How well the true positives fit their boxes, by the kernels that matching does not use: sums per image, 24 bytes each.
 * The images are those of the match table, in its order.
 */
final class MatchedBoxes implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int GIOU = 0;
  static final int DIOU = 1;
  static final int CIOU = 2;
  private static final int KERNELS = 3;

  /** Per image: the sums of the kernels over its true positives. */
  private final DoubleArrayList sums;

  MatchedBoxes() {
    this(new DoubleArrayList());
  }

  private MatchedBoxes(DoubleArrayList sums) {
    this.sums = sums;
  }

  MatchedBoxes copy() {
    return new MatchedBoxes(sums.clone());
  }

  void addAll(MatchedBoxes other) {
    sums.addAll(other.sums);
  }

  /** Adds the next image of the match table. */
  void addImage(CocoStatistics matches, ImageTruth truth, ImageDetections detections) {
    MatchTable table = matches.table();
    int cell = matches.grid().operatingCell;
    int image = sums.size() / KERNELS;
    double[] detection = new double[4];
    double[] object = new double[4];
    double giou = 0;
    double diou = 0;
    double ciou = 0;
    for (int row = table.detectionsFrom(image); row < table.detectionsFrom(image + 1); row++) {
      if (table.isTruePositive(row, cell, matches.options().scoreThreshold())) {
        detections.toXyxy(table.position[row], detection, 0);
        truth.toXyxy(table.matchedTruth(row, cell), object, 0);
        giou += Boxes.giou(detection, 0, object, 0);
        diou += Boxes.diou(detection, 0, object, 0);
        ciou += Boxes.ciou(detection, 0, object, 0);
      }
    }
    sums.add(giou);
    sums.add(diou);
    sums.add(ciou);
  }

  /** Returns the sum of a kernel over the true positives of images. */
  double sum(int kernel, int[] images) {
    ExactSum sum = new ExactSum();
    for (int image : images) {
      sum.add(sums.getDouble(image * KERNELS + kernel));
    }
    return sum.value();
  }
}
