package org.readout.language.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Role;
import org.readout.language.actors.Sense;
import org.readout.language.names.NameSpan;
import org.readout.model.Name;

/**
 * Titles written with capitals right before a person's name ("US Secretary of State Marco Rubio"): they belong to the
 * person, whatever the name finder has made of their words.
 */
final class TitlePass {
    private static final int REACH = 8;
    private static final Set<String> INSIDE = Set.of("of", "for", "to", "and", "the", "'s", "’s");
    private final ActorBook book;
    private final Phrases phrases;

    TitlePass(ActorBook book, Phrases phrases) {
        this.book = book;
        this.phrases = phrases;
    }

    /**
     * A person's name with the title before it.
     *
     * @param first the title's first token
     * @param name the first token of the name
     */
    record Titled(int first, int name, int end) {}

    /** The titles before the persons' names. */
    List<Titled> titles(List<NameSpan> names) {
        List<Titled> out = new ArrayList<>();
        for (NameSpan name : names) {
            int first = name.type() == Name.Type.PERSON ? title(name.first(), names) : name.first();
            if (first < name.first()) {
                out.add(new Titled(first, name.first(), name.end()));
            }
        }
        return out;
    }

    /** The names without those that a title is part of, and cut where a title begins inside one. */
    List<NameSpan> cut(List<NameSpan> names, List<Titled> titles) {
        List<NameSpan> out = new ArrayList<>();
        for (NameSpan name : names) {
            NameSpan kept = name;
            for (Titled title : titles) {
                boolean tail =
                        name.first() < title.name() && name.end() > title.first() && name.first() != title.name();
                kept = tail ? before(name, title) : kept;
            }
            if (kept != null) {
                out.add(kept);
            }
        }
        return out;
    }

    private @Nullable NameSpan before(NameSpan name, Titled title) {
        if (name.first() < title.first()) {
            boolean country =
                    book.country(phrases.text(name.first(), title.first())).isPresent();
            return new NameSpan(name.first(), title.first(), country ? Name.Type.NORP : name.type());
        }
        // "Secretary General of the Arab League Ahmed Aboul Gheit": a name inside the title's complement stays a name.
        boolean complement = name.first() > title.first()
                && INSIDE.contains(phrases.token(name.first() - 1).text().toLowerCase(Locale.ROOT))
                && book.role(phrases.text(title.first(), name.end()), null).isPresent()
                && !book.senses(phrases.text(name.first(), name.end()), null).isEmpty();
        return complement ? name : null;
    }

    /** Where the title begins whose words end right before a name; the name's own start when there is none. */
    private int title(int name, List<NameSpan> names) {
        int from = name;
        while (from > 0 && name - from < REACH && phrases.sentence(from - 1) == phrases.sentence(name)) {
            Token token = phrases.token(from - 1);
            boolean word = Character.isUpperCase(token.text().codePointAt(0))
                    || INSIDE.contains(token.text().toLowerCase(Locale.ROOT));
            if (!word || token.pos() == Pos.PUNCT && !token.text().equals("-")) {
                break;
            }
            from--;
        }
        for (int first = from; first < name; first++) {
            Token token = phrases.token(first);
            boolean opens = Character.isUpperCase(token.text().codePointAt(0))
                    && token.pos() != Pos.DET
                    && book.country(token.text()).isEmpty();
            Role role = opens
                    ? book.role(phrases.text(first, name), phrases.country(from, name))
                            .orElse(null)
                    : null;
            boolean whole = role != null && role.title().split(" ").length == name - first;
            if (role != null && !isOfTwo(first, name) && starts(first, name) && (whole || !isInListed(first, names))) {
                return first;
            }
        }
        return name;
    }

    /** "the President and Speaker" before a name: the first is somebody else. */
    private boolean isOfTwo(int first, int name) {
        for (int i = first + 1; i < name; i++) {
            Token before = phrases.token(i - 1);
            if (phrases.token(i).text().equals("and") && before.relation().startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** "NATO Secretary General", "European Commission President": the body stays a name of its own. */
    private boolean isInListed(int token, List<NameSpan> names) {
        boolean alone = book.senses(phrases.token(token).text(), null).stream()
                .anyMatch(s -> s.kind() == Sense.Kind.ORGANISATION);
        return alone
                || names.stream()
                        .anyMatch(n -> n.first() <= token
                                && token < n.end()
                                && !book.senses(phrases.text(n.first(), n.end()), null)
                                        .isEmpty());
    }

    /** Whether the office is named by the first words, with at most modifiers before it: "Deputy", "Special". */
    private boolean starts(int first, int name) {
        String opening = phrases.token(first).text();
        boolean role = false;
        for (int end = first + 1; end <= name; end++) {
            role |= book.role(phrases.text(first, end), phrases.country(first, name))
                    .isPresent();
        }
        boolean other = Character.isUpperCase(opening.codePointAt(0))
                && phrases.token(first).is("nmod:poss");
        return role && !other;
    }
}
