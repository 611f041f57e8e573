package org.readout.language.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.time.Grammar.Candidate;
import org.readout.model.Article;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * Finds the time expressions of an article and resolves them, by a grammar in data files. Safe to share between
 * threads.
 *
 * <p>What it takes as anchor, in this order: what the expression itself says, a date that the text named before ("two
 * days later"), the publication date ("yesterday"). What none of them decides stays without a value; the publication
 * date never stands in for something unknown. Works on bare tokens; with tags and syntax the tense of the governing
 * verb decides between the past and the coming Thursday more surely.
 */
public final class TimeFinder {
    private final Grammar grammar;

    private TimeFinder(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Reads the grammar from the class path. @throws IllegalStateException when its files are missing or broken */
    public static TimeFinder load() {
        return new TimeFinder(Grammar.load());
    }

    /**
     * The time expressions, in order and apart.
     *
     * @param sentences the article's sentences, in order
     * @param tokens their tokens, with or without syntax
     */
    public List<Time> find(Article article, List<Sentence> sentences, List<Token> tokens) {
        List<Time> times = new ArrayList<>();
        Resolver resolver = new Resolver(article.date(), grammar.lexicon());
        for (Sentence sentence : sentences) {
            List<Atom> atoms = Atom.of(article.text(), sentence.span());
            resolver.enter(sentence, tokens, atoms);
            int free = 0;
            for (Candidate candidate : grammar.candidates(atoms)) {
                if (candidate.first() < free || Titles.isName(atoms, candidate)) {
                    continue;
                }
                Time time = time(article.text(), atoms, candidate, resolver);
                if (time != null) {
                    times.add(time);
                    free = candidate.end();
                }
            }
        }
        return List.copyOf(times);
    }

    private static @Nullable Time time(String text, List<Atom> atoms, Candidate candidate, Resolver resolver) {
        Span span = new Span(
                atoms.get(candidate.first()).span().start(),
                atoms.get(candidate.end() - 1).span().end());
        return resolver.resolve(candidate, span, span.of(text));
    }
}
