package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.MetricCatalog;
import io.evalmetrics.Task;
import java.util.List;

/** The tasks of the demo, in the order in which they are shown. */
public final class DemoTasks {

  private DemoTasks() {}

  /** Returns the tasks with their submissions. */
  static List<DemoTask<?>> all() {
    return List.of(
        ClassificationDemo.images(),
        ClassificationDemo.texts(),
        ClassificationDemo.tables(),
        DetectionDemo.boxes(),
        SegmentationDemo.sheets(),
        InstanceDemo.masks(),
        KeypointDemo.joints(),
        RegressionDemo.tabular(),
        ForecastDemo.series(),
        SurvivalDemo.patients());
  }

  /** Returns the catalog of the tasks. */
  public static MetricCatalog catalog() {
    return MetricCatalog.of(all().stream().map(DemoTask::task).toArray(Task<?>[]::new));
  }
}
