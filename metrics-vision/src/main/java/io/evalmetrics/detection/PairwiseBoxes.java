package io.evalmetrics.detection;

import io.evalmetrics.box.Boxes;
import io.evalmetrics.internal.ExactSum;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Serializable;

/**
 * The kernels over all pairs of a detection and a truth of the same image and label, whatever their scores and flags:
 * sums per image and label, for the images of the match table in its order.
 */
final class PairwiseBoxes implements Serializable {

  private static final long serialVersionUID = 1L;

  // The columns of a row: the sums of the kernels, the sum of the IoU of pairs that overlap by half
  // at least, and the numbers of pairs and of such pairs.
  static final int IOU = 0;
  static final int GIOU = 1;
  static final int DIOU = 2;
  static final int CIOU = 3;
  static final int IOU_50 = 4;
  private static final int PAIRS = 5;
  private static final int PAIRS_50 = 6;
  private static final int COLUMNS = 7;

  private static final double HALF = 0.5;

  /** How many classes labels may name. */
  private final int numClasses;

  /** Whether all labels count as one. */
  private final boolean classAgnostic;

  /** Per image: the end of its rows. */
  private final IntArrayList ends = new IntArrayList();

  /** Per row: its label. */
  private final IntArrayList labels = new IntArrayList();

  /** Per row: its columns. */
  private final DoubleArrayList columns = new DoubleArrayList();

  PairwiseBoxes(CocoOptions options) {
    this(options.numClasses(), options.isClassAgnostic());
  }

  private PairwiseBoxes(int numClasses, boolean classAgnostic) {
    this.numClasses = numClasses;
    this.classAgnostic = classAgnostic;
  }

  PairwiseBoxes copy() {
    PairwiseBoxes copy = new PairwiseBoxes(numClasses, classAgnostic);
    copy.addAll(this);
    return copy;
  }

  void addAll(PairwiseBoxes other) {
    int rows = labels.size();
    for (int end : other.ends) {
      ends.add(rows + end);
    }
    labels.addAll(other.labels);
    columns.addAll(other.columns);
  }

  /** Adds the next image. */
  void addImage(ImageView view, ImageTruth truth, ImageDetections detections) {
    double[] detection = new double[4];
    double[] object = new double[4];
    int firstRow = labels.size();
    for (int t = 0; t < view.truths(); t++) {
      int label = view.truth().labels()[view.truth(t)];
      truth.toXyxy(view.truth(t), object, 0);
      for (int d = 0; d < view.detections(); d++) {
        if (classAgnostic || view.scored().labels()[view.detection(d)] == label) {
          detections.toXyxy(view.detection(d), detection, 0);
          addPair(row(firstRow, classAgnostic ? 0 : label), detection, object);
        }
      }
    }
    ends.add(labels.size());
  }

  /** Returns the row of a label among those of the current image. */
  private int row(int firstRow, int label) {
    for (int row = labels.size() - 1; row >= firstRow; row--) {
      if (labels.getInt(row) == label) {
        return row;
      }
    }
    labels.add(label);
    columns.size(columns.size() + COLUMNS);
    return labels.size() - 1;
  }

  private void addPair(int row, double[] detection, double[] truth) {
    double iou = Boxes.iou(detection, 0, truth, 0);
    add(row, IOU, iou);
    add(row, GIOU, Boxes.giou(detection, 0, truth, 0));
    add(row, DIOU, Boxes.diou(detection, 0, truth, 0));
    add(row, CIOU, Boxes.ciou(detection, 0, truth, 0));
    add(row, PAIRS, 1);
    if (iou >= HALF) {
      add(row, IOU_50, iou);
      add(row, PAIRS_50, 1);
    }
  }

  private void add(int row, int column, double value) {
    int at = row * COLUMNS + column;
    columns.set(at, columns.getDouble(at) + value);
  }

  /** Returns the mean of a kernel over the pairs of images; NaN without pairs. */
  double mean(int kernel, int[] images) {
    return mean(kernel, images, 0, numClasses);
  }

  /** Returns the mean of a kernel over the pairs of each label; NaN without pairs. */
  double[] meanPerClass(int kernel, int[] images) {
    double[] means = new double[classAgnostic ? 1 : numClasses];
    for (int label = 0; label < means.length; label++) {
      means[label] = mean(kernel, images, label, label + 1);
    }
    return means;
  }

  private double mean(int kernel, int[] images, int fromLabel, int toLabel) {
    int counter = kernel == IOU_50 ? PAIRS_50 : PAIRS;
    ExactSum sum = new ExactSum();
    double pairs = 0;
    for (int image : images) {
      for (int row = image == 0 ? 0 : ends.getInt(image - 1); row < ends.getInt(image); row++) {
        if (labels.getInt(row) >= fromLabel && labels.getInt(row) < toLabel) {
          sum.add(columns.getDouble(row * COLUMNS + kernel));
          pairs += columns.getDouble(row * COLUMNS + counter);
        }
      }
    }
    return sum.value() / pairs;
  }
}
