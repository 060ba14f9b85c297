package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.evalmetrics.benchmarks.SegmentationBenchmark.Scene;
import io.evalmetrics.mask.DistanceTransform;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.segmentation.SegmentationStatistics;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SegmentationBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void competitorsCountTheSamePixels(Scene scene) {
    byte[][] maps = SegmentationBenchmark.maps(scene, new Random(1));
    long[] counts = SegmentationBenchmark.naiveConfusion(scene.numClasses, maps[0], maps[1]);
    assertArrayEquals(
        Arrays.stream(counts).asDoubleStream().toArray(),
        SegmentationStatistics.create(scene.numClasses)
            .add(maps[0], maps[1], scene.height, scene.width)
            .result()
            .pixels()
            .confusionMatrix()
            .toArray());
  }

  @ParameterizedTest
  @EnumSource
  void competitorsMeasureTheSameDistances(Scene scene) {
    byte[] mask =
        SegmentationBenchmark.mask(SegmentationBenchmark.maps(scene, new Random(1))[0], 1);
    assertArrayEquals(
        SegmentationBenchmark.naiveTransform(mask, scene.height, scene.width),
        DistanceTransform.euclidean(mask, PixelGrid.of(scene.height, scene.width)));
  }

  @ParameterizedTest
  @EnumSource
  void competitorsFindTheSameHausdorffDistances(Scene scene) {
    byte[][] maps = SegmentationBenchmark.maps(scene, new Random(1));
    assertArrayEquals(
        SegmentationBenchmark.naiveHausdorff(scene, maps[0], maps[1]),
        SegmentationBenchmark.hausdorff(scene, maps[0], maps[1]));
  }
}
