package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import java.util.Objects;

/**
 * What LVIS knows of its images and classes beyond the objects themselves: which classes were searched for, which of
 * them to the last object, and how frequent classes are. Immutable; each {@code with} returns a changed copy.
 *
 * <p>Arrays are kept, not copied, and not modified.
 */
public final class LvisOptions {

  private static final int[] NONE = {};

  private final int numClasses;
  private final int[] negativeImages;
  private final int[] negativeLabels;
  private final int[] openImages;
  private final int[] openLabels;
  private final LvisFrequency[] frequencies;
  private final int maxDetections;

  private LvisOptions(
      int numClasses,
      int[] negativeImages,
      int[] negativeLabels,
      int[] openImages,
      int[] openLabels,
      LvisFrequency[] frequencies,
      int maxDetections) {
    this.numClasses = numClasses;
    this.negativeImages = negativeImages;
    this.negativeLabels = negativeLabels;
    this.openImages = openImages;
    this.openLabels = openLabels;
    this.frequencies = frequencies;
    this.maxDetections = maxDetections;
  }

  /**
   * Returns options without negative and open pairs, with 300 detections per image, all classes frequent.
   *
   * @throws IllegalArgumentException if there is no class
   */
  public static LvisOptions withDefaults(int numClasses) {
    Arguments.atLeast("numClasses", numClasses, 1);
    LvisFrequency[] frequent = new LvisFrequency[numClasses];
    Arrays.fill(frequent, LvisFrequency.FREQUENT);
    return new LvisOptions(numClasses, NONE, NONE, NONE, NONE, frequent, 300);
  }

  /**
   * Returns a copy with the classes that are known to be absent from images: pairs of an image and a label. Detections of
   * other pairs without a truth do not count.
   *
   * @throws IllegalArgumentException if lengths differ, an image is negative or a label out of range
   */
  public LvisOptions withNegatives(int[] images, int[] labels) {
    requirePairs(images, labels);
    return new LvisOptions(
        numClasses, images, labels, openImages, openLabels, frequencies, maxDetections);
  }

  /**
   * Returns a copy with the classes of which an image may show more objects than were annotated: pairs of an image and a
   * label. Detections of them that match nothing are ignored.
   *
   * @throws IllegalArgumentException if lengths differ, an image is negative or a label out of range
   */
  public LvisOptions withNotExhaustive(int[] images, int[] labels) {
    requirePairs(images, labels);
    return new LvisOptions(
        numClasses, negativeImages, negativeLabels, images, labels, frequencies, maxDetections);
  }

  private void requirePairs(int[] images, int[] labels) {
    Arguments.sameLength("images", images.length, "labels", labels.length);
    Arguments.below("images", images, Integer.MAX_VALUE);
    Arguments.below("labels", labels, numClasses);
  }

  /**
   * Returns a copy with the frequency of each class.
   *
   * @throws IllegalArgumentException if there is not one per class
   */
  public LvisOptions withFrequencies(LvisFrequency... newFrequencies) {
    Arguments.length("frequencies", newFrequencies.length, numClasses);
    return new LvisOptions(
        numClasses,
        negativeImages,
        negativeLabels,
        openImages,
        openLabels,
        newFrequencies.clone(),
        maxDetections);
  }

  /**
   * Returns a copy with the number of detections per image, over all classes, that are looked at.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public LvisOptions withMaxDetections(int limit) {
    Arguments.atLeast("limit", limit, 1);
    return new LvisOptions(
        numClasses, negativeImages, negativeLabels, openImages, openLabels, frequencies, limit);
  }

  int numClasses() {
    return numClasses;
  }

  int[] negativeImages() {
    return negativeImages;
  }

  int[] negativeLabels() {
    return negativeLabels;
  }

  int[] openImages() {
    return openImages;
  }

  int[] openLabels() {
    return openLabels;
  }

  LvisFrequency frequency(int label) {
    return frequencies[label];
  }

  int maxDetections() {
    return maxDetections;
  }

  /** Returns whether the other options count the same: pairs are compared in their order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LvisOptions that
        && numClasses == that.numClasses
        && maxDetections == that.maxDetections
        && Arrays.equals(negativeImages, that.negativeImages)
        && Arrays.equals(negativeLabels, that.negativeLabels)
        && Arrays.equals(openImages, that.openImages)
        && Arrays.equals(openLabels, that.openLabels)
        && Arrays.equals(frequencies, that.frequencies);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        numClasses,
        maxDetections,
        Arrays.hashCode(negativeImages),
        Arrays.hashCode(negativeLabels),
        Arrays.hashCode(openImages),
        Arrays.hashCode(openLabels),
        Arrays.hashCode(frequencies));
  }

  /** Returns the options as one line, the pairs by their numbers. */
  @Override
  public String toString() {
    return "LvisOptions[numClasses=" + numClasses + ", negatives=" + negativeImages.length
        + ", notExhaustive=" + openImages.length + ", maxDetections=" + maxDetections + "]";
  }
}
