package io.evalmetrics.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.Resamplable;
import io.evalmetrics.Statistic;
import io.evalmetrics.Task;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What holds for every public call of a package, whatever it is given: the answer is a documented one or an exception
 * that names an argument; arrays are read only; a failed {@code add} did nothing; serialization loses nothing; threads
 * that share an evaluation agree. Each package's test extends this and lists its calls; a public call that is missing
 * in the list fails the test.
 */
public abstract class RobustnessLaws {

  private static final int SEEDS = 100;
  private static final int DEAR = 5; // every so many seeds does what costs as much as all the rest
  private static final int FEW_SEEDS = 5;
  private static final int THREADS = 8;

  /** One public call: its signature, and how it is made. */
  protected static final class Call {
    private final String signature;
    private final Function<HostileArguments, Object> call;
    private final boolean keepsArrays;
    private final boolean takesIndex;

    private Call(
        String signature,
        Function<HostileArguments, Object> call,
        boolean keepsArrays,
        boolean takesIndex) {
      this.signature = signature;
      this.call = call;
      this.keepsArrays = keepsArrays;
      this.takesIndex = takesIndex;
    }

    /** Says that the result reads the caller's arrays in place, as its Javadoc tells. */
    public Call keepingArrays() {
      return new Call(signature, call, true, takesIndex);
    }

    /** Says that an index out of bounds is an IndexOutOfBoundsException, as its Javadoc tells. */
    public Call takingIndex() {
      return new Call(signature, call, keepsArrays, true);
    }
  }

  /** One way of adding to a statistic. */
  protected record Add<S extends Statistic<S>>(
      String signature, Supplier<S> create, BiConsumer<S, HostileArguments> add) {}

  /** What came of a call: what it returned or what it threw. */
  private record Outcome(@Nullable Object result, @Nullable RuntimeException failure) {}

  /** Returns the calls. */
  protected abstract List<Call> calls();

  /** Returns the ways of adding to the package's statistics. */
  protected abstract List<Add<?>> adds();

  /** Returns the tasks whose metrics are asked of every evaluation. */
  protected abstract List<Task<?>> tasks();

  /** Returns a type of the package, all of whose public calls must be listed. */
  protected abstract Class<?> door();

  /** Returns the signatures of calls that trust their input, as their Javadoc says. */
  protected Set<String> trusting() {
    return Set.of();
  }

  /** Returns how many arguments each call meets; fewer where an evaluation has many metrics. */
  protected int seeds() {
    return SEEDS;
  }

  /** Lists a call. */
  protected static Call call(String signature, Function<HostileArguments, Object> call) {
    return new Call(signature, call, false, false);
  }

  /** Lists a way of adding. */
  protected static <S extends Statistic<S>> Add<S> add(
      String signature, Supplier<S> create, BiConsumer<S, HostileArguments> add) {
    return new Add<>(signature, create, add);
  }

  /** Returns what a metric says of an evaluation. */
  protected static <E> String scored(Metric<E> metric, E evaluation) {
    return Answers.score(metric, evaluation);
  }

  @Test
  void noPublicCallIsForgotten() throws Exception {
    Set<String> listed = new TreeSet<>(trusting());
    calls().forEach(call -> listed.add(call.signature));
    adds().forEach(add -> listed.add(add.signature));
    Set<String> forgotten = PublicCalls.besides(door());
    forgotten.removeAll(listed);
    assertEquals(Set.of(), forgotten);
    listed.removeAll(PublicCalls.besides(door()));
    assertEquals(Set.of(), listed, "there are no such calls");
  }

  @TestFactory
  Stream<DynamicTest> everyCallGivesADocumentedResultOrNamesAnArgument() {
    return calls().stream()
        .map(call -> test(call.signature, () -> {
          int accepted = 0;
          for (long seed : seeds(seeds())) {
            HostileArguments arguments = arguments(seed);
            Outcome outcome = outcome(call, arguments, seed);
            guarded(arguments, seed, () -> {
              Answers.of(outcome.result, tasks());
              if (seed % DEAR == 0) {
                resample(outcome.result, seed);
              }
              assertNull(arguments.changedArray(), "this array was changed");
            });
            accepted += outcome.failure == null ? 1 : 0;
          }
          assertTrue(accepted > 0, "no seed gives a result");
        }));
  }

