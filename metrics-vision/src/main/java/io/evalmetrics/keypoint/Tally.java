package io.evalmetrics.keypoint;

import java.io.Serializable;

/** What one group of metrics keeps of instances; a new one has seen none. */
interface Tally extends Serializable {

  /** Adds an instance. */
  void add(KeypointPairs pairs, int instance);
}
