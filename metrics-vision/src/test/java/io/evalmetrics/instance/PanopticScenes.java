package io.evalmetrics.instance;

import java.util.Random;

/** Made-up panoptic segmentations: rectangles of things on bands of stuff, and flawed copies of them. */
final class PanopticScenes {

  static final int[] THINGS = {3, 1};
  static final int[] STUFFS = {5, 4};
  private static final int VOID = 0;

  private final Random random;
  final int height;
  final int width;

  PanopticScenes(long seed) {
    random = new Random(seed);
    height = 4 + random.nextInt(20);
    width = 4 + random.nextInt(20);
  }

  PanopticMap truth() {
    int[] categories = new int[height * width];
    int[] instances = new int[height * width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        categories[y * width + x] = y < height / 2 ? 4 : x < width / 3 ? VOID : 5;
      }
    }
    for (int instance = 1 + random.nextInt(6); instance > 0; instance--) {
      paint(categories, instances, THINGS[random.nextInt(2)], instance);
    }
    return PanopticMap.of(height, width, categories, instances);
  }

  private void paint(int[] categories, int[] instances, int category, int instance) {
    int x0 = random.nextInt(width);
    int y0 = random.nextInt(height);
    int x1 = Math.min(width, x0 + 1 + random.nextInt(width));
    int y1 = Math.min(height, y0 + 1 + random.nextInt(height));
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        categories[y * width + x] = category;
        instances[y * width + x] = instance;
      }
    }
  }

  /** A copy with some pixels replaced and a rectangle painted over. */
  PanopticMap flawed(PanopticMap truth) {
    int[] categories = truth.categories().clone();
    int[] instances = truth.instances().clone();
    int[] choices = {VOID, 1, 3, 4, 5};
    double share = random.nextDouble() * 0.4;
    for (int i = 0; i < categories.length; i++) {
      if (random.nextDouble() < share) {
        categories[i] = choices[random.nextInt(choices.length)];
        instances[i] = random.nextInt(4);
      }
    }
    paint(categories, instances, choices[random.nextInt(choices.length)], random.nextInt(8));
    return PanopticMap.of(height, width, categories, instances);
  }

  PanopticMap withCrowd(PanopticMap truth) {
    int pixel = random.nextInt(height * width);
    return truth.withCrowd(
        new int[] {truth.categories()[pixel]}, new int[] {truth.instances()[pixel]});
  }
}
