package io.evalmetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private final Names<String> names = new Names<>("metric");

  @BeforeEach
  void addNames() {
    names.add("kappa", "cohen_kappa", List.of("Cohen’s Kappa"));
    names.add("r2", "r2", List.of("R-squared (R²)"));
    names.add("mbe", "mean_bias_error", List.of("Mean Bias Error (MBE)"));
    names.add("iou", "iou", List.of("Intersection over Union (IoU)"));
    names.add("beta", "fbeta_0_5", List.of("F-beta Score (beta = 0.5)"));
    names.add("map", "map_50_95", List.of("mAP@0.5:0.95"));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      cohen_kappa,                        kappa
      Cohen’s Kappa,                      kappa
      Cohen's Kappa,                      kappa
      COHENS KAPPA,                       kappa
      R²,                                 r2
      R2,                                 r2
      r-squared (r²),                     r2
      mean bias error (mbe),              mbe
      Intersection Over Union (IOU),      iou
      F-beta Score (beta = 0.5),          beta
      f-beta score (beta=0.5),            beta
      fbeta 0.5,                          beta
      mAP@0.5:0.95,                       map
      map@[0.5 : 0.95],                   map
      mAP-50-95,                          map
      """)
  void caseSpacesAndPunctuationDoNotMatter(String name, String found) {
    assertTrue(names.contains(name));
    assertEquals(found, names.find(name));
  }

  @Test
  void whatSeparatesDigitsMatters() {
    names.add("a", "fbeta_1_5", List.of());
    names.add("b", "fbeta_15", List.of());
    assertEquals("a", names.find("F-beta 1.5"));
    assertEquals("b", names.find("F-beta 15"));
  }

  @Test
  void anUnknownNameListsTheKnownIds() {
    NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> names.find("rmse"));
    assertEquals(
        "no metric is called 'rmse'; known are cohen_kappa, r2, mean_bias_error, iou, fbeta_0_5,"
            + " map_50_95",
        e.getMessage());
    assertFalse(names.contains("rmse"));
    assertFalse(names.contains("?"));
  }

  @Test
  void aNameCannotBeClaimedTwice() {
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class, () -> names.add("other", "Cohens KAPPA", List.of()));
    assertEquals("two metrics are called 'Cohens KAPPA': kappa and other", e.getMessage());
  }

  @Test
  void oneThingMayRepeatItsName() {
    names.add("accuracy", "accuracy", List.of("Accuracy", "ACCURACY"));
    assertTrue(names.contains("accuracy"));
  }

  @Test
  void aLetterOrDigitMayBeASpecialForm() {
    Names.check("id", "²"); // normalized to the digit two
    Names.check("id", "é");
    assertThrows(
        IllegalArgumentException.class, () -> Names.check("id", "ͺ")); // to an accent alone
  }

  @Test
  void aNameNeedsALetterOrDigit() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Names.check("id", "(?)"));
    assertEquals("id must have a letter or digit but is '(?)'", e.getMessage());
    assertEquals(
        "name", assertThrows(NullPointerException.class, () -> names.find(null)).getMessage());
  }
}
