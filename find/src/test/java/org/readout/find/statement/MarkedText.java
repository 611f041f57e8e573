package org.readout.find.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Token;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * A text with its roles written in: {@code {s:Rossi} {k:said} {c:it was late} {t:on Monday}}; ¶ parts paragraphs. Times
 * carry no value.
 */
final class MarkedText {
    private static final Segmenter SEGMENTER = new Segmenter();

    private MarkedText() {}

    private record Mark(char kind, Span span) {}

    static Document parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        int block = 0;
        Deque<Mark> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                open.push(new Mark(marked.charAt(i + 1), new Span(text.length(), text.length())));
                i += 2;
            } else if (c == '}') {
                Mark mark = open.pop();
                marks.add(new Mark(mark.kind, new Span(mark.span.start(), text.length())));
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
                roles.add(new RoleSpan(Role.values()[role], first, end, mark.span, 1));
            }
        }
        return roles;
    }
}
