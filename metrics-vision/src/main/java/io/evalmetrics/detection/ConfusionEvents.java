package io.evalmetrics.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Which label is taken for which, over all classes: the entries of a confusion matrix, image by image, for the images of
 * the match table in its order. Eight bytes per truth and per detection that reaches the score threshold.
 *
 * <p>The rule, for one image: each detection that reaches the score threshold proposes to the truth of any class that it
 * overlaps most, if by the overlap threshold at least (ties: the first truth). A truth accepts the proposal of the
 * largest overlap (ties: higher score, then the first detection). Truths without proposal were missed; the other
 * detections are of the background, but those that overlap a flagged truth of their own class by the threshold count
 * nowhere. A detection that was not accepted does not propose again.
 */
final class ConfusionEvents implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int NONE = -1;

  /** The smallest overlap of a proposal. */
  private final double iouThreshold;

  /** The smallest score of a detection that proposes. */
  private final double scoreThreshold;

  /** The label that stands for the background: the number of classes. */
  private final int background;

  /** Whether labels are disregarded. */
  private final boolean classAgnostic;

  /** Per image: the end of its events. */
  private final IntArrayList ends = new IntArrayList();

  /** Per event: the label of the truth. */
  private final IntArrayList truthLabels = new IntArrayList();

  /** Per event: the label of the detection. */
  private final IntArrayList detectionLabels = new IntArrayList();

  ConfusionEvents(CocoOptions options) {
    this(
        options.iouThreshold(),
        options.scoreThreshold(),
        options.resultClasses(),
        options.isClassAgnostic());
  }

  private ConfusionEvents(
      double iouThreshold, double scoreThreshold, int background, boolean classAgnostic) {
    this.iouThreshold = iouThreshold;
    this.scoreThreshold = scoreThreshold;
    this.background = background;
    this.classAgnostic = classAgnostic;
  }

  ConfusionEvents copy() {
    ConfusionEvents copy =
        new ConfusionEvents(iouThreshold, scoreThreshold, background, classAgnostic);
    copy.addAll(this);
    return copy;
  }

  void addAll(ConfusionEvents other) {
    int events = truthLabels.size();
    for (int end : other.ends) {
      ends.add(events + end);
    }
    truthLabels.addAll(other.truthLabels);
    detectionLabels.addAll(other.detectionLabels);
  }

  /** Adds the next image. */
  void addImage(ImageView view) {
    int start = ends.isEmpty() ? 0 : ends.getInt(ends.size() - 1);
    truthLabels.size(start); // without events of an image whose overlap threw
    detectionLabels.size(start);
    int[] accepted = acceptedProposals(view);
    boolean[] isAccepted = new boolean[view.detections()];
    for (int t = 0; t < accepted.length; t++) {
      if (!view.truth().isIgnored(view.truth(t))) {
        int detection = accepted[t];
        addEvent(
            label(view.truth().labels()[view.truth(t)]),
            detection == NONE ? background : labelOf(view, detection));
        if (detection != NONE) {
          isAccepted[detection] = true;
        }
      }
    }
    for (int d = 0; d < isAccepted.length; d++) {
      if (!isAccepted[d] && proposes(view, d) && !liesOnFlagged(view, d)) {
        addEvent(background, labelOf(view, d));
      }
    }
    ends.add(truthLabels.size());
  }

  private void addEvent(int truthLabel, int detectionLabel) {
    truthLabels.add(truthLabel);
    detectionLabels.add(detectionLabel);
  }

  private int label(int label) {
    return classAgnostic ? 0 : label;
  }

  private int labelOf(ImageView view, int detection) {
    return label(view.scored().labels()[view.detection(detection)]);
  }

  private boolean proposes(ImageView view, int detection) {
    return view.scored().score(view.detection(detection)) >= scoreThreshold;
  }

  /** Returns, for each truth, the detection that it accepts, by their numbers in the image. */
  private int[] acceptedProposals(ImageView view) {
    int[] accepted = new int[view.truths()];
    double[] acceptedOverlap = new double[accepted.length];
    Arrays.fill(accepted, NONE);
    for (int d = 0; d < view.detections(); d++) {
      int favourite = proposes(view, d) ? favourite(view, d) : NONE;
      if (favourite != NONE) {
        double overlap = overlap(view, d, favourite);
        int rival = accepted[favourite];
        if (rival == NONE
            || overlap > acceptedOverlap[favourite]
            || (overlap == acceptedOverlap[favourite] && score(view, d) > score(view, rival))) {
          accepted[favourite] = d;
          acceptedOverlap[favourite] = overlap;
        }
      }
    }
    return accepted;
  }

  /** Returns the truth that a detection proposes to, or none. */
  private int favourite(ImageView view, int detection) {
    int favourite = NONE;
    double largest = 0;
    for (int t = 0; t < view.truths(); t++) {
      if (!view.truth().isIgnored(view.truth(t))) {
        double overlap = overlap(view, detection, t);
        if (overlap >= iouThreshold && overlap > largest) {
          favourite = t;
          largest = overlap;
        }
      }
    }
    return favourite;
  }

  private boolean liesOnFlagged(ImageView view, int detection) {
    for (int t = 0; t < view.truths(); t++) {
      int position = view.truth(t);
      if (view.truth().isIgnored(position)
          && label(view.truth().labels()[position]) == labelOf(view, detection)
          && overlap(view, detection, t) >= iouThreshold) {
        return true;
      }
    }
    return false;
  }

  private static double overlap(ImageView view, int detection, int truth) {
    return view.overlap().of(view.detection(detection), view.truth(truth));
  }

  private static double score(ImageView view, int detection) {
    return view.scored().score(view.detection(detection));
  }

  /** Returns the matrix of images: rows are truths, columns detections, the last of each the background. */
  long[] matrix(int[] images) {
    int width = background + 1;
    long[] matrix = new long[Math.multiplyExact(width, width)];
    for (int image : images) {
      for (int e = image == 0 ? 0 : ends.getInt(image - 1); e < ends.getInt(image); e++) {
        matrix[truthLabels.getInt(e) * width + detectionLabels.getInt(e)]++;
      }
    }
    return matrix;
  }
}
