package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each class was predicted for each true class: all that the metrics of labels need.
 *
 * <pre>{@code
 * ConfusionMatrix matrix = ConfusionMatrix.of(3, yTrue, yPred);
 * double f1 = matrix.f1(Averaging.MACRO);
 * double[] recalls = matrix.perClass(BinaryCounts::recall);
 * double cautious = matrix.average(Averaging.MACRO, counts -> counts.precision(ZeroDivision.NAN));
 * }</pre>
 *
 * <p>Rows are the truth, columns the prediction. Samples without weights are counted in longs, exactly; weights are
 * summed with their rounding errors carried along. A new matrix is the identity of {@link #combine}. It takes O(classes
 * squared) memory, so there are at most {@value #MAX_CLASSES} classes. Once counted, every number here costs O(classes
 * squared) at most, whatever the number of samples. Not thread-safe while it grows: keep one per thread, then combine.
 *
 * <p>Reference: scikit-learn 1.2.1, except where a method says otherwise. A class that occurs neither in the truth nor
 * in the prediction with a weight above zero is absent: averages leave it out, so that they do not depend on how many
 * classes there might have been.
 */
public final class ConfusionMatrix implements Statistic<ConfusionMatrix> {

  private static final long serialVersionUID = 1L;

  /** The largest number of classes whose matrix fits into one array. */
  public static final int MAX_CLASSES = 46_340;

  /** The number of classes. */
  private final int numClasses;

  /** How often each prediction was made for each truth. */
  private final ConfusionCells cells;

  /** The counts of each class, or null if they must be computed (again). */
  private transient volatile @Nullable List<BinaryCounts> classes;

  private ConfusionMatrix(int numClasses) {
    this.numClasses = numClasses;
    this.cells = new ConfusionCells(numClasses);
  }

  /**
   * Returns an empty matrix.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or more than {@value #MAX_CLASSES} classes
   */
  public static ConfusionMatrix create(int numClasses) {
    Arguments.atLeast("numClasses", numClasses, 2);
    if (numClasses > MAX_CLASSES) {
      throw Arguments.badValue("numClasses", "be at most " + MAX_CLASSES, numClasses);
    }
    return new ConfusionMatrix(numClasses);
  }

  /**
   * Returns the matrix of labels 0, 1, ... {@code numClasses} - 1.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length, if a label is out of range, or if
   *     there are fewer than 2 classes
   */
  public static ConfusionMatrix of(int numClasses, int[] yTrue, int[] yPred) {
    Arguments.notEmpty("yTrue", yTrue.length);
    return create(numClasses).add(yTrue, yPred);
  }

  /**
   * Returns the matrix of labels 0, 1, ... {@code numClasses} - 1 with a weight per sample.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length, if a label is out of range, if a
   *     weight is negative or not finite, or if there are fewer than 2 classes
   */
  public static ConfusionMatrix of(
      int numClasses, int[] yTrue, int[] yPred, double[] sampleWeight) {
    Arguments.notEmpty("yTrue", yTrue.length);
    return create(numClasses).add(yTrue, yPred, sampleWeight);
  }

  /** Returns the matrix of labels that were checked before; without weights each sample weighs 1. */
  static ConfusionMatrix ofChecked(
      int numClasses, int[] yTrue, int[] yPred, double @Nullable [] sampleWeight) {
    ConfusionMatrix matrix = create(numClasses);
    if (sampleWeight == null) {
      matrix.cells.countChecked(yTrue, yPred);
    } else {
      matrix.cells.weighChecked(yTrue, yPred, sampleWeight);
    }
    return matrix;
  }

  /** Returns the matrix of labels that were checked before, sample i standing {@code counts[i]} times. */
  static ConfusionMatrix ofResample(
      int numClasses, int[] yTrue, int[] yPred, double @Nullable [] sampleWeight, int[] counts) {
    ConfusionMatrix matrix = create(numClasses);
    if (sampleWeight == null) {
      matrix.cells.countRepeated(yTrue, yPred, counts);
    } else {
      matrix.cells.weighRepeated(yTrue, yPred, sampleWeight, counts);
    }
    return matrix;
  }

