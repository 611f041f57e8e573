package org.readout.bench.attendance;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.bench.attendance.Labelled.Participation;
import org.readout.language.actors.Countries;
import org.readout.model.Actor;
import org.readout.model.Attendance;
import org.readout.model.Attendance.Status;
import org.readout.model.Gathering;
import org.readout.model.Span;

/**
 * When a finding and a label mean the same. Strings are compared as sets of content words (lower case, letters and
 * digits, no function words, plural "s" cut).
 *
 * <ul>
 *   <li>Actor: equal words, or the words shared are at least half of the smaller set. The finding's own words and its
 *       resolved name are both tried.
 *   <li>Event: the label shares a content word with any of the gathering's phrases or its label, and, where the label
 *       has a noun that names a gathering, it is that one or none that disagrees. A label that is a pronoun ("it")
 *       matches any gathering.
 *   <li>Status: WILL is announced, expected or present; NOT is declined or absent; UNDECIDED is possible, undeclared or
 *       doubted; ATTENDED is present.
 * </ul>
 */
final class Match {
    private static final Countries COUNTRIES = Countries.load();
    private static final Set<String> FUNCTION = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "at",
            "on",
            "to",
            "for",
            "from",
            "with",
            "and",
            "or",
            "by",
            "between",
            "his",
            "her",
            "its",
            "their",
            "this",
            "that",
            "these",
            "those",
            "s",
            "who",
            "all",
            "most",
            "more",
            "than",
            "some",
            "last",
            "next",
            "week",
            "year",
            "month",
            "yesterday",
            "today",
            "either",
            "mr",
            "mrs",
            "ms",
            "several",
            "many");
    private static final Set<String> PRONOUN = Set.of("it", "this", "that", "them", "there");

    private Match() {}

    static Set<String> words(String text) {
        Set<String> out = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !FUNCTION.contains(word)) {
                out.add(
                        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return out;
    }

    static boolean actor(Participation gold, Attendance found) {
        if (gold.actor().equalsIgnoreCase(found.who().text())) {
            return true;
        }
        Actor meant = COUNTRIES.state(gold.actor().replaceFirst("^(?i)the ", ""));
        if (meant != null
                && found.who().actor() != null
                && meant.id().equals(found.who().actor().id())) {
            return true; // "the US" and "United States"
        }
        String name = found.who().name();
        return overlap(words(gold.actor()), words(found.who().text()))
                || (name != null && overlap(words(gold.actor()), words(name)));
    }

    private static boolean overlap(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return !both.isEmpty() && 2 * both.size() >= Math.min(a.size(), b.size());
    }

    static boolean event(Participation gold, Gathering gathering, String text) {
        Set<String> label = words(gold.event());
        if (PRONOUN.contains(gold.event().toLowerCase(Locale.ROOT).strip())) {
            return true;
        }
        Set<String> phrases = words(gathering.label());
        Set<String> heads = new HashSet<>();
        for (Span span : gathering.evidence().spans()) {
            phrases.addAll(words(span.of(text)));
        }
        heads.addAll(words(gathering.kind().name()));
        boolean verb =
                gold.event().startsWith("(") && label.stream().anyMatch(w -> heads.contains(w) || phrases.contains(w));
        return verb || overlap(label, phrases);
    }

    /** By the folder's README. */
    static boolean coarse(Participation gold, Status status) {
        return switch (gold.coarse()) {
            case "WILL" -> status == Status.ANNOUNCED || status == Status.EXPECTED || status == Status.PRESENT;
            case "NOT" -> status == Status.DECLINED || status == Status.ABSENT;
            case "UNDECIDED" -> status == Status.POSSIBLE || status == Status.UNDECLARED || status == Status.DOUBTED;
            case "INVITED" -> status == Status.INVITED;
            case "NOT_INVITED" -> status == Status.UNINVITED;
            case "ATTENDED" -> status == Status.PRESENT;
            default -> false;
        };
    }

    /** The finer label: one of the ten statuses, or the six-way label of the folder. */
    static boolean fine(Participation gold, Status status) {
        return switch (gold.fine()) {
            case "WILL_ATTEND" -> status == Status.ANNOUNCED || status == Status.EXPECTED;
            case "WILL_NOT_ATTEND" -> status == Status.DECLINED;
            case "DID_NOT_ATTEND" -> status == Status.ABSENT;
            case "ATTENDED" -> status == Status.PRESENT;
            case "UNDECIDED" ->
                List.of(Status.POSSIBLE, Status.UNDECLARED, Status.DOUBTED).contains(status);
            case "NOT_INVITED" -> status == Status.UNINVITED;
            default -> gold.fine().equals(status.name());
        };
    }
}
