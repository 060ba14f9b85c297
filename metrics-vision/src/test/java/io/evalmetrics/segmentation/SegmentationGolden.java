package io.evalmetrics.segmentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.evalmetrics.classification.ConfusionMatrix;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.mask.Connectivity;
import io.evalmetrics.mask.PixelGrid;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Cases of images: label maps or probabilities, given or drawn. */
final class SegmentationGolden {

  /** Volumes of more voxels are for the clock: only their surfaces are looked at. */
  private static final int LARGE = 1_000_000;

  private SegmentationGolden() {}

  static GoldenFamily<SegmentationEvaluation> family() {
    GoldenFamily<SegmentationEvaluation> family = GoldenFamily.of(
            SegmentationTasks.SEMANTIC_SEGMENTATION,
            golden -> golden.has("images") || golden.has("seg_like"),
            SegmentationGolden::evaluation)
        .call("generalized_dice", (c, e) -> e.generalizedDice(weight(c)))
        .call("dice_loss", (c, e) -> e.losses().dice(c.option("smooth", 1e-5)))
        .call(
            "tversky_loss",
            (c, e) -> e.losses()
                .tversky(
                    c.option("tversky_alpha", 0.5),
                    c.option("tversky_beta", 0.5),
                    c.option("smooth", 1e-5)));
    ofMatrix(family, "confusion_matrix", ConfusionMatrix::toArray);
    ofMatrix(family, "confusion_matrix_normalized_true", ConfusionMatrix::normalizedByTruth);
    ofMatrix(family, "confusion_matrix_normalized_pred", ConfusionMatrix::normalizedByPrediction);
    ofMatrix(family, "confusion_matrix_normalized_all", ConfusionMatrix::normalizedByTotal);
    ofMatrix(family, "support_per_class", ConfusionMatrix::support);
    ofMatrix(family, "predicted_per_class", ConfusionMatrix::predicted);
    ofMatrix(family, "prevalence", matrix -> matrix.binary().prevalence());
    return family;
  }

  private static void ofMatrix(
      GoldenFamily<SegmentationEvaluation> family,
      String key,
      Function<ConfusionMatrix, Object> value) {
    family.call(key, (c, e) -> value.apply(e.pixels().confusionMatrix()));
  }

  private static GeneralizedDiceWeight weight(GoldenCase golden) {
    String weight = golden.option("generalized_dice_weight", "square");
    return GeneralizedDiceWeight.valueOf(weight.toUpperCase(Locale.ROOT));
  }

  private static SegmentationEvaluation evaluation(GoldenCase golden) {
    SegmentationEvaluation evaluation = golden.has("seg_like")
        ? drawn(golden)
        : SegmentationEvaluation.of(
            options(golden, numClasses(golden)).withEvidence(Evidence.values()), images(golden));
    return evaluation.averaged(averaging(golden));
  }

  private static SegmentationEvaluation drawn(GoldenCase golden) {
    SegLike maps = SegLike.of(golden);
    PixelGrid grid = PixelGrid.of(maps.shape());
    if (golden.has("spacing")) {
      grid = grid.withSpacing(golden.doubles("spacing"));
    }
    boolean isLarge = grid.axes() == 3 && grid.size() > LARGE;
    Evidence[] evidence = isLarge ? new Evidence[] {Evidence.SURFACE_DISTANCES} : Evidence.values();
    return SegmentationEvaluation.of(
        options(golden, golden.integer("num_classes", 2)).withEvidence(evidence),
        SegmentedImage.of(maps.yTrue(), maps.yPred(), grid));
  }

  private static ClassAveraging averaging(GoldenCase golden) {
    ClassAveraging averaging = ClassAveraging.withDefaults()
        .withEmptyDistance(golden.option("empty_distance", Double.POSITIVE_INFINITY));
    if (golden.hasOption("include_background")) {
      averaging = averaging.withBackground(golden.option("include_background", true));
    }
    return switch (golden.option("aggregate", "")) {
      case "" -> averaging;
      case "pooled" -> averaging.pooled();
      case "per_image" -> averaging.perImage();
      case "per_pair" -> averaging.perPair();
      default -> throw new IllegalArgumentException("no such aggregate: " + golden.name());
    };
  }

