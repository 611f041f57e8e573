package org.readout.find.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.model.Block;
import org.readout.model.Span;

/** Tidies the contents of one attribution: what touches is one, and a lone "to" or "that" beside the rest is nothing. */
final class Fragments {
    private Fragments() {}

    static Linked tidy(Document document, Quotations quotations, Linked linked) {
        List<RoleSpan> contents = new ArrayList<>();
        for (RoleSpan content : linked.contents()) {
            RoleSpan last = contents.isEmpty() ? null : contents.getLast();
            if (last != null && last.end() == content.first()) {
                contents.set(contents.size() - 1, joined(last, content));
            } else {
                contents.add(content);
            }
        }
        List<RoleSpan> telling = contents.stream()
                .filter(c -> Credible.says(document, c) && !strays(document, quotations, linked, c))
                .toList();
        return new Linked(linked.source(), linked.cue(), telling.isEmpty() ? contents : telling);
    }

    /**
     * Whether a fragment cannot be what the cue attributes: unquoted words of another paragraph, or words behind the
     * agent of a passive whose subject is what was said ("the talks were proposed by Rossi in response to ...").
     */
    private static boolean strays(Document document, Quotations quotations, Linked linked, RoleSpan content) {
        RoleSpan cue = linked.cue();
        RoleSpan source = linked.source();
        if (cue == null || quotations.isQuoted(content.first()) || quotations.isQuoted(content.end() - 1)) {
            return false;
        }
        int block = document.sentence(document.token(cue.first())).block();
        if (document.sentence(document.token(content.first())).block() != block) {
            return true;
        }
        boolean behind = source != null && cue.end() <= source.first() && source.end() <= content.first();
        boolean subject = linked.contents().getFirst().end() <= cue.first();
        return behind && subject && Passives.isPassive(document, cue);
    }

    /** The parts of a span between blocks that are not read: an advertisement amid a quotation is not what was said. */
    static List<Span> read(Document document, Span span) {
        List<Span> parts = new ArrayList<>();
        int from = span.start();
        for (Block block : document.article().blocks()) {
            if (!block.kind().isRead() && span.contains(block.span())) {
                trimmed(document, from, block.span().start()).ifPresent(parts::add);
                from = block.span().end();
            }
        }
        trimmed(document, from, span.end()).ifPresent(parts::add);
        return parts;
    }

    /** Without the white space at either end; empty when there is nothing else. */
    private static Optional<Span> trimmed(Document document, int start, int end) {
        String text = document.article().text().substring(start, end);
        int from = start + text.length() - text.stripLeading().length();
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new Span(from, start + text.stripTrailing().length()));
    }

    private static RoleSpan joined(RoleSpan a, RoleSpan b) {
        return new RoleSpan(
                a.role(),
                a.first(),
                b.end(),
                new Span(a.span().start(), b.span().end()),
                Math.min(a.probability(), b.probability()));
    }
}
