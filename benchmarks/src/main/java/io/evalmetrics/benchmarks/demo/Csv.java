package io.evalmetrics.benchmarks.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** A bundled CSV file: one header line, commas, no quotes. Columns are read by name. */
final class Csv {

  private final String file;
  private final List<String> header;
  private final List<String[]> rows;

  private Csv(String file, List<String> header, List<String[]> rows) {
    this.file = file;
    this.header = header;
    this.rows = rows;
  }

  /** Reads a file of a task's folder. */
  static Csv of(String task, String name) {
    String file = "/demo/" + task + "/" + name + ".csv";
    InputStream stream = Csv.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException(file + " is not bundled");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String[]> lines = reader.lines().map(line -> line.split(",")).toList();
      return new Csv(file, List.of(lines.get(0)), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return rows.size();
  }

  /** Returns the rows with that value in a column. */
  Csv where(String column, String value) {
    int index = index(column);
    List<String[]> matching =
        rows.stream().filter(row -> row[index].equals(value)).toList();
    return new Csv(file, header, matching);
  }

  /** Returns the names of all columns after the first. */
  String[] columnsAfterId() {
    return header.subList(1, header.size()).toArray(String[]::new);
  }

  boolean has(String column) {
    return header.contains(column);
  }

  String[] strings(String column) {
    int index = index(column);
    return rows.stream().map(row -> row[index]).toArray(String[]::new);
  }

  int[] ints(String column) {
    int index = index(column);
    return rows.stream().mapToInt(row -> Integer.parseInt(row[index])).toArray();
  }

  double[] doubles(String column) {
    int index = index(column);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[index])).toArray();
  }

  /** Returns several columns as one row-major matrix. */
  double[] doubles(String... columns) {
    int[] indices =
        IntStream.range(0, columns.length).map(i -> index(columns[i])).toArray();
    return rows.stream()
        .flatMapToDouble(row -> IntStream.of(indices).mapToDouble(i -> Double.parseDouble(row[i])))
        .toArray();
  }

  private int index(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalStateException(file + " has no column " + column);
    }
    return index;
  }
}
