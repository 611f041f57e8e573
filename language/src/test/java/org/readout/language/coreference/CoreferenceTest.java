package org.readout.language.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.language.Chain;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.encoder.Encoder;
import org.readout.language.names.NameSpan;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.language.syntax.SyntaxParser;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Name;
import org.readout.model.Published;
import org.readout.model.Span;

class CoreferenceTest {
    private static final ActorBook BOOK = ActorBook.load();
    private static final Encoder ENCODER = Encoder.load();
    private static final SyntaxParser PARSER = SyntaxParser.load();

    private record Marked(Span span, String what) {}

    @ParameterizedTest
    @MethodSource("snippets")
    void whoIsMeant(String line) {
        StringBuilder text = new StringBuilder();
        List<Marked> names = new ArrayList<>();
        List<Marked> asked = new ArrayList<>();
        read(line, text, names, asked);
        Article article = Article.builder("a.txt", "text", text.toString())
                .blocks(List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)))
                .published(Published.on(LocalDate.of(2025, 5, 14), "test"))
                .build();
        Segmentation cut = new Segmenter().segment(article);
        List<Token> tokens = PARSER.parse(cut.sentences(), cut.tokens(), ENCODER.read(cut.sentences(), cut.tokens()));
        List<NameSpan> spans = names.stream()
                .map(n -> new NameSpan(
                        (int) tokens.stream()
                                .filter(t -> t.span().end() <= n.span.start())
                                .count(),
                        (int) tokens.stream()
                                .filter(t -> t.span().start() < n.span.end())
                                .count(),
                        Name.Type.valueOf(n.what)))
                .toList();
        Resolution found = new Coreference(BOOK).resolve(article, cut.sentences(), tokens, spans);
        List<Chain> chains = found.chains();
        for (int i = 0; i < chains.size(); i++) {
            assertThat(chains.get(i).id()).isEqualTo(i);
        }
        for (Marked mark : asked) {
            String who = found.mentions().stream()
                    .filter(m -> m.span().equals(mark.span))
                    .map(m -> chains.get(m.chain()))
                    .map(c -> c.members().isEmpty()
                            ? c.name()
                            : c.members().stream()
                                    .map(n -> chains.get(n).name())
                                    .collect(Collectors.joining("+")))
                    .findFirst()
                    .orElse("nobody");
            assertThat(who).as(mark.span.of(text)).isEqualTo(mark.what);
        }
    }

    static Stream<String> snippets() throws IOException {
        try (var in = CoreferenceTest.class.getResourceAsStream("snippets.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList().stream();
        }
    }

    private static void read(String line, StringBuilder text, List<Marked> names, List<Marked> asked) {
        int name = -1;
        String type = "";
        int mention = -1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '{') {
                int space = line.indexOf(' ', i);
                type = line.substring(i + 1, space);
                name = text.length();
                i = space;
            } else if (c == '}') {
                names.add(new Marked(new Span(name, text.length()), type));
            } else if (c == '[') {
                mention = text.length();
            } else if (mention >= 0 && line.startsWith(" = ", i)) {
                int end = line.indexOf(']', i);
                asked.add(new Marked(new Span(mention, text.length()), line.substring(i + 3, end)));
                mention = -1;
                i = end;
            } else {
                text.append(c);
            }
        }
    }
}
