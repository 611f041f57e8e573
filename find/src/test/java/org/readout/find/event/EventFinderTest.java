package org.readout.find.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.find.gathering.Gatherings;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Event;
import org.readout.model.Name;
import org.readout.model.Span;
import org.readout.model.Uncoded;

/** Clauses and the events in them: {@code events.tsv} over the trees of {@code trees.txt}. */
class EventFinderTest {
    private static final EventFinder FINDER = EventFinder.load();
    private static final Set<String> ACTORS = Set.of("Norway", "Chad", "Peru", "Fiji");

    static Stream<Arguments> rows() throws IOException {
        Map<String, String> trees = new HashMap<>();
        for (String line : lines("trees.txt")) {
            int bar = line.indexOf(" | ");
            trees.put(line.substring(0, bar).strip(), line.substring(bar + 3).strip());
        }
        return lines("events.tsv").stream().map(line -> {
            String[] columns = line.split("\t");
            String tree = Objects.requireNonNull(trees.get(columns[0]), columns[0]);
            String[] fills = columns[1].split(" ");
            for (int i = 0; i < fills.length; i++) {
                tree = tree.replace("{" + (i + 1) + "}", fills[i]);
            }
            return Arguments.of(tree.replaceAll("/\\S+", ""), tree, columns[2]);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void findsWhoDidWhatToWhom(String sentence, String tree, String expected) {
        List<Uncoded> uncoded = new ArrayList<>();
        Document doc = document(tree);
        List<Event> events = FINDER.find(doc, List.of(), new Gatherings(List.of(), Map.of()), uncoded::add);
        String found = events.stream().map(EventFinderTest::written).collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "-" : found)
                .as("%s; uncoded %s", sentence, uncoded)
                .isEqualTo(expected);
        for (Event event : events) {
            assertThat(event.why()).isNotEmpty();
            assertThat(event.evidence().spans())
                    .isSorted()
                    .allMatch(s -> event.evidence().sentence().contains(s));
        }
    }

    @Test
    void knowsManyWords() {
        assertThat(EventLexicon.load().size()).isGreaterThan(1_500);
    }

    @Test
    void tellsWhatItDrops() {
        List<Uncoded> uncoded = new ArrayList<>();
        Document doc =
                document("Chad/Chad/PROPN/NNP/3/nsubj:pass was/be/AUX/VBD/3/aux:pass attacked/attack/VERB/VBN/0/root");
        assertThat(FINDER.find(doc, List.of(), new Gatherings(List.of(), Map.of()), uncoded::add))
                .isEmpty();
        assertThat(uncoded)
                .singleElement()
                .satisfies(u -> assertThat(u.reason()).isEqualTo("verb attack: no source that is somebody"));
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(EventFinderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        }
    }

    private static String written(Event event) {
        return event.type() + " " + names(event.sources()) + " > " + names(event.targets()) + " "
                + event.factuality().name().toLowerCase(Locale.ROOT) + " "
                + Objects.requireNonNullElse(event.mode(), "-");
    }

    private static String names(List<ActorMention> actors) {
        return actors.isEmpty() ? "-" : actors.stream().map(ActorMention::text).collect(Collectors.joining("+"));
    }

    private static Document document(String tree) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (String word : tree.split("\\s+")) {
            String[] f = word.split("/");
            Span span = new Span(text.length(), text.length() + f[0].length());
            text.append(f[0]).append(' ');
            int index = tokens.size();
            tokens.add(new Token(index, span, f[0], f[1], Pos.valueOf(f[2]), f[3], Integer.parseInt(f[4]) - 1, f[5]));
            if (ACTORS.contains(f[0])) {
                int chain = chains.size();
                mentions.add(new Mention(chain, Mention.Kind.NAME, index, index + 1, index, span, f[0]));
                chains.add(new Chain(chain, f[0], Name.Type.PLACE, true, null, f[0], List.of()));
            }
        }
        Article article =
                Article.builder("tree", "text", text.toString().strip()).build();
        Span all = new Span(0, text.length() - 1);
        Sentence sentence = new Sentence(0, all, 0, tokens.size(), 0, Block.Kind.PARAGRAPH);
        return new Document(article, List.of(sentence), tokens, mentions, chains, List.of(), List.of());
    }
}
