package io.evalmetrics;

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
    T other = byKey.putIfAbsent(key("name", name), thing);
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

  /** Returns the form of a name by which it is found, for an argument that must have one. */
  static String key(String argument, String name) {
    String key = normalized(Objects.requireNonNull(name, argument));
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          argument + " must have a letter or digit but is '" + name + "'");
    }
    return key;
  }

  private static String normalized(String name) {
    // The compatibility form turns a superscript two into the digit two.
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    int last = ' ';
    boolean separated = false;
    for (int c : plain.codePoints().toArray()) {
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
}
