package org.readout.find.clause;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/** Documents from trees written by hand: {@code word/lemma/POS/TAG/head/relation}, heads counted from 1, 0 the root. */
final class Trees {
    private Trees() {}

    static Document of(String tree) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : tree.strip().split("\\s+")) {
            String[] f = word.split("/");
            int start = text.length();
            text.append(f[0]);
            Span span = new Span(start, text.length());
            text.append(' ');
            tokens.add(new Token(
                    tokens.size(), span, f[0], f[1], Pos.valueOf(f[2]), f[3], Integer.parseInt(f[4]) - 1, f[5]));
        }
        Span all = new Span(0, text.length() - 1);
        Article article =
                Article.builder("tree", "text", text.toString().strip()).build();
        Sentence sentence = new Sentence(0, all, 0, tokens.size(), 0, Block.Kind.PARAGRAPH);
        return new Document(article, List.of(sentence), tokens, List.of(), List.of(), List.of(), List.of());
    }

    static Token word(Document doc, String word) {
        return doc.tokens().stream()
                .filter(t -> t.text().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
