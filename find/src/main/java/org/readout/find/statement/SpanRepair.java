package org.readout.find.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Token;
import org.readout.model.Span;

/**
 * Mends the tagger's contents where quotation marks and commas tell better: a content that breaks off inside a quotation
 * goes on to its end when nothing else is tagged there, one that breaks off in a phrase likewise; a comma that no quotation holds is no part of what was said,
 * and neither is a clause of another's that the tree joins with the cue's.
 */
final class SpanRepair {
    /** Words added to a content that broke off, at most. */
    private static final int LONGEST_MENDED = 25;

    /** Words that a clause has at least. */
    private static final int LEAST = 3;

    private SpanRepair() {}

    static List<RoleSpan> mend(Document document, Quotations quotations) {
        List<RoleSpan> roles = document.roles();
        List<RoleSpan> mended = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            RoleSpan span = roles.get(i);
            if (span.role() != Role.CONTENT) {
                mended.add(span);
                continue;
            }
            int limit = i + 1 < roles.size()
                    ? roles.get(i + 1).first()
                    : document.tokens().size();
            int end = wholePhrase(document, quotations, wholeQuotation(document, quotations, span, limit), span, limit);
            end = beforeNewClause(document, quotations, span.first(), end);
            while (end - 1 > span.first() && document.token(end - 1).text().equals(",")) {
                end--;
            }
            mended.add(
                    end == span.end()
                            ? span
                            : new RoleSpan(
                                    span.role(),
                                    span.first(),
                                    end,
                                    new Span(
                                            span.span().start(),
                                            document.token(end - 1).span().end()),
                                    span.probability()));
        }
        return mended;
    }

    /**
     * Where a content breaks off at a word that only introduces what follows ("a summit that", "of the"): the end of what
     * it introduces when nothing else is tagged there, else the end before that word.
     */
    private static int wholePhrase(Document document, Quotations quotations, int end, RoleSpan span, int limit) {
        int last = end - 1;
        if (last < span.first() || quotations.isQuoted(last) || !introduces(document, last)) {
            return end;
        }
        int whole = document.subtree(document.token(document.token(last).head()))
                        .getLast()
                        .index()
                + 1;
        while (whole > end && !Quotations.isWord(document.token(whole - 1))) {
            whole--;
        }
        if (whole <= limit && whole - end <= LONGEST_MENDED) {
            return whole;
        }
        int cut = end;
        while (cut - 1 > span.first() && introduces(document, cut - 1)) {
            cut--;
        }
        return cut;
    }

    /** "declined to say who is coming and officials have spent days ...": what the cue's own clause is joined with is not said. */
    private static int beforeNewClause(Document document, Quotations quotations, int first, int end) {
        for (int i = first + LEAST; i < end - LEAST; i++) {
            Token and = document.token(i);
            if (!and.is("cc") || and.head() <= i || and.head() >= end || quotations.isQuoted(i)) {
                continue;
            }
            Token below = document.token(and.head());
            Token joined = below.is("nsubj") ? document.token(below.head()) : below;
            if (joined.index() >= end) {
                continue;
            }
            boolean beside = joined.is("conj") && joined.head() >= 0 && joined.head() < first;
            // A question is joined with questions alone.
            beside |= (joined.is("conj") || joined.is("ccomp"))
                    && document.token(first).tag().startsWith("W")
                    && !asks(document, joined);
            boolean own = document.child(joined, "nsubj")
                    .filter(s -> s.index() > and.index() && s.pos() != Pos.PRON)
                    .isPresent();
            if (beside && own && joined.isVerb()) {
                return i;
            }
        }
        return end;
    }

    private static boolean asks(Document document, Token clause) {
        return document.children(clause).stream().anyMatch(c -> c.tag().startsWith("W"));
    }

    private static boolean introduces(Document document, int token) {
        Token word = document.token(token);
        boolean opens = Credible.joins(word.pos()) && word.pos() != Pos.PUNCT
                || word.relation().equals("mark");
        return opens && word.head() > token;
    }

    /** The end of the quotation that a content breaks off in, where it ends before {@code limit}; else its own end. */
    private static int wholeQuotation(Document document, Quotations quotations, RoleSpan span, int limit) {
        int end = span.end();
        if (!quotations.isQuoted(end - 1)) {
            return end;
        }
        int offset = document.token(end - 1).span().start();
        for (Span quotation : quotations.spans()) {
            if (quotation.contains(offset)) {
                int last = end;
                while (last < limit && document.token(last).span().start() < quotation.end()) {
                    last++;
                }
                boolean reached = last > end && document.token(last - 1).span().end() >= quotation.end();
                return reached ? last : end;
            }
        }
        return end;
    }
}