  /**
   * Returns the matrix with these counts, row-major; the array is copied.
   *
   * @throws IllegalArgumentException if there are not {@code numClasses} squared counts, if one is negative, or if
   *     there are fewer than 2 classes
   */
  public static ConfusionMatrix ofCounts(int numClasses, long[] counts) {
    ConfusionMatrix matrix = create(numClasses);
    Arguments.length("counts", counts.length, matrix.cells.length());
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw Arguments.badElement("counts", i, "not be negative", counts[i]);
      }
    }
    matrix.cells.addCounts(counts);
    return matrix;
  }

  /**
   * Returns the matrix with these sums of weights, row-major; the array is copied.
   *
   * @throws IllegalArgumentException if there are not {@code numClasses} squared weights, if one is negative or not
   *     finite, or if there are fewer than 2 classes
   */
  public static ConfusionMatrix ofWeights(int numClasses, double[] weights) {
    ConfusionMatrix matrix = create(numClasses);
    Arguments.length("weights", weights.length, matrix.cells.length());
    Arguments.nonNegative("weights", weights);
    matrix.cells.addWeights(weights);
    return matrix;
  }

  /**
   * Adds samples and returns this matrix.
   *
   * @throws IllegalArgumentException if the arrays differ in length or if a label is out of range
   */
  public ConfusionMatrix add(int[] yTrue, int[] yPred) {
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    cells.count(yTrue, yPred);
    classes = null;
    return this;
  }

  /**
   * Adds samples with weights and returns this matrix.
   *
   * @throws IllegalArgumentException if the arrays differ in length, if a label is out of range, or if a weight is
   *     negative or not finite
   */
  public ConfusionMatrix add(int[] yTrue, int[] yPred, double[] sampleWeight) {
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    Arguments.weights("sampleWeight", sampleWeight, yTrue.length);
    cells.weigh(yTrue, yPred, sampleWeight);
    classes = null;
    return this;
  }

  /**
   * Adds what {@code other} has seen, leaving it unchanged, and returns this matrix.
   *
   * @throws IllegalArgumentException if the numbers of classes differ
   */
  @Override
  public ConfusionMatrix combine(ConfusionMatrix other) {
    if (other.numClasses != numClasses) {
      throw Arguments.badValue("other.numClasses()", "be " + numClasses, other.numClasses);
    }
    cells.addAll(other.cells);
    classes = null;
    return this;
  }

  /** Returns a copy, which later additions do not change. */
  ConfusionMatrix copy() {
    return new ConfusionMatrix(numClasses).combine(this);
  }

  /** Returns the number of classes. */
  public int numClasses() {
    return numClasses;
  }

  /**
   * Returns how often, or with which weight, {@code prediction} was predicted for {@code truth}.
   *
   * @throws IndexOutOfBoundsException if one is not a class
   */
  public double at(int truth, int prediction) {
    Objects.checkIndex(truth, numClasses);
    Objects.checkIndex(prediction, numClasses);
    return cells.at(truth * numClasses + prediction);
  }

  /** Returns all cells, row-major. */
  public double[] toArray() {
    double[] values = new double[cells.length()];
    Arrays.setAll(values, cells::at);
    return values;
  }

  /** Returns the cells divided by the sums of their rows, row-major: the diagonal is the recall; 0/0 is 0. */
  public double[] normalizedByTruth() {
    double[] rows = support();
    return dividedBy(cell -> rows[cell / numClasses]);
  }

  /** Returns the cells divided by the sums of their columns, row-major: the diagonal is the precision; 0/0 is 0. */
  public double[] normalizedByPrediction() {
    double[] columns = predicted();
    return dividedBy(cell -> columns[cell % numClasses]);
  }

  /** Returns the cells divided by the total, row-major; 0/0 is 0. */
  public double[] normalizedByTotal() {
    double total = total();
    return dividedBy(cell -> total);
  }

  private double[] dividedBy(IntToDoubleFunction divisorOfCell) {
    double[] values = toArray();
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = ZeroDivision.ZERO.divide(values[cell], divisorOfCell.applyAsDouble(cell));
    }
    return values;
  }

  /** Returns the number of samples, or the sum of their weights. */
  public double total() {
    return sum(BinaryCounts::support);
  }

  /** Returns how often each class is true: the sums of the rows. */
  public double[] support() {
    return perClass(BinaryCounts::support);
  }

  /** Returns how often each class is predicted: the sums of the columns. */
  public double[] predicted() {
    return perClass(BinaryCounts::predicted);
  }

  /**
   * Returns the counts of one class against all others.
   *
   * @throws IndexOutOfBoundsException if it is not a class
   */
  public BinaryCounts counts(int classIndex) {
    return classes().get(Objects.checkIndex(classIndex, numClasses));
  }

  /** Returns a function of the counts of each class, such as {@code BinaryCounts::recall}. */
  public double[] perClass(ToDoubleFunction<? super BinaryCounts> ratio) {
    double[] values = new double[numClasses];
    for (int i = 0; i < numClasses; i++) {
      values[i] = ratio.applyAsDouble(classes().get(i));
    }
    return values;
  }

  private List<BinaryCounts> classes() {
    List<BinaryCounts> known = classes;
    if (known == null) {
      known = new OneVersusRest(numClasses, cells).counts();
      classes = known;
    }
    return known;
  }

  /**
   * Returns the average of a ratio of {@link BinaryCounts} over the classes that are present: its value for class 1 if
   * there are two classes, else its macro average.
   */
  public double average(ToDoubleFunction<? super BinaryCounts> ratio) {
    return average(numClasses == 2 ? Averaging.BINARY : Averaging.MACRO, ratio);
  }

  /**
   * Returns the average of a ratio of {@link BinaryCounts} over the classes that are present.
   *
   * @throws IllegalArgumentException if {@code averaging} is BINARY and there are more than two classes
   */
  public double average(Averaging averaging, ToDoubleFunction<? super BinaryCounts> ratio) {
    // The two classes of a binary metric take part whether they occur or not.
    List<BinaryCounts> averaged = averaging == Averaging.BINARY
        ? classes()
        : classes().stream().filter(BinaryCounts::isPresent).toList();
    return averaging.of(averaged, ratio);
  }

  private List<BinaryCounts> classesInTruth() {
    return classes().stream().filter(counts -> counts.support() > 0).toList();
  }

  /**
   * Returns the counts of class 1 against class 0, for the metrics of two classes.
   *
   * @throws IllegalArgumentException if there are more than two classes
   */
  public BinaryCounts binary() {
    if (numClasses != 2) {
      throw Arguments.badValue("numClasses", "be 2 for a binary metric", numClasses);
    }
    return counts(1);
  }

  /** Averages {@link BinaryCounts#precision()}. */
  public double precision(Averaging averaging) {
    return average(averaging, BinaryCounts::precision);
  }

  /** Averages {@link BinaryCounts#recall()}. */
  public double recall(Averaging averaging) {
    return average(averaging, BinaryCounts::recall);
  }

  /** Averages {@link BinaryCounts#specificity()}. */
  public double specificity(Averaging averaging) {
    return average(averaging, BinaryCounts::specificity);
  }

  /** Averages {@link BinaryCounts#npv()}. */
  public double npv(Averaging averaging) {
    return average(averaging, BinaryCounts::npv);
  }

  /** Averages {@link BinaryCounts#jaccard()}. */
  public double jaccard(Averaging averaging) {
    return average(averaging, BinaryCounts::jaccard);
  }

  /** Averages {@link BinaryCounts#f1()}. */
  public double f1(Averaging averaging) {
    return average(averaging, BinaryCounts::f1);
  }

  /**
   * Averages {@link BinaryCounts#fBeta(double)}.
   *
   * @throws IllegalArgumentException if {@code beta} is negative or NaN
   */
  public double fBeta(double beta, Averaging averaging) {
    return average(averaging, counts -> counts.fBeta(beta));
  }

  /** Share of the samples whose class is predicted, 1 is best: {@code trace / N}; NaN without samples. */
  public double accuracy() {
    return outcomes().accuracy();
  }

  /** Share of the samples whose class is not predicted, 0 is best: 1 less the accuracy; NaN without samples. */
  public double errorRate() {
    return outcomes().errorRate();
  }

  Outcomes outcomes() {
    return new Outcomes(sum(BinaryCounts::truePositives), sum(BinaryCounts::falseNegatives));
  }

  private double sum(ToDoubleFunction<BinaryCounts> part) {
    double sum = 0;
    for (BinaryCounts counts : classes()) {
      sum += part.applyAsDouble(counts);
    }
    return sum;
  }

  /**
   * Mean recall of the classes that occur in the truth, 1 is best; NaN without samples.
   *
   * <p>Unlike the macro recall it leaves out a class that is predicted but never true.
   */
  public double balancedAccuracy() {
    double sum = 0;
    List<BinaryCounts> inTruth = classesInTruth();
    for (BinaryCounts counts : inTruth) {
      sum += counts.recall();
    }
    return sum / inTruth.size();
  }

  /**
   * {@link #balancedAccuracy()} rescaled so that chance is 0 and 1 is best: {@code (b - 1/m) / (1 - 1/m)} for m classes
   * in the truth. NaN if m is 0 or 1, where scikit-learn divides by zero.
   */
  public double balancedAccuracyAdjusted() {
    int inTruth = classesInTruth().size();
    double chance = 1.0 / inTruth;
    return inTruth > 1 ? (balancedAccuracy() - chance) / (1 - chance) : Double.NaN;
  }

  /** Geometric mean of the recalls of the classes that occur in the truth, 1 is best; NaN without samples. */
  public double gMean() {
    double logarithms = 0;
    List<BinaryCounts> inTruth = classesInTruth();
    for (BinaryCounts counts : inTruth) {
      logarithms += Math.log(counts.recall());
    }
    return Math.exp(logarithms / inTruth.size());
  }

  /**
   * Matthews correlation coefficient of truth and prediction (R_K of Gorodkin 2004); 1 is best, 0 is chance.
   *
   * <pre>{@code (N trace - sum r_i c_i) / sqrt((N^2 - sum r_i^2) (N^2 - sum c_i^2))}</pre>
   *
   * <p>with row sums r and column sums c. 0 if truth or prediction has only one class.
   */
  public double matthewsCorrcoef() {
    double unit = Unit.of(total());
    double covariance = 0;
    double truthSpread = 0;
    double predictionSpread = 0;
    for (BinaryCounts counts : classes()) {
      covariance += counts.covariance(unit);
      truthSpread += counts.truthSpread(unit);
      predictionSpread += counts.predictionSpread(unit);
    }
    return BinaryCounts.correlation(covariance, truthSpread, predictionSpread);
  }

  /**
   * Cohen's kappa: agreement beyond what the margins give by chance; 1 is best, 0 is chance.
   *
   * <pre>{@code 1 - sum w_ij C_ij / (sum w_ij r_i c_j / N)}</pre>
   *
   * <p>with w = 1 off the diagonal. NaN if truth and prediction are the same single class.
   */
  public double cohenKappa() {
    return kappa(distance -> distance == 0 ? 0 : 1);
  }

  /**
   * {@link #cohenKappa()} in which a miss weighs by how many labels it is away: {@code w = |i - j|}.
   *
   * <p>Distances are those of the label values, so an unused label in the middle widens them; {@link
   * #ofPresentLabels()} closes such gaps.
   */
  public double linearWeightedKappa() {
    return kappa(distance -> distance);
  }

  /**
   * {@link #cohenKappa()} in which a miss weighs by the square of how many labels it is away: {@code w = (i - j)^2}.
   *
   * <p>Distances are those of the label values, so an unused label in the middle widens them; {@link
   * #ofPresentLabels()} closes such gaps.
   */
  public double quadraticWeightedKappa() {
    return kappa(distance -> (double) distance * distance);
  }

  private double kappa(IntToDoubleFunction weightOfDistance) {
    double[] weight = new double[numClasses];
    Arrays.setAll(weight, weightOfDistance);
    double[] columns = predicted();
    double total = total();
    double unit = Unit.of(total);
    double observed = 0;
    double expected = 0;
    for (int truth = 0; truth < numClasses; truth++) {
      double row = counts(truth).support();
      double rowObserved = 0;
      double rowExpected = 0;
      for (int prediction = 0; prediction < numClasses; prediction++) {
        double w = weight[Math.abs(truth - prediction)];
        rowObserved += w * cells.at(truth * numClasses + prediction);
        rowExpected += w * columns[prediction];
      }
      observed += rowObserved;
      expected += row * unit * rowExpected;
    }
    return 1 - observed / (expected / (total * unit));
  }

  /**
   * Returns the matrix of the labels that occur, renumbered in their order; at least two are kept.
   *
   * <p>Weighted kappas of it are those of scikit-learn without {@code labels}.
   */
  public ConfusionMatrix ofPresentLabels() {
    int[] kept =
        IntStream.range(0, numClasses).filter(i -> counts(i).isPresent()).toArray();
    int width = Math.max(2, kept.length);
    double[] present = new double[width * width];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        present[i * width + j] = cells.at(kept[i] * numClasses + kept[j]);
      }
    }
    return ofWeights(width, present);
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public ClassificationEvaluation result() {
    return ClassificationEvaluation.of(this);
  }
}
