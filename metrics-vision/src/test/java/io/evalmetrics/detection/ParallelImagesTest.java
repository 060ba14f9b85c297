package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics fit the three arguments of a parallel stream's {@code collect}. */
class ParallelImagesTest {

  private static final int CLASSES = 20;

  private final CocoLikeGenerator data = CocoLikeGenerator.of(300, CLASSES, 60, 7);
  private final int[] truthStarts = starts(data.truthImages);
  private final int[] detectionStarts = starts(data.detectionImages);

  private int[] starts(int[] images) {
    int[] starts = new int[data.numImages + 1];
    for (int image : images) {
      starts[image + 1]++;
    }
    for (int image = 0; image < data.numImages; image++) {
      starts[image + 1] += starts[image];
    }
    return starts;
  }

  private void add(DetectionStatistics statistics, int image) {
    statistics.add(
        image,
        data.truth(truthStarts[image], truthStarts[image + 1]),
        data.detections(detectionStarts[image], detectionStarts[image + 1]));
  }

  private double[] numbers(IntStream images) {
    CocoOptions options = CocoOptions.withDefaults(CLASSES);
    DetectionStatistics statistics = images.collect(
        () -> DetectionStatistics.create(options), this::add, DetectionStatistics::combine);
    return DetectionScenes.numbers(statistics.result());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void imagesInParallelGiveTheBitsOfOnePass(int round) {
    IntFunction<IntStream> images =
        step -> IntStream.range(0, data.numImages).map(i -> i * step % data.numImages);
    double[] onePass = numbers(images.apply(1));
    assertArrayEquals(onePass, numbers(images.apply(1).parallel()));
    assertArrayEquals(onePass, numbers(images.apply(2 * round * 30 + 1).parallel()));
  }
}
