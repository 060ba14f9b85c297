package io.evalmetrics.laws;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public calls of a type that take something: {@code ConfusionMatrix.of(int, int[], int[])}. */
final class PublicCalls {

  /** Calls that the laws make by themselves, or that ask for one enum constant. */
  private static final Set<String> ASKED_ANYWAY =
      Set.of("equals", "valueOf", "combine", "resampled");

  private PublicCalls() {}

  /** Returns the public calls of all public types in a type's package, where it was compiled to. */
  static Set<String> besides(Class<?> door) throws IOException, URISyntaxException {
    Path root = Path.of(door.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> calls = new TreeSet<>();
    try (Stream<Path> files = Files.list(root.resolve(door.getPackageName().replace('.', '/')))) {
      files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".class"))
          .map(it -> type(door.getPackageName() + "." + it.substring(0, it.length() - 6)))
          .filter(it -> Modifier.isPublic(it.getModifiers()))
          .forEach(it -> calls.addAll(of(it)));
    }
    return calls;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(it -> Modifier.isPublic(it.getModifiers()) && !it.isBridge() && !it.isSynthetic())
        .filter(it -> it.getParameterCount() > 0 && !ASKED_ANYWAY.contains(it.getName()))
        .filter(it -> Modifier.isStatic(it.getModifiers()) || !takesOneEnum(it))
        .map(it -> signature(type, it))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean takesOneEnum(Method method) {
    return method.getParameterCount() == 1 && method.getParameterTypes()[0].isEnum();
  }

  private static String signature(Class<?> type, Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(", ", type.getSimpleName() + "." + method.getName() + "(", ")"));
  }
}
