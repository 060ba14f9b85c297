package io.evalmetrics.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** The rooms of the house and the arrows between them. */
@AnalyzeClasses(
    packages = "io.evalmetrics",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

  /** Leaves out the golden runner and the laws, which core shares as a jar of tests. */
  static final class WithoutTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String CONTRACT = "io.evalmetrics";
  private static final String INTERNAL = "io.evalmetrics.internal";
  private static final String CLASSIFICATION = "io.evalmetrics.classification";
  private static final String INFERENCE = "io.evalmetrics.inference";
  private static final String[] VISION = {
    "io.evalmetrics.box",
    "io.evalmetrics.mask",
    "io.evalmetrics.detection",
    "io.evalmetrics.instance",
    "io.evalmetrics.segmentation",
    "io.evalmetrics.keypoint"
  };
  private static final String[] TABULAR = {"io.evalmetrics.regression", "io.evalmetrics.survival"};
  private static final String FORECASTING = "io.evalmetrics.forecasting";
  private static final String BENCHMARKS = "io.evalmetrics.benchmarks..";

  @ArchTest
  static final ArchRule KERNELS_KNOW_NOTHING = room(INTERNAL).standsOn();

  @ArchTest
  static final ArchRule THE_CONTRACT_KNOWS_NO_FAMILY = room(CONTRACT).standsOn(INTERNAL);

  @ArchTest
  static final ArchRule CLASSIFICATION_STANDS_ON_THE_CONTRACT =
      room(CLASSIFICATION).standsOn(CONTRACT, INTERNAL);

  @ArchTest
  static final ArchRule INFERENCE_STANDS_ON_CORE =
      room(INFERENCE).standsOn(CONTRACT, INTERNAL, CLASSIFICATION);

  @ArchTest
  static final ArchRule VISION_STANDS_ON_CORE =
      room(VISION).standsOn(CONTRACT, INTERNAL, CLASSIFICATION);

  @ArchTest
  static final ArchRule TABULAR_STANDS_ON_CORE =
      room(TABULAR).standsOn(CONTRACT, INTERNAL, CLASSIFICATION);

  @ArchTest
  static final ArchRule FORECASTING_STANDS_ON_REGRESSION =
      room(FORECASTING).standsOn(CONTRACT, INTERNAL, INFERENCE, "io.evalmetrics.regression");

  @ArchTest
  static final ArchRule NO_LOGGING_AND_NO_REFLECTION = noClasses()
      .that()
      .resideOutsideOfPackage(BENCHMARKS)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("java.util.logging..", "java.lang.reflect..", "org.slf4j..");

  @ArchTest
  static final ArchRule NO_STATIC_MUTABLE_STATE = noFields()
      .that()
      .areStatic()
      .and()
      .areDeclaredInClassesThat(not(resideInAPackage(BENCHMARKS)))
      .should()
      .notBeFinal();

  @ArchTest
  static final ArchRule SIGNATURES_SHOW_ONLY_THE_HOUSE_AND_THE_JDK = codeUnits()
      .that()
      .areDeclaredInClassesThat(not(resideInAnyPackage(BENCHMARKS, INTERNAL)))
      .should(showCallersOnlyTheHouseAndTheJdk());

  private static Room room(String... packages) {
    return new Room(packages);
  }

  /** Some packages of the library and what they may stand on. */
  private record Room(String... packages) {
    ArchRule standsOn(String... foundations) {
      String[] allowed =
          Stream.concat(Stream.of(packages), Stream.of(foundations)).toArray(String[]::new);
      return noClasses()
          .that()
          .resideInAnyPackage(packages)
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.evalmetrics..").and(not(resideInAnyPackage(allowed))))
          .allowEmptyShould(true);
    }
  }

  private static ArchCondition<JavaCodeUnit> showCallersOnlyTheHouseAndTheJdk() {
    return new ArchCondition<>("show callers only types of the house and the JDK") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        if (isPublic(unit)) {
          Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
              .map(JavaClass::getBaseComponentType)
              .filter(type -> !isHouseOrJdk(type))
              .forEach(type -> events.add(SimpleConditionEvent.violated(
                  unit, unit.getFullName() + " shows " + type.getName())));
        }
      }
    };
  }

  private static boolean isPublic(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isHouseOrJdk(JavaClass type) {
    String name = type.getPackageName();
    boolean house = name.startsWith(CONTRACT) && !name.equals(INTERNAL);
    return type.isPrimitive() || name.startsWith("java.") || house;
  }
}
