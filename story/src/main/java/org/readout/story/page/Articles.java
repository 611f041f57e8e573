package org.readout.story.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;
import org.readout.story.Brief;
import org.readout.story.Brief.ArticleEntry;
import org.readout.story.Brief.Origin;
import org.readout.story.Brief.Proof;
import org.readout.story.page.Piece.Marked;

/**
 * The articles of a brief as its page shows them: text with the roles of all its statements marked, and an anchor at
 * every sentence that a line rests on.
 */
public final class Articles {
    private final Map<String, ArticleEntry> entries = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, List<Marked>> marks = new HashMap<>();
    private final Links links;

    /**
     * A sentence that proves a line.
     *
     * @param where outlet, day and file
     * @param href the anchor of the sentence in the article below
     * @param origin the name of the independent origin
     * @param pieces the sentence, with the roles marked
     * @param why the rules that found it
     */
    public record Exhibit(String where, String href, String origin, List<Piece> pieces, List<String> why) {}

    /** A block of an article. @param tag the HTML element @param kind for the reader: what kind of block */
    public record Paragraph(String tag, String kind, List<Sentence> sentences) {}

    /** A sentence of an article. @param id its anchor; null where no sentence was read */
    public record Sentence(@Nullable String id, List<Piece> pieces) {}

    Articles(Brief brief, Links links) {
        this.links = links;
        brief.origins().forEach(o -> origins.put(o.id(), o.name()));
        for (ArticleEntry entry : brief.articles()) {
            entries.put(entry.article().id(), entry);
            numbers.put(entry.article().id(), numbers.size() + 1);
        }
        brief.statements().stream().flatMap(s -> s.proofs().stream()).forEach(this::mark);
    }

    private void mark(Proof proof) {
        List<Marked> marked = marks.computeIfAbsent(proof.article(), a -> new ArrayList<>());
        roles(proof).forEach(marked::add);
    }

    private static Stream<Marked> roles(Proof proof) {
        return Stream.of(
                        proof.source().stream().map(s -> new Marked(s, "source")),
                        proof.cue().stream().map(s -> new Marked(s, "cue")),
                        proof.content().stream().map(s -> new Marked(s, "content")))
                .flatMap(s -> s);
    }

    /** The article's number on the page, from 1. */
    public int number(String id) {
        return numbers.getOrDefault(id, 0);
    }

    /** The anchor of an article. */
    public String anchor(ArticleEntry entry) {
        return "article-" + number(entry.article().id());
    }

    public String originName(String id) {
        return origins.getOrDefault(id, id);
    }

    /** How many articles go back to an origin. */
    public static int size(Origin origin) {
        return origin.articles().size();
    }

    /** A proof as the page shows it. */
    public Exhibit exhibit(Proof proof) {
        ArticleEntry entry = entries.get(proof.article());
        if (entry == null) {
            throw new IllegalStateException(
                    "a line rests on article " + proof.article() + ", which is not in the brief");
        }
        Article article = entry.article();
        List<Marked> roles = new ArrayList<>(roles(proof).toList());
        proof.spans().forEach(s -> roles.add(new Marked(s, "words")));
        return new Exhibit(
                where(article),
                links.sentence(
                        proof,
                        "#" + sentenceId(proof.article(), proof.sentence().start())),
                originName(proof.origin()),
                Piece.cut(article.text(), proof.sentence(), roles),
                proof.why().stream()
                        .map(w -> w.finder() + ": " + w.rule() + (w.detail() == null ? "" : " (" + w.detail() + ")"))
                        .distinct()
                        .toList());
    }

    /** Where the reader learns more of somebody; null where there is no such page. */
    public @Nullable String about(Brief.@Nullable Who who) {
        return who == null ? null : links.actor(who.key());
    }

    private static String where(Article article) {
        String outlet = article.outlet() == null ? article.fileName() : article.outlet();
        return article.date() == null ? outlet : outlet + ", " + Labels.day(article.date());
    }

    private String sentenceId(String article, int offset) {
        ArticleEntry entry = entries.get(article);
        int sentence = 0;
        if (entry != null) {
            for (Span span : entry.sentences()) {
                if (span.end() <= offset) {
                    sentence++;
                }
            }
        }
        return "a" + number(article) + "s" + (sentence + 1);
    }

    /** The article's text, block by block. */
    public List<Paragraph> paragraphs(ArticleEntry entry) {
        Article article = entry.article();
        List<Marked> marked = marks.getOrDefault(article.id(), List.of());
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : article.blocks()) {
            List<Sentence> sentences = new ArrayList<>();
            int number = 0;
            for (Span span : entry.sentences()) {
                number++;
                if (block.span().contains(span)) {
                    sentences.add(new Sentence(
                            "a" + number(article.id()) + "s" + number, Piece.cut(article.text(), span, marked)));
                }
            }
            if (sentences.isEmpty()) {
                sentences.add(new Sentence(null, List.of(new Piece(block.span().of(article.text()), ""))));
            }
            paragraphs.add(new Paragraph(tag(block.kind()), Labels.of(block.kind()), sentences));
        }
        return paragraphs;
    }

    private static String tag(Block.Kind kind) {
        return switch (kind) {
            case HEADLINE -> "headline";
            case HEADING -> "heading";
            case PARAGRAPH, DECK, CORRECTION -> "text";
            case BYLINE, DATELINE, CAPTION, CONTRIBUTORS, AGENCY, COPYRIGHT, OTHER -> "aside";
        };
    }
}
