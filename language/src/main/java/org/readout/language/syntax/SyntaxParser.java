package org.readout.language.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.perceptron.WordForm;

/** Gives tokens their parts of speech, lemmas, heads and relations. Thread-safe. */
public final class SyntaxParser {
    private static final String MODEL = "syntax.model";

    private final SyntaxModel model;
    private final Lemmatizer lemmatizer;
    private final Pos[] pos;
    private final String[] penn;

    public SyntaxParser(SyntaxModel model) {
        this.model = model;
        this.lemmatizer = new Lemmatizer(model.lemmas());
        this.pos = new Pos[model.tags().size()];
        this.penn = new String[model.tags().size()];
        for (int i = 0; i < pos.length; i++) {
            String[] parts = model.tags().get(i).split("\\|", 2);
            pos[i] = Pos.valueOf(parts[0]);
            penn[i] = parts[1];
        }
    }

    /** The parser with the model that ships. @throws IllegalStateException when the model is missing or damaged */
    public static SyntaxParser load() {
        try (InputStream in = SyntaxParser.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is missing from the installation; build again, or train it "
                        + "with ./readout train syntax");
            }
            return new SyntaxParser(SyntaxModel.read(in));
        } catch (IOException e) {
            throw new IllegalStateException(MODEL + " is damaged (" + e.getMessage() + "); build again", e);
        }
    }

    /** The same tokens with syntax. @param tokens as the segmenter made them */
    public List<Token> parse(List<Sentence> sentences, List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        for (Sentence sentence : sentences) {
            List<Token> words = tokens.subList(sentence.first(), sentence.end());
            WordForm[] forms = new WordForm[words.size()];
            for (int i = 0; i < forms.length; i++) {
                forms[i] = WordForm.of(words.get(i).text());
            }
            int[] tags = model.tagger().tag(forms);
            State state = parse(forms, tags);
            for (int i = 0; i < forms.length; i++) {
                Token word = words.get(i);
                int head = state.head(i + 1);
                String relation = head <= 0 ? "root" : model.relations().get(state.label(i + 1));
                String lemma = lemmatizer.lemma(word.text(), pos[tags[i]].name(), penn[tags[i]]);
                out.add(new Token(
                        word.index(),
                        word.span(),
                        word.text(),
                        lemma,
                        pos[tags[i]],
                        penn[tags[i]],
                        head <= 0 ? -1 : sentence.first() + head - 1,
                        relation));
            }
            SplitNames.join(out, sentence.first());
            LostSubjects.mend(sentence, out);
        }
        return out;
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private State parse(WordForm[] words, int[] tags) {
        State state = new State(words.length);
        ArcFeatures look = new ArcFeatures(words, tags, state);
        int[] features = new int[ArcFeatures.MOST];
        int[] moves = new int[model.mover().classes()];
        int[] labels = new int[model.labeller().classes()];
        while (!state.isDone()) {
            model.mover().score(features, look.move(features), moves);
            int move = -1;
            for (int m = 0; m < moves.length; m++) {
                if (state.isLegal(m) && (move < 0 || moves[m] > moves[move])) {
                    move = m;
                }
            }
            int label = 0;
            if (move != State.SHIFT && state.headOf(move) > 0) {
                model.labeller().score(features, look.relation(state.headOf(move), state.stack(0), features), labels);
                label = best(labels);
            }
            state.move(move, label);
        }
        return state;
    }
}
