package org.readout.bench.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.model.Statement;

/**
 * What people ask a ledger: one to three words of a sentence that is there (a third of the time two in a row), who said
 * it, who did what, who comes, each with filters now and then; common words as often as rare ones.
 */
final class Questions {
    private final List<Findings> read;
    private final Random random;

    Questions(List<Findings> read, long seed) {
        this.read = read;
        this.random = new Random(seed);
    }

    List<Query> of(int count) {
        List<Query> all = new ArrayList<>();
        while (all.size() < count) {
            Findings f = read.get(random.nextInt(read.size()));
            all.add(
                    switch (random.nextInt(10)) {
                        case 0, 1 -> said(f);
                        case 2 -> done(f);
                        case 3 -> coming(f);
                        case 4 -> between(f);
                        default -> filtered(Query.builder().text(words(f)), f).build();
                    });
        }
        return all;
    }

    private Query said(Findings f) {
        Query.Builder query = Query.builder().type(FindingType.STATEMENT);
        if (f.statements().isEmpty()) {
            return query.text("said").build();
        }
        Statement s = f.statements().get(random.nextInt(f.statements().size()));
        if (s.source() != null) {
            query.speaker(s.source().who().label());
            query.anonymity(random.nextInt(3) == 0 ? s.source().anonymity() : null);
        }
        query.kind(random.nextInt(3) == 0 ? s.kind() : null);
        query.text(random.nextInt(2) == 0 ? words(f) : null);
        return filtered(query, f).build();
    }

    private Query done(Findings f) {
        EventType[] types = EventType.values();
        EventType type = f.events().isEmpty()
                ? types[random.nextInt(types.length)]
                : f.events().get(random.nextInt(f.events().size())).type();
        return filtered(Query.builder().eventType(type), f).build();
    }

    private Query coming(Findings f) {
        Attendance.Status[] all = Attendance.Status.values();
        return filtered(Query.builder().status(all[random.nextInt(all.length)]), f)
                .build();
    }

    /** Who did what to whom: a pair of actors. */
    private Query between(Findings f) {
        for (Event e : f.events()) {
            if (!e.sources().isEmpty() && !e.targets().isEmpty()) {
                return Query.builder()
                        .type(FindingType.EVENT)
                        .actors(List.of(
                                e.sources().getFirst().key(),
                                e.targets().getFirst().key()))
                        .build();
            }
        }
        return Query.of(words(f));
    }

    private Query.Builder filtered(Query.Builder query, Findings f) {
        if (random.nextInt(4) == 0) {
            query.outlet(f.article().outlet());
        }
        if (random.nextInt(4) == 0) {
            f.events().stream()
                    .flatMap(e -> e.sources().stream())
                    .map(ActorMention::actor)
                    .filter(a -> a != null && a.country() != null)
                    .findFirst()
                    .ifPresent(a -> query.country(a == null ? null : a.country()));
        }
        LocalDate day = f.article().date();
        if (random.nextInt(3) == 0 && day != null) {
            query.from(day.minusDays(random.nextInt(60)));
            query.to(day.plusDays(random.nextInt(60)));
        }
        return query;
    }

    private String words(Findings f) {
        if (f.sentences().isEmpty()) {
            return "talks";
        }
        Span sentence = f.sentences().get(random.nextInt(f.sentences().size()));
        List<String> words = new ArrayList<>();
        for (String word : sentence.of(f.article().text()).split("\\P{L}+")) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
        if (words.size() < 3) {
            return "president";
        }
        int at = random.nextInt(words.size() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> words.get(at);
            case 1 -> words.get(at) + " " + words.get(random.nextInt(words.size()));
            default -> "\"" + words.get(at) + " " + words.get(at + 1) + "\"";
        };
    }
}
