package io.evalmetrics.mask;

/**
 * The area of the surface that separates the corners of a cube that have a class from those that have not, for all 256
 * cases.
 *
 * <p>A case is a code with a bit per corner, 128 for corner (0, 0, 0) and {@code 128 >> (4 a + 2 b + c)} for corner (a, b,
 * c). Its surface is made of plane pieces, each given by its normal in eighths of the cube's faces. Fourteen cases are
 * listed; rotations, reflections and the exchange of inside and outside lead to all others.
 */
final class CubeSurfaces {

  private static final int CODES = 256;

  private static final int[][] AXIS_ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  /** By code, the normals of the pieces, three numbers each. */
  private static final int[][] NORMALS = new int[CODES][];

  static {
    spread(0);
    spread(1, 1, 1, 1);
    spread(3, 4, 4, 0);
    spread(6, 2, 2, 2);
    spread(7, 3, 3, 3, 4, 0, 0);
    spread(15, 8, 0, 0);
    spread(22, 3, 3, 3);
    spread(23, 6, 6, 6);
    spread(24, 2, 2, 2);
    spread(25, 0, 4, 4, 1, 1, 1);
    spread(27, 0, 2, 2, 2, 0, 2, 4, 4, 4);
    spread(30, 4, 4, 4, 4, 0, 0);
    spread(60, 8, 8, 0);
    spread(105, 4, 4, 4);
  }

  private CubeSurfaces() {}

  /** Enters a case and everything that is the same but for symmetry. */
  private static void spread(int code, int... normals) {
    for (int[] order : AXIS_ORDERS) {
      for (int flip = 0; flip < 8; flip++) {
        int image = turned(code, order, flip);
        int[] turnedNormals = new int[normals.length];
        for (int i = 0; i < normals.length; i++) {
          turnedNormals[i] = normals[i - i % 3 + order[i % 3]];
        }
        NORMALS[image] = turnedNormals;
        NORMALS[CODES - 1 - image] = turnedNormals;
      }
    }
  }

  /** Returns the code whose corners are those of another with axes reordered, then flipped. */
  private static int turned(int code, int[] order, int flip) {
    int image = 0;
    for (int corner = 0; corner < 8; corner++) {
      if ((code & (128 >> corner)) != 0) {
        int moved = 0;
        for (int axis : order) {
          moved = (moved << 1) | ((corner >> (2 - axis)) & 1);
        }
        image |= 128 >> (moved ^ flip);
      }
    }
    return image;
  }

  /** Returns the area of each code in a cube with edges of these lengths. */
  static double[] areas(double depth, double height, double width) {
    double[] areas = new double[CODES];
    for (int code = 0; code < CODES; code++) {
      int[] normals = NORMALS[code];
      for (int i = 0; i < normals.length; i += 3) {
        double alongDepth = normals[i] * height * width;
        double alongHeight = normals[i + 1] * depth * width;
        double alongWidth = normals[i + 2] * depth * height;
        areas[code] +=
            Math.sqrt(alongDepth * alongDepth + alongHeight * alongHeight + alongWidth * alongWidth)
                / 8;
      }
    }
    return areas;
  }
}
