package io.evalmetrics;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Things found by any of their names, blind to case, spaces, punctuation and typographic variants: "R²" finds "r2",
 * "cohen's kappa" finds "Cohen’s Kappa". Only what separates two digits counts, whichever character it is: "fbeta 1.5"
 * finds "fbeta_1_5", not "fbeta_15".
 */
final class Names<T> {

  private final String kind;
  private final Map<String, T> byKey = new LinkedHashMap<>();
  private final Map<String, T> byId = new LinkedHashMap<>();

  /** Creates an empty index; {@code kind} is what its error messages call a thing: "metric", "task". */
  Names(String kind) {
    this.kind = kind;
  }

  /** Adds a thing under its id and further names; names of one thing may coincide, those of two may not. */
  void add(T thing, String id, Collection<String> furtherNames) {
    byId.put(id, thing);
    claim(thing, id);
    for (String name : furtherNames) {
      claim(thing, name);
    }
  }

  private void claim(T thing, String name) {
    check("name", name);
    T other = byKey.putIfAbsent(normalized(name), thing);
    if (other != null && other != thing) {
      throw new IllegalArgumentException(
          "two " + kind + "s are called '" + name + "': " + other + " and " + thing);
    }
  }

  /** Returns the thing of that name, or fails with all ids listed. */
  T find(String name) {
    T found = byKey.get(normalized(Objects.requireNonNull(name, "name")));
    if (found == null) {
      throw new NoSuchElementException("no " + kind + " is called '" + name + "'; known are "
          + String.join(", ", byId.keySet()));
    }
    return found;
  }

  /** Returns whether something has that name. */
  boolean contains(String name) {
    return byKey.containsKey(normalized(name));
  }

  /**
   * Checks that something can be found by a name.
   *
   * @throws IllegalArgumentException if the name has neither letter nor digit
   */
  static void check(String argument, String name) {
    Objects.requireNonNull(name, argument);
    if (!hasAsciiLetterOrDigit(name) && normalized(name).isEmpty()) {
      throw new IllegalArgumentException(
          argument + " must have a letter or digit but is '" + name + "'");
    }
  }

  /** Returns the form of a name by which it is found. */
  private static String normalized(String name) {
    String plain = decomposed(name).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    int last = ' ';
    boolean separated = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (separated && Character.isDigit(last) && Character.isDigit(c)) {
          key.append('_');
        }
        key.appendCodePoint(c);
        last = c;
        separated = false;
      } else {
        separated = true;
      }
    }
    return key.toString();
  }

  /** Returns the compatibility form, which turns a superscript two into the digit two. */
  private static String decomposed(String name) {
    // Names in ASCII are in that form; its tables take longer to load than most evaluations.
    boolean isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    return isAscii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
  }

  /** Tells what nearly every name has, without its normal form. */
  private static boolean hasAsciiLetterOrDigit(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }
}