  @TestFactory
  Stream<DynamicTest> aFailedAddLeavesTheStatisticUnchanged() {
    return adds().stream().map(add -> test(add.signature, () -> failedAddsDoNothing(add)));
  }

  private <S extends Statistic<S>> void failedAddsDoNothing(Add<S> add) {
    int failed = 0;
    int added = 0;
    for (long seed : seeds(seeds())) {
      S statistic = add.create.get();
      if (seed % 4 != 0) {
        add.add.accept(statistic, HostileArguments.kind(seed + 1_000_003L));
      }
      byte[] before = bytes(statistic);
      HostileArguments arguments = arguments(seed);
      Call call = call(add.signature, it -> {
        add.add.accept(statistic, it);
        return statistic;
      });
      Outcome outcome = outcome(call, arguments, seed);
      if (outcome.failure != null) {
        failed++;
        assertArrayEquals(before, bytes(statistic), () -> "a failed add changed it: " + arguments);
      } else {
        added++;
        arguments.overwriteArrays();
      }
      if (seed % DEAR == 0 || outcome.failure != null && failed < DEAR) {
        guarded(arguments, seed, () -> assertSameAnswers(statistic, roundTrip(statistic)));
      }
    }
    assertTrue(failed > 0 && added > 0, failed + " failed, " + added + " added");
  }

  private void assertSameAnswers(@Nullable Object expected, @Nullable Object actual) {
    assertEquals(Answers.of(expected, tasks()), Answers.of(actual, tasks()));
  }

  @TestFactory
  Stream<DynamicTest> aStatisticKeepsNoArray() {
    return adds().stream().map(add -> test(add.signature, () -> keepsNoArray(add)));
  }

  private <S extends Statistic<S>> void keepsNoArray(Add<S> add) {
    for (long seed : seeds(FEW_SEEDS)) {
      HostileArguments arguments = HostileArguments.kind(seed);
      S statistic = add.create.get();
      add.add.accept(statistic, arguments);
      Map<String, String> before = Answers.of(roundTrip(statistic), tasks());
      assertNull(arguments.changedArray(), "this array was changed");
      arguments.overwriteArrays();
      assertEquals(before, Answers.of(statistic, tasks()));
    }
  }

  @TestFactory
  Stream<DynamicTest> aStatisticThatTravelledCombines() {
    return adds().stream().map(add -> test(add.signature, () -> combinesAfterTravel(add)));
  }

