package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SurfaceElementsTest {

  /** The code of a lattice point for one class, pixel by pixel. */
  private static int code(byte[] labels, PixelGrid grid, int label, int[] at) {
    int code = 0;
    int first = grid.axes() == 3 ? 0 : 1;
    for (int a = first; a < 2; a++) {
      for (int b = 0; b < 2; b++) {
        for (int c = 0; c < 2; c++) {
          int z = grid.axes() == 3 ? at[0] - 1 + a : 0;
          int pixel = TestGrids.pixel(grid, z, at[1] - 1 + b, at[2] - 1 + c);
          code = 2 * code + (pixel >= 0 && labels[pixel] == label ? 1 : 0);
        }
      }
    }
    return code;
  }

  @Property(tries = 200)
  void elementsHaveSomeButNotAllPixels(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] labels = TestGrids.labels(random, grid, 4);
    SurfaceElements elements = SurfaceElements.of(labels, 3, grid);
    int all = grid.axes() == 3 ? 255 : 15;
    for (int label = 0; label < 3; label++) {
      int[] codes = new int[elements.lattice().size()];
      int[] points = elements.points(label);
      for (int i = 0; i < points.length; i++) {
        codes[points[i]] = elements.codes(label)[i];
      }
      for (int point = 0; point < codes.length; point++) {
        int code = code(labels, grid, label, TestGrids.at(elements.lattice(), point));
        assertEquals(code == all ? 0 : code, codes[point]);
      }
    }
  }

  @Test
  void aSinglePixelIsADiamond() {
    PixelGrid grid = PixelGrid.of(1, 1).withSpacing(3, 4);
    SurfaceElements elements = SurfaceElements.of(new byte[1], 1, grid);
    assertArrayEquals(new int[] {0, 1, 2, 3}, elements.points(0));
    assertArrayEquals(new int[] {1, 2, 4, 8}, elements.codes(0));
    assertArrayEquals(new double[] {2.5, 2.5, 2.5, 2.5}, elements.weights(0));
  }

  @Test
  void aCodeAndItsComplementWeighTheSame() {
    double[] areas = SurfaceElements.weightsOfCodes(PixelGrid.of(1, 1, 1).withSpacing(3, 0.7, 1.2));
    for (int code = 0; code < 256; code++) {
      assertEquals(areas[code], areas[255 - code]);
    }
    assertEquals(0, areas[0]);
    assertEquals(0.7 * 1.2, areas[15], 1e-15);
  }

  @Test
  void reorderedAxesReorderTheCodes() {
    double[] areas = SurfaceElements.weightsOfCodes(PixelGrid.of(1, 1, 1).withSpacing(3, 0.7, 1.2));
    double[] swapped =
        SurfaceElements.weightsOfCodes(PixelGrid.of(1, 1, 1).withSpacing(1.2, 0.7, 3));
    double[] sorted1 = areas.clone();
    double[] sorted2 = swapped.clone();
    Arrays.sort(sorted1);
    Arrays.sort(sorted2);
    assertArrayEquals(sorted1, sorted2, 1e-14);
  }

  @Test
  void aPlaneHasItsArea() {
    PixelGrid grid = PixelGrid.of(4, 3, 5).withSpacing(2, 3, 5);
    byte[] labels = new byte[grid.size()];
    Arrays.fill(labels, 0, grid.size() / 2, (byte) 9);
    SurfaceElements elements = SurfaceElements.of(labels, 1, grid);
    int facing = 0;
    for (int i = 0; i < elements.points(0).length; i++) {
      if (elements.codes(0)[i] == 15) {
        assertEquals(15, elements.weights(0)[i], 1e-14);
        facing++;
      }
    }
    assertEquals(2 * 4, facing); // the corners inside of the slice
  }

  @Test
  void labelsMustFitTheGrid() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SurfaceElements.of(new byte[5], 1, PixelGrid.of(2, 3)));
    assertThrows(
        IllegalArgumentException.class,
        () -> SurfaceElements.of(new byte[6], 256, PixelGrid.of(2, 3)));
  }
}
