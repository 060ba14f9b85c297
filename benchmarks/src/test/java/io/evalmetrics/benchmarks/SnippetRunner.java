package io.evalmetrics.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a class in memory, against the class path of the tests, and runs its {@code run()}. */
final class SnippetRunner implements AutoCloseable {

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

  /** Runs the method, and throws an AssertionError with the compiler's words if the class is not valid. */
  void run(String className, String source) throws Exception {
    Map<String, byte[]> classes = compile(className, source);
    ClassLoader loader = new ClassLoader(SnippetRunner.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
    try {
      loader.loadClass(className).getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(source, e.getCause());
    }
  }

  private Map<String, byte[]> compile(String className, String source) {
    Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-Xlint:all", "-classpath", System.getProperty("java.class.path"));
    List<JavaFileObject> sources = List.of(new Source(className, source));
    boolean valid = compiler
        .getTask(messages, new InMemory(files, outputs), null, options, null, sources)
        .call();
    if (!valid || messages.toString().contains("warning: [deprecation]")) {
      throw new AssertionError(messages + "\n" + source);
    }
    Map<String, byte[]> classes = new HashMap<>();
    outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps the classes instead of writing files. */
  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> outputs;

    InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> outputs) {
      super(files);
      this.outputs = outputs;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return outputs.computeIfAbsent(className, name -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
