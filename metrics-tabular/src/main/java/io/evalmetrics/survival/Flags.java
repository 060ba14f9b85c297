package io.evalmetrics.survival;

/** A bit per place. */
final class Flags {

  private final long[] words;

  /** Creates flags of the places 0 to {@code size} - 1, none of them raised. */
  Flags(int size) {
    words = new long[(size + Long.SIZE - 1) / Long.SIZE];
  }

  /** Raises the flag of a place if {@code bit} is 1, not if it is 0. */
  void raise(int place, int bit) {
    words[place / Long.SIZE] |= (long) bit << place;
  }

  /** Returns 1 if the flag of a place is raised, else 0. */
  int at(int place) {
    return (int) (words[place / Long.SIZE] >>> place) & 1;
  }

  /** Returns how many flags are raised from one place to before another. */
  int count(int from, int to) {
    int count = 0;
    int next;
    for (int place = from; place < to; place = next) {
      next = Math.min(to, (place / Long.SIZE + 1) * Long.SIZE);
      long ofWord = words[place / Long.SIZE] >>> place;
      count += Long.bitCount(ofWord << (place - next)); // what lies beyond is shifted out
    }
    return count;
  }
}
