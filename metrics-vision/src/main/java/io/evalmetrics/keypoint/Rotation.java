package io.evalmetrics.keypoint;

import io.evalmetrics.internal.Unit;

/**
 * The rotation of space that turns points x best onto points y, found from {@code K = sum of x y^T}.
 *
 * <p>With the singular value decomposition {@code K = U S V^T} it is {@code R = V Z U^T}, where Z negates the direction
 * of the smallest singular value if that makes R a rotation instead of a reflection: Umeyama (1991), <a
 * href="https://doi.org/10.1109/34.88573">Least-squares estimation of transformation parameters between two point
 * patterns</a>.
 *
 * <p>One-sided Jacobi rotations of the columns of K give {@code K V = U S}, accurate in every digit however small a
 * singular value is. V stays a rotation, so R is one if U is completed to one: its two main columns are kept, the third
 * is their cross product. That serves points in a plane or on a line too, where singular values are 0. Arrays are
 * reused; not thread-safe.
 */
final class Rotation {

  private static final int DIMS = 3;
  private static final int MOST_SWEEPS = 30; // five or six are enough
  private static final double EPSILON = 0x1p-52;

  /** A column that much shorter than another one is rounding. */
  private static final double NOISE = 0x1p-50;

  private final double[] u =
      new double[DIMS * DIMS]; // column by column; of K V until it is divided by S
  private final double[] v = new double[DIMS * DIMS]; // column by column
  private final double[] r = new double[DIMS * DIMS]; // row by row

  /** Finds the rotation for K, given row by row, and returns the trace of {@code R K}. */
  double fit(double[] k) {
    double unit = Unit.ofLargest(k); // or squares of entries might overflow, or all vanish
    for (int i = 0; i < k.length; i++) {
      u[i % DIMS * DIMS + i / DIMS] = k[i] * unit;
      v[i] = i % (DIMS + 1) == 0 ? 1 : 0;
    }
    boolean rotated = true;
    for (int sweep = 0; sweep < MOST_SWEEPS && rotated; sweep++) {
      rotated = orthogonalize(0, 1);
      rotated |= orthogonalize(0, 2);
      rotated |= orthogonalize(1, 2);
    }
    completeU();
    double trace = 0;
    for (int i = 0; i < DIMS; i++) {
      for (int j = 0; j < DIMS; j++) {
        double sum = 0;
        for (int column = 0; column < DIMS; column++) {
          sum += v[column * DIMS + i] * u[column * DIMS + j];
        }
        r[i * DIMS + j] = sum;
        trace += sum * k[j * DIMS + i];
      }
    }
    return trace;
  }

  /** Returns a coordinate of the rotated point. */
  double rotated(int dim, double x, double y, double z) {
    return r[dim * DIMS] * x + r[dim * DIMS + 1] * y + r[dim * DIMS + 2] * z;
  }

  /** Rotates two columns of K V to be orthogonal, and those of V with them; returns false if they were. */
  private boolean orthogonalize(int p, int q) {
    double alpha = dot(p, p);
    double beta = dot(q, q);
    double gamma = dot(p, q);
    if (Math.abs(gamma) <= EPSILON * Math.sqrt(alpha) * Math.sqrt(beta)) {
      return false;
    }
    double zeta = (beta - alpha) / (2 * gamma);
    double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    rotate(u, p, q, cosine, cosine * tangent);
    rotate(v, p, q, cosine, cosine * tangent);
    return true;
  }

  private double dot(int p, int q) {
    double sum = 0;
    for (int i = 0; i < DIMS; i++) {
      sum += u[p * DIMS + i] * u[q * DIMS + i];
    }
    return sum;
  }

  private static void rotate(double[] columns, int p, int q, double cosine, double sine) {
    for (int i = 0; i < DIMS; i++) {
      double atP = columns[p * DIMS + i];
      double atQ = columns[q * DIMS + i];
      columns[p * DIMS + i] = cosine * atP - sine * atQ;
      columns[q * DIMS + i] = sine * atP + cosine * atQ;
    }
  }

  /** Divides the columns of K V by their lengths, the shortest one replaced by the cross product of the others. */
  private void completeU() {
    int shortest = 0;
    for (int column = 1; column < DIMS; column++) {
      shortest = dot(column, column) < dot(shortest, shortest) ? column : shortest;
    }
    int next = (shortest + 1) % DIMS;
    int last = (shortest + 2) % DIMS;
    int longest = dot(next, next) >= dot(last, last) ? next : last;
    double length = length(longest);
    if (length > 0) {
      normalize(longest);
    } else {
      u[longest * DIMS] = 1; // K is zero, and any rotation will do
    }
    int middle = next + last - longest;
    removeAlong(middle, longest);
    if (length(middle) > NOISE * length) {
      normalize(middle);
    } else {
      makeOrthogonal(middle, longest);
    }
    cross(next, last, shortest);
  }

  private double length(int column) {
    return Math.sqrt(dot(column, column));
  }

  private void normalize(int column) {
    double length = length(column);
    for (int i = 0; i < DIMS; i++) {
      u[column * DIMS + i] /= length;
    }
  }

  /**
   * Takes out of a column of u what it has along a unit column. If K has but one direction, each Jacobi rotation rounds
   * some of it into the others, which then never become orthogonal to it.
   */
  private void removeAlong(int column, int unit) {
    double along = dot(column, unit);
    for (int i = 0; i < DIMS; i++) {
      u[column * DIMS + i] -= along * u[unit * DIMS + i];
    }
  }

  /** Makes a column of u a unit vector orthogonal to another one. */
  private void makeOrthogonal(int column, int other) {
    int axis = 0; // the one farthest from the direction of the other
    for (int i = 1; i < DIMS; i++) {
      axis = Math.abs(u[other * DIMS + i]) < Math.abs(u[other * DIMS + axis]) ? i : axis;
    }
    double along = u[other * DIMS + axis];
    double length = Math.sqrt(1 - along * along);
    for (int i = 0; i < DIMS; i++) {
      u[column * DIMS + i] = ((i == axis ? 1 : 0) - along * u[other * DIMS + i]) / length;
    }
  }

  /** Makes a column of u the cross product of two others. */
  private void cross(int first, int second, int product) {
    for (int i = 0; i < DIMS; i++) {
      int j = (i + 1) % DIMS;
      int k = (i + 2) % DIMS;
      u[product * DIMS + i] =
          u[first * DIMS + j] * u[second * DIMS + k] - u[first * DIMS + k] * u[second * DIMS + j];
    }
  }
}
