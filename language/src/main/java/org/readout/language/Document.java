package org.readout.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Name;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * One article with all its layers. Owns nothing but the layers: the text is the article's, and every layer points into
 * it by spans or token indices. Immutable and safe to share between threads.
 */
public final class Document {
    private final Article article;
    private final List<Sentence> sentences;
    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final List<Chain> chains;
    private final List<Time> times;
    private final List<RoleSpan> roles;
    private final int[][] children;
    private final int[] mentionByHead;
    private final float[] factuality;

    /** Without the reading model's word on how real things are. */
    public Document(
            Article article,
            List<Sentence> sentences,
            List<Token> tokens,
            List<Mention> mentions,
            List<Chain> chains,
            List<Time> times,
            List<RoleSpan> roles) {
        this(article, sentences, tokens, mentions, chains, times, roles, new float[0]);
    }

    /**
     * @param sentences in order, covering all tokens
     * @param tokens in order; {@code tokens.get(i).index() == i}
     * @param mentions in order of their first token, longer first
     * @param chains {@code chains.get(i).id() == i}
     * @param times in order
     * @param roles in order, apart
     * @param factuality how real the reading model takes each token to be, as an event: -3 (certainly not) to 3
     *     (certainly); empty when it was not asked
     */
    public Document(
            Article article,
            List<Sentence> sentences,
            List<Token> tokens,
            List<Mention> mentions,
            List<Chain> chains,
            List<Time> times,
            List<RoleSpan> roles,
            float[] factuality) {
        if (factuality.length > 0 && factuality.length != tokens.size()) {
            throw new IllegalArgumentException("numbers for " + factuality.length + " of " + tokens.size() + " tokens");
        }
        this.factuality = factuality.clone();
        this.article = article;
        this.sentences = List.copyOf(sentences);
        this.tokens = List.copyOf(tokens);
        this.mentions = List.copyOf(mentions);
        this.chains = List.copyOf(chains);
        this.times = List.copyOf(times);
        this.roles = List.copyOf(roles);
        this.children = children(this.tokens);
        this.mentionByHead = new int[tokens.size()];
        Arrays.fill(mentionByHead, -1);
        for (int i = 0; i < mentions.size(); i++) {
            int head = mentions.get(i).head();
            int there = mentionByHead[head];
            if (there < 0
                    || mentions.get(i).span().length()
                            > mentions.get(there).span().length()) {
                mentionByHead[head] = i;
            }
        }
    }

    private static int[][] children(List<Token> tokens) {
        int[] count = new int[tokens.size()];
        for (Token token : tokens) {
            if (token.head() >= 0) {
                count[token.head()]++;
            }
        }
        int[][] children = new int[tokens.size()][];
        for (int i = 0; i < children.length; i++) {
            children[i] = new int[count[i]];
            count[i] = 0;
        }
        for (Token token : tokens) {
            if (token.head() >= 0) {
                children[token.head()][count[token.head()]++] = token.index();
            }
        }
        return children;
    }

    public Article article() {
        return article;
    }

    public String text() {
        return article.text();
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public List<Mention> mentions() {
        return mentions;
    }

    public List<Chain> chains() {
        return chains;
    }

    public Chain chain(Mention mention) {
        return chains.get(mention.chain());
    }

    public List<Time> times() {
        return times;
    }

    public List<RoleSpan> roles() {
        return roles;
    }

    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.first(), sentence.end());
    }

    /** How real the reading model takes a token to be, as an event: -3 to 3; none when it was not asked. */
    public OptionalDouble factuality(Token token) {
        return factuality.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(factuality[token.index()]);
    }

    /** The same layers over other tokens, of which there are as many: a tree that was mended. */
    public Document withTokens(List<Token> mended) {
        return new Document(article, sentences, mended, mentions, chains, times, roles, factuality);
    }

    /** The tokens that overlap a span, in order. */
    public List<Token> tokens(Span span) {
        int first = firstTokenEndingAfter(span.start());
        int end = first;
        while (end < tokens.size() && tokens.get(end).span().start() < span.end()) {
            end++;
        }
        return tokens.subList(first, end);
    }

    private int firstTokenEndingAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence that a token stands in. */
    public Sentence sentence(Token token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= token.index()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sentences.get(low);
    }

    /** The span of the sentence, or of the run of sentences, that the spans stand in. */
    public Span sentenceSpan(List<Span> spans) {
        Span all = Span.covering(spans);
        List<Token> covered = tokens(all);
        if (covered.isEmpty()) {
            return all;
        }
        Span first = sentence(covered.getFirst()).span();
        Span last = sentence(covered.getLast()).span();
        return new Span(Math.min(all.start(), first.start()), Math.max(all.end(), last.end()));
    }

    /** The tokens whose head a token is, in order. */
    public List<Token> children(Token token) {
        int[] indices = children[token.index()];
        List<Token> out = new ArrayList<>(indices.length);
        for (int index : indices) {
            out.add(tokens.get(index));
        }
        return out;
    }

    /** The first child with one of the relations (subtypes included). */
    public Optional<Token> child(Token token, String... relations) {
        for (int index : children[token.index()]) {
            for (String relation : relations) {
                if (tokens.get(index).is(relation)) {
                    return Optional.of(tokens.get(index));
                }
            }
        }
        return Optional.empty();
    }

    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** A token and everything below it, in order. Walks with a stack: trees of any depth are safe. */
    public List<Token> subtree(Token token) {
        List<Integer> found = new ArrayList<>(List.of(token.index()));
        for (int i = 0; i < found.size(); i++) {
            for (int child : children[found.get(i)]) {
                found.add(child);
            }
        }
        return found.stream().sorted().map(tokens::get).toList();
    }

    /** The largest mention with this token as its head. */
    public Optional<Mention> mentionHeadedBy(Token token) {
        int index = mentionByHead[token.index()];
        return index < 0 ? Optional.empty() : Optional.of(mentions.get(index));
    }

    /** Whether a mention with this token as its head means a person. */
    public boolean isPerson(Token head) {
        return mentionHeadedBy(head)
                .filter(m -> chain(m).type() == Name.Type.PERSON)
                .isPresent();
    }

    /** The topmost token among those of a span: the one whose head lies outside. */
    public Optional<Token> headOf(Span span) {
        return tokens(span).stream()
                .filter(t -> t.pos() != Pos.PUNCT)
                .filter(t -> t.head() < 0 || !span.overlaps(tokens.get(t.head()).span()))
                .findFirst();
    }

    /** The mention that a span is about: the one its head token heads, else the longest one inside it. */
    public Optional<Mention> mentionIn(Span span) {
        Optional<Mention> byHead = headOf(span).flatMap(this::mentionHeadedBy);
        if (byHead.isPresent()) {
            return byHead;
        }
        return mentions.stream()
                .filter(m -> span.contains(m.span()))
                .max((a, b) -> Integer.compare(a.span().length(), b.span().length()));
    }

    /** A mention as it goes into a finding, with the words of {@code span}. */
    public ActorMention actorMention(Span span) {
        String words = span.of(text());
        return mentionIn(span)
                .map(m -> new ActorMention(words, List.of(span), chain(m).name(), chain(m).actor()))
                .orElseGet(() -> new ActorMention(words, List.of(span), null, null));
    }

    /** A mention as it goes into a finding, with its own words. */
    public ActorMention actorMention(Mention mention) {
        Chain chain = chain(mention);
        return new ActorMention(mention.text(), List.of(mention.span()), chain.name(), chain.actor());
    }

    /** The times that stand inside a span. */
    public List<Time> times(Span span) {
        return times.stream().filter(t -> span.contains(t.span())).toList();
    }
}
