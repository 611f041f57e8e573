package org.readout.bench.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.model.ActorMention;
import org.readout.model.Event;

/**
 * One party of a meeting as a title names it, which may be several people. It is among an event's sides when a side
 * shares a word of its name with it: titles of office, function words and what stands behind "on" or "following" do not
 * count. A group without a name ("Latino Leaders") is matched
 * by its own words and those right behind it; the White House, which meets by its people, by anybody.
 */
record Parties(String written) {
    private static final Set<String> OFFICES = Set.of(
            "president",
            "vice",
            "prime",
            "minister",
            "king",
            "queen",
            "crown",
            "prince",
            "emir",
            "amir",
            "sheikh",
            "chancellor",
            "secretary",
            "general",
            "national",
            "security",
            "advisor",
            "adviser",
            "deputy",
            "director",
            "governor",
            "foreign",
            "the",
            "of",
            "and",
            "for",
            "with",
            "a",
            "an",
            "his",
            "her",
            "s",
            "jr",
            "dr",
            "mr",
            "leader",
            "leaders",
            "chief",
            "chairman",
            "ambassador",
            "speaker",
            "senator",
            "member",
            "members",
            "counterpart",
            "counterparts",
            "officials",
            "representatives",
            "group",
            "new",
            "elect",
            "other",
            "head",
            "republic",
            "council",
            "to",
            "in",
            "from",
            "first",
            "lady",
            "principal",
            "homeland",
            "state",
            "defense");

    /** A group's own words may stand behind its head: "leaders of the airlines". */
    private static final int PHRASE = 70;

    private static final Pattern GROUP = Pattern.compile(
            "(?i)leaders|leadership|officials|advocates|members|groups?|ceos|democrats|team|governors|mayors|committee|legislators|experts|workers|families|automakers|companies");

    boolean among(Event event, String text) {
        List<ActorMention> sides = new ArrayList<>(event.sources());
        sides.addAll(event.targets());
        Set<String> all = words(head());
        Set<String> names = new LinkedHashSet<>(all);
        names.removeAll(OFFICES);
        Set<String> wanted = names.isEmpty() ? all : names;
        return sides.stream()
                        .anyMatch(s -> shares(wanted, s, names.isEmpty() || described() ? text : "") || office(s, all))
                || (written.contains("White House") && sides.size() > 1);
    }

    /** "The President", where the body has no more than the office, or where the title has no more. */
    private static boolean office(ActorMention side, Set<String> all) {
        if (side.actor() != null && side.actor().role() != null && !all.isEmpty() && OFFICES.containsAll(all)) {
            Set<String> held = words(side.actor().role());
            if (held.containsAll(all)) {
                return true;
            }
        }
        Set<String> words = words(side.text());
        words.remove("the");
        return !words.isEmpty() && OFFICES.containsAll(words) && all.containsAll(words);
    }

    /** "Latino Leaders", "Automakers and Labor Leaders": a group without a name. */
    private boolean described() {
        return GROUP.matcher(written).find();
    }

    private static boolean shares(Set<String> wanted, ActorMention side, String text) {
        Set<String> words = words(side.text());
        if (!text.isEmpty()) {
            int end = side.spans().getLast().end();
            words.addAll(words(text.substring(end, Math.min(text.length(), end + PHRASE))));
        }
        words.addAll(words(side.label()));
        return wanted.stream().anyMatch(words::contains);
    }

    /** Without the matter of the meeting, and without who reports it. */
    private String head() {
        String who = written.startsWith("Readout") ? written.replaceFirst("^Readout.*? (on|of) ", "") : written;
        return who.split(" (on|following|ahead of|about|after|regarding) ", 2)[0];
    }

    private static Set<String> words(String text) {
        Set<String> out = new LinkedHashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (String word : plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                out.add(word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return out;
    }

    static String labels(List<ActorMention> sides) {
        return sides.stream().map(ActorMention::label).collect(Collectors.joining(" + "));
    }

    @Override
    public String toString() {
        return written;
    }
}