  private static SegmentationOptions options(GoldenCase golden, int numClasses) {
    SegmentationOptions options = SegmentationOptions.withDefaults(numClasses)
        .withNsdTolerance(golden.option("nsd_tolerance", 1.0))
        .withBoundaryToleranceRatio(golden.option("boundary_tolerance_ratio", 0.0075))
        .withBoundaryInclusive(golden.option("boundary_inclusive", false))
        .withDilationRatio(golden.option("dilation_ratio", 0.02))
        .withDavisTolerance(golden.option("davis_bound_th", 0.008))
        .withFocalGamma(golden.option("focal_gamma", 2.0))
        .withSurfaceOptions(surfaceOptions(golden));
    if (golden.hasOption("ignore_index")) {
      options = options.withIgnoreIndex(golden.option("ignore_index", 0));
    }
    if (golden.hasOption("percentile")) {
      options = options.withPercentile(golden.option("percentile", 0.0));
    }
    if (golden.hasOption("boundary_tolerance")) {
      options = options.withBoundaryTolerance(golden.option("boundary_tolerance", 0.0));
    }
    return golden.hasOption("boundary_distance")
        ? options.withBoundaryDistance(golden.option("boundary_distance", 0))
        : options;
  }

  private static SurfaceOptions surfaceOptions(GoldenCase golden) {
    String distance = golden.option("distance", "euclidean");
    String connectivity = golden.option("connectivity", "face");
    return SurfaceOptions.withDefaults()
        .withBorderIsBoundary(golden.option("border_is_boundary", true))
        .withConnectivity(Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT)))
        .withDistance(GridDistance.valueOf(distance.toUpperCase(Locale.ROOT)));
  }

  /** One more than the largest label that is not ignored, at least 2, if the case does not say. */
  private static int numClasses(GoldenCase golden) {
    int largest = 1;
    for (JsonNode image : golden.input("images")) {
      int[] yTrue = labels(image, "y_true");
      int[] yPred = labels(image, "y_pred");
      for (int i = 0; i < yTrue.length; i++) {
        boolean isIgnored =
            golden.hasOption("ignore_index") && yTrue[i] == golden.option("ignore_index", 0);
        if (!isIgnored) {
          int predicted = yPred == null || i >= yPred.length ? 0 : yPred[i];
          largest = Math.max(largest, Math.max(yTrue[i], predicted));
        }
      }
    }
    return golden.integer("num_classes", largest + 1);
  }

  private static SegmentedImage[] images(GoldenCase golden) {
    SegmentedImage[] images = new SegmentedImage[golden.input("images").size()];
    for (int i = 0; i < images.length; i++) {
      images[i] = image(golden.input("images").get(i), golden.option("proba_layout", "planes"));
    }
    return images;
  }

  private static SegmentedImage image(JsonNode image, String layout) {
    PixelGrid grid = PixelGrid.of(GoldenCase.ints(image.path("shape")));
    if (image.has("spacing")) {
      grid = grid.withSpacing(GoldenCase.doubles(image.path("spacing")));
    }
    int[] yTrue = labels(image, "y_true");
    int[] yPred = labels(image, "y_pred");
    if (!image.has("y_proba")) {
      if (yPred == null) {
        throw new IllegalArgumentException("the image has neither yPred nor yProba");
      }
      return labelled(yTrue, yPred, grid);
    }
    PixelProbabilities yProba = probabilities(image, layout);
    return yPred == null
        ? SegmentedImage.ofProbabilities(yTrue, yProba, grid)
        : labelled(yTrue, yPred, grid).withProbabilities(yProba);
  }

  /** Labels that fit into bytes are given as such. */
  private static SegmentedImage labelled(int[] yTrue, int[] yPred, PixelGrid grid) {
    boolean fit = IntStream.concat(Arrays.stream(yTrue), Arrays.stream(yPred))
        .allMatch(label -> label >= 0 && label < 256);
    return fit
        ? SegmentedImage.of(bytes(yTrue), bytes(yPred), grid)
        : SegmentedImage.of(yTrue, yPred, grid);
  }

  private static byte[] bytes(int[] labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    return bytes;
  }

  private static PixelProbabilities probabilities(JsonNode image, String layout) {
    double[] yProba = GoldenCase.doubles(image.path("y_proba"));
    return switch (layout) {
      case "interleaved" -> PixelProbabilities.interleaved(yProba);
      case "positive" -> PixelProbabilities.positive(yProba);
      default -> PixelProbabilities.planes(yProba);
    };
  }

  /** Returns labels, given as they are or as runs, or null. */
  private static int[] labels(JsonNode image, String key) {
    if (image.has(key)) {
      return GoldenCase.ints(image.path(key));
    }
    if (!image.has(key + "_rle")) {
      return null;
    }
    int[] runs = GoldenCase.ints(image.path(key + "_rle"));
    return IntStream.range(0, runs.length / 2)
        .flatMap(i -> IntStream.range(0, runs[2 * i + 1]).map(j -> runs[2 * i]))
        .toArray();
  }
}
