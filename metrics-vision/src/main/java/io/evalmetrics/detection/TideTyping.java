package io.evalmetrics.detection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * TIDE's matching and its error types: what became of each detection and of each truth.
 *
 * <p>A detection takes, by descending score, the free truth of its class that it overlaps most, from 0.5 on. The type of
 * another is the first that applies:
 *
 * <pre>{@code
 * background      the image has no truth
 * localization    0.1 <= largest overlap with a truth of its class <= 0.5
 * classification  largest overlap with a truth of another class >= 0.5
 * duplicate       largest overlap with a taken truth of its class >= 0.5
 * background      largest overlap with any truth <= 0.1
 * both            else
 * }</pre>
 *
 * <p>Localization and classification errors point at the truth of that largest overlap. If it is free, the pointing
 * detection of the highest score repairs it; a free truth at which none points is missed.
 */
final class TideTyping {

  static final int NONE = -1;

  private static final double FOREGROUND = 0.5;
  private static final double BACKGROUND = 0.1;

  private final CocoTruth truth;
  private final CocoDetections detections;
  private final Overlap overlap;

  /** The detections that are looked at, image by image, by descending score. */
  private final int[] looked;

  /** Per image: the end of its detections that are looked at. */
  private final int[] lookedEnds;

  private final ImageIndex truthIndex;

  /** Per detection: whether it has a truth. */
  final boolean[] isTrue;

  /** Per detection: whether it lies on a crowd of its class and so counts neither way. */
  final boolean[] onCrowd;

  /** Per detection: what is wrong with it, if it is looked at and has no truth. */
  final @Nullable TideError[] error;

  /** Per detection: the truth that it repairs. */
  final int[] repairs;

  /** Per truth: whether it is taken. */
  final boolean[] taken;

  /** Per truth: the detection that repairs it. */
  private final int[] repairer;

  TideTyping(ImageView first, int numImages, int limit) {
    truth = first.truth();
    detections = first.scored();
    overlap = first.overlap();
    isTrue = new boolean[detections.size()];
    onCrowd = new boolean[detections.size()];
    error = new TideError[detections.size()];
    repairs = new int[detections.size()];
    Arrays.fill(repairs, NONE);
    taken = new boolean[truth.size()];
    repairer = new int[truth.size()];
    Arrays.fill(repairer, NONE);
    truthIndex = first.truthIndex();
    looked = new int[detections.size()];
    lookedEnds = new int[numImages];
    int count = 0;
    for (int image = 0; image < numImages; image++) {
      int[] top = TopDetections.of(first.at(image), limit);
      int[] truths = truthsOf(image);
      for (int detection : top) {
        match(detection, truths);
      }
      for (int detection : top) {
        if (!isTrue[detection]) {
          type(detection, truths);
        }
        looked[count++] = detection;
      }
      lookedEnds[image] = count;
    }
    for (int t = 0; t < repairer.length; t++) {
      if (repairer[t] != NONE) {
        repairs[repairer[t]] = t;
      }
    }
  }

  /** Returns the truths of an image. */
  int[] truthsOf(int image) {
    int[] truths = new int[truthIndex.size(image)];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = truthIndex.position(truthIndex.from(image) + i);
    }
    return truths;
  }

  /** Returns the detections of an image that are looked at, by descending score. */
  int[] detectionsOf(int image) {
    return Arrays.copyOfRange(looked, image == 0 ? 0 : lookedEnds[image - 1], lookedEnds[image]);
  }

  /** Which truths of an image a question is about. */
  private interface Which {
    boolean is(int truth);
  }

  private boolean isOfClass(int detection, int t) {
    return detections.labels()[detection] == truth.labels()[t];
  }

  /** Returns the truth, of some that are not crowd, that a detection overlaps most; the first of equals. */
  private int best(int detection, int[] truths, Which which) {
    int best = NONE;
    for (int t : truths) {
      if (!truth.isIgnored(t)
          && which.is(t)
          && (best == NONE || overlap.of(detection, t) > overlap.of(detection, best))) {
        best = t;
      }
    }
    return best;
  }

  private double overlapWith(int detection, int t) {
    return t == NONE ? 0 : overlap.of(detection, t);
  }

  private void match(int detection, int[] truths) {
    int best = best(detection, truths, t -> isOfClass(detection, t) && !taken[t]);
    if (overlapWith(detection, best) >= FOREGROUND) {
      taken[best] = true;
      isTrue[detection] = true;
      return;
    }
    for (int t : truths) {
      onCrowd[detection] |=
          truth.isIgnored(t) && isOfClass(detection, t) && overlap.of(detection, t) > FOREGROUND;
    }
  }

  private void type(int detection, int[] truths) {
    int any = best(detection, truths, t -> true);
    int same = best(detection, truths, t -> isOfClass(detection, t));
    int other = best(detection, truths, t -> !isOfClass(detection, t));
    int used = best(detection, truths, t -> isOfClass(detection, t) && taken[t]);
    double withSame = overlapWith(detection, same);
    if (any == NONE) {
      error[detection] = TideError.BACKGROUND;
    } else if (withSame >= BACKGROUND && withSame <= FOREGROUND) {
      error[detection] = TideError.LOCALIZATION;
      point(detection, same);
    } else if (overlapWith(detection, other) >= FOREGROUND) {
      error[detection] = TideError.CLASSIFICATION;
      point(detection, other);
    } else if (overlapWith(detection, used) >= FOREGROUND) {
      error[detection] = TideError.DUPLICATE;
    } else if (overlapWith(detection, any) <= BACKGROUND) {
      error[detection] = TideError.BACKGROUND;
    } else {
      error[detection] = TideError.BOTH;
    }
  }

  /** The detections of an image point by descending score, so that the first one stays. */
  private void point(int detection, int t) {
    if (!taken[t] && repairer[t] == NONE) {
      repairer[t] = detection;
    }
  }

  /** Returns whether nobody has or nearly has a truth. */
  boolean isMissed(int t) {
    return !truth.isIgnored(t) && !taken[t] && repairer[t] == NONE;
  }
}
