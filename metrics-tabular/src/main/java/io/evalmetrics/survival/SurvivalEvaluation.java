package io.evalmetrics.survival;

import io.evalmetrics.Resamplable;
import io.evalmetrics.classification.BinaryCounts;
import io.evalmetrics.internal.Arguments;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Observed times, of an event or of censoring, and what one model predicted of them. Immutable and safe to share.
 *
 * <pre>{@code
 * SurvivalEvaluation evaluation = SurvivalEvaluation.of(time, event)
 *     .withRisk(risk)
 *     .withEventProbability(probabilityWithinAYear)
 *     .withOptions(SurvivalOptions.withDefaults().withHorizon(365));
 * double c = evaluation.concordanceIndex();
 * double f1 = evaluation.f1();
 * }</pre>
 *
 * <p>Each {@code with} method returns a changed copy. Which predictions there are decides which metrics can be computed;
 * the others throw an IllegalArgumentException that names what is missing. Arrays are kept, not copied, and must not
 * change while the evaluation is in use. Times may be any finite numbers for Harrell's C (logarithms of times are
 * legitimate there), but not negative for any other metric.
 *
 * <p>Weights for censoring (IPCW) come from the Kaplan-Meier curve G of the censorings, of the training data if {@link
 * #withTraining} gives them, else of the samples themselves. Its value is needed only where it weighs something; beyond
 * the last training time it is unknown, which is an IllegalArgumentException, unless it has reached 0 before.
 */
public final class SurvivalEvaluation implements Resamplable<SurvivalEvaluation> {

  private final Findings findings;

  private SurvivalEvaluation(Findings findings) {
    this.findings = findings;
  }

  /**
   * Returns an evaluation without predictions yet.
   *
   * @param time time of the event or of censoring; kept
   * @param event 1 where the event was observed, 0 where the sample was censored; kept
   * @throws IllegalArgumentException if there is no sample, the lengths differ, a time is NaN or infinite, or an event
   *     is neither 0 nor 1
   */
  public static SurvivalEvaluation of(double[] time, int[] event) {
    Arguments.notEmpty("time", time.length);
    Arguments.sameLength("time", time.length, "event", event.length);
    Arguments.finite("time", time);
    Arguments.below("event", event, 2);
    return new SurvivalEvaluation(new Findings(new SurvivalData(Column.of(time), event)));
  }

  /** {@link #of(double[], int[])} of booleans; these are copied. */
  public static SurvivalEvaluation of(double[] time, boolean[] event) {
    return of(time, zeroOrOne(event));
  }

  private static int[] zeroOrOne(boolean[] values) {
    int[] ints = new int[values.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = values[i] ? 1 : 0;
    }
    return ints;
  }

  private SurvivalEvaluation with(Consumer<SurvivalData> change) {
    SurvivalData copy = findings.data().copy();
    change.accept(copy);
    return new SurvivalEvaluation(new Findings(copy));
  }

  /**
   * Adds predicted risks: the higher, the earlier the event. They go before predicted times.
   *
   * @param risk kept
   * @throws IllegalArgumentException if there is not one per sample, or one is NaN or infinite
   */
  public SurvivalEvaluation withRisk(double[] risk) {
    samples("risk", risk.length, 1);
    Arguments.finite("risk", risk);
    return with(copy -> copy.risk = Column.of(risk));
  }

  /** {@link #withRisk(double[])} of floats; copied. */
  public SurvivalEvaluation withRisk(float[] risk) {
    return withRisk(Arguments.widen(risk));
  }

  /**
   * Adds predicted times: the higher, the later the event. For concordance and AUC the risk is {@code -predictedTime}.
   *
   * @param predictedTime kept
   * @throws IllegalArgumentException if there is not one per sample, or one is NaN or infinite
   */
  public SurvivalEvaluation withPredictedTime(double[] predictedTime) {
    samples("predictedTime", predictedTime.length, 1);
    Arguments.finite("predictedTime", predictedTime);
    double[] risk = new double[predictedTime.length];
    for (int i = 0; i < risk.length; i++) {
      risk[i] = -predictedTime[i];
    }
    return with(copy -> {
      copy.predictedTime = predictedTime;
      copy.riskOfPredictedTime = Column.of(risk);
    });
  }

  /**
   * Adds predicted events, by the horizon if there is one. They go before event probabilities.
   *
   * @param predictedEvent 1 where the event is predicted, else 0; kept
   * @throws IllegalArgumentException if there is not one per sample, or one is neither 0 nor 1
   */
  public SurvivalEvaluation withPredictedEvent(int[] predictedEvent) {
    samples("predictedEvent", predictedEvent.length, 1);
    Arguments.below("predictedEvent", predictedEvent, 2);
    return with(copy -> copy.predictedEvent = predictedEvent);
  }

  /** {@link #withPredictedEvent(int[])} of booleans; copied. */
  public SurvivalEvaluation withPredictedEvent(boolean[] predictedEvent) {
    return withPredictedEvent(zeroOrOne(predictedEvent));
  }

  /**
   * Adds predicted probabilities of the event, by the horizon if there is one. They go before predicted times.
   *
   * @param eventProbability kept
   * @throws IllegalArgumentException if there is not one per sample, or one lies outside of [0, 1]
   */
  public SurvivalEvaluation withEventProbability(double[] eventProbability) {
    samples("eventProbability", eventProbability.length, 1);
    Arguments.inRange("eventProbability", eventProbability, 0, 1);
    return with(copy -> copy.eventProbability = eventProbability);
  }

  /** {@link #withEventProbability(double[])} of floats; copied. */
  public SurvivalEvaluation withEventProbability(float[] eventProbability) {
    return withEventProbability(Arguments.widen(eventProbability));
  }

  /**
   * Adds sample weights, which count in Harrell's C and in the classification at a horizon. A pair weighs the product
   * of its members' weights.
   *
   * @param sampleWeight kept
   * @throws IllegalArgumentException if there is not one per sample, or one is negative, NaN or infinite
   */
  public SurvivalEvaluation withSampleWeight(double[] sampleWeight) {
    samples("sampleWeight", sampleWeight.length, 1);
    Arguments.nonNegative("sampleWeight", sampleWeight);
    return with(copy -> copy.sampleWeight = sampleWeight);
  }

  /**
   * Restricts the pairs of Harrell's C to those within a stratum; the pairs of all strata are counted together.
   *
   * @param strata any numbers that tell strata apart; kept
   * @throws IllegalArgumentException if there is not one per sample
   */
  public SurvivalEvaluation withStrata(int[] strata) {
    samples("strata", strata.length, 1);
    return with(copy -> copy.strata = strata);
  }

  /**
   * Estimates the censoring curve on these data instead of the samples themselves.
   *
   * @param trainTime times of event or of censoring; not kept
   * @param trainEvent 1 where the event was observed, 0 where the sample was censored; not kept
   * @throws IllegalArgumentException if there is no sample, the lengths differ, a time is negative, NaN or infinite, or
   *     an event is neither 0 nor 1
   */
  public SurvivalEvaluation withTraining(double[] trainTime, int[] trainEvent) {
    KaplanMeier censoring =
        KaplanMeier.ofCensorings("trainTime", trainTime, "trainEvent", trainEvent);
    return with(copy -> copy.trainingCensoring = censoring);
  }

  /**
   * Sets the times at which AUC(t) and Brier scores are asked for, before the predictions at these times are added.
   *
   * @param evalTimes strictly increasing; copied
   * @throws IllegalArgumentException if there is no time, one is NaN or infinite, they do not increase, or predictions
   *     for other times were added before
   */
  public SurvivalEvaluation withEvalTimes(double... evalTimes) {
    Arguments.notEmpty("evalTimes", evalTimes.length);
    Arguments.finite("evalTimes", evalTimes);
    for (int k = 1; k < evalTimes.length; k++) {
      if (evalTimes[k] <= evalTimes[k - 1]) {
        throw Arguments.badElement("evalTimes", k, "be greater than the one before", evalTimes[k]);
      }
    }
    SurvivalData data = findings.data();
    if (data.survivalProbability != null || data.riskMatrix != null) {
      throw new IllegalArgumentException("evalTimes must be given before predictions at them");
    }
    double[] copied = evalTimes.clone();
    return with(copy -> copy.evalTimes = copied);
  }

  /**
   * Adds predicted probabilities of no event by each of the evaluation times, which must have been set before.
   *
   * @param survivalProbability a row of one probability per evaluation time for each sample; kept
   * @throws IllegalArgumentException if there are no evaluation times, the length is not samples times evaluation
   *     times, or a probability lies outside of [0, 1]
   */
  public SurvivalEvaluation withSurvivalProbability(double[] survivalProbability) {
    samples("survivalProbability", survivalProbability.length, findings.evalTimes().length);
    Arguments.inRange("survivalProbability", survivalProbability, 0, 1);
    return with(copy -> copy.survivalProbability = survivalProbability);
  }

  /** {@link #withSurvivalProbability(double[])} of floats; copied. */
  public SurvivalEvaluation withSurvivalProbability(float[] survivalProbability) {
    return withSurvivalProbability(Arguments.widen(survivalProbability));
  }

  /**
   * Adds predicted risks that depend on the evaluation time, for AUC(t); the times must have been set before.
   *
   * @param riskMatrix a row of one risk per evaluation time for each sample; kept
   * @throws IllegalArgumentException if there are no evaluation times, the length is not samples times evaluation
   *     times, or a risk is NaN or infinite
   */
  public SurvivalEvaluation withRiskMatrix(double[] riskMatrix) {
    samples("riskMatrix", riskMatrix.length, findings.evalTimes().length);
    Arguments.finite("riskMatrix", riskMatrix);
    return with(copy -> copy.riskMatrix = riskMatrix);
  }

  /** Replaces the options. */
  public SurvivalEvaluation withOptions(SurvivalOptions options) {
    Objects.requireNonNull(options, "options");
    return with(copy -> copy.options = options);
  }

  private void samples(String name, int length, int width) {
    Arguments.length(name, length, (long) findings.rows() * width);
  }

  /** Returns whether a requirement of a metric is met. */
  boolean meets(Consumer<SurvivalData> requirement) {
    try {
      requirement.accept(findings.data());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns the number of samples. */
  @Override
  public int units() {
    return findings.rows();
  }

  /**
   * Returns the evaluation in which sample i stands {@code counts[i]} times. Training data stay as they are; a censoring
   * curve of the samples becomes that of the resample.
   *
   * @throws IllegalArgumentException if the counts do not fit
   */
  @Override
  public SurvivalEvaluation resampled(int[] counts) {
    return new SurvivalEvaluation(findings.resampled(counts));
  }

  /**
   * Pairs of samples: concordant, discordant, tied in risk, tied in time, for Harrell's C.
   *
   * <p>Where risks differ by no more than the tied tolerance they are tied; times are equal only if they are the same
   * number. With sample weights each pair counts the product of both weights. O(n log n).
   *
   * @throws IllegalArgumentException if there are neither risks nor predicted times
   */
  public PairCounts pairCounts() {
    return findings.pairCounts();
  }

  /**
   * Harrell's concordance index: the share of comparable pairs in which who fails first had the higher risk; 1 is best,
   * 0.5 is chance.
   *
   * <pre>{@code (concordant + tied / 2) / (concordant + discordant + tied)}</pre>
   *
   * <ul>
   *   <li>a pair is comparable if the one with the shorter time had an event, or if times are equal and exactly one had
   *       an event
   *   <li>no comparable pair: NaN
   *   <li>other treatments of ties: {@link TieRule}, {@link SurvivalOptions#withTiedTolerance}
   * </ul>
   *
   * <p>Reference: R survival 3.5-3 {@code concordance}, lifelines 0.30.1, Hmisc 4.8 {@code rcorr.cens}, scikit-survival
   * 0.28.0 {@code concordance_index_censored(tied_tol=0)}; R takes times within 1.5e-8 for equal, here they must be. See
   * Harrell et al. (1982), <a href="https://doi.org/10.1001/jama.1982.03320430047030">Evaluating the yield of medical
   * tests</a>. O(n log n).
   *
   * @throws IllegalArgumentException if there are neither risks nor predicted times, or the rule {@link
   *     TieRule#ISHWARAN} meets weights, strata or a tolerance
   */
  public double concordanceIndex() {
    return findings.concordance();
  }

  /**
   * Somers' D of risk given time: 1 is best, 0 is chance.
   *
   * <pre>{@code 2 C - 1}</pre>
   *
   * <p>C is {@link #concordanceIndex}; NaN where C is. Reference: R Hmisc 4.8 {@code rcorr.cens} (Dxy).
   *
   * @throws IllegalArgumentException where {@link #concordanceIndex} throws one
   */
  public double somersD() {
    return 2 * concordanceIndex() - 1;
  }

  /**
   * Uno's concordance index: Harrell's, freed from the influence of censoring by weights; 1 is best, 0.5 is chance.
   *
   * <pre>{@code sum of G(t)^-2 (concordant + tied / 2) / sum of G(t)^-2, over comparable pairs}</pre>
   *
   * <p>t is the time of the member that fails first, G the censoring curve. Takes no sample weights and no strata.
   *
   * <ul>
   *   <li>with {@link SurvivalOptions#withTau tau}, only pairs with t &lt; tau
   *   <li>no comparable pair, or G(t) = 0 at an event before tau: NaN
   *   <li>no censoring: Harrell's C
   * </ul>
   *
   * <p>Reference: scikit-survival 0.28.0 {@code concordance_index_ipcw(tied_tol=0)}; with {@link
   * SurvivalOptions#withIpcwLeftLimit} R survival 3.5-3 {@code concordance(timewt="n/G2")}. See Uno et al. (2011),
   * <a href="https://doi.org/10.1002/sim.4154">On the C-statistics for evaluating overall adequacy of risk prediction
   * procedures with censored survival data</a>. O(n log n).
   *
   * @throws IllegalArgumentException if there are neither risks nor predicted times, a time is negative, or an event
   *     before tau lies where the censoring curve is unknown
   */
  public double concordanceIndexIpcw() {
    return findings.concordanceIpcw();
  }

  /**
   * Time-dependent AUC at each evaluation time: how well the risks tell who has had the event by then from who has not;
   * 1 is best, 0.5 is chance.
   *
   * <pre>{@code AUC(t) = sum over cases i, controls j of (1[r_i > r_j] + 1[r_i = r_j] / 2) / G(t_i)
   *          / (sum over cases i of 1 / G(t_i) * number of controls)}</pre>
   *
   * <p>Cases have had the event at or before t, controls have a time after t; who was censored before or at t is
   * neither. The risks are those of the risk matrix at t, or else the same for all times. Takes no sample weights.
   *
   * <ul>
   *   <li>no case at t, or G = 0 at a case: NaN
   * </ul>
   *
   * <p>Reference: scikit-survival 0.28.0 {@code cumulative_dynamic_auc(tied_tol=0)}; with {@link
   * SurvivalOptions#withIpcwLeftLimit} R riskRegression 2022.11.28 {@code Score}. See Uno et al. (2007), <a
   * href="https://doi.org/10.1198/016214507000000149">Evaluating prediction rules for t-year survivors with censored
   * regression models</a>. O(n log n + n T) for T times, O(T n log n) for a risk matrix.
   *
   * @throws IllegalArgumentException if there are no evaluation times or no risks, a time is negative, the evaluation
   *     times do not lie in [first time, last time) of the samples, or an event up to the last evaluation time lies
   *     where the censoring curve is unknown
   */
  public double[] cumulativeDynamicAuc() {
    return findings.areas().clone();
  }

  /**
   * Mean of {@link #cumulativeDynamicAuc} over the evaluation times, weighted by the events between them; 1 is best.
   *
   * <pre>{@code sum over k of AUC(t_k) (S(t_k-1) - S(t_k)) / (1 - S(t_T)), S(t_0) = 1}</pre>
   *
   * <p>S is the Kaplan-Meier curve of the samples.
   *
   * <ul>
   *   <li>one evaluation time: AUC(t) itself
   *   <li>an AUC(t) is NaN: NaN
   * </ul>
   *
   * <p>Reference: scikit-survival 0.28.0 {@code cumulative_dynamic_auc}.
   *
   * @throws IllegalArgumentException where {@link #cumulativeDynamicAuc} throws one
   */
  public double meanCumulativeDynamicAuc() {
    KaplanMeier survival = KaplanMeier.ofEvents(findings.data().groups());
    return DynamicAuc.mean(findings.areas(), findings.evalTimes(), survival);
  }

  /**
   * Brier score at each evaluation time: the weighted mean squared error of predicted survival; 0 is best.
   *
   * <pre>{@code BS(t) = mean over all samples of
   *     S_i(t)^2 / G(t_i)       if the event came at t_i <= t
   *     (1 - S_i(t))^2 / G(t)   if t_i > t
   *     0                       if censored at t_i <= t}</pre>
   *
   * <ul>
   *   <li>where G is 0 the weight is 0 (scikit-survival)
   * </ul>
   *
   * <p>Takes no sample weights. Reference: scikit-survival 0.28.0 {@code brier_score}; with {@link
   * SurvivalOptions#withIpcwLeftLimit} R riskRegression 2022.11.28 {@code Score}. See Graf et al. (1999), <a
   * href="https://doi.org/10.1002/(SICI)1097-0258(19990915/30)18:17/18%3C2529::AID-SIM274%3E3.0.CO;2-5">Assessment and
   * comparison of prognostic classification schemes for survival data</a>. O(n log n + n T) for T times.
   *
   * @throws IllegalArgumentException if there are no survival probabilities, a time is negative, the evaluation times do
   *     not lie in [first time, last time) of the samples, or one lies where the censoring curve is unknown
   */
  public double[] survivalBrierScore() {
    return findings.brierScores().clone();
  }

  /**
   * Mean of {@link #survivalBrierScore} over the time between the first and the last evaluation time, by trapezoids; 0
   * is best.
   *
   * <pre>{@code integral of BS(t) dt / (t_T - t_1)}</pre>
   *
   * <p>Reference: scikit-survival 0.28.0 {@code integrated_brier_score}.
   *
   * @throws IllegalArgumentException if there are fewer than two evaluation times, or where {@link #survivalBrierScore}
   *     throws one
   */
  public double integratedBrierScore() {
    Requirements.forIntegratedBrier(findings.data());
    return BrierScores.integrated(findings.brierScores(), findings.evalTimes());
  }

  /**
   * Counts of who was predicted to have the event, and had it: the label of a sample is its event indicator, or with a
   * {@link SurvivalOptions#withHorizon horizon} h
   *
   * <ul>
   *   <li>positive: an event at or before h
   *   <li>negative: an event after h, or censored at or after h
   *   <li>left out: censored before h
   * </ul>
   *
   * <p>Positive is predicted by the predicted event; without it by an event probability of at least the threshold;
   * without it by a predicted time at or before h, which needs a horizon. Each sample counts its sample weight. With
   * {@link SurvivalOptions#withIpcw} positives also count 1/G(t), negatives 1/G(h), which makes up for who is left out.
   *
   * @throws IllegalArgumentException if there is no such prediction, a time is negative, or with ipcw, if there is no
   *     horizon or a weight is needed where the censoring curve is unknown
   */
  public BinaryCounts horizonCounts() {
    return findings.horizonCounts();
  }

  /** Without anybody at all, or with infinite weights, every ratio is undefined. */
  private double ratio(ToDoubleFunction<BinaryCounts> ratio) {
    BinaryCounts counts = horizonCounts();
    boolean isDefined = counts.total() > 0 && counts.total() <= Double.MAX_VALUE;
    return isDefined ? ratio.applyAsDouble(counts) : Double.NaN;
  }

  /**
   * F1 score of the {@link #horizonCounts}; 1 is best.
   *
   * <pre>{@code 2 TP / (2 TP + FP + FN)}</pre>
   *
   * <ul>
   *   <li>neither a positive nor a predicted positive: 0
   *   <li>nobody counts (all left out or of weight 0), or G = 0 under a needed weight: NaN
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2.1 {@code f1_score}.
   *
   * @throws IllegalArgumentException where {@link #horizonCounts} throws one
   */
  public double f1() {
    return ratio(BinaryCounts::f1);
  }

  /**
   * Precision of the {@link #horizonCounts}, {@code TP / (TP + FP)}; 1 is best. 0/0 is 0; NaN where {@link #f1} is.
   *
   * @throws IllegalArgumentException where {@link #horizonCounts} throws one
   */
  public double precision() {
    return ratio(BinaryCounts::precision);
  }

  /**
   * Recall of the {@link #horizonCounts}, {@code TP / (TP + FN)}; 1 is best. 0/0 is 0; NaN where {@link #f1} is.
   *
   * @throws IllegalArgumentException where {@link #horizonCounts} throws one
   */
  public double recall() {
    return ratio(BinaryCounts::recall);
  }

  /**
   * Accuracy of the {@link #horizonCounts}, {@code (TP + TN) / all}; 1 is best. NaN where {@link #f1} is.
   *
   * @throws IllegalArgumentException where {@link #horizonCounts} throws one
   */
  public double accuracy() {
    return ratio(BinaryCounts::accuracy);
  }

  /**
   * Mean absolute error of the predicted times of those who had the event, in the unit of time; 0 is best.
   *
   * <pre>{@code mean over events of |predictedTime - time|}</pre>
   *
   * <p>No event: NaN. Takes no sample weights.
   *
   * @throws IllegalArgumentException if there are no predicted times, or a time is negative
   */
  public double maeUncensored() {
    return findings.timeErrors().meanAbsoluteOfEvents();
  }

  /**
   * Root mean squared error of the predicted times of those who had the event, in the unit of time; 0 is best.
   *
   * <pre>{@code sqrt(mean over events of (predictedTime - time)^2)}</pre>
   *
   * <p>No event: NaN. Takes no sample weights.
   *
   * @throws IllegalArgumentException if there are no predicted times, or a time is negative
   */
  public double rmseUncensored() {
    return findings.timeErrors().rootMeanSquareOfEvents();
  }

  /**
   * Mean absolute error of the predicted times where who was censored errs only if predicted too early, in the unit of
   * time; 0 is best.
   *
   * <pre>{@code mean of |predictedTime - time| for events, max(time - predictedTime, 0) for the censored}</pre>
   *
   * <p>Takes no sample weights. See Haider et al. (2020), <a href="https://jmlr.org/papers/v21/18-772.html">Effective
   * ways to build and evaluate individual survival distributions</a>.
   *
   * @throws IllegalArgumentException if there are no predicted times, or a time is negative
   */
  public double maeHinge() {
    return findings.timeErrors().hingeMean();
  }
}
