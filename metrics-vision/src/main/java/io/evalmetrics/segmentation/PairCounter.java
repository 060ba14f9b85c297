package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/**
 * Counts how often each label was predicted for each true label, and checks the labels.
 *
 * <p>Label maps are even nearly everywhere, so bytes are compared eight at a time with a run that goes on; what is left
 * goes into a table of all pairs of bytes, which needs no test for the ignored label nor for labels out of range. One image
 * has too few pixels for an int to overflow. Keeps its arrays between images: for one thread.
 */
final class PairCounter {

  private static final int LABELS = 256;

  /** Smaller images are not worth reading the whole table. */
  private static final int SMALL = 1 << 14;

  /** Pixels that one call counts: a method is compiled the sooner the more often it is called. */
  private static final int PIECE = 2048;

  private final SegmentationOptions options;
  private final int numClasses;
  private final long[] matrix; // of the current image
  private int[] table = new int[0]; // by pairs of bytes, all zero between images

  PairCounter(SegmentationOptions options) {
    this.options = options;
    this.numClasses = options.numClasses();
    this.matrix = new long[numClasses * numClasses];
  }

  /**
   * Returns the counts of the pixels that are not ignored.
   *
   * @param image how messages call the image
   * @throws IllegalArgumentException if a label is out of range
   */
  ClassCounts count(LabelArray yTrue, LabelArray yPred, String image) {
    Arrays.fill(matrix, 0);
    if (yTrue.isBytes() && yPred.isBytes() && yTrue.length() > SMALL) {
      countBytes(yTrue.bytes(), yPred.bytes());
      if (!moveTable(yTrue.length())) {
        throw badLabel(yTrue, yPred, image);
      }
    } else if (!countInts(yTrue.ints(), yPred.ints())) {
      throw badLabel(yTrue, yPred, image);
    }
    return ClassCounts.of(numClasses, matrix);
  }

  private void countBytes(byte[] yTrue, byte[] yPred) {
    if (table.length == 0) {
      table = new int[LABELS * LABELS];
    }
    for (int from = 0; from < yTrue.length; from += PIECE) {
      countBytes(yTrue, yPred, from, Math.min(PIECE, yTrue.length - from) + from);
    }
  }

  private void countBytes(byte[] yTrue, byte[] yPred, int from, int to) {
    int pair = 0;
    int run = 0; // pixels of that pair not yet in the table
    long trueRun = 0; // its labels eight times
    long predRun = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long truths = ByteScan.eight(yTrue, i);
      long predictions = ByteScan.eight(yPred, i);
      if (truths == trueRun && predictions == predRun) {
        run += Long.BYTES;
      } else {
        table[pair] += run;
        run = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
          pair = ((int) ((truths >>> shift) & 0xFF) << Byte.SIZE)
              | (int) ((predictions >>> shift) & 0xFF);
          table[pair]++;
        }
        trueRun = ByteScan.eightTimes(pair >>> Byte.SIZE);
        predRun = ByteScan.eightTimes(pair & 0xFF);
      }
    }
    table[pair] += run;
    for (; i < to; i++) {
      table[((yTrue[i] & 0xFF) << Byte.SIZE) | (yPred[i] & 0xFF)]++;
    }
  }

  /** Moves the table into a matrix and clears it; returns whether all labels were in range. */
  private boolean moveTable(int pixels) {
    long found = 0;
    for (int truth = 0; truth < LABELS; truth++) {
      boolean isIgnored = options.ignores(truth);
      for (int prediction = 0; prediction < LABELS; prediction++) {
        int count = table[truth * LABELS + prediction];
        if (isIgnored) {
          found += count;
        } else if (truth < numClasses && prediction < numClasses) {
          found += count;
          matrix[truth * numClasses + prediction] = count;
        }
        table[truth * LABELS + prediction] = 0;
      }
    }
    return found == pixels;
  }

  /** Counts into the matrix; returns whether all labels were in range. */
  private boolean countInts(int[] yTrue, int[] yPred) {
    boolean ignoresSome = options.ignoresSome();
    int ignored = ignoresSome ? options.ignoreIndex() : 0;
    int cell = 0;
    long run = 0;
    int trueRun = 0; // the pair of the run; it is (0, 0) before the first pixel
    int predRun = 0;
    for (int i = 0; i < yTrue.length; i++) {
      int truth = yTrue[i];
      if (ignoresSome && truth == ignored) {
        continue;
      }
      int prediction = yPred[i];
      if (truth != trueRun || prediction != predRun) {
        if (Integer.compareUnsigned(truth, numClasses) >= 0
            || Integer.compareUnsigned(prediction, numClasses) >= 0) {
          return false;
        }
        matrix[cell] += run;
        cell = truth * numClasses + prediction;
        run = 0;
        trueRun = truth;
        predRun = prediction;
      }
      run++;
    }
    matrix[cell] += run;
    return true;
  }

  /** Looks for the label out of range, of which there is one. */
  private IllegalArgumentException badLabel(LabelArray yTrue, LabelArray yPred, String image) {
    String rule = "lie in 0.." + (numClasses - 1);
    for (int i = 0; i < yTrue.length(); i++) {
      if (!options.ignores(yTrue.at(i))) {
        if (Integer.compareUnsigned(yTrue.at(i), numClasses) >= 0) {
          return Arguments.badElement(image + ".yTrue", i, rule, yTrue.at(i));
        }
        if (Integer.compareUnsigned(yPred.at(i), numClasses) >= 0) {
          return Arguments.badElement(image + ".yPred", i, rule, yPred.at(i));
        }
      }
    }
    throw new AssertionError("no label is out of range");
  }
}
