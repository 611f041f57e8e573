package org.readout.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house: who may depend on whom, and what only one room may do. */
class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void readAll() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.readout");
    }

    @Test
    void anArticlePassesUpwardsAlone() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.readout..")
                .layer("model")
                .definedBy("org.readout.model..")
                .layer("read")
                .definedBy("org.readout.read..")
                .layer("language")
                .definedBy("org.readout.language..")
                .layer("find")
                .definedBy("org.readout.find..")
                .layer("story")
                .definedBy("org.readout.story..")
                .layer("ledger")
                .definedBy("org.readout.ledger..")
                .layer("mcp")
                .definedBy("org.readout.mcp..")
                .layer("export")
                .definedBy("org.readout.export..")
                .layer("watch")
                .definedBy("org.readout.watch..")
                .layer("bench")
                .definedBy("org.readout.bench..")
                .layer("desk")
                .definedBy("org.readout.desk..")
                .layer("cli")
                .definedBy("org.readout.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("bench")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("story")
                .mayOnlyBeAccessedByLayers("export", "mcp", "bench", "desk", "cli")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("desk", "cli")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("mcp")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("story", "export", "mcp", "bench", "desk", "cli")
                .whereLayer("find")
                .mayOnlyBeAccessedByLayers("ledger", "story", "export", "mcp", "bench", "desk", "cli")
                .whereLayer("language")
                .mayOnlyBeAccessedByLayers("find", "ledger", "story", "export", "mcp", "bench", "cli")
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("watch", "bench", "desk", "cli")
                .check(classes);
    }

    @Test
    void theModelDependsOnNothing() {
        noClasses()
                .that()
                .resideInAPackage("org.readout.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.readout.model..", "java..", "org.jspecify..")
                .check(classes);
    }

    @Test
    void languageAndFindersDoNotTouchFilesOfTheUserOrTheNet() {
        noClasses()
                .that()
                .resideInAnyPackage("org.readout.language..", "org.readout.find..", "org.readout.story.lines..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..")
                .check(classes);
    }

    @Test
    void onlyOneRoomMakesXmlParsers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.readout.read.xml..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "javax\\.xml\\.(parsers|stream|transform)\\..*Factory|org\\.jdom2\\.input\\.SAXBuilder")
                .check(classes);
    }

    @Test
    void nothingReadsTheClockOrTheLocale() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.readout.model..", "org.readout.language..", "org.readout.find..", "org.readout.story..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .check(classes);
    }
}
