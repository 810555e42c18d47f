package org.casus.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the packages of this module: app, work, watch, cli. */
@AnalyzeClasses(
        packages = {"org.casus.app", "org.casus.work", "org.casus.watch", "org.casus.cli"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class AppArchitectureTest {

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.casus.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule inputsKnowNothingOfWhoReadsThem =
            noClasses()
                    .that()
                    .resideInAPackage("org.casus.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.casus.work..", "org.casus.watch..", "org.casus.cli..");

    @ArchTest
    static final ArchRule longWorkKnowsNothingOfTheWeb =
            noClasses()
                    .that()
                    .resideInAPackage("org.casus.work..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.casus.watch..", "org.casus.cli..");

    @ArchTest
    static final ArchRule theWebKnowsNothingOfCommands =
            noClasses()
                    .that()
                    .resideInAPackage("org.casus.watch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.casus.cli..");

    @ArchTest
    static final ArchRule onlyTheWatchHasSockets =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.casus.watch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.hc..", "java.net.http..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.net.Socket")
                    .because("one client keeps to robots.txt, private addresses and delays");
}
