package io.evalmetrics.segmentation;

/** Scores of the counts of one image, or of several pooled. A class has its scores at its position in the counts. */
final class Overlap {

  private Overlap() {}

  /** A ratio; 0/0 is NaN. */
  private static double ratio(long numerator, long denominator) {
    return (double) numerator / denominator;
  }

  static double iou(ImageRecord image, int position) {
    ClassCounts counts = image.counts();
    long both = counts.truePositives(position);
    return ratio(both, counts.truths(position) + counts.predictions(position) - both);
  }

  static double dice(ImageRecord image, int position) {
    ClassCounts counts = image.counts();
    return ratio(
        2 * counts.truePositives(position), counts.truths(position) + counts.predictions(position));
  }

  static double pixelAccuracy(ImageRecord image, int position) {
    ClassCounts counts = image.counts();
    return ratio(counts.truePositives(position), counts.truths(position));
  }

  static double volumetricSimilarity(ImageRecord image, int position) {
    ClassCounts counts = image.counts();
    long truths = counts.truths(position);
    long predictions = counts.predictions(position);
    return 1 - ratio(Math.abs(predictions - truths), predictions + truths);
  }

  /** The share of right pixels; which classes are looked at does not matter. */
  static double accuracy(ImageRecord image, int firstClass) {
    ClassCounts counts = image.counts();
    long right = 0;
    for (int position = 0; position < counts.size(); position++) {
      right += counts.truePositives(position);
    }
    return ratio(right, counts.total());
  }

  static double frequencyWeightedIou(ImageRecord image, int firstClass) {
    ClassCounts counts = image.counts();
    double sum = 0;
    long total = 0;
    for (int position = 0; position < counts.size(); position++) {
      if (counts.classAt(position) >= firstClass) {
        sum += (double) counts.truths(position) * iou(image, position);
        total += counts.truths(position);
      }
    }
    return sum / total;
  }

  static double generalizedDice(ImageRecord image, int firstClass, GeneralizedDiceWeight weight) {
    ClassCounts counts = image.counts();
    if (counts.size() == 0) {
      return Double.NaN;
    }
    double largest =
        0; // weight of a class that the truth has; it stands in where the truth has none
    for (int position = 0; position < counts.size(); position++) {
      double ofClass = weight.of(counts.truths(position));
      if (counts.classAt(position) >= firstClass && ofClass < Double.POSITIVE_INFINITY) {
        largest = Math.max(largest, ofClass);
      }
    }
    double both = 0;
    double sizes = 0;
    long predicted = 0;
    for (int position = 0; position < counts.size(); position++) {
      if (counts.classAt(position) >= firstClass) {
        double ofClass = Math.min(weight.of(counts.truths(position)), largest);
        both += ofClass * (double) counts.truePositives(position);
        sizes += ofClass * (double) (counts.truths(position) + counts.predictions(position));
        predicted += counts.predictions(position);
      }
    }
    if (sizes == 0) {
      return predicted == 0 ? 1 : 0;
    }
    return 2 * both / sizes;
  }
}
