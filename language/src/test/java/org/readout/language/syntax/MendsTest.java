package org.readout.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Block;
import org.readout.model.Span;

/** Trees as a parser may get them wrong, {@code word/POS/head/relation}, heads counted from one; and the arc as it is mended. */
class MendsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            He/PRON/2/nsubj met/VERB/0/root with/ADP/2/obl any/DET/5/det official/NOUN/2/obl | with case official
            He/PRON/2/nsubj came/VERB/0/root in/ADP/2/obl with/ADP/5/case him/PRON/2/obl | in obl came
            """)
    void prepositionsBelongToThePhraseBehindThem(String tree, String arc) {
        assertThat(arcs(tree, StrayCases::mend)).contains(arc);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Envoy/NOUN/9/nsubj ,/PUNCT/3/punct Berg/PROPN/1/appos ,/PUNCT/6/punct and/CCONJ/6/cc aide/NOUN/3/nmod:desc ,/PUNCT/8/punct Roth/PROPN/6/appos plan/VERB/0/root | aide conj Envoy
            Envoy/NOUN/6/nsubj Berg/PROPN/1/appos and/CCONJ/5/cc his/PRON/5/nmod:poss aide/NOUN/2/appos plan/VERB/0/root | aide appos Berg
            """)
    void whatStandsBehindAndIsBesideTheNoun(String tree, String arc) {
        assertThat(arcs(tree, LostConjuncts::mend)).contains(arc);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            He/PRON/2/nsubj rejected/VERB/0/root Berg/PROPN/2/iobj 's/PART/5/case claim/NOUN/2/obj | Berg nmod:poss claim
            He/PRON/2/nsubj rejected/VERB/0/root Berg/PROPN/2/obj 's/PART/3/case claim/NOUN/3/nmod | claim obj rejected
            France/PROPN/6/nsubj and/CCONJ/3/cc Spain/PROPN/1/conj 's/PART/3/case kings/NOUN/6/obj met/VERB/0/root | Spain conj France
            """)
    void whoBearsTheGenitiveOwns(String tree, String arc) {
        assertThat(arcs(tree, Possessors::mend)).contains(arc);
    }

    @Test
    void aMendThatWouldCloseACircleIsUndoneAndTheOthersHold() {
        Mends.Mend circle = (sentence, tokens) -> tokens.set(1, tokens.get(1).under(0, "conj"));
        Mends.Mend beheading = (sentence, tokens) -> tokens.set(1, tokens.get(1).under(-1, "root"));
        Mends.Mend good = (sentence, tokens) -> tokens.set(2, tokens.get(2).under(1, "obl"));
        Mends mends = new Mends(List.of(circle, good, beheading));
        assertThat(arcs("He/PRON/2/nsubj came/VERB/0/root home/NOUN/1/nmod", mends::mend))
                .containsExactly("He nsubj came", "home obl came");
    }

    private static List<String> arcs(String tree, Mends.Mend mend) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String written : tree.strip().split(" ")) {
            String[] part = written.split("/");
            Span span = new Span(at, at + part[0].length());
            String tag = part[0].equals("'s") ? "POS" : part[1];
            int head = Integer.parseInt(part[2]) - 1;
            tokens.add(new Token(tokens.size(), span, part[0], part[0], Pos.valueOf(part[1]), tag, head, part[3]));
            at = span.end() + 1;
        }
        mend.mend(new Sentence(0, new Span(0, at - 1), 0, tokens.size(), 0, Block.Kind.PARAGRAPH), tokens);
        return tokens.stream()
                .filter(t -> t.head() >= 0)
                .map(t -> t.text() + " " + t.relation() + " "
                        + tokens.get(t.head()).text())
                .toList();
    }
}
