package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Run-length masks against the same operations on pixels. */
class RunLengthMaskPropertyTest {

  /** Two dense masks of one size. */
  record Pair(int height, int width, byte[] first, byte[] second) {

    RunLengthMask a() {
      return RunLengthMask.of(height, width, first);
    }

    RunLengthMask b() {
      return RunLengthMask.of(height, width, second);
    }
  }

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<Integer> sides = Arbitraries.integers().between(1, 40);
    return Combinators.combine(sides, sides, Arbitraries.longs()).as((height, width, seed) -> {
      Random random = new Random(seed);
      return new Pair(height, width, mask(height, width, random), mask(height, width, random));
    });
  }

  /** A box, a disc, noise of any density, nothing or everything. */
  private static byte[] mask(int height, int width, Random random) {
    byte[] mask = new byte[height * width];
    int kind = random.nextInt(6);
    double density = random.nextDouble();
    double x0 = random.nextDouble() * width;
    double y0 = random.nextDouble() * height;
    double radius = random.nextDouble() * Math.max(height, width);
    for (int i = 0; i < mask.length; i++) {
      double dx = i % width - x0;
      double dy = i / width - y0;
      boolean set = switch (kind) {
        case 0 -> false;
        case 1 -> true;
        case 2 -> random.nextDouble() < density;
        case 3 -> Math.max(Math.abs(dx), Math.abs(dy)) < radius;
        case 4 -> Math.max(Math.abs(dx), Math.abs(dy)) < radius && random.nextInt(20) > 0;
        default -> dx * dx + dy * dy < radius * radius;
      };
      mask[i] = (byte) (set ? 1 + random.nextInt(255) : 0);
    }
    return mask;
  }

  /** Down the columns, beginning with zeros. */
  private static int[] countsOracle(int height, int width, byte[] mask) {
    List<Integer> counts = new ArrayList<>();
    boolean value = false;
    int run = 0;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if ((mask[y * width + x] != 0) != value) {
          counts.add(run);
          run = 0;
          value = !value;
        }
        run++;
      }
    }
    counts.add(run);
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }

  @Property(tries = 300)
  void runsAreThoseOfAWalkDownTheColumns(@ForAll("pairs") Pair pair) {
    assertArrayEquals(
        countsOracle(pair.height, pair.width, pair.first), pair.a().counts());
  }

  @Property(tries = 200)
  void everyFormHoldsTheSameMask(@ForAll("pairs") Pair pair) {
    RunLengthMask mask = pair.a();
    assertEquals(mask, RunLengthMask.ofCounts(pair.height, pair.width, mask.counts()));
    assertEquals(mask, RunLengthMask.ofCounts(pair.height, pair.width, mask.compressedCounts()));
    byte[] pixels = mask.toPixels();
    assertEquals(mask, RunLengthMask.of(pair.height, pair.width, pixels));
    boolean[] flags = new boolean[pixels.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = pair.first[i] != 0;
      assertEquals(flags[i] ? 1 : 0, pixels[i]);
    }
    assertEquals(mask, RunLengthMask.of(pair.height, pair.width, flags));
  }

  @Property(tries = 200)
  void emptyRunsMayStandAnywhere(@ForAll("pairs") Pair pair, @ForAll Random random) {
    List<Integer> counts = new ArrayList<>();
    for (int count : pair.a().counts()) {
      int first = random.nextInt(count + 1);
      counts.add(first);
      counts.add(0);
      counts.add(count - first);
    }
    int[] padded = counts.stream().mapToInt(Integer::intValue).toArray();
    assertEquals(pair.a(), RunLengthMask.ofCounts(pair.height, pair.width, padded));
  }

  @Property(tries = 200)
  void setOperationsAreThoseOfPixels(@ForAll("pairs") Pair pair) {
    byte[] union = new byte[pair.first.length];
    byte[] intersection = new byte[pair.first.length];
    int common = 0;
    for (int i = 0; i < union.length; i++) {
      boolean a = pair.first[i] != 0;
      boolean b = pair.second[i] != 0;
      union[i] = (byte) (a || b ? 1 : 0);
      intersection[i] = (byte) (a && b ? 1 : 0);
      common += a && b ? 1 : 0;
    }
    assertArrayEquals(union, pair.a().union(pair.b()).toPixels());
    assertArrayEquals(intersection, pair.a().intersection(pair.b()).toPixels());
    assertEquals(common, pair.a().intersectionArea(pair.b()));
    assertEquals(common, pair.a().intersection(pair.b()).area());
    assertEquals(
        pair.a().area() + pair.b().area() - common, pair.a().union(pair.b()).area());
  }

  @Property(tries = 200)
  void iouIsSymmetricAndBounded(@ForAll("pairs") Pair pair) {
    double iou = pair.a().iou(pair.b());
    assertEquals(iou, pair.b().iou(pair.a()));
    assertTrue(iou >= 0 && iou <= 1);
    assertTrue(pair.a().crowdIou(pair.b()) >= iou);
    assertEquals(pair.a().area() > 0 ? 1 : 0, pair.a().iou(pair.a()));
    double[] matrix = RunLengthMask.iouMatrix(
        new RunLengthMask[] {pair.a(), pair.b()},
        new RunLengthMask[] {pair.b(), pair.a()},
        new boolean[] {false, true});
    assertEquals(iou, matrix[0]);
    assertEquals(pair.b().crowdIou(pair.a()), matrix[3]);
  }

  @Property(tries = 200)
  void theBoxIsTheSmallestAroundThePixels(@ForAll("pairs") Pair pair) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = -1;
    int bottom = -1;
    for (int i = 0; i < pair.first.length; i++) {
      if (pair.first[i] != 0) {
        left = Math.min(left, i % pair.width);
        right = Math.max(right, i % pair.width);
        top = Math.min(top, i / pair.width);
        bottom = Math.max(bottom, i / pair.width);
      }
    }
    int[] box = right < 0 ? new int[4] : new int[] {left, top, right - left + 1, bottom - top + 1};
    assertArrayEquals(box, pair.a().box());
  }

  @Property(tries = 200)
  void theBoundaryIsWhatAnErosionTakesAway(@ForAll("pairs") Pair pair, @ForAll Random random) {
    double ratio = random.nextDouble() * 0.2;
    double diagonal = Math.hypot(pair.height, pair.width);
    int distance = (int) Math.max(1, Math.rint(ratio * diagonal));
    byte[] boundary = new byte[pair.first.length];
    for (int i = 0; i < boundary.length; i++) {
      boolean inner = isSurrounded(pair, i % pair.width, i / pair.width, distance);
      boundary[i] = (byte) (pair.first[i] != 0 && !inner ? 1 : 0);
    }
    assertArrayEquals(boundary, pair.a().boundary(ratio).toPixels());
  }

  private static boolean isSurrounded(Pair pair, int x, int y, int distance) {
    for (int v = y - distance; v <= y + distance; v++) {
      for (int u = x - distance; u <= x + distance; u++) {
        if (u < 0 || v < 0 || u >= pair.width || v >= pair.height) {
          return false;
        }
        if (pair.first[v * pair.width + u] == 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Property(tries = 200)
  void aRectangleOutlinedAtPixelEdgesIsTheRectangle(@ForAll Random random) {
    int height = 1 + random.nextInt(40);
    int width = 1 + random.nextInt(40);
    int x0 = random.nextInt(width);
    int y0 = random.nextInt(height);
    int x1 = x0 + random.nextInt(width - x0) + 1;
    int y1 = y0 + random.nextInt(height - y0) + 1;
    double[] outline = {x0, y0, x1, y0, x1, y1, x0, y1};
    RunLengthMask mask = RunLengthMask.ofPolygons(height, width, outline);
    assertArrayEquals(new int[] {x0, y0, x1 - x0, y1 - y0}, mask.box());
    assertEquals((x1 - x0) * (y1 - y0), mask.area());
    double[] reversed = {x0, y1, x1, y1, x1, y0, x0, y0};
    assertEquals(mask, RunLengthMask.ofPolygons(height, width, reversed));
  }

  @Property(tries = 200)
  void damagedStringsAreRejectedOrReadButNeverOverrun(
      @ForAll("pairs") Pair pair, @ForAll Random random) {
    StringBuilder damaged = new StringBuilder(pair.a().compressedCounts());
    int at = random.nextInt(damaged.length());
    if (random.nextBoolean()) {
      damaged.setLength(at);
    } else {
      damaged.setCharAt(at, (char) random.nextInt(130));
    }
    try {
      RunLengthMask read = RunLengthMask.ofCounts(pair.height, pair.width, damaged.toString());
      assertTrue(read.area() <= pair.height * pair.width);
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().contains("counts"));
    }
  }
}
