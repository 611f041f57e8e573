package org.readout.find.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Hedge;
import org.readout.model.Span;
import org.readout.model.Time;
import org.readout.model.data.DataFile;

/**
 * What the clause of a cue says besides source and content: to whom, where, when, and with what reserve. Looks only at
 * words of the cue's sentence that are no content: what was said is no circumstance of the saying. Immutable.
 */
final class CueClause {
    /** Verbs whose object is the one spoken to. */
    private static final Set<String> TELLING = Set.of(
            "tell",
            "inform",
            "assure",
            "remind",
            "brief",
            "notify",
            "ask",
            "warn",
            "quiz",
            "advise",
            "beg",
            "urge",
            "implore",
            "lecture",
            "thank",
            "congratulate",
            "alert",
            "caution",
            "threaten",
            "call on",
            "call upon");

    private static final Set<String> TO = Set.of("to", "with");
    private static final Set<String> SPEAKING = Set.of(
            "speaking",
            "speech",
            "remarks",
            "talking",
            "spoke",
            "interview",
            "said",
            "conversation",
            "call",
            "statement",
            "letter",
            "message",
            "memo",
            "email",
            "e-mail",
            "note",
            "address",
            "wrote",
            "complained",
            "explained",
            "admitted",
            "confided",
            "boasted",
            "hinted");

