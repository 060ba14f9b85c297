package io.evalmetrics.mask;

import io.evalmetrics.internal.Arguments;

/**
 * Reads and writes run lengths, alternately of zeros and ones and beginning with zeros, plain or as the compressed
 * string of the COCO files.
 *
 * <p>The string holds, per run, its length (from the fourth run on: minus the length of the run two before) in groups
 * of 5 bits, the lowest first, each written as the character 48 + bits, plus 32 if another group follows. The highest
 * bit of the last group is the sign.
 */
final class RunCounts {

  private static final int FIRST_CHARACTER = '0';
  private static final int GROUP_BITS = 5;
  private static final int GROUP = (1 << GROUP_BITS) - 1;
  private static final int SIGN = 1 << (GROUP_BITS - 1);
  private static final int MORE = 1 << GROUP_BITS;

  /** Longer numbers than these 60 bits are no run lengths. */
  private static final int MAX_BITS = 12 * GROUP_BITS;

  /** From this run on the string holds differences to the run two before. */
  private static final int FIRST_DIFFERENCE = 3;

  private RunCounts() {}

  /**
   * Returns the edges of a mask of {@code pixels} pixels from the lengths of its runs; empty runs join their
   * neighbours.
   */
  static int[] edges(int[] counts, int pixels) {
    int[] toggles = new int[counts.length];
    long position = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw Arguments.badElement("counts", i, "not be negative", counts[i]);
      }
      position = advance(position, counts[i], pixels);
      toggles[i] = (int) position;
    }
    return finish(toggles, counts.length, position, pixels);
  }

  /** Returns the edges of a mask of {@code pixels} pixels from its compressed run lengths. */
  static int[] edges(String counts, int pixels) {
    NumberReader numbers = new NumberReader(counts);
    int[] toggles = new int[counts.length()];
    long position = 0;
    long previous = 0;
    long beforePrevious = 0;
    int runs = 0;
    while (numbers.at < counts.length()) {
      int start = numbers.at;
      long run = numbers.next();
      if (runs >= FIRST_DIFFERENCE) {
        run += beforePrevious;
      }
      if (run < 0) {
        throw new IllegalArgumentException(
            "the run that begins at counts[" + start + "] must not be negative but is " + run);
      }
      position = advance(position, run, pixels);
      toggles[runs++] = (int) position;
      beforePrevious = previous;
      previous = run;
    }
    return finish(toggles, runs, position, pixels);
  }

  /** Reads the numbers of a compressed string one after another. */
  private static final class NumberReader {

    private final String text;
    private int at;

    NumberReader(String text) {
      this.text = text;
    }

    /** Most numbers are a single group. */
    long next() {
      int group = text.charAt(at) - FIRST_CHARACTER;
      if ((group & ~GROUP) == 0) {
        at++;
        return signed(group, GROUP_BITS);
      }
      long value = 0;
      int bits = 0;
      do {
        group = group(bits);
        value |= (long) (group & GROUP) << bits;
        bits += GROUP_BITS;
      } while ((group & MORE) != 0);
      return signed(value, bits);
    }

    private static long signed(long value, int bits) {
      int unused = Long.SIZE - bits;
      return value << unused >> unused;
    }

    private int group(int bits) {
      if (at == text.length() || bits == MAX_BITS) {
        throw new IllegalArgumentException("counts must not end inside a number: " + text);
      }
      int group = text.charAt(at) - FIRST_CHARACTER;
      if ((group & ~(MORE | GROUP)) != 0) {
        throw Arguments.badElement(
            "counts", at, "be a character from '0' to 'o'", "'" + text.charAt(at) + "'");
      }
      at++;
      return group;
    }
  }

  private static long advance(long position, long run, int pixels) {
    if (run > pixels - position) {
      throw new IllegalArgumentException("counts must cover " + pixels + " pixels but covers more");
    }
    return position + run;
  }

  private static int[] finish(int[] toggles, int runs, long position, int pixels) {
    if (position != pixels) {
      throw new IllegalArgumentException(
          "counts must cover " + pixels + " pixels but covers " + position);
    }
    // The end of the last run is an edge only if that run is one of ones.
    return RunEdges.ofToggles(toggles, runs - (runs & 1));
  }

  /** Returns the lengths of the runs. */
  static int[] counts(int[] edges, int pixels) {
    boolean endsWithZeros = edges.length == 0 || edges[edges.length - 1] < pixels;
    int[] counts = new int[edges.length + (endsWithZeros ? 1 : 0)];
    int position = 0;
    for (int i = 0; i < edges.length; i++) {
      counts[i] = edges[i] - position;
      position = edges[i];
    }
    if (endsWithZeros) {
      counts[edges.length] = pixels - position;
    }
    return counts;
  }

  /** Returns the lengths of the runs as a compressed string. */
  static String compressed(int[] counts) {
    StringBuilder text = new StringBuilder(counts.length * 2);
    for (int i = 0; i < counts.length; i++) {
      long value = i >= FIRST_DIFFERENCE ? (long) counts[i] - counts[i - 2] : counts[i];
      boolean more;
      do {
        int group = (int) value & GROUP;
        value >>= GROUP_BITS;
        more = (group & SIGN) != 0 ? value != -1 : value != 0;
        text.append((char) (FIRST_CHARACTER + group + (more ? MORE : 0)));
      } while (more);
    }
    return text.toString();
  }
}
