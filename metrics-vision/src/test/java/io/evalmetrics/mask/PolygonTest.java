package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Masks of polygons against the geometry: the pixels whose middle lies inside, but for those that the outline crosses. */
class PolygonTest {

  private static final int HEIGHT = 40;
  private static final int WIDTH = 50;

  /** How far from the outline the middle of a pixel must be for its side to be certain. */
  private static final double CERTAIN = 0.75;

  @Property(tries = 200)
  void aPolygonHoldsThePixelsInsideAndNoneOutside(@ForAll long seed) {
    Random random = new Random(seed);
    double[] outline = new double[2 * (3 + random.nextInt(4))];
    for (int i = 0; i < outline.length; i += 2) {
      outline[i] = -5 + (WIDTH + 10) * random.nextDouble();
      outline[i + 1] = -5 + (HEIGHT + 10) * random.nextDouble();
    }
    byte[] pixels = RunLengthMask.ofPolygons(HEIGHT, WIDTH, outline).toPixels();
    for (int i = 0; i < pixels.length; i++) {
      double x = i % WIDTH + 0.5;
      double y = i / WIDTH + 0.5;
      if (distance(outline, x, y) > CERTAIN) {
        assertEquals(isInside(outline, x, y) ? 1 : 0, pixels[i], () -> x + ", " + y);
      }
    }
  }

  /** Counts the edges that a ray downwards crosses. */
  private static boolean isInside(double[] outline, double x, double y) {
    boolean isInside = false;
    for (int i = 0; i < outline.length; i += 2) {
      int next = (i + 2) % outline.length;
      double dx = outline[next] - outline[i];
      boolean isBeside = outline[i] <= x == outline[next] <= x;
      if (!isBeside
          && outline[i + 1] + (x - outline[i]) / dx * (outline[next + 1] - outline[i + 1]) > y) {
        isInside = !isInside;
      }
    }
    return isInside;
  }

  private static double distance(double[] outline, double x, double y) {
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < outline.length; i += 2) {
      int next = (i + 2) % outline.length;
      double dx = outline[next] - outline[i];
      double dy = outline[next + 1] - outline[i + 1];
      double along = ((x - outline[i]) * dx + (y - outline[i + 1]) * dy) / (dx * dx + dy * dy);
      double t = Math.max(0, Math.min(1, along));
      distance =
          Math.min(distance, Math.hypot(x - outline[i] - t * dx, y - outline[i + 1] - t * dy));
    }
    return distance;
  }

  @Test
  void theDirectionOfTheOutlineDoesNotMatter() {
    double[] outline = {3, 2, 40, 9, 30, 35, 11, 28};
    double[] reversed = {11, 28, 30, 35, 40, 9, 3, 2};
    assertEquals(
        RunLengthMask.ofPolygons(HEIGHT, WIDTH, outline),
        RunLengthMask.ofPolygons(HEIGHT, WIDTH, reversed));
  }
}
