package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.Spelling;

/** The losses of {@link Loss}; the factories there check the parameters. */
final class Losses {

  /** scikit-learn divides percentage errors by no less: the distance from 1 to the next double. */
  static final double EPSILON = Math.ulp(1.0);

  private static final double LOG_2 = Math.log(2);

  private Losses() {}

  static double positive(String name, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw Arguments.badValue(name, "be finite and positive", value);
    }
    return value;
  }

  /** Returns whether a loss is not defined for all values. */
  static boolean isBounded(Loss loss) {
    return loss.smallestTruth() > Double.NEGATIVE_INFINITY
        || loss.smallestPrediction() > Double.NEGATIVE_INFINITY;
  }

  /** The losses without parameters: no records, as the first comparison of two in a process takes 16 to 40 ms. */
  enum Simple implements Loss {
    SQUARED("squared_error") {
      @Override
      public double value(double yTrue, double yPred) {
        double error = yPred - yTrue;
        return error * error;
      }

      @Override
      public void values(double[] yTrue, double[] yPred, int from, int count, double[] losses) {
        for (int i = 0; i < count; i++) {
          losses[i] = value(yTrue[from + i], yPred[from + i]);
        }
      }
    },

    ABSOLUTE("absolute_error") {
      @Override
      public double value(double yTrue, double yPred) {
        return Math.abs(yPred - yTrue);
      }

      @Override
      public void values(double[] yTrue, double[] yPred, int from, int count, double[] losses) {
        for (int i = 0; i < count; i++) {
          losses[i] = value(yTrue[from + i], yPred[from + i]);
        }
      }
    },

    /** The absolute error as a share of the truth. */
    ABSOLUTE_PERCENTAGE("absolute_percentage_error") {
      @Override
      public double value(double yTrue, double yPred) {
        return Math.abs(yPred - yTrue) / Math.max(Math.abs(yTrue), EPSILON);
      }
    },

    LOG_COSH("log_cosh_loss") {
      @Override
      public double value(double yTrue, double yPred) {
        double error = Math.abs(yPred - yTrue);
        if (error < 1) {
          double sinh = Math.sinh(error / 2);
          return Math.log1p(2 * sinh * sinh);
        }
        return error + Math.log(1 + Math.exp(-2 * error)) - LOG_2;
      }
    },

    SQUARED_LOG("squared_log_error") {
      @Override
      public double smallestTruth() {
        return Math.nextUp(-1.0);
      }

      @Override
      public double smallestPrediction() {
        return Math.nextUp(-1.0);
      }

      @Override
      public double value(double yTrue, double yPred) {
        double difference = LogRatio.of(yTrue, yPred);
        return difference * difference;
      }

      @Override
      public void values(double[] yTrue, double[] yPred, int from, int count, double[] losses) {
        for (int i = 0; i < count; i++) {
          losses[i] = value(yTrue[from + i], yPred[from + i]);
        }
      }
    };

    private final String id;

    Simple(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  record ZeroOne(double tolerance) implements Loss {
    @Override
    public String id() {
      return "zero_one_loss_" + Spelling.inId(tolerance);
    }

    @Override
    public double value(double yTrue, double yPred) {
      // The sign bit of a difference, which never rounds to zero: no branch to mispredict.
      double within = tolerance - Math.abs(yPred - yTrue);
      return Double.doubleToRawLongBits(within) >>> (Long.SIZE - 1);
    }

    @Override
    public void values(double[] yTrue, double[] yPred, int from, int count, double[] losses) {
      for (int i = 0; i < count; i++) {
        losses[i] = value(yTrue[from + i], yPred[from + i]);
      }
    }
  }

  record Huber(double delta) implements Loss {
    @Override
    public String id() {
      return "huber_loss_" + Spelling.inId(delta);
    }

    @Override
    public double value(double yTrue, double yPred) {
      double error = Math.abs(yPred - yTrue);
      double inner = Math.min(error, delta);
      return inner * (error - inner / 2); // e^2/2 inside, delta (|e| - delta/2) outside
    }

    @Override
    public void values(double[] yTrue, double[] yPred, int from, int count, double[] losses) {
      for (int i = 0; i < count; i++) {
        losses[i] = value(yTrue[from + i], yPred[from + i]);
      }
    }
  }

  record PseudoHuber(double delta) implements Loss {
    @Override
    public String id() {
      return "pseudo_huber_loss_" + Spelling.inId(delta);
    }

    @Override
    public double value(double yTrue, double yPred) {
      double ratio = (yPred - yTrue) / delta;
      double square = ratio * ratio;
      // sqrt(1 + s) - 1 = s / (sqrt(1 + s) + 1) keeps the digits of small errors.
      double excess =
          Double.isInfinite(square) ? Math.abs(ratio) : square / (Math.sqrt(1 + square) + 1);
      return delta * delta * excess;
    }
  }

  record Pinball(double alpha) implements Loss {
    @Override
    public String id() {
      return "pinball_loss_" + Spelling.inId(alpha);
    }

    @Override
    public double value(double yTrue, double yPred) {
      double difference = yTrue - yPred;
      return Math.max(alpha * difference, (alpha - 1) * difference);
    }

    @Override
    public void values(double[] yTrue, double[] yPred, int from, int count, double[] losses) {
      for (int i = 0; i < count; i++) {
        losses[i] = value(yTrue[from + i], yPred[from + i]);
      }
    }
  }

  record Tweedie(double power) implements Loss {

    /** So near to the powers 1 and 2 the terms of the definition, divided by next to nothing, would cancel. */
    private static final double NEAR = 0.1;

    @Override
    public String id() {
      return "tweedie_deviance_" + Spelling.inId(power);
    }

    @Override
    public double smallestTruth() {
      if (power < 1) {
        return Double.NEGATIVE_INFINITY;
      }
      return power < 2 ? 0 : Double.MIN_VALUE;
    }

    @Override
    public double smallestPrediction() {
      return power == 0 ? Double.NEGATIVE_INFINITY : Double.MIN_VALUE;
    }

    @Override
    public double value(double yTrue, double yPred) {
      if (yTrue == yPred) {
        return 0;
      }
      if (power == 0) {
        return (yPred - yTrue) * (yPred - yTrue);
      }
      if (NearlyEqual.are(yTrue, yPred)) {
        return NearlyEqual.deviance(power, yTrue, yPred);
      }
      if (power == 1) {
        return 2 * (yTrueLogRatio(yTrue, yPred) - yTrue + yPred);
      }
      if (power == 2) {
        return 2 * (logRatio(yPred, yTrue) + yTrue / yPred - 1);
      }
      double toOne = 1 - power;
      double toTwo = 2 - power;
      if (Math.abs(toOne) < NEAR && yTrue > 0) {
        double scale = 2 * Math.pow(yPred, toOne) / toTwo;
        return scale * (yTrue * boxCox(yTrue, yPred, toOne) - (yTrue - yPred));
      }
      if (Math.abs(toTwo) < NEAR && yTrue > 0) {
        double scale = 2 * Math.pow(yPred, toTwo) / toOne;
        return scale * (boxCox(yTrue, yPred, toTwo) - (yTrue - yPred) / yPred);
      }
      double truth = Math.pow(Math.max(yTrue, 0), toTwo) / (toOne * toTwo);
      return 2 * (truth - Math.pow(yPred, toOne) * (yTrue / toOne - yPred / toTwo));
    }

    /** Returns {@code ((a / b)^exponent - 1) / exponent}, which tends to log(a / b). */
    private static double boxCox(double a, double b, double exponent) {
      return Math.expm1(exponent * logRatio(a, b)) / exponent;
    }

    private static double yTrueLogRatio(double yTrue, double yPred) {
      return yTrue == 0 ? 0 : yTrue * logRatio(yTrue, yPred);
    }

    /** Returns {@code log(a / b)} of positive numbers, also where their ratio leaves the range of double. */
    private static double logRatio(double a, double b) {
      double ratio = a / b;
      return ratio > 0 && ratio <= Double.MAX_VALUE ? Math.log(ratio) : Math.log(a) - Math.log(b);
    }
  }

  /** A loss of predictions that are raised to a bound first. */
  record Raised(Loss loss, double bound) implements Loss {
    @Override
    public String id() {
      return loss.id() + "_at_least_" + Spelling.inId(bound);
    }

    @Override
    public double smallestTruth() {
      return loss.smallestTruth();
    }

    @Override
    public double smallestPrediction() {
      double smallest = loss.smallestPrediction();
      return bound >= smallest ? Double.NEGATIVE_INFINITY : smallest;
    }

    @Override
    public double value(double yTrue, double yPred) {
      return loss.value(yTrue, Math.max(yPred, bound));
    }
  }

  /** A loss that rejects negative values. */
  record NonNegative(Loss loss) implements Loss {
    @Override
    public String id() {
      return loss.id() + "_non_negative";
    }

    @Override
    public double smallestTruth() {
      return Math.max(0, loss.smallestTruth());
    }

    @Override
    public double smallestPrediction() {
      return Math.max(0, loss.smallestPrediction());
    }

    @Override
    public double value(double yTrue, double yPred) {
      return loss.value(yTrue, yPred);
    }
  }
}
