package org.readout.language.coreference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Role;
import org.readout.model.Actor;

/** Noun phrases over the tokens of one article. */
final class Phrases {
    /** Words of a description on either side of its head, at most. */
    private static final int REACH = 14;

    private final String article;
    private final List<Token> tokens;
    private final int[] sentence;
    private final ActorBook book;

    Phrases(String article, List<Token> tokens, int[] sentence, ActorBook book) {
        this.article = article;
        this.tokens = tokens;
        this.sentence = sentence;
        this.book = book;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    int sentence(int i) {
        return sentence[i];
    }

    String text(int first, int end) {
        return article.substring(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }

    int head(int first, int end) {
        for (int i = first; i < end; i++) {
            int h = tokens.get(i).head();
            if (h < first || h >= end) {
                return i;
            }
        }
        return end - 1;
    }

    /** The lemma of the preposition that governs a noun, or nothing. */
    String preposition(Token noun) {
        int from = Math.max(0, noun.index() - 6);
        for (int i = noun.index() - 1; i >= from; i--) {
            if (tokens.get(i).head() == noun.index() && tokens.get(i).is("case")) {
                return tokens.get(i).text().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /** The first token of the phrase that a noun heads, determiners and possessors with it. */
    int first(int head) {
        int first = head;
        for (int i = head - 1; i >= Math.max(0, head - REACH) && sentence[i] == sentence[head]; i--) {
            Token t = tokens.get(i);
            if ((t.pos() == Pos.PUNCT && !isHyphen(t))
                    || t.tag().equals("POS") && (i == 0 || !under(i - 1, head))
                    || (t.pos() == Pos.CCONJ && !joinsAdjectives(i))
                    || (first == i + 1 && i + 1 < head && tokens.get(i).pos() == Pos.PART && !t.is("case"))
                    || t.pos() == Pos.ADP
                    || t.is("case") && !t.tag().equals("POS")
                    || t.is("mark")
                    || !under(i, head)) {
                break;
            }
            first = i;
        }
        return first;
    }

    private static boolean isHyphen(Token t) {
        return t.tag().equals("HYPH") || t.text().equals("-");
    }

    /** "Ukrainian and Russian negotiators": one phrase; "Trump and Ukrainian officials": two. */
    private boolean joinsAdjectives(int and) {
        return and > 0
                && and + 1 < tokens.size()
                && tokens.get(and - 1).pos() == Pos.ADJ
                && tokens.get(and + 1).pos() == Pos.ADJ;
    }

    /** The countries that a phrase names, in order, each once. */
    List<String> countries(int first, int end) {
        List<String> found = new ArrayList<>();
        for (int i = first; i < end; i++) {
            String word = tokens.get(i).text();
            if (Character.isUpperCase(word.charAt(0))) {
                String two = i + 1 < end ? text(i, i + 2) : word;
                String country = book.country(two).or(() -> book.country(word)).orElse(null);
                if (country != null && !found.contains(country)) {
                    found.add(country);
                }
            }
        }
        return found;
    }

    /** One past the last token of the phrase: "of" and what hangs on it is part of it, clauses are not. */
    int end(int head) {
        int next = head + 1;
        if (next < tokens.size()
                && sentence[next] == sentence[head]
                && tokens.get(next).text().equals("of")) {
            int end = next + 1;
            while (end < tokens.size()
                    && end < head + REACH
                    && sentence[end] == sentence[head]
                    && under(end, head)
                    && (tokens.get(end).pos() != Pos.PUNCT || isListComma(end))
                    && tokens.get(end).pos() != Pos.AUX
                    && (tokens.get(end).pos() != Pos.VERB
                            || tokens.get(end).tag().equals("NNP"))) { // "United"
                end++;
            }
            while (end > next + 1 && joins(tokens.get(end - 1).pos())) {
                end--;
            }
            return end > next + 1 ? end : next;
        }
        return next;
    }

    private static boolean joins(Pos pos) {
        return pos == Pos.DET || pos == Pos.CCONJ || pos == Pos.ADP || pos == Pos.PUNCT;
    }

    /** "of Germany, France and Poland": the commas of a list of names are inside. */
    private boolean isListComma(int i) {
        return tokens.get(i).text().equals(",")
                && i + 2 < tokens.size()
                && tokens.get(i - 1).pos() == Pos.PROPN
                && tokens.get(i + 1).pos() == Pos.PROPN
                && (tokens.get(i + 2).text().equals(",") || tokens.get(i + 2).pos() == Pos.CCONJ);
    }

    private boolean under(int token, int head) {
        int t = token;
        for (int hops = 0; hops < 10 && t >= 0; hops++) {
            if (t == head) {
                return true;
            }
            t = tokens.get(t).head();
        }
        return false;
    }

    /** The country that a phrase names, by adjective, possessor or abbreviation. */
    @Nullable
    String country(int first, int end) {
        for (int i = first; i < end; i++) {
            String word = tokens.get(i).text();
            if (Character.isUpperCase(word.charAt(0))) {
                String two = i + 1 < end ? text(i, i + 2) : word;
                var found = book.country(two).or(() -> book.country(word));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return null;
    }

    /** "the American", "the Spaniard": one person, told by nationality. */
    boolean isOneOfPeople(Token noun) {
        int before = noun.index() - 1;
        return before >= 0
                && tokens.get(before).text().equalsIgnoreCase("the")
                && tokens.get(before).head() == noun.index()
                && (noun.tag().equals("NN") || noun.tag().equals("NNP"))
                && (noun.is("nsubj") || noun.is("obj") || noun.is("iobj"))
                && book.country(noun.text()).isPresent();
    }

    /**
     * Whether what a title is of ("of the club in Kenya", "the army's") is no country, so that it is not the country's
     * office.
     */
    boolean isOfOther(Token head) {
        for (int i = Math.max(0, head.index() - REACH); i < Math.min(tokens.size(), head.index() + REACH); i++) {
            Token t = tokens.get(i);
            if (t.head() != head.index() || sentence[i] != sentence[head.index()]) {
                continue;
            }
            boolean of = t.is("nmod") && i > head.index() && preposition(t).equals("of");
            boolean owns = t.is("nmod:poss") && !t.tag().startsWith("PRP");
            if ((of || owns) && !isCountryOrItsOrgan(t)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCountryOrItsOrgan(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        boolean whole = lemma.equals("state")
                || lemma.equals("government")
                || lemma.equals("country")
                || lemma.equals("nation")
                || lemma.equals("republic");
        if (whole) {
            return true;
        }
        int end = noun.index() + 1;
        while (end < tokens.size() && end < noun.index() + 4 && tokens.get(end).is("flat")) {
            end++;
        }
        boolean named = Character.isUpperCase(noun.text().charAt(0));
        return named && country(Math.max(0, Math.min(first(noun.index()), noun.index())), end) != null;
    }

    /** A person whom no book lists, with the code that the words before or after the name give. */
    Actor adHoc(String name, int first, int end) {
        int from = first;
        while (from > 0
                && first - from < REACH
                && sentence[from - 1] == sentence[first]
                && tokens.get(from - 1).pos() != Pos.VERB
                && tokens.get(from - 1).pos() != Pos.AUX
                && tokens.get(from - 1).pos() != Pos.PUNCT) {
            from--;
        }
        String said = from < first ? text(from, first) : "";
        String country = from < first ? country(from, first) : null;
        Role role = said.isEmpty() ? null : book.role(said, country).orElse(null);
        int after = end + 1;
        if (role == null && after < tokens.size() && tokens.get(end).text().equals(",")) {
            int stop = after;
            while (stop < tokens.size()
                    && stop < after + REACH
                    && sentence[stop] == sentence[first]
                    && tokens.get(stop).pos() != Pos.PUNCT
                    && !tokens.get(stop).isVerb()) {
                stop++;
            }
            if (stop > after) {
                said = text(after, stop).replaceFirst("^(the|a|an) ", "");
                country = country(after, stop);
                role = book.role(said, country).orElse(null);
            }
        }
        boolean coded =
                role != null && !role.sector().isEmpty() && !role.sector().equals("*");
        String id = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
        return new Actor(
                id.isEmpty() ? "person-" + first : id,
                name,
                Actor.Kind.PERSON,
                role == null ? null : country,
                coded && role != null ? List.of(role.sector()) : List.of(),
                role == null ? null : said,
                false);
    }
}
