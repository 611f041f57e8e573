package org.readout.find.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.language.Token;

class CueLexiconTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            She denied it; deny/DENY
            He has been denying it for years; deny/DENY
            They made it clear; make it clear/SAY
            Berlin called on both sides; call on/DEMAND
            According to him; according to/SAY
            He declined to comment; decline to comment/REFUSE
            His warnings were ignored; warning/WARN
            Nothing here; ''
            """)
    void findsEntriesInAnyInflectionTheLongestFirst(String text, String expected) {
        List<Token> tokens = MarkedText.parse(text).tokens();
        String found = CueLexicon.load().find(tokens, 0, tokens.size()).stream()
                .map(m -> m.entry().words() + "/" + m.entry().cueClass())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }
}
