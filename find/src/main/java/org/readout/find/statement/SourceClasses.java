package org.readout.find.statement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Token;
import org.readout.model.Actor;
import org.readout.model.Name;
import org.readout.model.Span;
import org.readout.model.Statement.Anonymity;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** How open a source is: by who it resolves to, else by the head of its words ({@code sources.tsv}). */
final class SourceClasses {
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "at",
            "for",
            "from",
            "with",
            "who",
            "that",
            "which",
            "on",
            "to",
            "close",
            "familiar",
            "involved",
            "briefed",
            "inside",
            "near",
            "about",
            "speaking",
            "by",
            "against",
            "whose",
            "under",
            "within",
            ",",
            "(",
            "—",
            "–");
    private static final Set<String> SINGLE_PEOPLE =
            Set.of("he", "she", "i", "me", "him", "himself", "herself", "myself", "his", "her", "my");
    private static final Set<String> GROUPS = Set.of("we", "us", "they", "them", "you", "who", "our", "their");
    private static final Set<String> INDEFINITE = Set.of(
            "a",
            "an",
            "another",
            "one",
            "two",
            "three",
            "four",
            "five",
            "several",
            "some",
            "most",
            "many",
            "few",
            "other",
            "others",
            "both",
            "senior",
            "unnamed",
            "anonymous");
    private static final Set<String> LEADERS =
            Set.of("leaders", "presidents", "ministers", "governments", "heads", "delegations", "foreign");
    private static final Set<String> DEFINITE =
            Set.of("the", "his", "her", "its", "their", "our", "my", "'s", "’s", "'", "’", "this");

    private final Map<String, Set<Anonymity>> byWord = new HashMap<>();

    SourceClasses() {
        for (Row row : DataFile.table(SourceClasses.class, "sources.tsv", 2)) {
            byWord.computeIfAbsent(row.get(0), k -> EnumSet.noneOf(Anonymity.class))
                    .add(Anonymity.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
    }

    Anonymity of(Document document, Span source, Optional<Mention> mention) {
        if (mention.isPresent() && isPerson(document, mention.get())) {
            return isCalledBody(document, mention.get(), source) ? Anonymity.INSTITUTION : Anonymity.NAMED;
        }
        Optional<Mention> described = mention.flatMap(m -> described(document, m));
        if (described.isPresent()) {
            return of(document, described.get().span(), described);
        }
        List<String> all = document.tokens(source).stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        if (!all.isEmpty() && INDEFINITE.contains(all.getFirst())) {
            int head = head(all);
            Set<Anonymity> classes = head < 0 ? Set.of() : byWord.getOrDefault(all.get(head), Set.of());
            if (classes.contains(Anonymity.ANONYMOUS) || classes.contains(Anonymity.ROLE)) {
                return Anonymity.ANONYMOUS;
            }
        }
        if (isLedBy(all) && namesState(document, source)) {
            return Anonymity.INSTITUTION;
        }
        Optional<Chain> chain = mention.map(document::chain);
        if (chain.isPresent() && (chain.get().named() || chain.get().actor() != null)) {
            Anonymity known = isPeople(all, chain.get()) ? Anonymity.ANONYMOUS : known(chain.get());
            if (known != null) {
                return known;
            }
        }
        List<Token> tokens = document.tokens(source);
        boolean pronoun = mention.isPresent() && mention.get().kind() == Mention.Kind.PRONOUN;
        if (pronoun && chain.isPresent() && chain.get().name().indexOf(' ') > 0) {
            List<String> words = List.of(chain.get().name().split(" "));
            return byHead(
                    words, words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList());
        }
        List<String> words = tokens.stream().map(Token::text).toList();
        return byHead(words, words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList());
    }

    /** "She", of an unnamed diplomat: as open as the words that brought her in. */
    private static Optional<Mention> described(Document document, Mention pronoun) {
        if (pronoun.kind() != Mention.Kind.PRONOUN || document.chain(pronoun).named()) {
            return Optional.empty();
        }
        return document.mentions().stream()
                .filter(m -> m.chain() == pronoun.chain() && m.kind() == Mention.Kind.DESCRIPTION)
                .filter(m -> m.first() < pronoun.first())
                .findFirst();
    }

    /** "The newspaper Clarín": a body by the noun right before its name, whatever the name is taken for. */
    private boolean isCalledBody(Document document, Mention name, Span source) {
        if (name.first() == 0 || document.token(name.first() - 1).span().start() < source.start()) {
            return false;
        }
        String before = document.token(name.first() - 1).text();
        return Character.isLowerCase(before.charAt(0))
                && byWord.getOrDefault(before, Set.of()).equals(Set.of(Anonymity.INSTITUTION));
    }

    private static boolean isPerson(Document document, Mention mention) {
        Chain chain = document.chain(mention);
        return mention.kind() == Mention.Kind.NAME
                && chain.type() == Name.Type.PERSON
                && (chain.actor() == null || chain.actor().kind() == Actor.Kind.PERSON);
    }

    /** "The leaders of France and Poland", "Kyiv and its allies": a group that speaks for states. */
    private static boolean isLedBy(List<String> words) {
        return words.size() > 2
                && (words.contains("and") || words.subList(0, 3).contains("of"))
                && words.stream().noneMatch(Set.of("who", "that", "some", "most", "many")::contains);
    }

    private static boolean namesState(Document document, Span source) {
        for (Mention mention : document.mentions()) {
            if (mention.kind() != Mention.Kind.NAME || !source.contains(mention.span())) {
                continue;
            }
            Actor actor = document.chain(mention).actor();
            boolean group = actor != null
                    && actor.kind() != Actor.Kind.PERSON
                    && actor.kind() != Actor.Kind.PEOPLE
                    && actor.kind() != Actor.Kind.MEDIA;
            if (group && (Speakers.stands(document, mention, source) || isOf(document, mention))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Document document, Mention mention) {
        for (int t = mention.first() - 1; t >= Math.max(0, mention.first() - 2); t--) {
            String before = document.token(t).text().toLowerCase(Locale.ROOT);
            if (before.equals("of")) {
                return t > 0 && LEADERS.contains(document.token(t - 1).text().toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** "Capitol Hill Republicans": unnamed people by their head, whatever their name is taken for. */
    private boolean isPeople(List<String> words, Chain chain) {
        int head = head(words);
        boolean listed = chain.actor() != null && chain.actor().listed();
        return !listed
                && head > 0
                && byWord.getOrDefault(words.get(head), Set.of()).equals(Set.of(Anonymity.ANONYMOUS));
    }

    private static @org.jspecify.annotations.Nullable Anonymity known(Chain chain) {
        Actor actor = chain.actor();
        if (actor != null) {
            return switch (actor.kind()) {
                // Of somebody who is only described, the description says how open the source is.
                case PERSON -> chain.named() || actor.listed() ? Anonymity.NAMED : null;
                case PEOPLE -> null;
                default -> Anonymity.INSTITUTION;
            };
        }
        return switch (chain.type()) {
            case PERSON -> Anonymity.NAMED;
            case ORG, PLACE -> Anonymity.INSTITUTION;
            default -> chain.type() == Name.Type.NORP ? Anonymity.ANONYMOUS : null;
        };
    }

    private Anonymity byHead(List<String> words, List<String> lower) {
        if (words.size() == 1 && SINGLE_PEOPLE.contains(lower.getFirst())) {
            return Anonymity.NAMED;
        }
        if (words.size() == 1 && GROUPS.contains(lower.getFirst())) {
            return Anonymity.ANONYMOUS;
        }
        int head = head(lower);
        if (head < 0) {
            return Anonymity.ANONYMOUS;
        }
        Set<Anonymity> classes = byWord.getOrDefault(lower.get(head), Set.of());
        boolean capital = Character.isUpperCase(words.get(head).charAt(0));
        boolean definite = lower.subList(0, head + 1).stream().anyMatch(DEFINITE::contains)
                || (head == 0 && !lower.get(0).endsWith("s"));
        if (definite && classes.contains(Anonymity.ROLE)) {
            return Anonymity.ROLE;
        }
        for (Anonymity likely :
                List.of(Anonymity.DOCUMENT, Anonymity.INSTITUTION, Anonymity.ANONYMOUS, Anonymity.ROLE)) {
            boolean plain = likely == Anonymity.INSTITUTION || !capital || head == 0;
            if (classes.contains(likely) && plain) {
                return likely == Anonymity.ROLE ? Anonymity.ANONYMOUS : likely;
            }
        }
        boolean opens = head == 0 && lower.getFirst().endsWith("s") && words.size() > 1;
        return capital && !opens ? Anonymity.NAMED : Anonymity.ANONYMOUS;
    }

    /** The last word before the first that goes on describing ("of", "familiar", a comma). */
    private static int head(List<String> lower) {
        int head = -1;
        for (int i = 0; i < lower.size(); i++) {
            if (head >= 0 && PREPOSITIONS.contains(lower.get(i))) {
                break;
            }
            if (Character.isLetter(lower.get(i).charAt(0))) {
                head = i;
            }
        }
        return head;
    }
}
