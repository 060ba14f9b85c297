package io.evalmetrics.benchmarks.demo;

import java.util.List;

/** The tasks of the demo, in the order in which they are shown. */
final class DemoTasks {

  private DemoTasks() {}

  static List<DemoTask<?>> all() {
    return List.of();
  }
}
