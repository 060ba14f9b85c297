package io.evalmetrics.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.evalmetrics.golden.GoldenCase;
import java.util.zip.CRC32;

/** Label maps of any size that look like segmentations, drawn from a seed by integer arithmetic alone. */
final class SegLike {

  private final int[] shape;
  private final byte[] yTrue;
  private final byte[] yPred;
  private long state;

  private SegLike(int[] shape, long seed) {
    this.shape = shape;
    this.state = seed;
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    yTrue = new byte[size];
    yPred = new byte[size];
  }

  /** Draws the maps that a golden case describes and checks that they are the ones meant. */
  static SegLike of(GoldenCase golden) {
    JsonNode recipe = golden.input("seg_like");
    SegLike maps =
        new SegLike(GoldenCase.ints(recipe.path("shape")), recipe.path("seed").asLong());
    if (recipe.path("kind").asText().equals("balls")) {
      maps.drawBalls(recipe);
    } else {
      maps.drawScene(recipe.path("classes").asInt(), recipe.path("objects").asInt());
    }
    if (recipe.path("prediction").asText().equals("corners")) {
      java.util.Arrays.fill(maps.yPred, (byte) 0);
      maps.yPred[0] = 1;
      maps.yPred[maps.yPred.length - 1] = 1;
    }
    assertEquals(golden.input("crc32_true").asLong(), crc(maps.yTrue), "CRC-32 of the truth");
    assertEquals(golden.input("crc32_pred").asLong(), crc(maps.yPred), "CRC-32 of the prediction");
    return maps;
  }

  private static long crc(byte[] map) {
    CRC32 crc = new CRC32();
    crc.update(map);
    return crc.getValue();
  }

  int[] shape() {
    return shape;
  }

  byte[] yTrue() {
    return yTrue;
  }

  byte[] yPred() {
    return yPred;
  }

  /** SplitMix64. */
  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  private int between(int low, int high) {
    return low + below(high - low + 1);
  }

  private void drawBalls(JsonNode recipe) {
    int count = recipe.path("n").asInt();
    int jitter = recipe.path("jitter").asInt();
    int[] weights = GoldenCase.ints(recipe.path("weights"));
    for (int i = 0; i < count + count / 4; i++) {
      int[] centre = new int[shape.length];
      for (int axis = 0; axis < shape.length; axis++) {
        centre[axis] = below(shape[axis]);
      }
      int radius = between(recipe.path("rmin").asInt(), recipe.path("rmax").asInt());
      if (i >= count) {
        radius = radius / 3 + 1;
      }
      int[] moved = new int[shape.length];
      for (int axis = 0; axis < shape.length; axis++) {
        int reach = jitter / weights[axis];
        moved[axis] = centre[axis] + between(-reach, reach);
      }
      int movedRadius = Math.max(1, radius + between(-jitter, jitter));
      int value = i < count ? 1 : 0;
      ball(yTrue, centre, radius, weights, value);
      ball(yPred, moved, movedRadius, weights, value);
    }
  }

  private void drawScene(int classes, int objects) {
    int height = shape[0];
    int width = shape[1];
    for (int band = 0; band < 4; band++) {
      int top = band * height / 4;
      rect(yTrue, top, 0, height, width, band % classes);
      int movedTop = band > 0 ? top + between(-6, 6) : 0;
      rect(yPred, movedTop, 0, height, width, band % classes);
    }
    for (int object = 0; object < objects; object++) {
      drawObject(classes, height, width);
    }
    for (int i = 0; i < objects / 20; i++) {
      int y = below(height);
      int x = below(width);
      int ry = between(2, height / 20);
      int rx = between(2, width / 20);
      rect(yTrue, y - ry, x - rx, y + ry, x + rx, 255);
    }
  }

  private void drawObject(int classes, int height, int width) {
    int[] square = {1, 1};
    int label = below(classes);
    boolean isDisc = below(2) == 1;
    int y = below(height);
    int x = below(width);
    int ry = between(3, height / 10);
    int rx = between(3, width / 16);
    int dy = between(-3, 3);
    int dx = between(-3, 3);
    int dr = between(-2, 2);
    int predicted = below(16) == 0 ? below(classes) : label;
    if (isDisc) {
      ball(yTrue, new int[] {y, x}, ry, square, label);
      ball(yPred, new int[] {y + dy, x + dx}, ry + dr, square, predicted);
    } else {
      rect(yTrue, y - ry, x - rx, y + ry, x + rx, label);
      int my = y + dy;
      int mx = x + dx;
      rect(yPred, my - ry - dr, mx - rx - dr, my + ry + dr, mx + rx + dr, predicted);
    }
  }

  private void rect(byte[] map, int y0, int x0, int y1, int x1, int value) {
    for (int y = Math.max(0, y0); y < Math.min(shape[0], y1); y++) {
      for (int x = Math.max(0, x0); x < Math.min(shape[1], x1); x++) {
        map[y * shape[1] + x] = (byte) value;
      }
    }
  }

  /** Sets what lies in an ellipsoid: the sum of the squares of weighted differences is at most that of the radius. */
  private void ball(byte[] map, int[] centre, int radius, int[] weights, int value) {
    boolean isVolume = shape.length == 3;
    int height = shape[shape.length - 2];
    int width = shape[shape.length - 1];
    int cz = isVolume ? centre[0] : 0;
    int cy = centre[shape.length - 2];
    int cx = centre[shape.length - 1];
    int wz = isVolume ? weights[0] : 1;
    int wy = weights[shape.length - 2];
    int wx = weights[shape.length - 1];
    for (int z = Math.max(0, cz - radius);
        z <= Math.min(isVolume ? shape[0] - 1 : 0, cz + radius);
        z++) {
      for (int y = Math.max(0, cy - radius); y <= Math.min(height - 1, cy + radius); y++) {
        for (int x = Math.max(0, cx - radius); x <= Math.min(width - 1, cx + radius); x++) {
          long dz = (long) wz * (z - cz);
          long dy = (long) wy * (y - cy);
          long dx = (long) wx * (x - cx);
          if (dz * dz + dy * dy + dx * dx <= (long) radius * radius) {
            map[(z * height + y) * width + x] = (byte) value;
          }
        }
      }
    }
  }
}
