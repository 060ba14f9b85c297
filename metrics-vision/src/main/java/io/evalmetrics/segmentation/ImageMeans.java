package io.evalmetrics.segmentation;

import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.segmentation.ClassAveraging.Order;
import io.evalmetrics.segmentation.ClassAveraging.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The averages over classes and images. Immutable. */
final class ImageMeans {

  /** The score of the class at a position of an image's counts; NaN if it has none. */
  @FunctionalInterface
  interface ClassScore {
    double of(ImageRecord image, int position);
  }

  /** The score of an image as a whole, of the classes from one on; NaN if it has none. */
  @FunctionalInterface
  interface ImageScore {
    double of(ImageRecord image, int firstClass);
  }

  private final int numClasses;
  private final List<ImageRecord> images;
  private final ClassAveraging averaging;
  private volatile @Nullable ImageRecord pooled; // computed when first asked for

  ImageMeans(int numClasses, List<ImageRecord> images, ClassAveraging averaging) {
    this.numClasses = numClasses;
    this.images = images;
    this.averaging = averaging;
  }

  /** Returns the same images in other averages. */
  ImageMeans averaged(ClassAveraging newAveraging) {
    ImageMeans means = new ImageMeans(numClasses, images, newAveraging);
    means.pooled = pooled;
    return means;
  }

  int numClasses() {
    return numClasses;
  }

  List<ImageRecord> images() {
    return images;
  }

  ClassAveraging averaging() {
    return averaging;
  }

  /** Returns the counts of all images together. */
  ImageRecord pooled() {
    ImageRecord known = pooled;
    if (known == null) {
      known = ImageRecord.pooled(numClasses, images);
      pooled = known;
    }
    return known;
  }

  /** The images to average over: all of them, or their pool. */
  private List<ImageRecord> units(Rule rule) {
    return averaging.order(rule.usualOrder()) == Order.POOLED ? List.of(pooled()) : images;
  }

  /** Returns the mean over classes and images; a class that an image has not is left out. */
  double mean(Rule rule, ClassScore score) {
    return mean(rule, score, Double.NaN);
  }

  /**
   * Returns the mean over classes and images.
   *
   * @param absent the score of a class that an image has not
   */
  double mean(Rule rule, ClassScore score, double absent) {
    int first = averaging.firstClass(numClasses, rule);
    boolean perPair = averaging.order(rule.usualOrder()) == Order.PER_PAIR;
    DefinedMean overImages = new DefinedMean();
    for (ImageRecord image : units(rule)) {
      DefinedMean overClasses = perPair ? overImages : new DefinedMean();
      ClassCounts counts = image.counts();
      int present = 0;
      for (int position = 0; position < counts.size(); position++) {
        if (counts.classAt(position) >= first) {
          overClasses.add(score.of(image, position), 1);
          present++;
        }
      }
      overClasses.add(absent, numClasses - first - present);
      if (!perPair) {
        overImages.add(overClasses.value(), 1);
      }
    }
    return overImages.value();
  }

  /** Returns the score of each class: of the pooled images, or the mean over images. */
  double[] perClass(Rule rule, ClassScore score) {
    List<ImageRecord> units = units(rule);
    double[] scores = new double[numClasses];
    for (int c = 0; c < numClasses; c++) {
      DefinedMean mean = new DefinedMean();
      for (ImageRecord image : units) {
        int position = image.counts().positionOf(c);
        if (position >= 0) {
          mean.add(score.of(image, position), 1);
        }
      }
      scores[c] = mean.value();
    }
    return scores;
  }

  /** Returns the mean over images of a score that is no mean over classes. */
  double whole(Rule rule, ImageScore score) {
    int first = averaging.firstClass(numClasses, rule);
    DefinedMean mean = new DefinedMean();
    for (ImageRecord image : units(rule)) {
      mean.add(score.of(image, first), 1);
    }
    return mean.value();
  }

  /** The mean of the values that are not NaN; NaN if there is none. */
  private static final class DefinedMean {

    private final ExactSum sum = new ExactSum();
    private long count;

    void add(double value, int times) {
      if (!Double.isNaN(value) && times > 0) {
        sum.add(value * times);
        count += times;
      }
    }

    double value() {
      return sum.value() / count;
    }
  }
}
