package org.readout.find.event;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Span;

/** How well the place of a word suits the link between two sides. */
final class Place {
    private static final double BETWEEN = 2.5;
    private static final int FAR = 20;
    private static final int DEPTH = 60;
    private static final double STEP = 8;
    private final Document doc;
    private final Span first;
    private final Span second;
    private final boolean forward;
    private final int link;
    private final Set<Integer> path = new HashSet<>();

    Place(Document doc, Span source, Span target) {
        this.doc = doc;
        this.forward = source.start() <= target.start();
        this.first = forward ? source : target;
        this.second = forward ? target : source;
        this.link = link(source, target);
    }

    /** The lowest word above both sides, −1 when there is none; the words between are kept as the path. */
    private int link(Span source, Span target) {
        Set<Integer> above = new HashSet<>();
        Optional<Token> at = doc.headOf(source);
        for (int i = 0; at.isPresent() && i < DEPTH; i++) {
            above.add(at.get().index());
            at = doc.head(at.get());
        }
        Optional<Token> other = doc.headOf(target);
        for (int i = 0; other.isPresent() && i < DEPTH; i++) {
            int index = other.get().index();
            path.add(index);
            if (above.contains(index)) {
                return index;
            }
            other = doc.head(other.get());
        }
        return -1;
    }

    /** Whether a token is the first word behind the source. */
    boolean follows(int token) {
        Span source = forward ? first : second;
        return token > 0
                && doc.token(token).span().start() >= source.end()
                && doc.token(token - 1).span().end() <= source.end();
    }

    /** The lowest common head of both sides, −1 when there is none. */
    int link() {
        return link;
    }

    double of(int token) {
        Span span = doc.token(token).span();
        boolean between = span.start() >= first.end() && span.end() <= second.start();
        List<Token> gap = span.start() >= first.end()
                ? doc.tokens(new Span(first.end(), Math.max(first.end(), span.start())))
                : doc.tokens(new Span(span.end(), Math.max(span.end(), first.start())));
        double near = -Math.min(gap.size(), FAR) / STEP;
        double tree = token == link ? 0.8 : path.contains(token) ? 0.4 : 0;
        double late = span.start() >= second.end() ? -0.3 : 0;
        double early = span.end() <= first.start() ? -0.6 : 0;
        return (between ? BETWEEN : 0) + near + tree + late + early;
    }
}
