package org.readout.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.EventType;
import org.readout.model.Span;

/**
 * What the classifier of {@link EventTyper} sees of a sentence with two sides given: lexicon entries and what turned
 * them, words by where they stand, word pairs, and the word that links the two sides in the tree.
 */
final class TypeFeatures {
    private static final int STEM = 6;
    private final TypeGuess guess;

    TypeFeatures(TypeGuess guess) {
        this.guess = guess;
    }

    /** The features, in order, some of them several times. */
    List<String> of(Document doc, Span source, Span target) {
        List<String> out = new ArrayList<>(List.of("bias"));
        lexicon(doc, source, target, out);
        words(doc.tokens(), source, target, out);
        Place place = new Place(doc, source, target);
        if (place.link() >= 0) {
            out.add("link " + stem(doc.token(place.link()).lemma()));
        }
        out.add(source.start() < target.start() ? "forward" : "backward");
        return out;
    }

    private void lexicon(Document doc, Span source, Span target, List<String> out) {
        List<TypeGuess.Hit> hits = guess.hits(doc, source, target);
        TypeGuess.Hit best = null;
        for (TypeGuess.Hit hit : hits) {
            best = best == null || hit.score() > best.score() ? hit : best;
            out.add("hit " + root(hit.type()));
            out.add("hit " + region(doc.token(hit.token()).span(), source, target) + root(hit.type()));
            out.add("entry " + hit.entry());
        }
        String type = best == null ? "none" : root(best.type());
        out.add("best " + type);
        out.add("best " + type);
        if (best != null) {
            String turned = String.join(" ", best.turned());
            out.add("core " + root(best.core()) + (turned.isEmpty() ? "" : " turned"));
            out.add("entry+ " + best.entry() + " " + type);
            best.turned().forEach(t -> out.add("turn " + t));
        }
    }

    private static void words(List<Token> tokens, Span source, Span target, List<String> out) {
        String before = "^";
        for (Token token : tokens) {
            if (source.overlaps(token.span()) || target.overlaps(token.span())) {
                before = source.overlaps(token.span()) ? "SRC" : "TGT";
                continue;
            }
            if (token.pos() == Pos.PUNCT && !token.text().equals(",")) {
                continue;
            }
            String stem = stem(token.text());
            out.add("word " + stem);
            out.add(region(token.span(), source, target) + stem);
            out.add("pair " + before + " " + stem);
            before = stem;
        }
    }

    private static String stem(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    /** CONCEDE and RETREAT are one root in the data that the classifier is trained on. */
    static String root(EventType type) {
        return type == EventType.CONCEDE || type == EventType.RETREAT ? EventTyper.YIELD : type.name();
    }

    private static String region(Span span, Span source, Span target) {
        int first = Math.min(source.start(), target.start());
        int last = Math.max(source.end(), target.end());
        return span.end() <= first ? "before " : span.start() >= last ? "after " : "between ";
    }
}
