package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import java.util.ArrayList;
import java.util.List;

/** All that the metrics of probabilities need, added up over batches of samples. */
final class ProbabilitySums implements Statistic<ProbabilitySums> {

  private static final long serialVersionUID = 1L;

  /** Log losses over all samples. */
  private final WeightedMean logLoss = new WeightedMean();

  /** Log losses by true class. */
  private final ClassSums classLogLoss;

  /** Squared errors by class. */
  private final ClassSums brier;

  /** Bins of the most probable class. */
  private final CalibrationBins topLabelCalibration;

  /** Bins of each class. */
  private final ArrayList<CalibrationBins> classCalibration = new ArrayList<>();

  /** Whether a batch had weights, which calibration does not take. */
  private boolean weighted;

  ProbabilitySums(int numClasses, ClassificationOptions options) {
    classLogLoss = new ClassSums(numClasses);
    brier = new ClassSums(numClasses);
    topLabelCalibration = new CalibrationBins(options);
    for (int c = 0; c < numClasses; c++) {
      classCalibration.add(new CalibrationBins(options));
    }
  }

  void add(ClassProbabilities batch) {
    logLoss.combine(batch.logLosses());
    classLogLoss.combine(batch.classLogLosses());
    brier.combine(batch.brierScores());
    if (!batch.topLabelBins().isSupported()) {
      weighted = true;
      return;
    }
    topLabelCalibration.combine(batch.topLabelBins().get());
    addEach(batch.classBins().get());
  }

  private void addEach(List<CalibrationBins> others) {
    for (int c = 0; c < others.size(); c++) {
      classCalibration.get(c).combine(others.get(c));
    }
  }

  @Override
  public ProbabilitySums combine(ProbabilitySums other) {
    logLoss.combine(other.logLoss);
    classLogLoss.combine(other.classLogLoss);
    brier.combine(other.brier);
    topLabelCalibration.combine(other.topLabelCalibration);
    addEach(other.classCalibration);
    weighted |= other.weighted;
    return this;
  }

  int numClasses() {
    return classCalibration.size();
  }

  WeightedMean logLoss() {
    return logLoss;
  }

  ClassSums classLogLoss() {
    return classLogLoss;
  }

  ClassSums brier() {
    return brier;
  }

  Part<CalibrationBins> topLabelCalibration() {
    return unlessWeighted(topLabelCalibration);
  }

  Part<List<CalibrationBins>> classCalibration() {
    return unlessWeighted(classCalibration);
  }

  private <T> Part<T> unlessWeighted(T part) {
    return weighted
        ? Part.refused("sampleWeight must be absent for calibration")
        : Part.known(part);
  }
}
