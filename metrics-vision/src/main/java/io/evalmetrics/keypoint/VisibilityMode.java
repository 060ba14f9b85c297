package io.evalmetrics.keypoint;

/** When a predicted visibility agrees with the true one. */
public enum VisibilityMode {
  /** They are the same: unlabelled, occluded or visible. */
  EXACT,

  /** Both are labelled, or both are not. */
  LABELLED,

  /** Both are visible, or both are not. */
  VISIBLE;

  boolean agree(int predicted, int truth) {
    return switch (this) {
      case EXACT -> predicted == truth;
      case LABELLED -> predicted > 0 == truth > 0;
      case VISIBLE -> (predicted == 2) == (truth == 2);
    };
  }
}
