package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LossTest {

  @Test
  void tweedieLossesNearPoissonAndGammaTendToThem() {
    double[] truths = {0.001, 0.7, 2, 3.5, 1e6};
    double[] predictions = {0.3, 1, 42, 5e5};
    for (double truth : truths) {
      for (double prediction : predictions) {
        double poisson = Loss.tweedie(1).value(truth, prediction);
        double gamma = Loss.tweedie(2).value(truth, prediction);
        assertClose(poisson, Loss.tweedie(Math.nextUp(1.0)).value(truth, prediction));
        assertClose(poisson, Loss.tweedie(1 + 1e-14).value(truth, prediction));
        assertClose(gamma, Loss.tweedie(Math.nextDown(2.0)).value(truth, prediction));
        assertClose(gamma, Loss.tweedie(Math.nextUp(2.0)).value(truth, prediction));
      }
    }
    assertClose(Loss.tweedie(1).value(0, 3.5), Loss.tweedie(Math.nextUp(1.0)).value(0, 3.5));
  }

  @Test
  void tweedieLossesNearOneAndTwoAreThoseOfTheDefinition() {
    for (double power : new double[] {1.05, 1.0999, 1.1, 1.1001, 1.8999, 1.9, 1.9001, 1.95, 2.05}) {
      for (double truth : new double[] {0.01, 1.5, 300}) {
        double p = 2.5;
        double expected = 2
            * (Math.pow(truth, 2 - power) / ((1 - power) * (2 - power))
                - truth * Math.pow(p, 1 - power) / (1 - power)
                + Math.pow(p, 2 - power) / (2 - power));
        assertClose(expected, Loss.tweedie(power).value(truth, p));
      }
    }
  }

  /** mpmath 1.4, 60 digits, of the doubles given. */
  @Test
  void tweedieLossesOfNearlyEqualValuesKeepTheirDigits() {
    double[][] pairs = {{1e9, 1e9 + 0.5}, {3.0, 3.0000001}, {0.7, 0.75}};
    double[][] expected = { // by power: its losses of the pairs
      {-1.5, 7905694154373.795, 5.196152578903886e-14, 0.0015701251576362401},
      {1, 2.499999999166667e-10, 3.3333332483487357e-15, 0.003409979918267974},
      {1.0000001, 2.4999948183555744e-10, 3.333332882144661e-15, 0.0034099800241638345},
      {1.5, 7.905694146468101e-15, 1.92450082684953e-15, 0.003982910327054492},
      {2, 2.499999998333333e-19, 1.1111110580915552e-15, 0.004652409640569578},
      {3, 2.4999999975e-28, 3.7037034446673306e-16, 0.0063492063492063605},
      {10, 2.4999999916666665e-91, 1.6935083989646762e-19, 0.056405925946657616}
    };
    for (double[] ofPower : expected) {
      Loss loss = Loss.tweedie(ofPower[0]);
      for (int i = 0; i < pairs.length; i++) {
        assertClose(ofPower[i + 1], loss.value(pairs[i][0], pairs[i][1]));
      }
    }
  }

  @Test
  void tweedieLossesMeetWhereNearlyEqualEnds() {
    for (double power : new double[] {-10, -1.5, -0.5, 1, 1.0001, 1.5, 1.9999, 2, 2.5, 3, 10}) {
      Loss loss = Loss.tweedie(power);
      for (double end : new double[] {0.9, 1.1}) {
        double inside = loss.value(1, 1 + (end - 1) * (1 - 1e-9));
        double outside = loss.value(1, 1 + (end - 1) * (1 + 1e-9));
        assertEquals(1, outside / inside, 1e-8, loss.id());
        assertTrue(outside > inside, loss.id());
      }
    }
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * Math.abs(expected));
  }

  private static final List<Loss> ALL = List.of(
      Loss.squared(),
      Loss.absolute(),
      Loss.zeroOne(0.05),
      Loss.huber(1.5),
      Loss.pseudoHuber(1.5),
      Loss.logCosh(),
      Loss.pinball(0.9),
      Loss.squaredLog(),
      Loss.tweedie(0),
      Loss.tweedie(1),
      Loss.tweedie(1.5),
      Loss.tweedie(2),
      Loss.tweedie(-1.5),
      Loss.squaredLog().withPredictionsAtLeast(0),
      Loss.squaredLog().onNonNegativeValues());

  @Test
  void idsSpellTheParameters() {
    assertEquals(
        List.of(
            "squared_error",
            "absolute_error",
            "zero_one_loss_0_05",
            "huber_loss_1_5",
            "pseudo_huber_loss_1_5",
            "log_cosh_loss",
            "pinball_loss_0_9",
            "squared_log_error",
            "tweedie_deviance_0",
            "tweedie_deviance_1",
            "tweedie_deviance_1_5",
            "tweedie_deviance_2",
            "tweedie_deviance_minus_1_5",
            "squared_log_error_at_least_0",
            "squared_log_error_non_negative"),
        ALL.stream().map(Loss::id).collect(Collectors.toList()));
    assertEquals("huber_loss_0_00001", Loss.huber(1e-5).id());
    assertEquals("huber_loss_10", Loss.huber(10).id());
  }

  @Test
  void lossesOfEqualParametersAreEqual() {
    assertEquals(Loss.huber(1.5), Loss.huber(1.5));
    assertNotEquals(Loss.huber(1.5), Loss.huber(2));
    assertNotEquals(Loss.huber(1), Loss.pseudoHuber(1));
    assertEquals(Loss.tweedie(0.0), Loss.tweedie(-0.0));
    assertEquals(Loss.pinball(0.0), Loss.pinball(-0.0));
  }

  @Test
  void perfectPredictionsCostNothing() {
    for (Loss loss : ALL) {
      for (double y : new double[] {0.1, 1, 1e-9, 1e9, 3.7}) {
        assertEquals(0, loss.value(y, y), loss.id());
      }
    }
    assertEquals(0, Loss.tweedie(1.5).value(0, 0));
  }

  @Test
  void lossesAreNotNegativeAndGrowWithTheError() {
    for (Loss loss : ALL) {
      double before = 0;
      for (double prediction = 2; prediction < 40; prediction *= 1.5) {
        double value = loss.value(2, prediction);
        assertTrue(value >= before, loss.id());
        before = value;
      }
    }
  }

  @Test
  void kernelsWriteTheValues() {
    Random random = new Random(1);
    double[] yTrue = random.doubles(50, 0.1, 3).toArray();
    double[] yPred = random.doubles(50, 0.1, 3).toArray();
    for (Loss loss : ALL) {
      double[] losses = new double[30];
      loss.values(yTrue, yPred, 7, 30, losses);
      for (int i = 0; i < 30; i++) {
        assertEquals(loss.value(yTrue[7 + i], yPred[7 + i]), losses[i], loss.id());
      }
    }
  }

  @Test
  void valuesAreThoseOfTheFormulas() {
    assertEquals(0.125, Loss.huber(1).value(0, 0.5));
    assertEquals(1.5, Loss.huber(1).value(0, -2));
    assertEquals(Math.sqrt(5) - 1, Loss.pseudoHuber(1).value(3, 1), 1e-15);
    assertEquals(Math.log(Math.cosh(2)), Loss.logCosh().value(0, 2), 1e-15);
    assertEquals(Math.log(Math.cosh(0.5)), Loss.logCosh().value(0, 0.5), 1e-16);
    assertEquals(1.8, Loss.pinball(0.9).value(3, 1), 1e-15);
    assertEquals(0.2, Loss.pinball(0.9).value(1, 3), 1e-15);
    assertEquals(2 * (2 * Math.log(2.0 / 3) + 1), Loss.tweedie(1).value(2, 3), 1e-15);
    assertEquals(6, Loss.tweedie(1).value(0, 3));
    assertEquals(2 * (Math.log(1.5) + 2.0 / 3 - 1), Loss.tweedie(2).value(2, 3), 1e-15);
    assertEquals(1.0 / 18, Loss.tweedie(3).value(2, 3), 1e-15);
  }

  @Test
  void pseudoHuberKeepsTheDigitsOfSmallErrors() {
    assertEquals(5e-21, Loss.pseudoHuber(1).value(0, 1e-10), 1e-35);
    assertEquals(1e300, Loss.pseudoHuber(1).value(0, 1e300), 1e285);
  }

  @Test
  void squaredLogAgreesWithTwoLogarithms() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      double y = Math.expm1(4 * random.nextGaussian());
      double p = Math.expm1(4 * random.nextGaussian());
      double expected = Math.log1p(p) - Math.log1p(y);
      double actual = Loss.squaredLog().value(y, p);
      assertEquals(expected * expected, actual, 1e-13 * Math.max(1, expected * expected));
    }
  }

  @Test
  void squaredLogKeepsTheDigitsOfSmallDifferences() {
    double y = 1e6;
    double p = Math.nextUp(y);
    double logarithm = (p - y) / (1 + y);
    assertEquals(logarithm * logarithm, Loss.squaredLog().value(y, p), 1e-15 * logarithm);
    assertEquals(1e-40, Loss.squaredLog().value(0, 1e-20), 1e-55);
    double tiny = Loss.squaredLog().value(1e-9, 3e-9);
    double expected = 2e-9 * (1 - 2e-9);
    assertEquals(expected * expected, tiny, 1e-15 * tiny);
  }

  @Test
  void squaredLogNearTheEndsOfItsDomain() {
    double almost = Math.nextUp(-1.0);
    double expected = Math.log1p(almost) - Math.log1p(Double.MAX_VALUE);
    assertEquals(
        expected * expected,
        Loss.squaredLog().value(almost, Double.MAX_VALUE),
        1e-12 * expected * expected);
    assertEquals(
        expected * expected,
        Loss.squaredLog().value(Double.MAX_VALUE, almost),
        1e-12 * expected * expected);
  }

  @Test
  void raisedPredictionsAreInTheDomain() {
    Loss raised = Loss.squaredLog().withPredictionsAtLeast(0);
    assertEquals(Math.pow(Math.log(2), 2), raised.value(1, -3), 1e-15);
    assertEquals(Double.NEGATIVE_INFINITY, raised.smallestPrediction());
    assertEquals(Math.nextUp(-1.0), raised.smallestTruth());
    Loss useless = Loss.squaredLog().withPredictionsAtLeast(-2);
    assertEquals(Math.nextUp(-1.0), useless.smallestPrediction());
    assertEquals(
        0, Loss.squaredLog().onNonNegativeValues().withPredictionsAtLeast(0).smallestTruth());
  }

  @Test
  void parametersOutsideTheirDomainAreRejected() {
    for (double delta : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Loss.huber(delta));
      assertThrows(IllegalArgumentException.class, () -> Loss.pseudoHuber(delta));
    }
    for (double alpha : new double[] {-0.1, 1.5, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> Loss.pinball(alpha));
    }
    for (double power : new double[] {0.5, 1e-300, Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Loss.tweedie(power));
    }
    assertThrows(IllegalArgumentException.class, () -> Loss.zeroOne(-1));
    assertThrows(
        IllegalArgumentException.class, () -> Loss.squared().withPredictionsAtLeast(Double.NaN));
  }

  /** An asymmetric loss of one's own. */
  private record LinEx(double a) implements Loss {
    @Override
    public String id() {
      return "linex";
    }

    @Override
    public double value(double yTrue, double yPred) {
      double error = yPred - yTrue;
      return Math.expm1(a * error) - a * error;
    }
  }

  @Test
  void onesOwnLossIsScoredAndStreamedLikeTheOthers() {
    double[] yTrue = {1, 2, 3};
    double[] yPred = {2, 2, 1};
    RegressionEvaluation evaluation = RegressionEvaluation.of(yTrue, yPred);
    double expected = Arrays.stream(evaluation.losses(new LinEx(0.5))).sum() / 3;
    assertEquals(expected, evaluation.meanLoss(new LinEx(0.5)), 1e-15);
    ErrorStatistics errors = ErrorStatistics.create(new LinEx(0.5)).add(yTrue, yPred);
    assertEquals(expected, errors.result().meanLoss(new LinEx(0.5)), 1e-15);
    assertEquals(expected, RegressionMetrics.mean(new LinEx(0.5)).score(evaluation), 1e-15);
  }
}
