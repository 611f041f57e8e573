package org.readout.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of verbs and nouns, and the way back from a form. */
class InflectionTest {
    private static final Inflection ENGLISH = Inflection.load();

    @ParameterizedTest
    @CsvSource({
        "agree, agrees, agreed, agreed, agreeing",
        "deny, denies, denied, denied, denying",
        "convey, conveys, conveyed, conveyed, conveying",
        "press, presses, pressed, pressed, pressing",
        "urge, urges, urged, urged, urging",
        "veto, vetoes, vetoed, vetoed, vetoing",
        "vie, vies, vied, vied, vying",
        "meet, meets, met, met, meeting",
        "withdraw, withdraws, withdrew, withdrawn, withdrawing",
        "go, goes, went, gone, going",
        "have, has, had, had, having",
        "beat, beats, beat, beaten, beating",
    })
    void verbs(String lemma, String third, String past, String participle, String gerund) {
        assertThat(ENGLISH.forms(lemma).stream().filter(form -> form.lemma().equals(lemma)))
                .extracting(form -> form.tag() + " " + form.word())
                .startsWith("VB " + lemma, "VBZ " + third, "VBD " + past, "VBN " + participle, "VBG " + gerund);
    }

    @ParameterizedTest
    @CsvSource({
        "admit, admitted admitting",
        "concur, concurred concurring",
        "compel, compelled compelling",
        "sit, sitting",
        "quit, quitting",
        "bid, bidding"
    })
    void lastConsonantsDouble(String lemma, String doubled) {
        assertThat(ENGLISH.forms(lemma)).extracting(Inflection.Form::word).contains(doubled.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"shout, shoutting", "meet, meeted", "say, sayed", "draw, drawwing"})
    void andNotAnyhow(String lemma, String wrong) {
        assertThat(ENGLISH.forms(lemma)).extracting(Inflection.Form::word).doesNotContain(wrong);
    }

    @ParameterizedTest
    @CsvSource({"party, parties", "claim, claims", "speech, speeches", "memo, memos", "witness, witnesses"})
    void plurals(String noun, String plural) {
        assertThat(Inflection.plural(noun)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "met, meet",
        "overthrown, overthrow",
        "has, have",
        "bound, bind",
        "denied, denied denie deni deny",
        "planned, planned plann planne plan",
        "urging, urging urg urge",
        "speeches, speeches speeche speech",
        "talks, talks talk",
        "gas, gas",
    })
    void lemmasThatAFormMayHave(String form, String lemmas) {
        assertThat(ENGLISH.lemmas(form)).containsExactlyInAnyOrder(lemmas.split(" "));
    }

    @Test
    void whatIsAlsoAWordOfItsOwnIsNotDecidedByItsForm() {
        assertThat(ENGLISH.irregular("fled")).contains("flee");
        assertThat(ENGLISH.irregular("bound")).isEmpty();
        assertThat(ENGLISH.irregular("agreed")).isEmpty();
    }

    @Test
    void aFormOfTwoVerbsIsOfTheFirst() {
        assertThat(ENGLISH.forms(List.of("find", "found")).get("found"))
                .isEqualTo(new Inflection.Form("found", "find", "VBD"));
    }
}
