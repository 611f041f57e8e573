package org.readout.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lemmas of forms that no treebank has taught. */
class LemmatizerTest {
    private static final Lemmatizer LEMMATIZER = new Lemmatizer(Map.of());

    @ParameterizedTest
    @CsvSource({
        "withdrew, VERB, VBD, withdraw",
        "overthrown, VERB, VBN, overthrow",
        "fled, VERB, VBP, flee",
        "agrees, VERB, VBZ, agree",
        "denies, VERB, VBZ, deny",
        "denied, VERB, VBD, deny",
        "planned, VERB, VBD, plan",
        "urging, VERB, VBG, urge",
        "speeches, NOUN, NNS, speech",
        "parties, NOUN, NNS, party",
        "Geneva, PROPN, NNP, Geneva",
        "frozen, ADJ, JJ, frozen",
    })
    void lemmas(String form, String pos, String tag, String lemma) {
        assertThat(LEMMATIZER.lemma(form, pos, tag)).isEqualTo(lemma);
    }
}
