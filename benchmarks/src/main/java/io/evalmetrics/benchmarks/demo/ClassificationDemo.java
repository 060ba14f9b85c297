package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.RowAlignment;
import io.evalmetrics.Task;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ClassificationTasks;
import io.evalmetrics.classification.LabelIndex;
import java.util.List;
import java.util.Objects;

/** Handwritten digits, sections of a software archive, tumours: a probability per class and sample. */
final class ClassificationDemo {

  private ClassificationDemo() {}

  static DemoTask<ClassificationEvaluation> images() {
    return demo(
            ClassificationTasks.IMAGE_CLASSIFICATION,
            "accuracy",
            "logistic-regression",
            "support-vector-machine",
            "random-forest",
            "nearest-neighbours",
            "naive-bayes")
        .withFigures(confusionIn(ClassificationTasks.IMAGE_CLASSIFICATION));
  }

  static DemoTask<ClassificationEvaluation> texts() {
    return demo(
            ClassificationTasks.TEXT_CLASSIFICATION,
            "f1",
            "naive-bayes",
            "logistic-regression",
            "linear-svm",
            "nearest-neighbours",
            "random-forest")
        .withFigures(confusionIn(ClassificationTasks.TEXT_CLASSIFICATION));
  }

  static DemoTask<ClassificationEvaluation> tables() {
    return demo(
            ClassificationTasks.TABULAR_CLASSIFICATION,
            "auc_roc",
            "logistic-regression",
            "random-forest",
            "nearest-neighbours",
            "decision-tree",
            "baseline")
        .withFigures((page, evaluations, best) -> page.add(
            Figures.roc(evaluations),
            Figures.precisionRecall(evaluations),
            Figures.reliability(evaluations)));
  }

  private static DemoTask.Figures<ClassificationEvaluation> confusionIn(
      Task<ClassificationEvaluation> task) {
    return (page, evaluations, best) -> page.text("Confusion matrix of " + best)
        .add(
            Objects.requireNonNull(evaluations.get(best)).confusionMatrix(),
            Csv.of(task.id(), best).columnsAfterId());
  }

  private static DemoTask<ClassificationEvaluation> demo(
      Task<ClassificationEvaluation> task, String rankedBy, String... teams) {
    return new DemoTask<>(
        task, rankedBy, List.of(teams), submission -> evaluate(task.id(), submission));
  }

  /** The header of a submission names the classes; the last of two is the positive one. */
  private static ClassificationEvaluation evaluate(String task, Csv submission) {
    Csv truth = Csv.of(task, "truth");
    RowAlignment rows = RowAlignment.of(truth.strings("id"), submission.strings("id"));
    String[] classes = submission.columnsAfterId();
    int[] labels = LabelIndex.of(classes).encode(truth.strings("label"));
    return ClassificationEvaluation.ofProbabilities(
        classes.length, labels, rows.align(submission.doubles(classes)));
  }
}