  @SuppressWarnings("unchecked") // an object of the same class is read back
  private <S extends Statistic<S>> void combinesAfterTravel(Add<S> add) {
    for (long seed : seeds(FEW_SEEDS)) {
      S statistic = add.create.get();
      add.add.accept(statistic, HostileArguments.kind(seed));
      S travelled = (S) roundTrip(statistic);
      assertSameAnswers(statistic, add.create.get().combine(travelled));
      assertSameAnswers(statistic, travelled.combine((S) roundTrip(add.create.get())));
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotKeptMayChangeAfterwards() {
    return calls().stream()
        .filter(call -> !call.keepsArrays)
        .map(call -> test(call.signature, () -> {
          for (long seed : seeds(FEW_SEEDS)) {
            HostileArguments arguments = HostileArguments.kind(seed);
            Outcome changed = outcome(call, arguments, seed);
            arguments.overwriteArrays();
            Outcome fresh = outcome(call, HostileArguments.kind(seed), seed);
            assertSameAnswers(fresh.result, changed.result);
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> serializationKeepsEveryAnswer() {
    return calls().stream()
        .map(call -> test(call.signature, () -> {
          for (long seed : seeds(FEW_SEEDS)) {
            Outcome outcome = outcome(call, HostileArguments.kind(seed), seed);
            if (outcome.result instanceof Serializable original && isOurs(original)) {
              assertSameAnswers(original, roundTrip(original));
            }
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> threadsThatShareAResultAgree() {
    return calls().stream()
        .map(call -> test(call.signature, () -> {
          ExecutorService threads = Executors.newFixedThreadPool(THREADS);
          try {
            for (long seed : seeds(FEW_SEEDS)) {
              Object alone = outcome(call, HostileArguments.kind(seed), seed).result;
              Object shared = outcome(call, HostileArguments.kind(seed), seed).result;
              if (isOurs(shared) && !(shared instanceof Statistic)) { // that has one writer alone
                Map<String, String> expected = Answers.of(alone, tasks());
                answersOf(shared, threads).forEach(it -> assertEquals(expected, it));
              }
            }
          } finally {
            threads.shutdownNow();
          }
        }));
  }

  /** Asks from all threads at once. */
  private List<Map<String, String>> answersOf(Object shared, ExecutorService threads)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<Map<String, String>>> questions = Collections.nCopies(THREADS, () -> {
      start.await();
      return Answers.of(shared, tasks());
    });
    List<Map<String, String>> answers = new ArrayList<>();
    for (Future<Map<String, String>> future : threads.invokeAll(questions)) {
      answers.add(future.get());
    }
    return answers;
  }

  private static boolean isOurs(@Nullable Object result) {
    return result != null && result.getClass().getName().startsWith("io.evalmetrics.");
  }

  private static DynamicTest test(String name, Executable body) {
    return DynamicTest.dynamicTest(name, body);
  }

  private static long[] seeds(int count) {
    return LongStream.range(0, count).toArray();
  }

  /** A quarter of the seeds is kind, a quarter extreme, a half malformed. */
  private static HostileArguments arguments(long seed) {
    LongFunction<HostileArguments> deal = seed % 4 == 0
        ? HostileArguments::kind
        : seed % 4 == 1 ? HostileArguments::extreme : HostileArguments::malformed;
    return deal.apply(seed);
  }

  private static Outcome outcome(Call call, HostileArguments arguments, long seed) {
    try {
      return new Outcome(call.call.apply(arguments), null);
    } catch (IllegalArgumentException e) {
      if (!arguments.isNamedIn(e.getMessage())) {
        throw failure("the message names no argument: " + e.getMessage(), arguments, seed, e);
      }
      return new Outcome(null, e);
    } catch (NullPointerException e) {
      if (!arguments.hasNull()) {
        throw failure(e.toString(), arguments, seed, e);
      }
      return new Outcome(null, e);
    } catch (IndexOutOfBoundsException e) {
      if (!call.takesIndex) {
        throw failure(e.toString(), arguments, seed, e);
      }
      return new Outcome(null, e);
    } catch (RuntimeException | Error e) {
      throw failure(e.toString(), arguments, seed, e);
    }
  }

  private static void guarded(HostileArguments arguments, long seed, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | Error e) {
      throw failure(e.toString(), arguments, seed, e);
    }
  }

  private static AssertionError failure(
      String what, HostileArguments arguments, long seed, Throwable cause) {
    return new AssertionError(what + "\nseed " + seed + ":" + arguments, cause);
  }

  /** Resamples what can be resampled, with kind and with malformed counts, and asks the result everything. */
  private void resample(@Nullable Object result, long seed) {
    if (result instanceof Resamplable<?> resamplable) {
      int units;
      try {
        units = resamplable.units();
      } catch (IllegalArgumentException e) {
        return; // the samples streamed by
      }
      Call call = call("resampled", it -> resamplable.resampled(it.draws("counts", units)));
      HostileArguments counts = arguments(seed + 17);
      Outcome outcome = outcome(call, counts, seed + 17);
      Answers.of(outcome.result, tasks());
      assertNull(counts.changedArray(), "counts were changed");
    }
  }

  private static byte[] bytes(Object object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static Object roundTrip(Object object) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(object)))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
