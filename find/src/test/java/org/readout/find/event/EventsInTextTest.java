package org.readout.find.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.find.Extractor;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Event;
import org.readout.model.Published;
import org.readout.model.Span;

/** Sentences as they are printed, and the events in them; what is none stands with a dash. */
class EventsInTextTest {
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            President Emmanuel Macron of France, Chancellor Friedrich Merz of Germany, and Prime Minister Keir Starmer of the United Kingdom held a call. | CONSULT Emmanuel Macron > Friedrich Merz + Keir Starmer
            Macron had a call with both Chancellor Merz and Prime Minister Starmer this morning. | CONSULT Emmanuel Macron > Friedrich Merz + Keir Starmer
            Macron, joined by Merz, spoke today with Keir Starmer. | CONSULT Emmanuel Macron > Keir Starmer
            Soon thereafter, following a meeting with Merz and Starmer, Macron flew home. | CONSULT Emmanuel Macron > Friedrich Merz + Keir Starmer
            Officials in Kenya warned residents to stay indoors. | -
            Kenya warned Uganda against a blockade. | THREATEN Kenya > Uganda
            In a message the ministry said, "Do not travel to Kenya." | -
            "I am ready to stand together with the Kenyans," said the general. | -
            The professor agreed with the assessment that the war was lost. | -
            I am honored to serve the president, she said. | -
            """)
    void events(String text, String wanted) {
        Article article = Article.builder("test", "text", text)
                .blocks(List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)))
                .published(Published.on(LocalDate.of(2025, 9, 10), "given"))
                .build();
        List<Event> events = extractor.extract(article).events();
        String found = events.stream()
                .map(e -> e.type() + " " + names(e.sources()) + " > " + names(e.targets()))
                .collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(wanted);
    }

    private static String names(List<ActorMention> sides) {
        return sides.stream().map(ActorMention::label).collect(Collectors.joining(" + "));
    }
}
