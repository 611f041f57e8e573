package org.readout.find.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Name;
import org.readout.model.Span;

/**
 * Whom the words of a source mean: the person whom they name, with whatever titles ("Kremlin aide and former ambassador
 * Petrov"), else what their head means. A name that only owns or qualifies ("Petrov's aide", "an aide to Petrov") is not
 * the speaker.
 */
final class Speakers {
    private static final Set<String> QUALIFYING = Set.of(
            "of", "to", "for", "with", "from", "by", "under", "against", "about", "on", "in", "at", "than", "like",
            "near", "behind", "around", "between");

    /** Words of a source that is told as several together. */
    private static final int LONGEST = 12;

    private Speakers() {}

    /** The mention that a source means. */
    static Optional<Mention> in(Document document, Span source) {
        Optional<Mention> told = whoOpens(document, source);
        if (told.isPresent()) {
            return told;
        }
        Optional<Mention> person = document.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && source.contains(m.span()))
                .filter(m -> document.chain(m).type() == Name.Type.PERSON)
                .filter(m -> stands(document, m, source))
                .findFirst();
        if (person.isPresent()) {
            return person;
        }
        Optional<Mention> head = document.headOf(source).flatMap(document::mentionHeadedBy);
        return head.isPresent()
                ? head
                : document.mentions().stream()
                        .filter(m -> source.contains(m.span()) && stands(document, m, source))
                        .max((a, b) ->
                                Integer.compare(a.span().length(), b.span().length()));
    }

    /** "Rossi, who called the mayor on Monday, urged ...": words from "who" on mean the one told of right before. */
    private static Optional<Mention> whoOpens(Document document, Span source) {
        List<Token> words = document.tokens(source);
        boolean opens = words.size() > 1 && words.getFirst().text().equals("who");
        if (!opens) {
            return Optional.empty();
        }
        int who = words.getFirst().index();
        return document.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME
                        && m.end() <= who
                        && m.end() >= who - 1
                        && document.sentence(document.token(m.first())).equals(document.sentence(words.getFirst())))
                .findFirst();
    }

    /**
     * "Kyiv and its allies", "both Trump and the Europeans": the words for all of them, where a source names several that
     * are no one group by name.
     */
    private static Optional<String> together(Document document, Span source, Mention named) {
        List<Token> words = document.tokens(source);
        boolean first = !words.isEmpty()
                && named.kind() != Mention.Kind.PRONOUN
                && named.first() - words.getFirst().index() <= 2;
        boolean joined = named.end() <= words.getLast().index()
                && document.token(named.end()).text().equals("and");
        boolean plain =
                words.stream().noneMatch(w -> w.text().equals(",") || w.tag().startsWith("W"));
        return joined && first && plain && words.size() <= LONGEST
                ? Optional.of(source.of(document.text()).replaceFirst("^(?i)(both|the) ", ""))
                : Optional.empty();
    }

    /** A source of which only the article was seen ("the"), with its noun. */
    static @Nullable RoleSpan whole(Document document, @Nullable RoleSpan source) {
        if (source == null || source.end() - source.first() > 1) {
            return source;
        }
        Token article = document.token(source.first());
        Token noun = document.head(article).orElse(null);
        boolean near = noun != null && noun.index() > article.index() && noun.index() < article.index() + 6;
        if (!near || noun == null || article.pos() != Pos.DET) {
            return source;
        }
        return new RoleSpan(
                source.role(),
                source.first(),
                noun.index() + 1,
                new Span(source.span().start(), noun.span().end()),
                source.probability());
    }

    /** The one whom a source means, with the source's own words. */
    static ActorMention who(Document document, Span source) {
        String words = source.of(document.text());
        return in(document, source)
                .map(m -> together(document, source, m)
                        .map(all -> new ActorMention(words, List.of(source), all, null))
                        .orElseGet(() -> new ActorMention(
                                words,
                                List.of(source),
                                document.chain(m).name(),
                                document.chain(m).actor())))
                .orElseGet(() -> new ActorMention(words, java.util.List.of(source), null, null));
    }

    /** Whether a name stands for itself among a source's words. */
    static boolean stands(Document document, Mention name, Span source) {
        if (name.end() < document.tokens().size()) {
            String next = document.token(name.end()).text();
            boolean inside = document.token(name.end()).span().end() <= source.end();
            if (next.equals("'s") || next.equals("’s") || next.equals("'") || next.equals("’")) {
                return false;
            }
            Pos pos = document.token(name.end()).pos();
            if (inside && (pos == Pos.NOUN || pos == Pos.ADJ)) {
                return false;
            }
        }
        int before = name.first() - 1;
        while (before >= 0
                && document.token(before).span().start() >= source.start()
                && Set.of(Pos.DET, Pos.ADJ, Pos.NOUN, Pos.PROPN)
                        .contains(document.token(before).pos())) {
            before--;
        }
        if (before < 0 || document.token(before).span().start() < source.start()) {
            return true;
        }
        boolean qualified = QUALIFYING.contains(document.token(before).text().toLowerCase(Locale.ROOT));
        return !qualified || name.first() - before > 2;
    }
}
