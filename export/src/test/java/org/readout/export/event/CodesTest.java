package org.readout.export.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.find.Extractor;

/** The code tables that come with the program. */
class CodesTest {
    private static final Goldstein GOLDSTEIN = Goldstein.load();
    private static final Cameo CAMEO = Cameo.load();

    @ParameterizedTest
    @CsvSource({"036, 4.0", "1723, -5.0", "0841, 7.0", "1821, -9.0", "20, -10.0", "0874, 10.0", "01, 0.0", "1244, -4.0"
    })
    void aCodeHasItsValueOrThatOfTheCodeAbove(String code, double value) {
        assertThat(GOLDSTEIN.of(code)).isEqualTo(value);
    }

    @Test
    void whatIsNoCodeHasNoValue() {
        assertThat(GOLDSTEIN.of(null)).isNull();
        assertThat(GOLDSTEIN.of("99")).isNull();
        assertThat(GOLDSTEIN.of("0")).isNull();
    }

    @Test
    void everyCodeThatTheFinderGivesHasAValueAndATitle() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String file : new String[] {"verbs.tsv", "nouns.tsv", "adjectives.tsv"}) {
            try (InputStream in = Objects.requireNonNull(Extractor.class.getResourceAsStream("event/" + file))) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    String[] cells = line.split("\t");
                    if (!line.startsWith("#") && cells.length > 4 && !cells[4].isBlank()) {
                        codes.add(cells[4].strip());
                    }
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(50).allSatisfy(code -> {
            assertThat(GOLDSTEIN.of(code)).as(code).isNotNull();
            assertThat(CAMEO.title(code)).as(code).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DEU, 255, GM, Germany",
        "RUS, 365, RS, Russia",
        "GBR, 200, UK, United Kingdom",
        "CHE, 225, SZ, Switzerland"
    })
    void countriesHaveTheirOtherCodes(String alpha3, String cow, String fips, String name) {
        Countries countries = Countries.load();
        assertThat(countries.cow(alpha3)).isEqualTo(cow);
        assertThat(countries.fips(alpha3)).isEqualTo(fips);
        assertThat(countries.name(alpha3)).isEqualTo(name);
    }
}
