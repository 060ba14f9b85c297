package io.evalmetrics.classification;

import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenTest {

  @TestFactory
  Stream<DynamicTest> golden() {
    return GoldenTests.of(
        Set.of(
            "image_classification",
            "text_classification",
            "tabular_classification",
            "multilabel_classification"),
        List.of(
            MultilabelGolden.family(ClassificationTasks.MULTILABEL_CLASSIFICATION),
            ScoresGolden.normalizedGini(),
            ClassificationGolden.family()));
  }
}
