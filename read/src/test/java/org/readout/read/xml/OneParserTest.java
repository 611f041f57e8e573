package org.readout.read.xml;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OneParserTest {
    @Test
    void nobodyElseMakesAnXmlParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.readout.read.xml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom..", "org.jdom2.input..")
                .because(
                        "the JDK's parsers read files that a document names, unless told not to, and org.readout.read.xml tells them")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.readout"));
    }

    @Test
    void nobodyElseReadsJson() {
        noClasses()
                .that()
                .resideInAPackage("org.readout.read..")
                .and()
                .resideOutsideOfPackage("org.readout.read.json..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("JsonMapper")
                .because("org.readout.read.json bounds depth and lengths")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.readout"));
    }
}
