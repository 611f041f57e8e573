package org.readout.bench.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.readout.ledger.record.Deflated;
import org.readout.ledger.record.FindingsCodec;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.CodePoints;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.model.Name;
import org.readout.model.Published;
import org.readout.model.Span;

/**
 * Any number of articles out of a few that were read: other names of little-known people, other numbers, other days and
 * outlets, paragraphs in another order; the findings moved along. The n-th is always the same.
 */
final class Variants {
    private static final List<String> OUTLETS = List.of(
            "Danube Post",
            "Harbour News",
            "The Northern Gazette",
            "Plains Tribune",
            "Coastal Wire",
            "Evening Ledger",
            "Capital Review",
            "Valley Times",
            "The Morning Dispatch",
            "Riverside Herald",
            "Metro Courier",
            "Island Echo");

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 1_100;
    private static final String[] ONSETS = {"b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"};
    private static final String[] RHYMES = {"a", "e", "i", "o", "u", "an", "el", "in", "or", "us"};

    private final FindingsCodec codec = new FindingsCodec();
    private final List<Base> bases;
    private final long seed;

    /** An article, its findings as kept JSON, who can be renamed in it, and where it can be cut. */
    private record Base(Article article, byte[] json, List<String> people, int head, List<Integer> cuts, int tail) {}

    Variants(List<Findings> read, long seed) {
        this.bases = read.stream().map(this::base).toList();
        this.seed = seed;
    }

    private Base base(Findings f) {
        Article a = f.article();
        Set<String> people = new HashSet<>();
        for (Name name : f.names()) {
            boolean known = name.actor() != null && name.actor().listed();
            if (name.type() == Name.Type.PERSON && !known) {
                for (String word : name.text().split("\\P{L}+")) {
                    if (word.length() > 3 && Character.isUpperCase(word.charAt(0))) {
                        people.add(word);
                    }
                }
            }
        }
        List<Integer> starts = new ArrayList<>();
        int tail = 0;
        for (Block block : a.blocks()) {
            if (block.kind() == Block.Kind.PARAGRAPH) {
                starts.add(block.span().start());
                tail = block.span().end();
            }
        }
        int head = starts.isEmpty() ? 0 : starts.getFirst();
        // Not through what stands between: a heading or a caption goes where its paragraph goes.
        return new Base(
                a,
                Deflated.inflate(codec.write(f)),
                people.stream().sorted().toList(),
                head,
                starts.size() < 3 ? List.of() : starts.subList(1, starts.size()),
                Math.max(head, tail));
    }

    /** The n-th article with its findings. */
    Findings of(int n) {
        Random random = new Random(seed * 1_000_003 + n);
        Base base = bases.get(n % bases.size());
        Map<String, String> words = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (String word : base.people) {
            String name = name(random);
            words.put(word, name);
            keys.put(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        }
        int cut = base.cuts.isEmpty() ? base.head : base.cuts.get(random.nextInt(base.cuts.size()));
        int tail = base.cuts.isEmpty() ? base.head : base.tail;
        Article old = base.article;
        Recut recut = Recut.of(old.text(), base.head, cut, tail, words, random);
        String text = recut.text();
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Article article = Article.builder("varied/" + n + ".txt", old.format(), text)
                .id("varied-" + n)
                .headline(old.headline())
                .blocks(old.blocks().stream()
                        .map(b -> new Block(recut.moved(b.span()), b.kind()))
                        .sorted(Comparator.comparing(Block::span))
                        .toList())
                .published(Published.on(day, "metadata"))
                .outlet(OUTLETS.get(random.nextInt(OUTLETS.size())))
                .url("https://news.example/" + n)
                .language("en")
                .build();
        CodePoints before = new CodePoints(old.text());
        CodePoints after = new CodePoints(text);
        int later =
                old.date() == null ? 0 : (int) (day.toEpochDay() - old.date().toEpochDay());
        byte[] json = Rewritten.of(base.json, s -> after.points(recut.moved(before.units(s))), words, keys, later);
        return inOrder(codec.findings(Deflated.of(json), article));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(ONSETS[random.nextInt(ONSETS.length)]).append(RHYMES[random.nextInt(RHYMES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** Findings stand in the order of the text, which has changed. */
    private static Findings inOrder(Findings f) {
        return new Findings(
                f.article(),
                sorted(f.sentences(), s -> s),
                sorted(f.statements(), Variants::place),
                sorted(f.events(), Variants::place),
                f.gatherings(),
                sorted(f.attendance(), Variants::place),
                sorted(f.positions(), Variants::place),
                f.times(),
                sorted(f.names(), Name::span),
                f.uncoded());
    }

    private static Span place(Finding finding) {
        return Span.covering(finding.evidence().spans());
    }

    private static <T> List<T> sorted(List<T> list, Function<T, Span> place) {
        return list.stream().sorted(Comparator.comparing(place)).toList();
    }
}
