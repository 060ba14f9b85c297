package io.evalmetrics.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The label maps of an image as bytes in which ignored pixels belong to no class, ready to draw boundaries on.
 *
 * <p>A byte has room for 255 classes. Boundaries depend on nothing but which pixels belong to the class, so an image with
 * more is handled in groups of classes.
 */
final class ClassMaps {

  private static final int GROUP = PixelBox.NO_CLASS;

  private final byte[] yTrue;
  private final byte[] yPred;
  private final int[] positions;

  private ClassMaps(byte[] yTrue, byte[] yPred, int[] positions) {
    this.yTrue = yTrue;
    this.yPred = yPred;
    this.positions = positions;
  }

  /** Returns the maps of an image, mostly one pair: the caller's own arrays if nothing has to be changed in them. */
  static List<ClassMaps> of(
      LabelArray yTrue, LabelArray yPred, ClassCounts counts, SegmentationOptions options) {
    int numClasses = options.numClasses();
    if (yTrue.isBytes() && yPred.isBytes() && numClasses <= GROUP) {
      int[] positions = new int[numClasses];
      Arrays.setAll(positions, counts::positionOf);
      byte[] truths = yTrue.bytes();
      byte[] predictions = yPred.bytes();
      boolean ignoresNone = counts.total() == yTrue.length();
      return List.of(
          ignoresNone
              ? new ClassMaps(truths, predictions, positions)
              : new ClassMaps(
                  cleared(truths, truths, options.ignoreIndex()),
                  cleared(predictions, truths, options.ignoreIndex()),
                  positions));
    }
    List<ClassMaps> groups = new ArrayList<>();
    for (int first = 0; first < counts.size(); first += GROUP) {
      groups.add(group(yTrue, yPred, counts, first, options));
    }
    return groups;
  }

  /** Returns a copy of labels that belong to no class where the truth is to be ignored, which is rare. */
  private static byte[] cleared(byte[] labels, byte[] yTrue, int ignored) {
    byte[] copy = labels.clone();
    int i = 0;
    for (; i + Long.BYTES <= copy.length; i += Long.BYTES) {
      if (ByteScan.hasZero(ByteScan.eight(yTrue, i) ^ ByteScan.eightTimes(ignored))) {
        clear(copy, yTrue, ignored, i, i + Long.BYTES);
      }
    }
    clear(copy, yTrue, ignored, i, copy.length);
    return copy;
  }

  private static void clear(byte[] labels, byte[] yTrue, int ignored, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((yTrue[i] & 0xFF) == ignored) {
        labels[i] = (byte) GROUP;
      }
    }
  }

  /** Numbers up to 255 classes that occur, from that position on, from 0. */
  private static ClassMaps group(
      LabelArray yTrue,
      LabelArray yPred,
      ClassCounts counts,
      int first,
      SegmentationOptions options) {
    int[] positions = new int[Math.min(GROUP, counts.size() - first)];
    byte[] codes = new byte[options.numClasses()];
    Arrays.fill(codes, (byte) GROUP);
    for (int i = 0; i < positions.length; i++) {
      positions[i] = first + i;
      codes[counts.classAt(first + i)] = (byte) i;
    }
    byte[] trueCodes = new byte[yTrue.length()];
    byte[] predCodes = new byte[yTrue.length()];
    for (int i = 0; i < trueCodes.length; i++) {
      int label = yTrue.at(i);
      boolean isIgnored = options.ignores(label);
      trueCodes[i] = isIgnored ? (byte) GROUP : codes[label];
      predCodes[i] = isIgnored ? (byte) GROUP : codes[yPred.at(i)];
    }
    return new ClassMaps(trueCodes, predCodes, positions);
  }

  byte[] yTrue() {
    return yTrue;
  }

  byte[] yPred() {
    return yPred;
  }

  /** Returns how many labels stand for classes; a label that is not smaller stands for none. */
  int numLabels() {
    return positions.length;
  }

  /** Returns the position in the image's counts of the class that a label stands for; negative if it does not occur. */
  int positionOf(int label) {
    return positions[label];
  }
}
