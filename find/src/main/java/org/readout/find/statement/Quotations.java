package org.readout.find.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Span;
import org.readout.model.Statement.Kind;

/**
 * Where a text stands in quotation marks: curly, straight, angled and low ones, double and single. A quotation ends at
 * its block's end at the latest; one that goes on opens anew with each paragraph, as newspapers print it. Immutable.
 */
public final class Quotations {
    private static final String OPENING = "“„«‟";
    private static final String CLOSING = "”»";
    private final Document document;
    private final boolean[] quoted;
    private final List<Span> spans;

    private Quotations(Document document, List<Span> spans) {
        this.document = document;
        this.spans = List.copyOf(spans);
        this.quoted = new boolean[document.tokens().size()];
        for (Span span : spans) {
            document.tokens(span).forEach(t -> quoted[t.index()] = true);
        }
    }

    /** The quotations of a document. */
    public static Quotations of(Document document) {
        List<Span> found = new ArrayList<>();
        List<Sentence> sentences = document.sentences();
        for (int first = 0; first < sentences.size(); ) {
            int end = first + 1;
            while (end < sentences.size()
                    && sentences.get(end).block() == sentences.get(first).block()) {
                end++;
            }
            int from = sentences.get(first).span().start();
            int to = sentences.get(end - 1).span().end();
            scan(document.text(), from, to, found);
            first = end;
        }
        return new Quotations(document, found);
    }

    private static void scan(String text, int from, int to, List<Span> found) {
        int open = -1;
        int single = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (open >= 0 && (CLOSING.indexOf(c) >= 0 || c == '"' || c == '“' && text.charAt(open) == '„')) {
                found.add(new Span(open, i + 1));
                open = -1;
                single = -1;
            } else if (open < 0 && (OPENING.indexOf(c) >= 0 || c == '"')) {
                open = i;
                single = -1;
            } else if (open < 0 && single >= 0 && (c == '’' || c == '\'') && endsWord(text, i, from, to)) {
                found.add(new Span(single, i + 1));
                single = -1;
            } else if (open < 0 && single < 0 && (c == '‘' || c == '\'') && startsWord(text, i, from, to)) {
                single = i;
            }
        }
        if (open >= 0 && open + 1 < to) {
            found.add(new Span(open, to));
        }
    }

    private static boolean startsWord(String text, int i, int from, int to) {
        boolean before = i == from || !Character.isLetterOrDigit(text.charAt(i - 1));
        return before && i + 1 < to && Character.isLetter(text.charAt(i + 1));
    }

    private static boolean endsWord(String text, int i, int from, int to) {
        boolean after = i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i + 1));
        return after && i > from && !Character.isWhitespace(text.charAt(i - 1));
    }

    /** The quotations with their marks, in order. */
    public List<Span> spans() {
        return spans;
    }

    /** Whether a token stands in quotation marks; the marks count as inside. */
    public boolean isQuoted(int token) {
        return quoted[token];
    }

    /** Direct when all words are quoted, mixed when some are, indirect when none is. */
    public Kind kind(List<Span> content) {
        int inside = 0;
        int outside = 0;
        for (Span span : content) {
            for (Token token : document.tokens(span)) {
                if (isWord(token)) {
                    if (quoted[token.index()]) {
                        inside++;
                    } else {
                        outside++;
                    }
                }
            }
        }
        if (inside == 0) {
            return Kind.INDIRECT;
        }
        return outside == 0 ? Kind.DIRECT : Kind.MIXED;
    }

    static boolean isWord(Token token) {
        return token.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
