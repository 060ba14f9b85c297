package io.evalmetrics.segmentation;

/**
 * Counts, for each label, the pixels in the band of the truth, in that of the prediction, and in both.
 *
 * <p>Where eight pixels have one true and one predicted label, their bits in the bands are counted at once.
 */
final class BandCounter {

  /** One more than there are classes: counting pixels that belong to none saves a test for each. */
  private static final int LABELS = PixelBox.NO_CLASS + 1;

  private final int[] both = new int[LABELS];
  private final int[] ofTruth = new int[LABELS];
  private final int[] ofPrediction = new int[LABELS];

  /** Counts the pixels of label maps and their bands, which hold 0 and 1. */
  BandCounter(byte[] yTrue, byte[] trueBand, byte[] yPred, byte[] predBand) {
    int i = 0;
    for (; i + Long.BYTES <= yTrue.length; i += Long.BYTES) {
      int truth = yTrue[i] & 0xFF;
      int prediction = yPred[i] & 0xFF;
      if (ByteScan.eight(yTrue, i) == ByteScan.eightTimes(truth)
          && ByteScan.eight(yPred, i) == ByteScan.eightTimes(prediction)) {
        long inTrueBand = ByteScan.eight(trueBand, i);
        long inPredBand = ByteScan.eight(predBand, i);
        ofTruth[truth] += Long.bitCount(inTrueBand);
        ofPrediction[prediction] += Long.bitCount(inPredBand);
        both[truth] += truth == prediction ? Long.bitCount(inTrueBand & inPredBand) : 0;
      } else {
        for (int j = i; j < i + Long.BYTES; j++) {
          add(yTrue[j] & 0xFF, trueBand[j], yPred[j] & 0xFF, predBand[j]);
        }
      }
    }
    for (; i < yTrue.length; i++) {
      add(yTrue[i] & 0xFF, trueBand[i], yPred[i] & 0xFF, predBand[i]);
    }
  }

  private void add(int truth, int inTrueBand, int prediction, int inPredBand) {
    ofTruth[truth] += inTrueBand;
    ofPrediction[prediction] += inPredBand;
    both[truth] += truth == prediction ? inTrueBand & inPredBand : 0;
  }

  int both(int label) {
    return both[label];
  }

  int ofTruth(int label) {
    return ofTruth[label];
  }

  int ofPrediction(int label) {
    return ofPrediction[label];
  }
}
