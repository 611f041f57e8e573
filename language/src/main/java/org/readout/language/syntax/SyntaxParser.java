package org.readout.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.encoder.Head;
import org.readout.language.encoder.Reading;

/** Gives tokens their parts of speech, lemmas, heads and relations, as the reading model sees them. Thread-safe. */
public final class SyntaxParser {
    private final Lemmatizer lemmatizer;
    private final Mends mends;

    private SyntaxParser(Lemmatizer lemmatizer, Mends mends) {
        this.lemmatizer = lemmatizer;
        this.mends = mends;
    }

    /** @throws IllegalStateException when the table of lemmas or the list of titles is missing */
    public static SyntaxParser load() {
        return new SyntaxParser(Lemmatizer.load(), Mends.load());
    }

    /** The same tokens with syntax. @param tokens as the segmenter made them @param reading of these tokens */
    public List<Token> parse(List<Sentence> sentences, List<Token> tokens, Reading reading) {
        List<Token> out = new ArrayList<>(tokens.size());
        for (Sentence sentence : sentences) {
            int first = sentence.first();
            int[] heads = TreeDecoder.heads(reading.arcs(first, sentence.end()));
            for (int i = first; i < sentence.end(); i++) {
                Token word = tokens.get(i);
                int head = heads[i - first + 1];
                String tag = reading.labels().tags().get(reading.best(i, Head.TAGS));
                int bar = tag.indexOf('|');
                String pos = tag.substring(0, bar);
                String penn = tag.substring(bar + 1);
                out.add(new Token(
                        word.index(),
                        word.span(),
                        word.text(),
                        lemmatizer.lemma(word.text(), pos, penn),
                        Pos.valueOf(pos),
                        penn,
                        head == 0 ? -1 : first + head - 1,
                        head == 0 ? "root" : relation(reading, i, first + head - 1)));
            }
            mends.mend(sentence, out);
        }
        return out;
    }

    /** The best relation but "root", which the tree alone gives. */
    private static String relation(Reading reading, int dependent, int head) {
        float[] scores = reading.relations(dependent, head);
        List<String> names = reading.labels().relations();
        int best = -1;
        for (int r = 0; r < scores.length; r++) {
            if ((best < 0 || scores[r] > scores[best]) && !names.get(r).equals("root")) {
                best = r;
            }
        }
        return names.get(best);
    }
}
