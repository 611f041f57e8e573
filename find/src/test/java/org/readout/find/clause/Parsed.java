package org.readout.find.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.encoder.Encoder;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.language.syntax.SyntaxParser;
import org.readout.language.time.TimeFinder;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Name;
import org.readout.model.Published;
import org.readout.model.Span;

/** Documents of one sentence through the real segmenter, parser and time finder, without coreference. */
public final class Parsed {
    private static final Encoder ENCODER = Encoder.load();
    private static final SyntaxParser PARSER = SyntaxParser.load();
    private static final TimeFinder TIMES = TimeFinder.load();

    private Parsed() {}

    /** The same, with every capitalised noun a name of its own. */
    public static Document named(String sentence) {
        Document plain = of(sentence);
        List<Mention> mentions = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (Token token : plain.tokens()) {
            boolean noun = token.pos() == Pos.NOUN || token.pos() == Pos.PROPN;
            if (noun && Character.isUpperCase(token.text().charAt(0)) && !token.is("compound")) {
                int id = chains.size();
                chains.add(new Chain(id, token.text(), Name.Type.PERSON, true, null, null, List.of()));
                mentions.add(new Mention(
                        id,
                        Mention.Kind.NAME,
                        token.index(),
                        token.index() + 1,
                        token.index(),
                        token.span(),
                        token.text()));
            }
        }
        return new Document(
                plain.article(), plain.sentences(), plain.tokens(), mentions, chains, plain.times(), List.of());
    }

    public static Document of(String sentence) {
        Article article = article(sentence);
        Segmentation cut = new Segmenter().segment(article);
        var tokens = PARSER.parse(cut.sentences(), cut.tokens(), ENCODER.read(cut.sentences(), cut.tokens()));
        return new Document(
                article,
                cut.sentences(),
                tokens,
                List.of(),
                List.of(),
                TIMES.find(article, cut.sentences(), tokens),
                List.of());
    }

    /** One sentence as an article of 5 November 2025. */
    public static Article article(String sentence) {
        return Article.builder("sentence", "text", sentence)
                .blocks(List.of(new Block(new Span(0, sentence.length()), Block.Kind.PARAGRAPH)))
                .published(Published.on(LocalDate.of(2025, 11, 5), "metadata"))
                .build();
    }
}
