package org.readout.find.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.coreference.Coreference;
import org.readout.language.coreference.Resolution;
import org.readout.language.encoder.Encoder;
import org.readout.language.encoder.Reading;
import org.readout.language.names.NameFinder;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.language.syntax.SyntaxParser;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * A text with its roles written in: {@code {s:Rossi} {k:said} {c:it was late} {t:on Monday}}; ¶ parts paragraphs. Times
 * carry no value. A number after the letter is what the tagger gives the span in percent: {@code {c60:it was late}}.
 */
final class MarkedText {
    private static final Segmenter SEGMENTER = new Segmenter();

    private MarkedText() {}

    private record Mark(char kind, double probability, Span span) {}

    /** The same with syntax, names and coreference, as the product reads it. */
    static Document read(String marked) {
        Document bare = parse(marked);
        Reading reading = Layers.ENCODER.read(bare.sentences(), bare.tokens());
        List<Token> tokens = Layers.SYNTAX.parse(bare.sentences(), bare.tokens(), reading);
        Resolution who = Layers.COREFERENCE.resolve(
                bare.article(), bare.sentences(), tokens, Layers.NAMES.find(bare.sentences(), tokens, reading));
        return new Document(
                bare.article(), bare.sentences(), tokens, who.mentions(), who.chains(), bare.times(), bare.roles());
    }

    /** Loaded when first needed. */
    private static final class Layers {
        private static final ActorBook BOOK = ActorBook.load();
        private static final Encoder ENCODER = Encoder.load();
        private static final SyntaxParser SYNTAX = SyntaxParser.load();
        private static final NameFinder NAMES = new NameFinder();
        private static final Coreference COREFERENCE = new Coreference(BOOK);
    }

    static Document parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        int block = 0;
        Deque<Mark> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                int colon = marked.indexOf(':', i);
                String digits = marked.substring(i + 2, colon);
                open.push(new Mark(
                        marked.charAt(i + 1),
                        digits.isEmpty() ? 1 : Integer.parseInt(digits) / 100.0,
                        new Span(text.length(), text.length())));
                i = colon;
            } else if (c == '}') {
                Mark mark = open.pop();
                marks.add(new Mark(mark.kind, mark.probability, new Span(mark.span.start(), text.length())));
            } else if (c == '¶') {
                blocks.add(new Block(new Span(block, text.length()), Block.Kind.PARAGRAPH));
                text.append('\n');
                block = text.length();
            } else {
                text.append(c);
            }
        }
        if (block < text.length()) {
            blocks.add(new Block(new Span(block, text.length()), Block.Kind.PARAGRAPH));
        }
        Article article = Article.builder("marked.txt", "text", text.toString())
                .blocks(blocks)
                .build();
        Segmentation segmentation = SEGMENTER.segment(article);
        return new Document(
                article,
                segmentation.sentences(),
                segmentation.tokens(),
                List.of(),
                List.of(),
                times(marks, text.toString()),
                roles(marks, segmentation));
    }

    private static List<Time> times(List<Mark> marks, String text) {
        return marks.stream()
                .filter(m -> m.kind == 't')
                .map(m -> new Time(m.span, m.span.of(text), Time.Type.DATE, null, null, null, "test", null))
                .toList();
    }

    private static List<RoleSpan> roles(List<Mark> marks, Segmentation segmentation) {
        List<RoleSpan> roles = new ArrayList<>();
        for (Mark mark : marks) {
            int role = "skc".indexOf(mark.kind);
            if (role >= 0) {
                List<Token> tokens = segmentation.tokens().stream()
                        .filter(t -> t.span().overlaps(mark.span))
                        .toList();
                int first = tokens.getFirst().index();
                int end = tokens.getLast().index() + 1;
                roles.add(new RoleSpan(Role.values()[role], first, end, mark.span, mark.probability));
            }
        }
        return roles;
    }
}
