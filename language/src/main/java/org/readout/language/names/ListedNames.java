package org.readout.language.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Gender;
import org.readout.language.actors.Sense;
import org.readout.model.Name;

/**
 * Mends names by what the actor book lists: a listed name of several words is one name ("Institute for the Study of
 * War"), a body before a person is not part of it ("Federation Council | Konstantin Kosachev"), a title is not either
 * ("Secretary of State | Marco Rubio"), and two halves of a person are one.
 */
public final class ListedNames {
    private static final int LONGEST = 8;
    private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "on", "in", "de", "al", "&", "-");
    private static final Set<String> REGIONS = Set.of(
            "european",
            "europeans",
            "western",
            "westerner",
            "westerners",
            "african",
            "africans",
            "asian",
            "asians",
            "arab",
            "arabs",
            "latin",
            "nordic",
            "baltic",
            "balkan",
            "scandinavian",
            "transatlantic");

    private final ActorBook book;

    public ListedNames(ActorBook book) {
        this.book = book;
    }

    /** The names, mended. @param names in order and apart */
    public List<NameSpan> mend(List<Sentence> sentences, List<Token> tokens, List<NameSpan> names) {
        List<NameSpan> out = new ArrayList<>();
        for (NameSpan name : names) {
            if (!isOfTitle(tokens, name)) {
                split(tokens, name, out);
            }
        }
        out = joinHalves(tokens, out);
        for (Sentence sentence : sentences) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                NameSpan listed = listed(sentence, tokens, i);
                if (listed != null) {
                    replace(listed, out);
                    i = listed.end() - 1;
                }
            }
        }
        out.sort(Comparator.comparingInt(NameSpan::first));
        return out;
    }

    /** The longest listed name of two words or more that begins with a token. */
    private @Nullable NameSpan listed(Sentence sentence, List<Token> tokens, int first) {
        String word = tokens.get(first).text();
        if (!isCapital(tokens.get(first))
                || word.equals("The")
                || book.role(word).isPresent()) {
            return null;
        }
        for (int end = Math.min(sentence.end(), first + LONGEST); end > first + 1; end--) {
            if (!isCapital(tokens.get(end - 1)) || !isRun(tokens, first, end)) {
                continue;
            }
            for (Sense sense : book.senses(Gazetteer.text(tokens, first, end))) {
                Name.Type type = type(sense.kind());
                if (type != null && !sense.surnameOnly()) {
                    return new NameSpan(first, end, type);
                }
            }
        }
        return null;
    }

    /** Capitals, joined by small words at most. */
    private static boolean isRun(List<Token> tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            String word = tokens.get(i).text();
            if (!isCapital(tokens.get(i)) && !SMALL.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    private static Name.@Nullable Type type(Sense.Kind kind) {
        return switch (kind) {
            case PERSON -> Name.Type.PERSON;
            case ORGANISATION, MEDIA -> Name.Type.ORG;
            case STATE, CAPITAL, SEAT, PLACE -> Name.Type.PLACE;
            case NATIONALITY, PEOPLE -> null;
        };
    }

    /** Puts a listed name in, unless a longer name already covers it. */
    private static void replace(NameSpan listed, List<NameSpan> names) {
        for (NameSpan name : names) {
            boolean covered = name.first() <= listed.first() && listed.end() <= name.end();
            if (covered) {
                if (name.first() == listed.first() && name.end() == listed.end()) {
                    names.set(names.indexOf(name), listed);
                }
                return;
            }
        }
        names.removeIf(n -> n.first() < listed.end() && listed.first() < n.end());
        names.add(listed);
        names.sort(Comparator.comparingInt(NameSpan::first));
    }

    /** "State" of "Secretary of State", taken for a name. */
    private boolean isOfTitle(List<Token> tokens, NameSpan name) {
        return name.first() > 1
                && name.end() - name.first() == 1
                && tokens.get(name.first() - 1).text().equals("of")
                && book.role(Gazetteer.text(tokens, name.first() - 2, name.end()))
                        .isPresent()
                && book.senses(tokens.get(name.first()).text()).isEmpty();
    }

    /** Takes a leading body, country or title off a person, and knows regions as such. */
    private void split(List<Token> tokens, NameSpan name, List<NameSpan> out) {
        String words = Gazetteer.text(tokens, name.first(), name.end());
        if (name.end() - name.first() == 1 && REGIONS.contains(words.toLowerCase(Locale.ROOT))) {
            out.add(new NameSpan(name.first(), name.end(), Name.Type.NORP));
            return;
        }
        boolean whole = book.senses(words).stream().anyMatch(s -> !s.surnameOnly());
        for (int cut = name.first() + 1; !whole && cut < name.end() - 1; cut++) {
            if (name.end() - cut > 3 || !isPerson(tokens, cut, name.end())) {
                continue;
            }
            String before = Gazetteer.text(tokens, name.first(), cut);
            Name.Type type = book.senses(before).stream()
                    .map(s -> type(s.kind()))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            boolean title = book.role(before).isPresent() || before.equals("State");
            if (type != null || title) {
                if (!title && type != null) {
                    out.add(new NameSpan(name.first(), cut, type));
                }
                out.add(new NameSpan(cut, name.end(), Name.Type.PERSON));
                return;
            }
        }
        out.add(name);
    }

    private boolean isPerson(List<Token> tokens, int first, int end) {
        if (book.genderOfName(tokens.get(first).text()) != Gender.UNKNOWN) {
            return true;
        }
        return book.senses(Gazetteer.text(tokens, first, end)).stream()
                .anyMatch(s -> s.kind() == Sense.Kind.PERSON && !s.surnameOnly());
    }

    /** "Marco" and "Rubio", found apart, are one person; "State" before them is a title's. */
    private List<NameSpan> joinHalves(List<Token> tokens, List<NameSpan> names) {
        List<NameSpan> out = new ArrayList<>();
        for (NameSpan name : names) {
            NameSpan last = out.isEmpty() ? name : out.getLast();
            boolean half = last.end() == name.first()
                    && last.end() - last.first() == 1
                    && name.type() == Name.Type.PERSON
                    && isCapital(tokens.get(name.first()))
                    && isPerson(tokens, last.first(), last.end());
            if (half) {
                out.set(out.size() - 1, new NameSpan(last.first(), name.end(), Name.Type.PERSON));
            } else {
                out.add(name);
            }
        }
        return out;
    }
}
