package io.evalmetrics.mask;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The skeleton of a mask: lines one pixel wide that keep its connections, by the thinning of Zhang and Suen.
 *
 * <pre>{@code
 * byte[] lines = Skeleton.of(mask, PixelGrid.of(480, 640));
 * }</pre>
 */
public final class Skeleton {

  private final int width;
  private final int height;
  private final byte[] pixels; // with a frame of zeros
  private final int[] neighbours; // offsets, clockwise from north

  /** The pixels with a neighbour outside, the only ones that can be removed, and which were ever among them. */
  private final IntArrayList rim = new IntArrayList();

  private final boolean[] isListed;

  private Skeleton(byte[] mask, PixelGrid grid) {
    height = grid.height() + 2;
    width = grid.width() + 2;
    pixels = new byte[PixelGrid.of(height, width).size()];
    isListed = new boolean[pixels.length];
    neighbours = new int[] {-width, 1 - width, 1, width + 1, width, width - 1, -1, -width - 1};
    for (int i = 0; i < mask.length; i++) {
      int y = i / grid.width();
      int x = i % grid.width();
      pixels[(y + 1) * width + x + 1] = (byte) (mask[i] != 0 ? 1 : 0);
    }
  }

  /**
   * Returns 1 for the pixels of the skeleton, else 0.
   *
   * <p>Two rules alternate until neither removes anything. With B the number of neighbours in the mask and A the number of
   * steps from outside to inside when going round them, both remove at once all pixels with {@code 2 <= B <= 6} and {@code
   * A = 1}; the first if one of north, east, south and one of east, south, west are outside, the second if one of north,
   * east, west and one of north, south, west are.
   *
   * <p>Takes time proportional to the pixels, and to those of the skeleton times the width of the thickest part. Reference: Zhang and Suen (1984), A
   * fast parallel algorithm for thinning digital patterns, <a
   * href="https://doi.org/10.1145/357994.358023">doi:10.1145/357994.358023</a>. scikit-image {@code skeletonize} follows
   * another table of rules and differs in some pixels.
   *
   * @param mask 0 outside, anything else inside; not modified
   * @throws IllegalArgumentException if the mask has not one element per pixel or the grid is a volume
   */
  public static byte[] of(byte[] mask, PixelGrid grid) {
    grid.checkLength("mask", mask.length);
    if (grid.axes() != 2) {
      throw new IllegalArgumentException("grid must have 2 axes for a skeleton but is " + grid);
    }
    Skeleton skeleton = new Skeleton(mask, grid);
    skeleton.thin();
    return skeleton.result();
  }

  private void thin() {
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != 0 && isAtRim(i)) {
        enlist(i);
      }
    }
    int removed;
    do {
      removed = removeSome(true) + removeSome(false);
    } while (removed > 0);
  }

  private boolean isAtRim(int pixel) {
    int sum = 0;
    for (int offset : neighbours) {
      sum += pixels[pixel + offset];
    }
    return sum < neighbours.length;
  }

  private void enlist(int pixel) {
    isListed[pixel] = true;
    rim.add(pixel);
  }

  /** Applies one rule to all pixels at once; returns how many it removes. */
  private int removeSome(boolean first) {
    IntArrayList gone = new IntArrayList();
    int left = 0;
    for (int i = 0; i < rim.size(); i++) {
      int pixel = rim.getInt(i);
      if (isRemovable(pixel, first)) {
        gone.add(pixel);
      } else {
        rim.set(left++, pixel);
      }
    }
    rim.size(left);
    for (int i = 0; i < gone.size(); i++) {
      pixels[gone.getInt(i)] = 0;
    }
    for (int i = 0; i < gone.size(); i++) {
      for (int offset : neighbours) {
        int neighbour = gone.getInt(i) + offset;
        if (pixels[neighbour] != 0 && !isListed[neighbour]) {
          enlist(neighbour);
        }
      }
    }
    return gone.size();
  }

  private boolean isRemovable(int pixel, boolean first) {
    int sum = 0;
    int steps = 0;
    int previous = pixels[pixel + neighbours[neighbours.length - 1]];
    for (int offset : neighbours) {
      int neighbour = pixels[pixel + offset];
      sum += neighbour;
      steps += neighbour & ~previous;
      previous = neighbour;
    }
    if (sum < 2 || sum > 6 || steps != 1) {
      return false;
    }
    int north = pixels[pixel - width];
    int east = pixels[pixel + 1];
    int south = pixels[pixel + width];
    int west = pixels[pixel - 1];
    return first
        ? (north & east & south) == 0 && (east & south & west) == 0
        : (north & east & west) == 0 && (north & south & west) == 0;
  }

  private byte[] result() {
    byte[] result = new byte[(height - 2) * (width - 2)];
    for (int y = 0; y < height - 2; y++) {
      System.arraycopy(pixels, (y + 1) * width + 1, result, y * (width - 2), width - 2);
    }
    return result;
  }
}
