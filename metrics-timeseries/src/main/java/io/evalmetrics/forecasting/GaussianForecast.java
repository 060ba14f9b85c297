package io.evalmetrics.forecasting;

import io.evalmetrics.forecasting.Panel.Terms;
import io.evalmetrics.internal.Arguments;

/** Normal distributions as forecasts, and what series contribute to their scores. Keeps its arrays. */
final class GaussianForecast {

  private static final double INVERSE_ROOT_PI = 1 / Math.sqrt(Math.PI);
  private static final double ROOT_2_OVER_PI = Math.sqrt(2 / Math.PI);
  private static final double HALF_LOG_2_PI = Math.log(2 * Math.PI) / 2;

  /** Beyond so many standard deviations the bell curve is 0 beside the distance. */
  private static final double FAR = 9;

  private final double[] mu;
  private final double[] sigma;

  private GaussianForecast(double[] mu, double[] sigma) {
    this.mu = mu;
    this.sigma = sigma;
  }

  static GaussianForecast of(double[] mu, double[] sigma, int points) {
    Arguments.length("mu", mu.length, points);
    Arguments.length("sigma", sigma.length, points);
    Arguments.finite("mu", mu);
    Arguments.nonNegative("sigma", sigma);
    return new GaussianForecast(mu, sigma);
  }

  /** The sum of the continuous ranked probability scores and the number of points. */
  Terms crps(double[] y) {
    return (series, from, to, sums) -> {
      double sum = 0;
      for (int t = from; t < to; t++) {
        sum += crps(Math.abs(y[t] - mu[t]), sigma[t]);
      }
      sums[0] = sum;
      sums[1] = to - from;
    };
  }

  /** Gneiting et al. (2005), equation 5; sigma 0 is a forecast of one value. */
  private static double crps(double distance, double sigma) {
    double z = distance / sigma;
    if (!(z <= FAR)) {
      return distance - sigma * INVERSE_ROOT_PI;
    }
    double bell = Math.exp(-z * z / 2);
    return sigma * (z * NormalCurve.within(z, bell) + (bell * ROOT_2_OVER_PI - INVERSE_ROOT_PI));
  }

  /** The sum of the negative log densities and the number of points. */
  Terms logScores(double[] y) {
    return (series, from, to, sums) -> {
      double sum = 0;
      for (int t = from; t < to; t++) {
        sum += logScore(y[t] - mu[t], sigma[t]);
      }
      sums[0] = sum;
      sums[1] = to - from;
    };
  }

  private static double logScore(double error, double sigma) {
    if (sigma == 0) {
      return error == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double z = error / sigma;
    return Math.log(sigma) + HALF_LOG_2_PI + z * z / 2;
  }
}
