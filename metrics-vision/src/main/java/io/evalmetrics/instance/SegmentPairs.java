package io.evalmetrics.instance;

import io.evalmetrics.internal.Arguments;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * The segments of the truth and of the prediction of one image, and how many pixels each pair of them shares.
 *
 * <p>Segments and pairs are numbered as they appear, so that the numbers in which a caller writes instances do not
 * matter. Segment 0 is the void of either side. The pixels are walked once, a run of equal ones at a time.
 */
final class SegmentPairs {

  /** The segment of all void pixels. */
  static final int VOID = 0;

  private final Segments truth;
  private final Segments prediction;
  private final Long2IntOpenHashMap pairs = new Long2IntOpenHashMap();

  private int[] pairTruths = new int[16];
  private int[] pairPredictions = new int[16];
  private int[] pairPixels = new int[16];

  /** The segments of one side. */
  private static final class Segments {

    private final PanopticClasses classes;
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private int[] classOf = {PanopticClasses.VOID, 0, 0, 0, 0, 0, 0, 0};
    private int[] area = new int[8];
    private int[] sharedWithVoid = new int[8];
    private int count = 1;

    Segments(PanopticClasses classes) {
      this.classes = classes;
      numbers.defaultReturnValue(VOID);
    }

    private static long key(int classIndex, int instance) {
      return (long) classIndex << Integer.SIZE | Integer.toUnsignedLong(instance);
    }

    /** The instances of stuff are disregarded. */
    private long keyOf(int category, int instance) {
      int classIndex = classes.of(category);
      return key(classIndex, classes.isThing(classIndex) ? instance : 0);
    }

    /** Returns the segment of a pixel, a new one if it has not been seen. */
    int of(int category, int instance) {
      long key = keyOf(category, instance);
      if (key < 0) {
        return VOID;
      }
      int segment = numbers.get(key);
      if (segment == VOID) {
        segment = count++;
        numbers.put(key, segment);
        if (segment == classOf.length) {
          classOf = Arrays.copyOf(classOf, 2 * segment);
          area = Arrays.copyOf(area, 2 * segment);
          sharedWithVoid = Arrays.copyOf(sharedWithVoid, 2 * segment);
        }
        classOf[segment] = (int) (key >> Integer.SIZE);
      }
      return segment;
    }

    /** Returns the segment of that category and instance; void if no pixel belongs to it. */
    int find(int category, int instance) {
      return numbers.get(keyOf(category, instance));
    }
  }

  private SegmentPairs(PanopticClasses classes) {
    truth = new Segments(classes);
    prediction = new Segments(classes);
    pairs.defaultReturnValue(-1);
  }

  /** Counts the pairs of an image. */
  static SegmentPairs of(PanopticClasses classes, PanopticMap truth, PanopticMap prediction) {
    if (truth.height() != prediction.height() || truth.width() != prediction.width()) {
      throw Arguments.badValue(
          "prediction",
          "be " + truth.height() + " x " + truth.width() + " like truth",
          prediction.height() + " x " + prediction.width());
    }
    SegmentPairs result = new SegmentPairs(classes);
    result.count(
        truth.categories(), truth.instances(), prediction.categories(), prediction.instances());
    result.sumAreas();
    return result;
  }

  private void count(int[] trueCategories, int[] trueInstances, int[] categories, int[] instances) {
    int start = 0;
    while (start < categories.length) {
      int trueCategory = trueCategories[start];
      int trueInstance = trueInstances[start];
      int category = categories[start];
      int instance = instances[start];
      int end = start + 1;
      while (end < categories.length
          && trueCategories[end] == trueCategory
          && trueInstances[end] == trueInstance
          && categories[end] == category
          && instances[end] == instance) {
        end++;
      }
      addRun(truth.of(trueCategory, trueInstance), prediction.of(category, instance), end - start);
      start = end;
    }
  }

  private void addRun(int trueSegment, int segment, int pixels) {
    int next = pairs.size();
    int pair = pairs.putIfAbsent((long) trueSegment << Integer.SIZE | segment, next);
    if (pair < 0) {
      pair = next;
      if (pair == pairPixels.length) {
        pairTruths = Arrays.copyOf(pairTruths, 2 * pair);
        pairPredictions = Arrays.copyOf(pairPredictions, 2 * pair);
        pairPixels = Arrays.copyOf(pairPixels, 2 * pair);
      }
      pairTruths[pair] = trueSegment;
      pairPredictions[pair] = segment;
    }
    pairPixels[pair] += pixels;
  }

  private void sumAreas() {
    for (int pair = 0; pair < pairs.size(); pair++) {
      int pixels = pairPixels[pair];
      truth.area[pairTruths[pair]] += pixels;
      prediction.area[pairPredictions[pair]] += pixels;
      if (pairPredictions[pair] == VOID) {
        truth.sharedWithVoid[pairTruths[pair]] += pixels;
      }
      if (pairTruths[pair] == VOID) {
        prediction.sharedWithVoid[pairPredictions[pair]] += pixels;
      }
    }
  }

  /** The number of pairs that share a pixel, void included. */
  int size() {
    return pairs.size();
  }

  int truthOf(int pair) {
    return pairTruths[pair];
  }

  int predictionOf(int pair) {
    return pairPredictions[pair];
  }

  int pixels(int pair) {
    return pairPixels[pair];
  }

  /** The number of segments of the truth, void included. */
  int truths() {
    return truth.count;
  }

  /** The number of segments of the prediction, void included. */
  int predictions() {
    return prediction.count;
  }

  int classOfTruth(int segment) {
    return truth.classOf[segment];
  }

  int classOfPrediction(int segment) {
    return prediction.classOf[segment];
  }

  int areaOfTruth(int segment) {
    return truth.area[segment];
  }

  int areaOfPrediction(int segment) {
    return prediction.area[segment];
  }

  /** The pixels of a truth segment that are void in the prediction. */
  int voidInTruth(int segment) {
    return truth.sharedWithVoid[segment];
  }

  /** The pixels of a predicted segment that are void in the truth. */
  int voidInPrediction(int segment) {
    return prediction.sharedWithVoid[segment];
  }

  /** Returns which truth segments are crowd. */
  boolean[] crowd(PanopticMap truthMap) {
    boolean[] crowd = new boolean[truth.count];
    int[] categories = truthMap.crowdCategories();
    for (int i = 0; i < categories.length; i++) {
      crowd[truth.find(categories[i], truthMap.crowdInstances()[i])] = true;
    }
    crowd[VOID] = false; // where crowds without pixels ended
    return crowd;
  }
}
