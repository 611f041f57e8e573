package org.readout.bench.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.find.event.TypeGuess;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Span;

/** What the light classifier sees of a sentence with its sides given: words by region, word pairs, lexicon entries. */
final class SideFeatures {
    private static final int STEM = 6;
    private final TypeGuess guess;

    SideFeatures(TypeGuess guess) {
        this.guess = guess;
    }

    List<String> of(Document doc, Span source, Span target) {
        List<Token> tokens = doc.tokens();
        List<String> out = new ArrayList<>(List.of("bias"));
        Optional<TypeGuess.Hit> best = guess.guess(doc, source, target);
        out.add("best=" + best.map(h -> Roots.of(h.type())).orElse("none"));
        out.add("best=" + best.map(h -> Roots.of(h.type())).orElse("none") + "!");
        for (TypeGuess.Hit hit : guess.hits(doc, source, target)) {
            String region = region(tokens.get(hit.token()).span(), source, target);
            out.add("hit=" + Roots.of(hit.type()));
            out.add("hit=" + region + Roots.of(hit.type()));
            out.add("entry=" + hit.entry());
        }
        String before = "^";
        for (Token token : tokens) {
            if (source.overlaps(token.span()) || target.overlaps(token.span())) {
                before = source.overlaps(token.span()) ? "SRC" : "TGT";
                continue;
            }
            String word = token.text().toLowerCase(Locale.ROOT);
            String stem = word.length() > STEM ? word.substring(0, STEM) : word;
            String region = region(token.span(), source, target);
            out.add("w=" + stem);
            out.add(region + stem);
            out.add("p=" + before + " " + stem);
            before = stem;
        }
        out.add(source.start() < target.start() ? "forward" : "backward");
        return out;
    }

    private static String region(Span span, Span source, Span target) {
        int first = Math.min(source.start(), target.start());
        int last = Math.max(source.end(), target.end());
        return span.end() <= first ? "before " : span.start() >= last ? "after " : "between ";
    }
}
