package org.readout.language;

import java.util.List;
import org.readout.language.actors.ActorBook;
import org.readout.language.attribution.AttributionTagger;
import org.readout.language.coreference.Coreference;
import org.readout.language.coreference.Resolution;
import org.readout.language.encoder.Encoder;
import org.readout.language.encoder.Head;
import org.readout.language.encoder.Reading;
import org.readout.language.names.ListedNames;
import org.readout.language.names.NameFinder;
import org.readout.language.names.NameSpan;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.language.syntax.SyntaxParser;
import org.readout.language.time.TimeFinder;
import org.readout.model.Article;
import org.readout.model.Time;

/**
 * Reads one article's language, layer by layer. Thread-safe; made once by {@link #load} and used for any number of
 * articles.
 */
public final class Language implements AutoCloseable {
    private final Segmenter segmenter;
    private final Encoder encoder;
    private final SyntaxParser syntax;
    private final NameFinder names;
    private final ListedNames listed;
    private final Coreference coreference;
    private final TimeFinder times;
    private final AttributionTagger attribution;

    private Language(
            Segmenter segmenter,
            Encoder encoder,
            SyntaxParser syntax,
            NameFinder names,
            ListedNames listed,
            Coreference coreference,
            TimeFinder times,
            AttributionTagger attribution) {
        this.segmenter = segmenter;
        this.encoder = encoder;
        this.syntax = syntax;
        this.names = names;
        this.listed = listed;
        this.coreference = coreference;
        this.times = times;
        this.attribution = attribution;
    }

    /** Loads models and data files. @throws IllegalStateException when one is missing or damaged, saying which */
    public static Language load() {
        Later<Encoder> encoder = Later.of(Encoder::load);
        Later<SyntaxParser> syntax = Later.of(SyntaxParser::load);
        ActorBook book = ActorBook.load();
        return new Language(
                new Segmenter(),
                encoder.get(),
                syntax.get(),
                new NameFinder(),
                new ListedNames(book),
                new Coreference(book),
                TimeFinder.load(),
                new AttributionTagger());
    }

    /** All layers of an article. */
    public Document analyse(Article article) {
        Segmentation segmentation = segmenter.segment(article);
        List<Sentence> sentences = segmentation.sentences();
        Reading reading = encoder.read(sentences, segmentation.tokens());
        List<Token> tokens = syntax.parse(sentences, segmentation.tokens(), reading);
        List<NameSpan> named = listed.mend(sentences, tokens, names.find(sentences, tokens, reading));
        Resolution who = coreference.resolve(article, sentences, tokens, named);
        List<Time> found = times.find(article, sentences, tokens);
        List<RoleSpan> roles = attribution.tag(tokens, reading);
        return new Document(
                article, sentences, tokens, who.mentions(), who.chains(), found, roles, factuality(reading));
    }

    private static float[] factuality(Reading reading) {
        float[] out = new float[reading.tokens()];
        for (int i = 0; i < out.length; i++) {
            out[i] = reading.number(i, Head.FACTUALITY, 0);
        }
        return out;
    }

    /** Lets go of the model's memory. */
    @Override
    public void close() {
        encoder.close();
    }
}
