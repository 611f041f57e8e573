package org.readout.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Block;
import org.readout.model.Span;

/** Which way a date looks in a parsed sentence: word/tag/head/relation; the date is the word marked by a star. */
class TenseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rivals/NNS/-1/root to/TO/2/mark meet/VB/0/acl on/IN/4/case *Friday/NNP/2/obl | FUTURE",
                "Rivals/NNS/2/nsubj to/TO/2/mark meet/VB/6/ccomp on/IN/4/case *Friday/NNP/2/obl ,/,/6/punct"
                        + " say/VBP/-1/root | FUTURE",
                "He/PRP/2/nsubj was/VBD/2/cop first/JJ/-1/root to/TO/4/mark visit/VB/2/acl on/IN/6/case"
                        + " *Friday/NNP/4/obl | PAST",
                "Talks/NNS/-1/root on/IN/2/case *Thursday/NNP/0/nmod ?/./0/punct | FUTURE",
                "They/PRP/1/nsubj agree/VBP/-1/root to/TO/3/mark meet/VB/1/xcomp there/RB/3/advmod in/IN/6/case"
                        + " *January/NNP/3/obl | FUTURE",
                "Half/NN/2/nsubj had/VBD/2/aux filed/VBN/-1/root reports/NNS/2/obj on/IN/5/case *Monday/NNP/2/obl"
                        + " | PAST",
                "The/DT/1/det order/NN/4/obj issued/VBN/1/acl *Thursday/NNP/2/obl will/MD/-1/root | PAST",
            })
    void looks(String sentence, Tense tense) {
        List<Token> tokens = new ArrayList<>();
        int date = -1;
        int at = 0;
        for (String word : sentence.strip().split(" ")) {
            String[] cells = word.split("/");
            String text = cells[0].replace("*", "");
            date = cells[0].startsWith("*") ? tokens.size() : date;
            Pos pos = cells[1].startsWith("V") ? Pos.VERB : Pos.X;
            Span span = new Span(at, at + text.length());
            at += text.length() + 1;
            tokens.add(new Token(tokens.size(), span, text, text, pos, cells[1], Integer.parseInt(cells[2]), cells[3]));
        }
        Sentence whole = new Sentence(0, new Span(0, at - 1), 0, tokens.size(), 0, Block.Kind.PARAGRAPH);

        assertThat(Tense.at(tokens, whole, date, Lexicon.load())).isEqualTo(tense);
    }
}
