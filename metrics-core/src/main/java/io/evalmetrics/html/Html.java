package io.evalmetrics.html;

/** Text for HTML and SVG. */
final class Html {

  private Html() {}

  /** Returns text in which no character is markup. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
