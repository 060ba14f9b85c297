package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

class RotationTest {

  private static final double TOLERANCE = 1e-12;

  /** Returns the rotation as columns of the images of the axes, row-major. */
  private static double[] matrix(Rotation rotation) {
    double[] matrix = new double[9];
    for (int d = 0; d < 3; d++) {
      matrix[3 * d] = rotation.rotated(d, 1, 0, 0);
      matrix[3 * d + 1] = rotation.rotated(d, 0, 1, 0);
      matrix[3 * d + 2] = rotation.rotated(d, 0, 0, 1);
    }
    return matrix;
  }

  private static void assertIsRotation(double[] r) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double dot =
            r[3 * i] * r[3 * j] + r[3 * i + 1] * r[3 * j + 1] + r[3 * i + 2] * r[3 * j + 2];
        assertEquals(i == j ? 1 : 0, dot, TOLERANCE);
      }
    }
    assertEquals(1, CommonOps_DDRM.det(new DMatrixRMaj(3, 3, true, r)), TOLERANCE);
  }

  /** The largest trace of R K over rotations R, from the singular values that another decomposition finds. */
  private static double largestTrace(double[] k) {
    DMatrixRMaj copy = new DMatrixRMaj(3, 3, true, k);
    double determinant = CommonOps_DDRM.det(copy);
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(3, 3, false, false, false);
    assertTrue(svd.decompose(copy.copy()));
    double[] values = SingularOps_DDRM.singularValues(copy);
    return values[0] + values[1] + (determinant < 0 ? -values[2] : values[2]);
  }

  @Property(tries = 200)
  void theTraceIsTheLargestThereIs(@ForAll long seed, @ForAll @IntRange(max = 2) int flatness) {
    Random random = new Random(seed);
    double[] k = new double[9];
    for (int point = 0; point < 6; point++) {
      double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double[] y = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3 - flatness; j++) { // y in space, in a plane or on a line
          k[3 * i + j] += x[i] * y[j];
        }
      }
    }
    Rotation rotation = new Rotation();
    double trace = rotation.fit(k);
    assertIsRotation(matrix(rotation));
    assertEquals(largestTrace(k), trace, 1e-11);
  }

  /** Rounding leaves a second direction that is mere noise, and need not be orthogonal to the first. */
  @Property(tries = 1000)
  void aSingleDirectionStillGivesARotation(@ForAll long seed) {
    Random random = new Random(seed);
    double[] x = {random.nextInt(40) - 20, random.nextInt(40) - 20, 1 + random.nextInt(40)};
    double[] y = {random.nextInt(40) - 20, random.nextInt(40) - 20, 1 + random.nextInt(40)};
    double[] k = new double[9];
    for (int i = 0; i < 9; i++) {
      k[i] = x[i / 3] * y[i % 3];
    }
    Rotation rotation = new Rotation();
    double trace = rotation.fit(k);
    assertIsRotation(matrix(rotation));
    assertEquals(largestTrace(k), trace, 1e-11);
  }

  @Example
  void aReflectionIsNotTaken() {
    Rotation rotation = new Rotation();
    double trace = rotation.fit(new double[] {3, 0, 0, 0, 2, 0, 0, 0, -1});
    assertIsRotation(matrix(rotation));
    assertEquals(4, trace, TOLERANCE);
  }

  @Example
  void nothingToTurnStillGivesARotation() {
    Rotation rotation = new Rotation();
    assertEquals(0, rotation.fit(new double[9]));
    assertIsRotation(matrix(rotation));
  }

  /** The squares of such entries are beyond the range of double. */
  @Example
  void theUnitOfThePointsDoesNotMatter() {
    double[] k = {3, 1, -2, 0.5, 2, 7, -1, 4, 0.25};
    Rotation rotation = new Rotation();
    rotation.fit(k);
    double[] expected = matrix(rotation);
    for (int exponent : new int[] {-900, 900}) {
      double[] scaled = new double[9];
      Arrays.setAll(scaled, i -> Math.scalb(k[i], exponent));
      rotation.fit(scaled);
      assertArrayEquals(expected, matrix(rotation));
    }
  }

  @Example
  void singularValuesOfVeryDifferentSizeAreFound() {
    Rotation rotation = new Rotation();
    double trace = rotation.fit(new double[] {1e8, 0, 0, 0, 0, 1e-8, 0, 1, 0});
    assertIsRotation(matrix(rotation));
    assertEquals(1e8 + 1 - 1e-8, trace, 1e-8);
  }
}
