package io.evalmetrics.detection;

/** What is wrong with a detection that found no truth, or with a truth that was not found. */
public enum TideError {
  /** The place of an object of another class. */
  CLASSIFICATION,
  /** The right class, but the box is off. */
  LOCALIZATION,
  /** The wrong class, and the box is off. */
  BOTH,
  /** An object that a better detection found already. */
  DUPLICATE,
  /** Nothing is there. */
  BACKGROUND,
  /** A truth that no detection found or nearly found. */
  MISSED
}
