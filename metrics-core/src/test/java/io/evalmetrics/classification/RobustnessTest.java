package io.evalmetrics.classification;

import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;
import java.util.function.ToDoubleFunction;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return ClassificationEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(
        ClassificationTasks.TABULAR_CLASSIFICATION, ClassificationTasks.MULTILABEL_CLASSIFICATION);
  }

  @Override
  protected int seeds() {
    return 30;
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of(
        add(
            "ClassificationStatistics.add(ClassificationEvaluation)",
            () -> ClassificationStatistics.create(3),
            (it, a) -> it.add(a.object("batch", batch(a)))),
        add(
            "ConfusionMatrix.add(int[], int[])",
            () -> ConfusionMatrix.create(3),
            (it, a) -> it.add(a.labels("yTrue", 3), a.labels("yPred", 3))),
        add(
            "ConfusionMatrix.add(int[], int[], double[])",
            () -> ConfusionMatrix.create(3),
            (it, a) ->
                it.add(a.labels("yTrue", 3), a.labels("yPred", 3), a.weights("sampleWeight"))),
        add(
            "DiscountedGain.add(double[], double[])",
            () -> DiscountedGain.create(3),
            (it, a) -> it.add(
                a.doubles("relevance", 3 * a.length(), 0, 9), a.doubles("yScore", 3 * a.length()))),
        add(
            "DiscountedGain.add(double[], double[], double[])",
            () -> DiscountedGain.create(3),
            (it, a) -> it.add(
                a.doubles("relevance", 3 * a.length(), 0, 9),
                a.doubles("yScore", 3 * a.length()),
                a.weights("sampleWeight"))),
        add(
            "MultilabelStatistics.add(int[], double[])",
            () -> MultilabelStatistics.create(3),
            (it, a) -> it.add(bits(a, "yTrue"), a.doubles("yScore", 3 * a.length()))),
        add(
            "MultilabelStatistics.add(int[], double[], double[])",
            () -> MultilabelStatistics.create(3),
            (it, a) -> it.add(
                bits(a, "yTrue"), a.doubles("yScore", 3 * a.length()), a.weights("sampleWeight"))),
        add(
            "MultilabelStatistics.add(int[], int[])",
            () -> MultilabelStatistics.create(3),
            (it, a) -> it.add(bits(a, "yTrue"), bits(a, "yPred"))),
        add(
            "MultilabelStatistics.add(int[], int[], double[])",
            () -> MultilabelStatistics.create(3),
            (it, a) -> it.add(bits(a, "yTrue"), bits(a, "yPred"), a.weights("sampleWeight"))));
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call("ZeroDivision.of(double)", a -> ZeroDivision.of(a.number("value", 0, 1))),
        call(
            "AveragedMetric.supports(ClassificationEvaluation)",
            a -> ClassificationMetrics.F1.supports(a.object("evaluation", binary(a.kind())))),
        call(
            "AveragedMetric.score(ClassificationEvaluation)",
            a -> ClassificationMetrics.F1.score(a.object("evaluation", binary(a.kind())))),
        call(
            "BinaryCounts.fBeta(double)",
            a -> new BinaryCounts(3, 2, 1, 4).fBeta(a.number("beta", 0, 1))),
        call(
            "BinaryCounts.fBeta(double, ZeroDivision)",
            a -> new BinaryCounts(3, 2, 1, 4)
                .fBeta(a.number("beta", 0, 1), a.object("zeroDivision", ZeroDivision.values()[0]))),
        call(
            "BinaryCounts.plus(BinaryCounts)",
            a ->
                new BinaryCounts(3, 2, 1, 4).plus(a.object("other", new BinaryCounts(1, 0, 0, 0)))),
        call(
            "ClassProbabilities.brierScore(boolean)",
            a -> ClassProbabilities.of(3, a.kind().labels("yTrue", 3), rows(a.kind()))
                .brierScore(a.flag())),
        call(
            "ClassProbabilities.calibrationCurve(int)",
            a -> twoClasses(a.kind()).calibrationCurve(few(a.whole("bins", 1, 5)))),
        call(
            "ClassProbabilities.calibrationCurveByQuantiles(int)",
            a -> twoClasses(a.kind()).calibrationCurveByQuantiles(few(a.whole("bins", 1, 5)))),
        call(
                "ClassProbabilities.of(int, int[], double[])",
                a -> ClassProbabilities.of(
                    a.whole("numClasses", 3, 3), a.labels("yTrue", 3), rows(a)))
            .keepingArrays(),
        call(
            "ClassificationEvaluation.topKAccuracy(int)",
            a -> evaluation(a.kind()).topKAccuracy(a.whole("k", 1, 5))),
        call(
            "ClassificationEvaluation.withBinaryLogits(double[])",
            a -> ClassificationEvaluation.ofTruth(2, a.kind().labels("yTrue", 2))
                .withBinaryLogits(a.doubles("logits"))),
        call(
            "ClassificationEvaluation.withGroups(int[])",
            a -> binary(a.kind()).withGroups(a.labels("groups", 3))),
        call(
                "ClassificationEvaluation.withLogits(double[])",
                a -> ClassificationEvaluation.ofTruth(3, a.kind().labels("yTrue", 3))
                    .withLogits(a.doubles("logits", 3 * a.length())))
            .keepingArrays(),
        call(
            "ClassificationEvaluation.withLogits(float[])",
            a -> ClassificationEvaluation.ofTruth(3, a.kind().labels("yTrue", 3))
                .withLogits(a.floats("logits", 3 * a.length()))),
        call(
                "ClassificationEvaluation.withLosses(double[])",
                a -> ClassificationEvaluation.ofTruth(3, a.kind().labels("yTrue", 3))
                    .withLosses(a.doubles("losses")))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.withPredictions(int[])",
                a -> ClassificationEvaluation.ofTruth(3, a.kind().labels("yTrue", 3))
                    .withPredictions(a.labels("yPred", 3)))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.withProbabilities(double[])",
                a -> ClassificationEvaluation.ofTruth(3, a.kind().labels("yTrue", 3))
                    .withProbabilities(rows(a)))
            .keepingArrays(),
        call(
            "ClassificationEvaluation.withProbabilities(float[])",
            a -> ClassificationEvaluation.ofTruth(3, a.kind().labels("yTrue", 3))
                .withProbabilities(a.floatProbabilities("probabilities", a.length(), 3))),
        call(
                "ClassificationEvaluation.withSampleWeight(double[])",
                a -> binary(a.kind()).withSampleWeight(a.weights("sampleWeight")))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.withScores(double[])",
                a -> ClassificationEvaluation.ofTruth(2, a.kind().labels("yTrue", 2))
                    .withScores(a.doubles("yScore")))
            .keepingArrays(),
        call(
            "ClassificationEvaluation.withScores(float[])",
            a -> ClassificationEvaluation.ofTruth(2, a.kind().labels("yTrue", 2))
                .withScores(a.floats("yScore"))),
        call(
                "ClassificationEvaluation.rankedScores(int)",
                a -> evaluation(a.kind()).rankedScores(a.whole("classIndex", 1, 5)))
            .takingIndex(),
        call(
            "ClassificationEvaluation.of(boolean[], boolean[])",
            a -> ClassificationEvaluation.of(a.booleans("yTrue"), a.booleans("yPred"))),
        call(
                "ClassificationEvaluation.of(int, int[], int[])",
                a -> ClassificationEvaluation.of(
                    a.whole("numClasses", 3, 3), a.labels("yTrue", 3), a.labels("yPred", 3)))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.of(int[], int[])",
                a -> ClassificationEvaluation.of(a.labels("yTrue", 3), a.labels("yPred", 3)))
            .keepingArrays(),
        call(
            "ClassificationEvaluation.of(ConfusionMatrix)",
            a -> ClassificationEvaluation.of(a.object("matrix", matrix(a.kind())))),
        call(
            "ClassificationEvaluation.ofActual(double[], double[])",
            a -> ClassificationEvaluation.ofActual(a.doubles("actual"), a.doubles("yScore"))),
        call(
                "ClassificationEvaluation.ofLosses(double[])",
                a -> ClassificationEvaluation.ofLosses(a.doubles("losses")))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.ofProbabilities(int, int[], double[])",
                a -> ClassificationEvaluation.ofProbabilities(
                    a.whole("numClasses", 3, 3), a.labels("yTrue", 3), rows(a)))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.ofProbabilities(int, int[], float[])",
                a -> ClassificationEvaluation.ofProbabilities(
                    a.whole("numClasses", 3, 3),
                    a.labels("yTrue", 3),
                    a.floatProbabilities("probabilities", a.length(), 3)))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.ofScores(boolean[], double[])",
                a -> ClassificationEvaluation.ofScores(a.booleans("yTrue"), a.doubles("yScore")))
            .keepingArrays(),
        call(
                "ClassificationEvaluation.ofScores(int[], double[])",
                a -> ClassificationEvaluation.ofScores(a.labels("yTrue", 2), a.doubles("yScore")))
            .keepingArrays(),
        call(
            "ClassificationEvaluation.ofTruth(int, int[])",
            a -> ClassificationEvaluation.ofTruth(
                a.whole("numClasses", 3, 3), a.labels("yTrue", 3))),
        call(
            "ClassificationEvaluation.ofTruth(int, int[], ClassificationOptions)",
            a -> ClassificationEvaluation.ofTruth(
                a.whole("numClasses", 3, 3),
                a.labels("yTrue", 3),
                a.object("options", ClassificationOptions.withDefaults().withCalibrationBins(4)))),
        call(
            "ClassificationMetrics.topKAccuracy(int)",
            a -> scored(ClassificationMetrics.topKAccuracy(a.whole("k", 1, 5)), binary(a.kind()))),
        call(
            "ClassificationMetrics.fBeta(double)",
            a -> scored(ClassificationMetrics.fBeta(a.number("beta", 0, 1)), binary(a.kind()))),
        call(
            "ClassificationOptions.withCalibrationBins(int)",
            a -> optioned(
                ClassificationOptions.withDefaults()
                    .withCalibrationBins(few(a.whole("bins", 1, 5))),
                a.kind())),
        call(
            "ClassificationOptions.withEpsilon(double)",
            a -> optioned(
                ClassificationOptions.withDefaults().withEpsilon(a.number("epsilon", 0, 1)),
                a.kind())),
        call(
            "ClassificationOptions.withRowSumTolerance(double)",
            a -> optioned(
                ClassificationOptions.withDefaults()
                    .withRowSumTolerance(a.number("rowSumTolerance", 0, 1)),
                a.kind())),
        call(
            "ClassificationOptions.withThreshold(double)",
            a -> optioned(
                ClassificationOptions.withDefaults().withThreshold(a.number("threshold", 0, 1)),
                a.kind())),
        call(
            "ClassificationStatistics.create(int)",
            a -> ClassificationStatistics.create(a.whole("numClasses", 3, 3))),
        call(
            "ClassificationStatistics.create(int, ClassificationOptions)",
            a -> ClassificationStatistics.create(
                a.whole("numClasses", 3, 3),
                a.object("options", ClassificationOptions.withDefaults().withCalibrationBins(4)))),
        call(
                "ConfusionMatrix.at(int, int)",
                a -> matrix(a.kind()).at(a.whole("truth", 1, 5), a.whole("prediction", 1, 5)))
            .takingIndex(),
        call(
            "ConfusionMatrix.average(Averaging, ToDoubleFunction)",
            a -> matrix(a.kind()).average(a.object("averaging", Averaging.MACRO), ratio(a))),
        call("ConfusionMatrix.average(ToDoubleFunction)", a -> matrix(a.kind()).average(ratio(a))),
        call(
            "ConfusionMatrix.fBeta(double, Averaging)",
            a -> matrix(a.kind())
                .fBeta(a.number("beta", 0, 1), a.object("averaging", Averaging.MACRO))),
        call(
            "ConfusionMatrix.perClass(ToDoubleFunction)", a -> matrix(a.kind()).perClass(ratio(a))),
        call(
                "ConfusionMatrix.counts(int)",
                a -> matrix(a.kind()).counts(a.whole("classIndex", 1, 5)))
            .takingIndex(),
        call(
            "ConfusionMatrix.create(int)",
            a -> ConfusionMatrix.create(a.whole("numClasses", 3, 3))),
        call(
            "ConfusionMatrix.of(int, int[], int[])",
            a -> ConfusionMatrix.of(
                a.whole("numClasses", 3, 3), a.labels("yTrue", 3), a.labels("yPred", 3))),
        call(
            "ConfusionMatrix.of(int, int[], int[], double[])",
            a -> ConfusionMatrix.of(
                a.whole("numClasses", 3, 3),
                a.labels("yTrue", 3),
                a.labels("yPred", 3),
                a.weights("sampleWeight"))),
        call(
            "ConfusionMatrix.ofCounts(int, long[])",
            a -> ConfusionMatrix.ofCounts(a.whole("numClasses", 3, 3), a.counts("counts", 9))),
        call(
            "ConfusionMatrix.ofWeights(int, double[])",
            a -> ConfusionMatrix.ofWeights(
                a.whole("numClasses", 3, 3), a.doubles("weights", 9, 0, 9))),
        call("DiscountedGain.create(int)", a -> DiscountedGain.create(a.size("numItems", 3, 3))),
        call(
            "DiscountedGain.create(int, int)",
            a -> DiscountedGain.create(a.size("numItems", 3, 3), a.whole("k", 1, 5))),
        call(
            "LabelIndex.indexOf(String)",
            a -> LabelIndex.of("a", "b").indexOf(a.object("label", a.flag() ? "a" : "c"))),
        call(
            "LabelIndex.encode(String[])",
            a -> LabelIndex.of("a", "b").encode(a.objects("values", new String[] {"a", "b", "a"}))),
        call(
            "LabelIndex.of(String[])",
            a -> LabelIndex.of(a.objects("labels", new String[] {"a", "b"}))),
        call(
            "LabelIndex.sorted(String[][])",
            a -> LabelIndex.sorted(a.objects("columns", new String[][] {{"a"}, {"b", "a"}}))),
        call(
                "MulticlassScores.withSampleWeight(double[])",
                a -> multiclass(a.kind()).withSampleWeight(a.weights("sampleWeight")))
            .keepingArrays(),
        call(
                "MulticlassScores.oneVersusRest(int)",
                a -> multiclass(a.kind()).oneVersusRest(a.whole("classIndex", 1, 5)))
            .takingIndex(),
        call(
                "MulticlassScores.of(int, int[], double[])",
                a -> MulticlassScores.of(
                    a.whole("numClasses", 3, 3),
                    a.labels("yTrue", 3),
                    a.doubles("yScore", 3 * a.length())))
            .keepingArrays(),
        call(
                "MulticlassScores.of(int, int[], float[])",
                a -> MulticlassScores.of(
                    a.whole("numClasses", 3, 3),
                    a.labels("yTrue", 3),
                    a.floats("yScore", 3 * a.length())))
            .keepingArrays(),
        call(
            "MultilabelEvaluation.average(Averaging, ToDoubleFunction)",
            a -> multilabel(a.kind()).average(a.object("averaging", Averaging.MACRO), ratio(a))),
        call(
            "MultilabelEvaluation.averageOverRows(ToDoubleFunction)",
            a -> multilabel(a.kind()).averageOverRows(ratio(a))),
        call("MultilabelEvaluation.dcg(int)", a -> relevance(a.kind()).dcg(a.whole("k", 1, 5))),
        call("MultilabelEvaluation.ndcg(int)", a -> relevance(a.kind()).ndcg(a.whole("k", 1, 5))),
        call(
            "MultilabelEvaluation.perLabel(ToDoubleFunction)",
            a -> multilabel(a.kind()).perLabel(ratio(a))),
        call(
                "MultilabelEvaluation.counts(int)",
                a -> multilabel(a.kind()).counts(a.whole("label", 1, 5)))
            .takingIndex(),
        call(
                "MultilabelEvaluation.withPredictions(int[])",
                a -> multilabel(a.kind()).withPredictions(bits(a, "yPred")))
            .keepingArrays(),
        call(
                "MultilabelEvaluation.withRelevance(double[])",
                a -> multilabel(a.kind())
                    .withRelevance(a.doubles("relevance", 3 * a.length(), 0, 9)))
            .keepingArrays(),
        call(
                "MultilabelEvaluation.withSampleWeight(double[])",
                a -> multilabel(a.kind()).withSampleWeight(a.weights("sampleWeight")))
            .keepingArrays(),
        call(
            "MultilabelEvaluation.withThreshold(double)",
            a -> multilabel(a.kind()).withThreshold(a.number("threshold", 0, 1))),
        call(
                "MultilabelEvaluation.ofLabels(int, int[], int[])",
                a -> MultilabelEvaluation.ofLabels(
                    a.whole("numLabels", 3, 3), bits(a, "yTrue"), bits(a, "yPred")))
            .keepingArrays(),
        call(
                "MultilabelEvaluation.ofRelevance(int, double[], double[])",
                a -> MultilabelEvaluation.ofRelevance(
                    a.size("numItems", 3, 3),
                    a.doubles("relevance", 3 * a.length(), 0, 9),
                    a.doubles("yScore", 3 * a.length())))
            .keepingArrays(),
        call(
                "MultilabelEvaluation.ofScores(int, int[], double[])",
                a -> MultilabelEvaluation.ofScores(
                    a.whole("numLabels", 3, 3),
                    bits(a, "yTrue"),
                    a.doubles("yScore", 3 * a.length())))
            .keepingArrays(),
        call(
                "MultilabelEvaluation.ofScores(int, int[], float[])",
                a -> MultilabelEvaluation.ofScores(
                    a.whole("numLabels", 3, 3),
                    bits(a, "yTrue"),
                    a.floats("yScore", 3 * a.length())))
            .keepingArrays(),
        call(
            "MultilabelMetrics.dcg(int)",
            a -> scored(MultilabelMetrics.dcg(a.whole("k", 1, 5)), multilabel(a.kind()))),
        call(
            "MultilabelMetrics.ndcg(int)",
            a -> scored(MultilabelMetrics.ndcg(a.whole("k", 1, 5)), multilabel(a.kind()))),
        call(
            "MultilabelStatistics.average(Averaging, ToDoubleFunction)",
            a -> MultilabelStatistics.create(3)
                .add(bits(a.kind(), "yTrue"), bits(a.kind(), "yPred"))
                .average(a.object("averaging", Averaging.MACRO), ratio(a))),
        call(
            "MultilabelStatistics.averageOverRows(ToDoubleFunction)",
            a -> MultilabelStatistics.create(3)
                .add(bits(a.kind(), "yTrue"), bits(a.kind(), "yPred"))
                .averageOverRows(ratio(a))),
        call(
            "MultilabelStatistics.perLabel(ToDoubleFunction)",
            a -> MultilabelStatistics.create(3)
                .add(bits(a.kind(), "yTrue"), bits(a.kind(), "yPred"))
                .perLabel(ratio(a))),
        call(
                "MultilabelStatistics.counts(int)",
                a -> MultilabelStatistics.create(3)
                    .add(bits(a.kind(), "yTrue"), bits(a.kind(), "yPred"))
                    .counts(a.whole("label", 1, 5)))
            .takingIndex(),
        call(
            "MultilabelStatistics.create(int)",
            a -> MultilabelStatistics.create(a.whole("numLabels", 3, 3))),
        call(
            "MultilabelStatistics.create(int, double)",
            a -> MultilabelStatistics.create(
                a.whole("numLabels", 3, 3), a.number("threshold", 0, 1))),
        call(
                "NormalizedGini.withSampleWeight(double[])",
                a -> NormalizedGini.of(a.kind().doubles("actual"), a.kind().doubles("scores"))
                    .withSampleWeight(a.weights("sampleWeight")))
            .keepingArrays(),
        call(
                "NormalizedGini.of(double[], double[])",
                a -> NormalizedGini.of(a.doubles("actual"), a.doubles("scores")))
            .keepingArrays(),
        call(
            "RankedScores.gainAt(double)",
            a -> ranked(a.kind()).gainAt(a.number("fraction", 0, 1))),
        call(
            "RankedScores.liftAt(double)",
            a -> ranked(a.kind()).liftAt(a.number("fraction", 0, 1))),
        call(
            "RankedScores.logAreaUnderRoc(double, double)",
            a -> ranked(a.kind())
                .logAreaUnderRoc(a.number("lowFpr", 0, 1), a.number("highFpr", 0, 1))),
        call(
            "RankedScores.partialAreaUnderRoc(double)",
            a -> ranked(a.kind()).partialAreaUnderRoc(a.number("maxFpr", 0, 1))),
        call(
            "RankedScores.precisionAtRecall(double)",
            a -> ranked(a.kind()).precisionAtRecall(a.number("recall", 0, 1))),
        call(
            "RankedScores.recallAtPrecision(double)",
            a -> ranked(a.kind()).recallAtPrecision(a.number("precision", 0, 1))),
        call(
            "RankedScores.sensitivityAtSpecificity(double)",
            a -> ranked(a.kind()).sensitivityAtSpecificity(a.number("specificity", 0, 1))),
        call(
            "RankedScores.specificityAtSensitivity(double)",
            a -> ranked(a.kind()).specificityAtSensitivity(a.number("sensitivity", 0, 1))),
        call(
                "RankedScores.withSampleWeight(double[])",
                a -> ranked(a.kind()).withSampleWeight(a.weights("sampleWeight")))
            .keepingArrays(),
        call(
                "RankedScores.of(boolean[], double[])",
                a -> RankedScores.of(a.booleans("labels"), a.doubles("scores")))
            .keepingArrays(),
        call(
                "RankedScores.of(boolean[], float[])",
                a -> RankedScores.of(a.booleans("labels"), a.floats("scores")))
            .keepingArrays(),
        call(
                "RankedScores.of(int[], double[])",
                a -> RankedScores.of(a.labels("labels", 2), a.doubles("scores")))
            .keepingArrays(),
        call(
            "RankedScores.of(int[], float[])",
            a -> RankedScores.of(a.labels("labels", 2), a.floats("scores"))),
        call(
            "RankingMetrics.aucRocPartial(double)",
            a -> scored(RankingMetrics.aucRocPartial(a.number("maxFpr", 0, 1)), binary(a.kind()))),
        call(
            "RankingMetrics.gainAt(double)",
            a -> scored(RankingMetrics.gainAt(a.number("fraction", 0, 1)), binary(a.kind()))),
        call(
            "RankingMetrics.liftAt(double)",
            a -> scored(RankingMetrics.liftAt(a.number("fraction", 0, 1)), binary(a.kind()))),
        call(
            "RankingMetrics.precisionAtRecall(double)",
            a -> scored(
                RankingMetrics.precisionAtRecall(a.number("recall", 0, 1)), binary(a.kind()))),
        call(
            "RankingMetrics.recallAtPrecision(double)",
            a -> scored(
                RankingMetrics.recallAtPrecision(a.number("precision", 0, 1)), binary(a.kind()))),
        call(
            "RankingMetrics.sensitivityAtSpecificity(double)",
            a -> scored(
                RankingMetrics.sensitivityAtSpecificity(a.number("specificity", 0, 1)),
                binary(a.kind()))),
        call(
            "RankingMetrics.specificityAtSensitivity(double)",
            a -> scored(
                RankingMetrics.specificityAtSensitivity(a.number("sensitivity", 0, 1)),
                binary(a.kind()))));
  }

  private static int[] bits(HostileArguments arguments, String name) {
    return arguments.labels(name, 3 * arguments.length(), 2);
  }

  private static double[] rows(HostileArguments arguments) {
    return arguments.probabilities("probabilities", arguments.length(), 3);
  }

  private static ToDoubleFunction<BinaryCounts> ratio(HostileArguments arguments) {
    return arguments.object("ratio", BinaryCounts::precision);
  }

  private static ClassProbabilities twoClasses(HostileArguments arguments) {
    return ClassProbabilities.of(
        2,
        arguments.labels("yTrue", 2),
        arguments.probabilities("probabilities", arguments.length(), 2));
  }

  private static int few(int number) {
    return Math.min(number, 50);
  }

  private static ClassificationEvaluation evaluation(HostileArguments arguments) {
    return ClassificationEvaluation.ofProbabilities(
        3, arguments.labels("yTrue", 3), rows(arguments));
  }

  private static ClassificationEvaluation binary(HostileArguments arguments) {
    return ClassificationEvaluation.ofScores(
            arguments.labels("yTrue", 2), arguments.fractions("yScore"))
        .withPredictions(arguments.labels("yPred", 2));
  }

  private static ClassificationEvaluation batch(HostileArguments arguments) {
    return ClassificationEvaluation.ofProbabilities(
        arguments.whole("numClasses", 3, 3), arguments.labels("yTrue", 3), rows(arguments));
  }

  private static ConfusionMatrix matrix(HostileArguments arguments) {
    return ConfusionMatrix.of(3, arguments.labels("yTrue", 3), arguments.labels("yPred", 3));
  }

  private static MultilabelEvaluation multilabel(HostileArguments arguments) {
    return MultilabelEvaluation.ofScores(
            3, bits(arguments, "yTrue"), arguments.doubles("yScore", 3 * arguments.length()))
        .withPredictions(bits(arguments, "yPred"));
  }

  private static MultilabelEvaluation relevance(HostileArguments arguments) {
    int size = 3 * arguments.length();
    return MultilabelEvaluation.ofRelevance(
        3, arguments.doubles("relevance", size, 0, 9), arguments.doubles("yScore", size));
  }

  private static MulticlassScores multiclass(HostileArguments arguments) {
    return MulticlassScores.of(
        3, arguments.labels("yTrue", 3), arguments.doubles("yScore", 3 * arguments.length()));
  }

  private static RankedScores ranked(HostileArguments arguments) {
    return RankedScores.of(arguments.labels("labels", 2), arguments.doubles("scores"));
  }

  private static Object optioned(ClassificationOptions options, HostileArguments arguments) {
    return ClassificationEvaluation.ofTruth(3, arguments.labels("yTrue", 3), options)
        .withProbabilities(rows(arguments));
  }
}
