package io.evalmetrics.detection;

/** Where the objects of each image stand in arrays of all images: positions by image, in input order. */
final class ImageIndex {

  private final int[] positions;
  private final int[] starts;

  private ImageIndex(int[] positions, int[] starts) {
    this.positions = positions;
    this.starts = starts;
  }

  /** Returns the index of arrays that hold one image, number 0. */
  static ImageIndex ofOne(int objects) {
    int[] positions = new int[objects];
    for (int i = 0; i < objects; i++) {
      positions[i] = i;
    }
    return new ImageIndex(positions, new int[] {0, objects});
  }

  /** Returns the index of arrays that hold many images; {@code images} names the image of each object. */
  static ImageIndex of(int[] images, int numImages) {
    int[] starts = new int[numImages + 1];
    for (int image : images) {
      starts[image + 1]++;
    }
    for (int image = 0; image < numImages; image++) {
      starts[image + 1] += starts[image];
    }
    int[] positions = new int[images.length];
    int[] next = starts.clone();
    for (int i = 0; i < images.length; i++) {
      positions[next[images[i]]++] = i;
    }
    return new ImageIndex(positions, starts);
  }

  int from(int image) {
    return starts[image];
  }

  int to(int image) {
    return starts[image + 1];
  }

  int size(int image) {
    return to(image) - from(image);
  }

  int position(int i) {
    return positions[i];
  }
}
