package org.readout.bench.speakers;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Statement;

/**
 * When a finding and a label mean the same. Names are compared by their words, without accents, case, articles and hyphens:
 * a finding may say more than a label ("Dame Judith Farrow"), never less ("Farrow"). A code is met by an actor of that
 * country that is no person; a state and its government are one.
 */
final class Same {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}( [A-Z]{3})?");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FUNCTION = Set.of(
            "the", "a", "an", "s", "his", "her", "their", "its", "of", "in", "at", "on", "to", "for", "from", "with");
    /** Words that a resolved name may have more than its label: titles, middle names. */
    private static final int MORE = 3;

    private Same() {}

    /** Whether the source of a finding is the speaker that a label names. */
    static boolean speaker(Labelled.Said label, Statement found) {
        Statement.Source source = found.source();
        return label.speaker().stream().anyMatch(s -> source == null ? s.isEmpty() : speaker(s, source.who()));
    }

    private static boolean speaker(String label, ActorMention who) {
        Actor actor = who.actor();
        if (label.equals("-")) {
            boolean listed = actor != null && actor.listed() && actor.kind() == Actor.Kind.PERSON;
            return who.name() == null || (!listed && words(who.text()).containsAll(words(who.name())));
        }
        if ((who.name() != null && names(label, who.name())) || (actor != null && names(label, actor.name()))) {
            return true;
        }
        return actor != null
                && CODE.matcher(label).matches()
                && actor.kind() != Actor.Kind.PERSON
                && code(label, actor);
    }

    private static boolean code(String label, Actor actor) {
        if (!label.substring(0, 3).equals(actor.country())) {
            return false;
        }
        String sector = label.length() > 4 ? label.substring(4) : "GOV";
        return actor.kind() == Actor.Kind.STATE
                ? sector.equals("GOV")
                : actor.sectors().isEmpty() || actor.sectors().contains(sector);
    }

    private static boolean names(String label, String found) {
        Set<String> labelled = words(label);
        Set<String> words = words(found);
        return words.containsAll(labelled) && words.size() <= labelled.size() + MORE;
    }

    /** Whether the phrase that was found is the one labelled: each shares at least half of its words with the other. */
    static boolean phrase(String label, @Nullable String found) {
        if (found == null) {
            return false;
        }
        Set<String> a = words(label);
        Set<String> b = words(found);
        Set<String> both = new LinkedHashSet<>(a);
        both.retainAll(b);
        return label.equalsIgnoreCase(found)
                || (2 * both.size() >= a.size() && 2 * both.size() >= b.size() && !both.isEmpty());
    }

    static boolean addressee(String label, @Nullable ActorMention found) {
        return found != null && (phrase(label, found.text()) || (found.name() != null && names(label, found.name())));
    }

    static boolean kind(Labelled.Said label, Statement found) {
        return any(label.kind(), found.kind().name());
    }

    static boolean anonymity(Labelled.Said label, Statement found) {
        Statement.Source source = found.source();
        return source != null && any(label.anonymity(), source.anonymity().name());
    }

    private static boolean any(List<String> labels, String found) {
        return labels.stream().anyMatch(found::equalsIgnoreCase);
    }

    static Set<String> words(String text) {
        Set<String> out = new LinkedHashSet<>();
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        for (String word : APART.split(plain.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !FUNCTION.contains(word)) {
                out.add(word);
            }
        }
        return out;
    }
}
