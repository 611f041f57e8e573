package org.readout.bench.times;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Block;
import org.readout.model.Span;

/** Sentences and tokens by the plainest of rules: a measure of times that owes nothing to the stages before them. */
final class PlainSegmenter {
    private PlainSegmenter() {}

    /** Adds the sentences and tokens of a text to the lists. */
    static void segment(String text, List<Sentence> sentences, List<Token> tokens) {
        for (Span span : sentences(text)) {
            int first = tokens.size();
            tokens(text, span, tokens);
            if (tokens.size() > first) {
                sentences.add(new Sentence(sentences.size(), span, first, tokens.size(), 0, Block.Kind.PARAGRAPH));
            }
        }
    }

    private static List<Span> sentences(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEnd(text, i)) {
                spans.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        spans.add(new Span(start, text.length()));
        return spans;
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return at + 1 < text.length() && text.charAt(at + 1) == '\n';
        }
        if (c != '.' && c != '?' && c != '!') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == '"' || text.charAt(next) == '\'')) {
            next++;
        }
        if (next >= text.length() || !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length()
                && !Character.isUpperCase(text.charAt(next))
                && text.charAt(next) != '"'
                && text.charAt(next) != '`') {
            return false;
        }
        int word = at;
        while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean inner = word > 0 && text.charAt(word - 1) == '.';
        return c != '.' || (!inner && !(at - word <= 4 && at > word && Character.isUpperCase(text.charAt(word))));
    }

    private static void tokens(String text, Span span, List<Token> tokens) {
        int at = span.start();
        while (at < span.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (Character.isLetterOrDigit(c) && end < span.end() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            Span word = new Span(at, end);
            tokens.add(new Token(tokens.size(), word, word.of(text), "", Pos.X, "", -1, ""));
            at = end;
        }
    }
}
