package org.readout.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Evidence;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Why;

/** What holds of every finder's findings in every text, be it a report or an attack. */
class FindingsContractTest {
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    @AfterAll
    static void close() {
        extractor.close();
    }

    /** Name and text: the demo's plain reports, then what nobody would print. */
    static Stream<String> texts() {
        return all().keySet().stream();
    }

    private static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("..", "demo", "istanbul"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        texts.put("nothing", "");
        texts.put("blanks", " \n\n \t ");
        texts.put("one word", "said");
        texts.put("a quote that never ends", "“We will come, the minister said. " + "He said he would. ".repeat(80));
        texts.put("quotes in quotes", "“".repeat(400) + "No" + "”".repeat(400) + " he said.");
        texts.put("nobody but cues", "said told asked claimed denied ".repeat(300));
        texts.put("said that he said", "Mr Barnes said that ".repeat(120) + "it rained.");
        texts.put(
                "no full stop",
                "the foreign minister of Norway will meet the president of Chad in Oslo and ".repeat(150));
        texts.put("commas", ",".repeat(3_000) + " she said on Monday");
        texts.put("brackets", "(".repeat(900) + "Putin" + ")".repeat(900) + " will travel to Istanbul, Peskov said.");
        texts.put(
                "beyond the first plane",
                "\uD83D\uDE00 Zelensky said \uD83C\uDDFA\uD83C\uDDE6 \"we \uD83D\uDE80 come\" on Friday.");
        texts.put("half a pair", "Macron said \uD83D that he \uDE00 would attend the summit in Kyiv on 3 May 2025.");
        texts.put("from right to left", "\u202EPutin said\u202C he will \u200Bmeet Trump\u200F in Riyadh.");
        texts.put(
                "dates without end",
                "On 99 May 2025, in 0000 and 99999, at 25:61 on February 30th next year, he met her. ".repeat(30));
        texts.put("markup", "<script>alert(1)</script> Lavrov told ' OR 1=1 -- reporters {{7*7}} ${jndi} \"yes\".");
        texts.put(
                "a quotation around an advertisement",
                "“Of course, I want the bridge to open soon. It has nothing to do with the vote,” the mayor, Anna Berg,"
                        + " said on Monday.\n\n“The council has been more helpful to us than the ministry, if we are talking"
                        + " about money. But I am not sure how it would have acted then.\n\nADVERTISEMENT\n\n“In a year like"
                        + " this, you are afraid of the river. We will not let anybody drive over it.”");
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        String letters = "ab \n.,\"“”'’()-–—!?:;0159éß中\u0000\uD83D\uDE00";
        for (int i = 0; i < 6_000; i++) {
            noise.append(letters.charAt(random.nextInt(letters.length())));
        }
        texts.put("noise", noise.toString());
        return texts;
    }

