package io.evalmetrics.segmentation;

import java.util.Objects;

/** The labels of an image as they came: bytes, which are read unsigned, or ints. */
final class LabelArray {

  private final boolean isBytes;
  private final byte[] bytes; // empty if the labels are ints
  private final int[] ints; // empty if the labels are bytes

  private LabelArray(boolean isBytes, byte[] bytes, int[] ints) {
    this.isBytes = isBytes;
    this.bytes = bytes;
    this.ints = ints;
  }

  static LabelArray of(String name, byte[] labels) {
    return new LabelArray(true, Objects.requireNonNull(labels, name), new int[0]);
  }

  static LabelArray of(String name, int[] labels) {
    return new LabelArray(false, new byte[0], Objects.requireNonNull(labels, name));
  }

  int length() {
    return isBytes ? bytes.length : ints.length;
  }

  int at(int pixel) {
    return isBytes ? bytes[pixel] & 0xFF : ints[pixel];
  }

  boolean isBytes() {
    return isBytes;
  }

  /** The labels, which must be bytes. */
  byte[] bytes() {
    return bytes;
  }

  /** The labels as ints: the caller's array, or a copy of bytes. */
  int[] ints() {
    if (!isBytes) {
      return ints;
    }
    int[] widened = new int[bytes.length];
    for (int i = 0; i < widened.length; i++) {
      widened[i] = bytes[i] & 0xFF;
    }
    return widened;
  }
}
