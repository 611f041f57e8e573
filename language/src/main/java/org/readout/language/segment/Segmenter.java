package org.readout.language.segment;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Limits;
import org.readout.model.Span;

/**
 * Cuts an article into sentences and tokens. Looks only into blocks that are read; a headline or heading is one
 * sentence. Thread-safe.
 */
public final class Segmenter {
    private static final String TERMINATORS = ".!?…。";
    private static final String CLOSERS = "\"”’')]»";
    private static final int REPORTING_WITHIN = 9;
    private static final int MOST_CLOSERS = 4;

    private final Abbreviations abbreviations = new Abbreviations();
    private final Tokenizer tokenizer = new Tokenizer(abbreviations);

    /** The sentences and tokens of all blocks that are read. */
    public Segmentation segment(Article article) {
        String text = article.text();
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (int b = 0; b < article.blocks().size(); b++) {
            Block block = article.blocks().get(b);
            if (!block.kind().isRead()) {
                continue;
            }
            List<Span> words = tokenizer.tokens(text, block.span());
            boolean whole = block.kind() == Block.Kind.HEADLINE || block.kind() == Block.Kind.HEADING;
            int first = 0;
            for (int end : ends(text, words, whole)) {
                int offset = tokens.size();
                for (int i = first; i < end; i++) {
                    Span span = words.get(i);
                    tokens.add(new Token(tokens.size(), span, span.of(text), "", Pos.X, "", -1, ""));
                }
                Span span =
                        new Span(words.get(first).start(), words.get(end - 1).end());
                sentences.add(new Sentence(sentences.size(), span, offset, tokens.size(), b, block.kind()));
                first = end;
            }
        }
        return new Segmentation(sentences, tokens);
    }

    /** For each sentence, one past its last token. */
    private List<Integer> ends(String text, List<Span> words, boolean whole) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size();
            int end = whole ? i + 1 : end(text, words, i);
            int reach = words.get(Math.min(words.size() - 1, Math.max(i + 1, end - 1)))
                    .end();
            boolean tooLong = !last && reach - words.get(start).start() > Limits.SENTENCE;
            if (last || tooLong || (!whole && end > 0)) {
                int stop = last ? words.size() : tooLong ? i + 1 : Math.max(end, i + 1);
                ends.add(stop);
                start = stop;
                i = stop - 1;
            }
        }
        return ends;
    }

    /** One past the last token of the sentence that ends with token {@code i}; 0 when none ends there. */
    private int end(String text, List<Span> words, int i) {
        Span word = words.get(i);
        if (TERMINATORS.indexOf(text.charAt(word.end() - 1)) < 0) {
            return 0;
        }
        int end = i + 1;
        while (end < words.size() && end <= i + MOST_CLOSERS && isCloser(text, words, end)) {
            end++;
        }
        if (end >= words.size()) {
            return words.size();
        }
        boolean pause = words.get(end).start() > words.get(end - 1).end();
        return pause && startsSentence(text, words, i, end) ? end : 0;
    }

    /** A closing quotation mark or bracket that touches what it closes. */
    private static boolean isCloser(String text, List<Span> words, int i) {
        Span word = words.get(i);
        return CLOSERS.indexOf(text.charAt(word.start())) >= 0
                && word.length() <= 2
                && word.start() == words.get(i - 1).end();
    }

    private boolean startsSentence(String text, List<Span> words, int i, int next) {
        String last = words.get(i).of(text);
        String following = word(text, words, next);
        char first = following.charAt(0);
        if (Character.isLowerCase(first)) {
            return false;
        }
        boolean question = last.charAt(0) == '?' || last.charAt(0) == '!';
        if (question && next > i + 1 && reportingFollows(text, words, next)) {
            return false;
        }
        boolean abbreviation = last.length() > 1 && last.endsWith(".") && Character.isLetter(last.charAt(0));
        if (!abbreviation) {
            return true;
        }
        String stem = last.substring(0, last.length() - 1);
        if (next > i + 1) {
            return true;
        }
        if (abbreviations.isTitle(stem)) {
            return false;
        }
        if (stem.length() == 1) {
            // "plan B. The": no initial of a name stands after a word without a capital.
            boolean named =
                    i == 0 || !Character.isLowerCase(words.get(i - 1).of(text).charAt(0));
            return !named && abbreviations.isStarter(following) && !following.equals("A");
        }
        return abbreviations.isStarter(following) && Character.isUpperCase(first)
                || isOpener(text.charAt(words.get(next).start()));
    }

    private static boolean isOpener(char c) {
        return c == '“' || c == '"' || c == '‘' || c == '«';
    }

    /** The first word at or after a token, over opening marks. */
    private static String word(String text, List<Span> words, int i) {
        for (int j = i; j < Math.min(i + 3, words.size()); j++) {
            char c = text.charAt(words.get(j).start());
            if (Character.isLetterOrDigit(c)) {
                return words.get(j).of(text);
            }
        }
        return words.get(i).of(text);
    }

    private boolean reportingFollows(String text, List<Span> words, int next) {
        for (int j = next; j < Math.min(next + REPORTING_WITHIN, words.size()); j++) {
            String word = words.get(j).of(text);
            if (abbreviations.isReporting(word)) {
                return true;
            }
            if (TERMINATORS.indexOf(word.charAt(0)) >= 0) {
                return false;
            }
        }
        return false;
    }
}