    private static Article article(String name) {
        String text = all().getOrDefault(name, "");
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String part : text.split("(?<=\n\n)")) {
            if (!part.isBlank()) {
                int end = start + part.stripTrailing().length();
                Block.Kind kind = part.strip().equals("ADVERTISEMENT")
                        ? Block.Kind.OTHER
                        : blocks.isEmpty() && name.endsWith(".txt") ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH;
                blocks.add(new Block(new Span(start, end), kind));
            }
            start += part.length();
        }
        return Article.builder(name, "text", text).blocks(blocks).build();
    }

    private static List<Finding> findings(Findings found) {
        List<Finding> all = new ArrayList<>(found.statements());
        all.addAll(found.events());
        all.addAll(found.attendance());
        all.addAll(found.positions());
        return all;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFindingRestsOnWordsOfItsArticle(String name) {
        Article article = article(name);
        Findings found = extractor.extract(article);
        for (Finding finding : findings(found)) {
            rests(finding.evidence(), article, finding.id());
        }
        for (Gathering gathering : found.gatherings()) {
            rests(gathering.evidence(), article, gathering.id());
        }
        found.times().forEach(t -> assertThat(t.span().of(article.text())).isEqualTo(t.text()));
        found.names().forEach(n -> inside(n.span(), article, n.text()));
        found.uncoded().forEach(u -> inside(u.span(), article, u.reason()));
    }

    private static void rests(Evidence evidence, Article article, String id) {
        assertThat(evidence.article()).as(id).isEqualTo(article.id());
        inside(evidence.sentence(), article, id);
        evidence.spans().forEach(s -> inside(s, article, id));
    }

    private static void inside(Span span, Article article, String id) {
        assertThat(span.start()).as(id).isNotNegative();
        assertThat(span.end()).as(id).isGreaterThan(span.start());
        assertThat(span.end()).as(id).isLessThanOrEqualTo(article.text().length());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void partsOfAStatementStandInOrderAndApart(String name) {
        for (Statement statement : extractor.extract(article(name)).statements()) {
            apart(statement.content(), statement.id());
            apart(statement.cue(), statement.id());
            assertThat(statement.content()).as(statement.id()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingIsSaidByWhatIsNotRead(String name) {
        Article article = article(name);
        List<Span> unread = article.blocks().stream()
                .filter(b -> !b.kind().isRead())
                .map(Block::span)
                .toList();
        for (Statement statement : extractor.extract(article).statements()) {
            assertThat(statement.content())
                    .as(statement.id())
                    .noneMatch(c -> unread.stream().anyMatch(u -> u.overlaps(c)));
        }
    }

    private static void apart(List<Span> spans, String id) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .as(id)
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFindingSaysWhy(String name) {
        Findings found = extractor.extract(article(name));
        Map<String, List<Why>> whys = new HashMap<>();
        findings(found).forEach(f -> whys.put(f.id(), f.why()));
        found.gatherings().forEach(g -> whys.put(g.id(), g.why()));
        whys.forEach((id, why) -> {
            assertThat(why).as(id).isNotEmpty();
            assertThat(why)
                    .as(id)
                    .allMatch(w -> !w.finder().isBlank() && !w.rule().isBlank());
        });
        assertThat(found.uncoded())
                .allMatch(u -> !u.finder().isBlank() && !u.reason().isBlank());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void idsAreUniqueAndWhatTheyPointAtIsThere(String name) {
        Findings found = extractor.extract(article(name));
        Set<String> ids = new HashSet<>();
        findings(found).forEach(f -> assertThat(ids.add(f.id())).as(f.id()).isTrue());
        Set<String> gatherings = new HashSet<>();
        found.gatherings()
                .forEach(g -> assertThat(gatherings.add(g.id())).as(g.id()).isTrue());
        Map<String, Statement> statements = new HashMap<>();
        found.statements().forEach(s -> statements.put(s.id(), s));
        found.events().forEach(e -> {
            known(e.reportedIn(), statements.keySet(), e.id());
            known(e.gathering(), gatherings, e.id());
        });
        found.attendance().forEach(a -> {
            known(a.gathering(), gatherings, a.id());
            known(a.saidBy(), statements.keySet(), a.id());
        });
        Set<String> positions = new HashSet<>();
        found.positions().forEach(p -> positions.add(p.id()));
        found.positions().forEach(p -> {
            known(p.reportedIn(), statements.keySet(), p.id());
            known(p.replaces(), positions, p.id());
        });
        for (Statement statement : found.statements()) {
            Set<String> seen = new HashSet<>();
            String at = statement.id();
            while (at != null) {
                assertThat(seen.add(at))
                        .as(statement.id() + " stands within itself")
                        .isTrue();
                known(at, statements.keySet(), statement.id());
                Statement outer = statements.get(at);
                at = outer == null ? null : outer.within();
            }
        }
    }

    private static void known(@Nullable String id, Set<String> ids, String from) {
        if (id != null) {
            assertThat(ids).as(from).contains(id);
        }
    }

    @Test
    void theSameTextGivesTheSameFindingsOnEveryThread() throws Exception {
        List<String> names = texts().filter(n -> n.endsWith(".txt")).limit(4).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (String name : names) {
                Article article = article(name);
                Future<Findings> one = threads.submit(() -> extractor.extract(article));
                Future<Findings> other = threads.submit(() -> extractor.extract(article));
                assertThat(one.get()).isEqualTo(other.get());
            }
        }
    }
}
