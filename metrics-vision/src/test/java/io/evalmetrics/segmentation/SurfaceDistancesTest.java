package io.evalmetrics.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.mask.Connectivity;
import io.evalmetrics.mask.LabelBoundaries;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.SurfaceElements;
import io.evalmetrics.mask.TestGrids;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SurfaceDistancesTest {

  private static double cost(PixelGrid grid, GridDistance distance, int pixel1, int pixel2) {
    if (distance == GridDistance.EUCLIDEAN) {
      return Math.sqrt(TestGrids.squaredDistance(grid, pixel1, pixel2));
    }
    int[] a = TestGrids.at(grid, pixel1);
    int[] b = TestGrids.at(grid, pixel2);
    double sum = 0;
    double max = 0;
    for (int axis = 0; axis < 3; axis++) {
      sum += Math.abs(a[axis] - b[axis]);
      max = Math.max(max, Math.abs(a[axis] - b[axis]));
    }
    return distance == GridDistance.CHESSBOARD ? max : sum;
  }

  private static double[] bruteForce(PixelGrid grid, GridDistance distance, int[] from, int[] to) {
    return Arrays.stream(from)
        .mapToDouble(p -> Arrays.stream(to)
            .mapToDouble(q -> cost(grid, distance, p, q))
            .min()
            .orElse(Double.POSITIVE_INFINITY))
        .toArray();
  }

  private static int[] pixels(byte[] mask) {
    return java.util.stream.IntStream.range(0, mask.length)
        .filter(i -> mask[i] != 0)
        .toArray();
  }

  @Property(tries = 200)
  void theSearchFindsTheNearestPixels(
      @ForAll long seed, @ForAll GridDistance distance, @ForAll boolean sparse) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    int[] from = pixels(TestGrids.mask(random, grid, 0.3));
    int[] to = pixels(TestGrids.mask(random, grid, sparse ? 0.02 : 0.3));
    NearestPixels nearest = new NearestPixels(grid, distance);
    double[] expected = bruteForce(grid, distance, from, to);
    assertArrayEquals(expected, nearest.distances(from, to, Double.POSITIVE_INFINITY), 1e-13);
    double limit = random.nextDouble() * 5;
    double[] limited = nearest.distances(from, to, limit);
    for (int i = 0; i < limited.length; i++) {
      if (expected[i] <= limit) {
        assertEquals(expected[i], limited[i], 1e-13);
      } else {
        assertEquals(true, limited[i] > limit);
      }
    }
  }

  /** All pixels look for the two in opposite corners: the steps run out and the transform takes over. */
  @Property(tries = 9)
  void whatIsFarFromFewIsTransformed(@ForAll GridDistance distance) {
    PixelGrid grid = PixelGrid.of(16, 40, 50).withSpacing(2.5, 0.75, 0.5);
    int[] from = java.util.stream.IntStream.range(0, grid.size()).toArray();
    int[] to = {0, grid.size() - 1};
    assertArrayEquals(
        bruteForce(grid, distance, from, to),
        new NearestPixels(grid, distance).distances(from, to, Double.POSITIVE_INFINITY),
        1e-12);
  }

  @Property(tries = 200)
  void distancesRunBetweenTheBoundaries(
      @ForAll long seed, @ForAll Connectivity connectivity, @ForAll boolean border) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] yTrue = TestGrids.labels(random, grid, 2);
    byte[] yPred = TestGrids.labels(random, grid, 2);
    SurfaceOptions options =
        SurfaceOptions.withDefaults().withConnectivity(connectivity).withBorderIsBoundary(border);
    SurfaceDistances distances = SurfaceDistances.of(yTrue, yPred, grid, options);
    int[] truth = LabelBoundaries.of(yTrue, 2, grid, connectivity, border).pixels(1);
    int[] prediction = LabelBoundaries.of(yPred, 2, grid, connectivity, border).pixels(1);
    assertArrayEquals(
        bruteForce(grid, GridDistance.EUCLIDEAN, prediction, truth), distances.predToTrue(), 1e-13);
    assertArrayEquals(
        bruteForce(grid, GridDistance.EUCLIDEAN, truth, prediction), distances.trueToPred(), 1e-13);
  }

  @Property(tries = 200)
  void swappingTruthAndPredictionSwapsDirections(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] a = TestGrids.labels(random, grid, 2);
    byte[] b = TestGrids.labels(random, grid, 2);
    SurfaceDistances ab = SurfaceDistances.of(a, b, grid);
    SurfaceDistances ba = SurfaceDistances.of(b, a, grid);
    assertEquals(ab.hausdorff(), ba.hausdorff());
    assertEquals(ab.averageSymmetric(), ba.averageSymmetric(), 1e-14);
    assertEquals(ab.averageOfDirections(), ba.averageOfDirections());
    assertEquals(ab.robustHausdorff(95), ba.robustHausdorff(95));
    assertEquals(ab.robustHausdorffPooled(80), ba.robustHausdorffPooled(80));
    assertEquals(ab.normalizedSurfaceDice(1), ba.normalizedSurfaceDice(1));
    assertEquals(ab.hausdorffPredToTrue(), ba.hausdorffTrueToPred());
    assertEquals(ab.averagePredToTrue(), ba.averageTrueToPred());
    assertArrayEquals(ab.predToTrue(), ba.trueToPred());
  }

  @Property(tries = 200)
  void onlyEqualBoundariesAreAtZero(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] a = TestGrids.labels(random, grid, 2);
    byte[] b = a.clone();
    b[random.nextInt(b.length)] ^= (byte) random.nextInt(2);
    int[] boundaryA = LabelBoundaries.of(a, 2, grid).pixels(1);
    int[] boundaryB = LabelBoundaries.of(b, 2, grid).pixels(1);
    double hausdorff = SurfaceDistances.of(a, b, grid).hausdorff();
    if (boundaryA.length + boundaryB.length > 0) {
      assertEquals(Arrays.equals(boundaryA, boundaryB), hausdorff == 0);
    }
  }

  @Property(tries = 100)
  void flipsAndTranspositionsLeaveEverything(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = PixelGrid.of(
            1 + random.nextInt(6), 1 + random.nextInt(7), 1 + random.nextInt(8))
        .withSpacing(1 + random.nextInt(3), 0.5, 1.5);
    PixelGrid turned = PixelGrid.of(grid.width(), grid.depth(), grid.height())
        .withSpacing(grid.columnSpacing(), grid.sliceSpacing(), grid.rowSpacing());
    byte[] yTrue = TestGrids.labels(random, grid, 2);
    byte[] yPred = TestGrids.labels(random, grid, 2);
    SurfaceDistances before = SurfaceDistances.of(yTrue, yPred, grid);
    SurfaceDistances after =
        SurfaceDistances.of(turn(yTrue, grid, turned), turn(yPred, grid, turned), turned);
    assertEquals(before.hausdorff(), after.hausdorff(), 1e-13);
    assertEquals(before.averagePredToTrue(), after.averagePredToTrue(), 1e-13);
    assertEquals(before.robustHausdorff(75), after.robustHausdorff(75), 1e-13);
    assertEquals(before.normalizedSurfaceDice(1.1), after.normalizedSurfaceDice(1.1));
    SurfelDistances surfelsBefore = SurfelDistances.of(yTrue, yPred, grid);
    SurfelDistances surfelsAfter =
        SurfelDistances.of(turn(yTrue, grid, turned), turn(yPred, grid, turned), turned);
    assertEquals(surfelsBefore.averagePredToTrue(), surfelsAfter.averagePredToTrue(), 1e-13);
    assertEquals(surfelsBefore.robustHausdorff(100), surfelsAfter.robustHausdorff(100), 1e-13);
    assertEquals(
        surfelsBefore.normalizedSurfaceDice(1.1), surfelsAfter.normalizedSurfaceDice(1.1), 1e-13);
  }

  /** Moves the last axis to the front and mirrors the rows. */
  private static byte[] turn(byte[] mask, PixelGrid grid, PixelGrid turned) {
    byte[] result = new byte[mask.length];
    for (int i = 0; i < mask.length; i++) {
      int[] at = TestGrids.at(grid, i);
      result[TestGrids.pixel(turned, at[2], at[0], grid.height() - 1 - at[1])] = mask[i];
    }
    return result;
  }

  @Property(tries = 100)
  void surfelsRunBetweenTheElements(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] yTrue = TestGrids.labels(random, grid, 2);
    byte[] yPred = TestGrids.labels(random, grid, 2);
    SurfaceElements truth = SurfaceElements.of(yTrue, 2, grid);
    SurfaceElements prediction = SurfaceElements.of(yPred, 2, grid);
    double[] distances =
        bruteForce(truth.lattice(), GridDistance.EUCLIDEAN, prediction.points(1), truth.points(1));
    double[] weights = prediction.weights(1);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * distances[i];
      total += weights[i];
    }
    boolean truthIsEmpty = truth.points(1).length == 0;
    double expected = truthIsEmpty ^ total == 0 ? Double.POSITIVE_INFINITY : sum / total;
    assertEquals(expected, SurfelDistances.of(yTrue, yPred, grid).averagePredToTrue(), 1e-12);
  }

  @Test
  void nothingAgainstNothingIsUndefined() {
    SurfaceDistances pixels = SurfaceDistances.of(new byte[6], new byte[6], PixelGrid.of(2, 3));
    SurfelDistances surfels = SurfelDistances.of(new byte[6], new byte[6], PixelGrid.of(2, 3));
    assertAll(pixels, surfels, Double.NaN);
    assertEquals(Double.NaN, pixels.normalizedSurfaceDice(1));
    assertEquals(Double.NaN, surfels.normalizedSurfaceDice(1));
  }

  @Test
  void somethingAgainstNothingIsInfinitelyFar() {
    byte[] some = {0, 0, 1, 0, 0, 0};
    byte[] none = new byte[6];
    PixelGrid grid = PixelGrid.of(2, 3);
    for (byte[][] masks : new byte[][][] {{some, none}, {none, some}}) {
      SurfaceDistances pixels = SurfaceDistances.of(masks[0], masks[1], grid);
      SurfelDistances surfels = SurfelDistances.of(masks[0], masks[1], grid);
      assertAll(pixels, surfels, Double.POSITIVE_INFINITY);
      assertEquals(0, pixels.normalizedSurfaceDice(1));
      assertEquals(0, surfels.normalizedSurfaceDice(1));
    }
  }

  private static void assertAll(SurfaceDistances pixels, SurfelDistances surfels, double expected) {
    for (ToDoubleFunction<SurfaceDistances> method :
        Arrays.<ToDoubleFunction<SurfaceDistances>>asList(
            SurfaceDistances::hausdorff,
            SurfaceDistances::hausdorffPredToTrue,
            SurfaceDistances::hausdorffTrueToPred,
            SurfaceDistances::averagePredToTrue,
            SurfaceDistances::averageTrueToPred,
            SurfaceDistances::averageSymmetric,
            SurfaceDistances::averageOfDirections,
            distances -> distances.robustHausdorff(95),
            distances -> distances.robustHausdorffPooled(95))) {
      assertEquals(expected, method.applyAsDouble(pixels));
    }
    assertEquals(expected, surfels.robustHausdorff(95));
    assertEquals(expected, surfels.averagePredToTrue());
    assertEquals(expected, surfels.averageTrueToPred());
  }

  @Test
  void aFullMaskHasNoBoundaryWithinTheImage() {
    byte[] full = {1, 1, 1, 1, 1, 1};
    SurfaceOptions inside = SurfaceOptions.withDefaults().withBorderIsBoundary(false);
    PixelGrid grid = PixelGrid.of(2, 3);
    assertEquals(Double.NaN, SurfaceDistances.of(full, full, grid, inside).hausdorff());
    assertEquals(0, SurfaceDistances.of(full, full, grid).hausdorff());
  }

  @Test
  void argumentsAreChecked() {
    PixelGrid grid = PixelGrid.of(2, 3);
    byte[] mask = {0, 1, 0, 1, 1, 0};
    assertThrows(
        IllegalArgumentException.class, () -> SurfaceDistances.of(new byte[5], mask, grid));
    assertThrows(
        IllegalArgumentException.class, () -> SurfaceDistances.of(mask, new byte[7], grid));
    assertThrows(IllegalArgumentException.class, () -> SurfelDistances.of(mask, new byte[7], grid));
    SurfaceDistances pixels = SurfaceDistances.of(mask, mask, grid);
    SurfelDistances surfels = SurfelDistances.of(mask, mask, grid);
    for (double bad : new double[] {-1, 101, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> pixels.robustHausdorff(bad));
      assertThrows(IllegalArgumentException.class, () -> pixels.robustHausdorffPooled(bad));
      assertThrows(IllegalArgumentException.class, () -> surfels.robustHausdorff(bad));
    }
    for (double bad : new double[] {-1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> pixels.normalizedSurfaceDice(bad));
      assertThrows(IllegalArgumentException.class, () -> surfels.normalizedSurfaceDice(bad));
    }
  }

  @Property(tries = 200)
  void percentilesAreThoseOfTheSortedValues(@ForAll long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(1 + random.nextInt(300), 0, 10).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextBoolean() ? Math.rint(values[i]) : values[i];
    }
    double percentile =
        random.nextInt(3) == 0 ? 100 * random.nextInt(2) : random.nextDouble() * 100;
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double rank = percentile / 100 * (sorted.length - 1);
    int below = (int) Math.floor(rank);
    int above = Math.min(below + 1, sorted.length - 1);
    double expected = sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    assertEquals(expected, Percentile.of(values, percentile), 1e-14);
  }
}
