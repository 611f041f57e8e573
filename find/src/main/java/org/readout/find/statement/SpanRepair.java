package org.readout.find.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.model.Span;

/**
 * Mends the tagger's contents where quotation marks and commas tell better: a content that breaks off inside a quotation
 * goes on to its end when nothing else is tagged there, and a comma that no quotation holds is no part of what was said.
 */
final class SpanRepair {
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
            int end = wholeQuotation(document, quotations, span, limit);
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
