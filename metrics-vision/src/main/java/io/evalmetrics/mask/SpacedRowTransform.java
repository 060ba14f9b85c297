package io.evalmetrics.mask;

/** The transform of rows whose pixels lie at any distance. */
final class SpacedRowTransform implements RowTransform {

  /** The squares of so many steps across rows; infinity for as many steps as there are rows. */
  private final double[] squares;

  private final LowerEnvelope envelope;
  private final int width;

  SpacedRowTransform(int rows, double acrossRows, int width, double alongRows) {
    squares = LowerEnvelope.squares(rows + 1, acrossRows);
    squares[rows] = Double.POSITIVE_INFINITY;
    envelope = new LowerEnvelope(width, alongRows);
    this.width = width;
  }

  @Override
  public void startPlane() {}

  @Override
  public void transform(int[] steps, double[] field, int at) {
    int rows = squares.length - 1;
    for (int x = 0; x < width; x++) {
      field[at + x] = squares[Math.min(steps[x], rows)];
    }
    envelope.transform(field, at, width);
  }
}
