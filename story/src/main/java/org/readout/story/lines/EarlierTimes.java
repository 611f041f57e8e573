package org.readout.story.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.model.Block;
import org.readout.model.Evidence;
import org.readout.model.Span;
import org.readout.model.Time;
import org.readout.model.Why;
import org.readout.story.origin.Report;

/**
 * Sentences of a report that tell of an earlier time by their words: a dated sentence in which an agreement was made, kept
 * or broken, and what stands dated under a heading that asks what happened the last time.
 */
final class EarlierTimes {
    private static final Set<String> AGREEMENTS = Set.of(
            "agreement",
            "agreements",
            "accord",
            "accords",
            "treaty",
            "pact",
            "deal",
            "truce",
            "ceasefire",
            "cease-fire",
            "armistice",
            "initiative",
            "declaration",
            "memorandum",
            "protocol",
            "convention",
            "settlement",
            "charter",
            "communique",
            "communiqué",
            "roadmap",
            "moratorium",
            "compact");
    private static final Set<String> MADE_OR_BROKEN = Set.of(
            "signed",
            "adopted",
            "agreed",
            "reached",
            "brokered",
            "concluded",
            "struck",
            "began",
            "expired",
            "collapsed",
            "broke",
            "withdrew",
            "quit",
            "abandoned",
            "suspended",
            "violated",
            "lasted",
            "ended",
            "ratified",
            "negotiated",
            "mediated",
            "entered",
            "came",
            "took",
            "promised",
            "pledged",
            "announced",
            "failed",
            "pulled",
            "left",
            "held");
    private static final List<String> ASKING = List.of(
            "last time", "happened before", "previous talks", "previous round", "earlier talks", "tried before");

    /** A dated sentence. */
    record Dated(Time time, Testimony testimony) {}

    /** Those of one report, in the order of its text. */
    List<Dated> in(Report report) {
        List<Dated> out = new ArrayList<>();
        for (Time time : report.findings().times()) {
            Span sentence = report.findings().sentences().stream()
                    .filter(s -> s.contains(time.span()))
                    .findFirst()
                    .orElse(null);
            boolean dated = time.days() != null || "PAST_REF".equals(time.timex());
            if (sentence == null || !dated || !isBody(report, sentence)) {
                continue;
            }
            String rule = isUnderQuestion(report, sentence)
                    ? "under-heading"
                    : tellsOfAgreement(sentence.of(report.text())) ? "agreement" : null;
            if (rule != null) {
                Evidence evidence = new Evidence(report.article().id(), List.of(time.span()), sentence);
                List<Why> why = List.of(new Why("precedent", rule, time.span().of(report.text())));
                out.add(new Dated(time, new Testimony(report, evidence, why, null, null)));
            }
        }
        return out;
    }

    private static boolean isBody(Report report, Span sentence) {
        return report.article().blocks().stream()
                .anyMatch(b -> b.span().contains(sentence)
                        && b.kind() != Block.Kind.HEADLINE
                        && b.kind() != Block.Kind.HEADING);
    }

    private static boolean isUnderQuestion(Report report, Span sentence) {
        return report.article().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.HEADING && b.span().end() <= sentence.start())
                .max(Comparator.comparingInt(b -> b.span().start()))
                .map(b -> b.span().of(report.text()).toLowerCase(Locale.ROOT))
                .filter(heading -> ASKING.stream().anyMatch(heading::contains))
                .isPresent();
    }

    private static boolean tellsOfAgreement(String sentence) {
        boolean agreement = false;
        boolean done = false;
        for (String word : sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
            agreement |= AGREEMENTS.contains(word);
            done |= MADE_OR_BROKEN.contains(word);
        }
        return agreement && done;
    }
}