    private static final Set<String> PLACES =
            Set.of("in", "on", "at", "during", "via", "through", "from", "over", "after");
    private static final Set<String> STOPS = Set.of(
            "that",
            "to",
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "about",
            "of",
            "for",
            "if",
            "whether",
            "when",
            "how",
            "why",
            "what",
            "as",
            "via",
            "through",
            "from",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "there",
            "this",
            "and",
            "but",
            "by",
            "not",
            "since",
            "until",
            "while",
            "amid",
            "despite",
            "following",
            "because",
            "although",
            "though",
            "unless",
            "who",
            "which",
            "where");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "earlier",
            "later",
            "last",
            "this",
            "repeatedly",
            "recently",
            "again",
            "just");
    /** Words between a cue and what belongs to it, at most. */
    private static final int REACH = 14;

    private final CueLexicon cues;
    private final Set<String> hedges = new HashSet<>();
    private final Map<String, String> media = new HashMap<>();

    CueClause(CueLexicon cues) {
        this.cues = cues;
        DataFile.table(CueClause.class, "hedges.tsv").forEach(row -> hedges.add(row.get(0)));
        DataFile.table(CueClause.class, "media.tsv", 2)
                .forEach(row -> media.merge(row.get(0), row.get(1), (a, b) -> a + " " + b));
    }

    /** The tokens of the cue's sentence, from {@code first} to {@code end}, that belong to its clause. */
    private record Window(Document document, RoleSpan cue, boolean[] open, int first, int end) {
        boolean isOpen(int token) {
            return token >= first && token < end && open[token - first];
        }

        String lower(int token) {
            return document.token(token).text().toLowerCase(Locale.ROOT);
        }
    }

    private static Window window(Document document, Linked linked, RoleSpan cue) {
        Sentence sentence = document.sentence(document.token(cue.first()));
        int first = Math.max(sentence.first(), cue.first() - REACH);
        int end = Math.min(sentence.end(), cue.end() + REACH);
        boolean[] open = new boolean[Math.max(0, end - first)];
        java.util.Arrays.fill(open, true);
        for (RoleSpan role : document.roles()) {
            boolean foreign = (role.role() == Role.CONTENT && !around(role, cue))
                    || (!around(cue, role) && !role.equals(linked.source()) && role.role() == Role.CUE);
            for (int t = Math.max(first, role.first()); foreign && t < Math.min(end, role.end()); t++) {
                open[t - first] = false;
            }
        }
        for (RoleSpan content : linked.contents()) {
            for (int t = Math.max(first, content.first()); t < Math.min(end, content.end()); t++) {
                open[t - first] = false;
            }
        }
        return new Window(document, cue, open, first, end);
    }

    private static boolean around(RoleSpan outer, RoleSpan inner) {
        return outer.first() <= inner.first() && inner.end() <= outer.end();
    }

    /** To whom it was said. */
    @Nullable
    ActorMention addressee(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        if (cue == null) {
            return null;
        }
        Window window = window(document, linked, cue);
        for (int t = cue.first(); t < cue.end(); t++) {
            Optional<CueLexicon.Match> match = cues.at(document.tokens(), t, cue.end());
            if (match.isPresent() && TELLING.contains(match.get().entry().words())) {
                return phrase(window, linked, match.get().end());
            }
        }
        ActorMention object = indirectObject(window, linked);
        if (object != null) {
            return object;
        }
        for (int t = window.first + 1; t < window.end; t++) {
            boolean own = t >= cue.first() && t < cue.end() || (window.isOpen(t) && !apart(window, t, cue));
            if (own && TO.contains(window.lower(t)) && SPEAKING.contains(window.lower(t - 1))) {
                return phrase(window, linked, t + 1);
            }
        }
        return null;
    }

    /** "Promised investors", "asked the judges": the one spoken to by syntax, where the verb takes one. */
    private static @Nullable ActorMention indirectObject(Window window, Linked linked) {
        RoleSpan cue = linked.cue();
        if (cue == null) {
            return null;
        }
        Token verb = window.document.token(cue.end() - 1);
        List<Token> objects =
                window.document.children(verb).stream().filter(t -> t.is("obj")).toList();
        Token object = window.document.child(verb, "iobj").orElse(objects.size() > 1 ? objects.getFirst() : null);
        Mention mention = object == null || object.index() < cue.end()
                ? null
                : window.document.mentionHeadedBy(object).orElse(null);
        if (mention == null) {
            return null;
        }
        // "Promised investors returns": the tagger takes both for what was promised.
        return mention.first() == cue.end()
                ? window.document.actorMention(mention)
                : phrase(window, linked, mention.first());
    }

    /** Where it was said: the words from its preposition's object on ("a post on Telegram"). */
    @Nullable
    String medium(Document document, Linked linked, @Nullable ActorMention addressee) {
        if (addressee != null && isOutlet(addressee)) {
            return addressee.text();
        }
        RoleSpan cue = linked.cue();
        if (cue == null) {
            return null;
        }
        Window window = window(document, linked, cue);
        for (int t = window.first; t < window.end - 1; t++) {
            if (!window.isOpen(t) || !PLACES.contains(window.lower(t)) || apart(window, t, cue)) {
                continue;
            }
            int end = noun(window, t + 1);
            if (end > 0) {
                return new Span(
                                document.token(t + 1).span().start(),
                                document.token(end - 1).span().end())
                        .of(document.text());
            }
        }
        return null;
    }

    /** Whether content lies between a token and the cue, so that the token belongs to another clause. */
    private static boolean apart(Window window, int token, RoleSpan cue) {
        for (int t = Math.min(token, cue.end()); t < Math.max(token, cue.first()); t++) {
            if (!window.isOpen(t)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a noun phrase that names an occasion or a platform, or -1. */
    private int noun(Window window, int first) {
        for (int end = Math.min(window.end, first + 7); end > first; end--) {
            for (int start = Math.max(first, end - 3); start < end; start++) {
                String kind = media.get(words(window, start, end));
                boolean fits =
                        kind != null && (kind.contains("occasion") || (kind.contains("platform") && start == first));
                if (fits && clear(window, first, end)) {
                    return withPlatform(window, end);
                }
            }
        }
        return -1;
    }

    private int withPlatform(Window window, int end) {
        if (end + 1 < window.end
                && window.isOpen(end)
                && Set.of("on", "to", "with", "for").contains(window.lower(end))) {
            for (int last = Math.min(window.end, end + 4); last > end + 1; last--) {
                String kind = media.get(words(window, end + 1, last));
                if (kind != null && clear(window, end + 1, last)) {
                    return last;
                }
            }
        }
        return end;
    }

    private static boolean clear(Window window, int first, int end) {
        for (int t = first; t < end; t++) {
            if (!window.isOpen(t)
                    || (!Quotations.isWord(window.document.token(t))
                            && !window.lower(t).matches("[-’']"))
                    || (t > first && STOPS.contains(window.lower(t)))) {
                return false;
            }
        }
        return true;
    }

    private static String words(Window window, int first, int end) {
        StringBuilder out = new StringBuilder();
        for (int t = first; t < end; t++) {
            out.append(t > first ? " " : "").append(window.lower(t));
        }
        return out.toString();
    }

    private boolean isOutlet(ActorMention who) {
        if (who.actor() != null) {
            return who.actor().kind() == org.readout.model.Actor.Kind.MEDIA;
        }
        String said = who.text().toLowerCase(Locale.ROOT);
        String[] words = said.split("[^\\p{L}\\p{N}-]+");
        boolean occasion = words.length > 1
                && media.getOrDefault(words[words.length - 2] + " " + words[words.length - 1], "")
                        .contains("occasion");
        for (String word : occasion ? new String[0] : words) {
            if (media.getOrDefault(word, "").contains("outlet")) {
                return true;
            }
        }
        return false;
    }

    /** A noun phrase at a token: the mention that starts there, else the words up to one that ends it. */
    private static @Nullable ActorMention phrase(Window window, Linked linked, int first) {
        if (!window.isOpen(first)) {
            return null;
        }
        RoleSpan source = linked.source();
        Mention longest = null;
        for (Mention mention : window.document.mentions()) {
            boolean longer = longest == null || mention.end() > longest.end();
            if (mention.first() == first && longer && window.isOpen(mention.end() - 1)) {
                longest = mention;
            }
        }
        if (longest != null) {
            Mention named = apposed(window, longest);
            return named == null ? window.document.actorMention(longest) : both(window.document, longest, named);
        }
        int end = first;
        while (window.isOpen(end)
                && Quotations.isWord(window.document.token(end))
                && !STOPS.contains(window.lower(end))
                && !DAYS.contains(window.lower(end))
                && (source == null || end != source.first())) {
            end++;
        }
        if (end == first || end - first > 10) {
            return null;
        }
        Span span = new Span(
                window.document.token(first).span().start(),
                window.document.token(end - 1).span().end());
        return new ActorMention(span.of(window.document.text()), List.of(span), null, null);
    }

    /** "The defendant, Raul Ortega,": the name of the same one after a comma. */
    private static @Nullable Mention apposed(Window window, Mention described) {
        int comma = described.end();
        if (!window.isOpen(comma + 1) || !window.lower(comma).equals(",")) {
            return null;
        }
        for (Mention mention : window.document.mentions()) {
            boolean next = mention.first() == comma + 1 && mention.kind() == Mention.Kind.NAME;
            if (next && mention.chain() == described.chain() && window.isOpen(mention.end() - 1)) {
                return mention;
            }
        }
        return null;
    }

    private static ActorMention both(Document document, Mention described, Mention named) {
        Span span = new Span(described.span().start(), named.span().end());
        return new ActorMention(
                span.of(document.text()),
                List.of(span),
                document.chain(named).name(),
                document.chain(named).actor());
    }

    /** When it was said: the time nearest to the cue, in its clause. */
    @Nullable
    Time time(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        if (cue == null || document.times().isEmpty()) {
            return null;
        }
        Window window = window(document, linked, cue);
        Time nearest = null;
        int least = REACH;
        for (Time time : document.times()) {
            List<Token> tokens = document.tokens(time.span());
            boolean point = time.type() == Time.Type.DATE || time.type() == Time.Type.TIME;
            if (tokens.isEmpty() || !point) {
                continue;
            }
            int first = tokens.getFirst().index();
            int last = tokens.getLast().index();
            RoleSpan source = linked.source();
            boolean inSource = source != null && source.span().overlaps(time.span());
            int distance = first >= cue.end() ? first - cue.end() : Math.max(0, cue.first() - last);
            if (!inSource && window.isOpen(first) && window.isOpen(last) && distance < least) {
                least = distance;
                nearest = time;
            }
        }
        return nearest;
    }

    /** The reporter's reserve: a hedge in the cue or in the four words before it. */
    @Nullable
    Hedge hedge(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        if (cue == null) {
            return null;
        }
        Window window = window(document, linked, cue);
        List<Integer> places = new ArrayList<>();
        for (int t = Math.max(window.first, cue.first() - 4); t < Math.min(window.end, cue.end() + 1); t++) {
            places.add(t);
        }
        for (int t : places) {
            for (int end = Math.min(window.end, Math.min(t + 4, cue.end() + 1)); end > t; end--) {
                if (window.isOpen(t) && window.isOpen(end - 1) && hedges.contains(words(window, t, end))) {
                    Span span = new Span(
                            document.token(t).span().start(),
                            document.token(end - 1).span().end());
                    return new Hedge(span, span.of(document.text()));
                }
            }
        }
        return null;
    }
}
