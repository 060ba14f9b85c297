package io.evalmetrics.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example of the documentation.
 *
 * @param place where it stands
 * @param room the package that it explains, or the document's name
 * @param code its lines
 */
record Snippet(String place, String room, String code) {

  /** The folder of all modules; tests run in that of their own. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern FENCED = Pattern.compile("^```java\\R(.*?)^```", flags());
  private static final Pattern IN_JAVADOC =
      Pattern.compile("^ \\* <pre>\\{@code\\R(.*?)^ \\* }</pre>", flags());
  private static final Pattern PACKAGE =
      Pattern.compile("^package io\\.evalmetrics\\.?(\\w*);", flags());

  private static int flags() {
    return Pattern.MULTILINE | Pattern.DOTALL;
  }

  /** Returns the java blocks of a Markdown file. */
  static List<Snippet> ofMarkdown(String file) {
    return of(file, file, FENCED.matcher(read(ROOT.resolve(file))));
  }

  /** Returns the examples in the package-info of the library's packages. */
  static List<Snippet> ofPackages() {
    try (Stream<Path> files = Files.find(
        ROOT, 12, (path, attributes) -> path.endsWith("package-info.java") && isLibrary(path))) {
      return files
          .sorted(Comparator.comparing(Path::toString))
          .flatMap(file -> ofPackage(read(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLibrary(Path file) {
    return ROOT.relativize(file).toString().matches("metrics-\\w+.src.main.java.*");
  }

  private static List<Snippet> ofPackage(String source) {
    Matcher declaration = PACKAGE.matcher(source);
    if (!declaration.find()) {
      throw new IllegalStateException("no package is declared in " + source);
    }
    String room = declaration.group(1);
    List<Snippet> snippets = of("package-info " + room, room, IN_JAVADOC.matcher(source));
    return snippets.stream()
        .map(snippet ->
            new Snippet(snippet.place(), room, snippet.code().replaceAll("(?m)^ \\* ?", "")))
        .toList();
  }

  private static List<Snippet> of(String place, String room, Matcher blocks) {
    List<Snippet> snippets = new ArrayList<>();
    while (blocks.find()) {
      snippets.add(new Snippet(place + " " + (snippets.size() + 1), room, blocks.group(1)));
    }
    return snippets;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether the snippet uses a variable that it does not declare. */
  boolean needs(String variable) {
    return needs(code, variable);
  }

  static boolean needs(String code, String variable) {
    boolean mentioned =
        Pattern.compile("(?<![\\w.\"])" + variable + "\\b(?!\\()").matcher(code).find();
    boolean declared = Pattern.compile("[\\w>\\]] " + variable + " ?(=[^=]|:|->)")
        .matcher(code)
        .find();
    return mentioned && !declared;
  }
}
