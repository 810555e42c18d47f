package org.casus.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The architecture of ARCHITECTURE.md, as rules that fail the build. */
@AnalyzeClasses(packages = "org.casus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Packages on one line do not see each other; each sees the lines before its own. */
    private static final List<List<String>> ORDER =
            List.of(
                    List.of("model", "table"),
                    List.of("rule", "lexicon"),
                    List.of("petrarch"),
                    List.of("source"),
                    List.of("day"),
                    List.of("page", "feed"),
                    List.of("format"),
                    List.of("language"),
                    List.of("clause", "head"),
                    List.of("time"),
                    List.of("actor"),
                    List.of("quotation"),
                    List.of("event"),
                    List.of("story"),
                    List.of("view", "export"));

    private static final String ROOT = "org.casus.";

    @ArchTest
    static void aStepSeesEarlierStepsOnly(JavaClasses classes) {
        Map<String, Integer> lines = lines();
        List<String> wrong = new ArrayList<>();
        for (JavaClass from : classes) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                Integer its = lines.get(from.getPackageName());
                boolean same = from.getPackageName().equals(to.getPackageName());
                boolean ours = to.getPackageName().startsWith("org.casus");
                if (its == null || same || !ours) {
                    continue;
                }
                Integer other = lines.get(to.getPackageName());
                if (other == null || other >= its) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).as("what a step must not see").isEmpty();
    }

    @ArchTest
    static void everyPackageHasItsPlaceInTheOrder(JavaClasses classes) {
        Map<String, Integer> lines = lines();
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .filteredOn(name -> name.startsWith(ROOT))
                .allSatisfy(name -> assertThat(lines).containsKey(name));
    }

    private static Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (int i = 0; i < ORDER.size(); i++) {
            for (String name : ORDER.get(i)) {
                lines.put(ROOT + name, i);
            }
        }
        return lines;
    }

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.casus.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modelIsOnlyTheJdk =
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("..model..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule noClock =
            noClasses()
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(Temporal.class)))
                                    .and(target(nameMatching("now"))))
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .callMethodWhere(
                            target(owner(type(System.class)))
                                    .and(target(nameMatching("currentTimeMillis|nanoTime"))))
                    .because("a reading depends on the article and the rules alone");

    @ArchTest
    static final ArchRule noChance =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(RandomGenerator.class)
                    .because("the same input gives the same bytes");

    @ArchTest
    static final ArchRule noUnorderedCollections =
            noClasses()
                    .should()
                    .callMethodWhere(unordered(Set.class))
                    .orShould()
                    .callMethodWhere(unordered(Map.class))
                    .orShould()
                    .callConstructorWhere(
                            target(owner(type(HashMap.class).or(type(HashSet.class)))))
                    .because("their order may change from one run to the next");

    /** The factory methods that make an unordered collection of more than nothing. */
    private static DescribedPredicate<JavaCall<?>> unordered(Class<?> type) {
        DescribedPredicate<JavaCall<?>> filled =
                DescribedPredicate.describe(
                        "with elements",
                        call -> !call.getTarget().getRawParameterTypes().isEmpty());
        return target(owner(assignableTo(type)))
                .and(target(nameMatching("of|ofEntries|copyOf")))
                .and(filled);
    }

    @ArchTest
    static final ArchRule stepsKeepNoState =
            fields().that()
                    .areDeclaredInClassesThat()
                    .haveNameMatching(
                            ".*\\.[A-Z]\\w*(Reader|Coder|Writer|Finder|Cutter|Resolver|Table)")
                    .should()
                    .beFinal()
                    .because("one instance serves every thread");

    @ArchTest
    static final ArchRule coreTouchesNothing =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.nio.file..", "java.net..", "java.sql..", "java.util.concurrent..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Thread.class)
                    .orShould()
                    .callMethodWhere(target(nameMatching("parallelStream|parallel")))
                    .because("disks, networks and threads are the app's");
}
