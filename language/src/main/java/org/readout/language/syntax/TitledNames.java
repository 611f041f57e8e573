package org.readout.language.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.data.DataFile;

/**
 * Mends lists of people with their titles: "President Emmanuel Macron of France, Chancellor Olaf Scholz, and Prime Minister
 * Boris Johnson". Parsers lose a member of such lists, or make one name a part of another. What the words themselves show:
 * a title, a name, perhaps a country, and commas with an "and" before the last.
 */
final class TitledNames {
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_TITLE = 9;
    private static final Set<String> SMALL = Set.of("of", "the", "for", "and");
    private static final Set<String> PARTICLES =
            Set.of("bin", "al", "de", "da", "van", "von", "der", "den", "el", "ibn");
    private static final Set<String> HONORIFICS = Set.of("H.E.", "H.R.H.", "H.M.", "H.H.");
    /** Where a list as a whole may stand, the likeliest first. */
    private static final List<String> PLACES =
            List.of("nsubj", "nsubj:pass", "obj", "obl:agent", "obl", "iobj", "nmod", "conj", "appos", "nmod:poss");

    private final Set<String> titles;

    private TitledNames(Set<String> titles) {
        this.titles = titles;
    }

    /** @throws IllegalStateException when the list of titles is missing */
    static TitledNames load() {
        Set<String> titles = new HashSet<>();
        DataFile.lines(TitledNames.class, "titles.txt").forEach(row -> titles.add(row.get(0)));
        return new TitledNames(titles);
    }

    /** One of a list. Tokens: its first; its title's last word; its name's first; the name's end; its own end. */
    private record Member(int first, int title, int name, int nameEnd, int end) {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
            if (HONORIFICS.contains(tokens.get(i).text())) {
                honorific(i, sentence, tokens);
            }
        }
        int i = sentence.first();
        while (i < sentence.end()) {
            List<Member> list = list(i, sentence, tokens);
            if (list.size() > 1) {
                join(list, sentence, tokens);
                i = list.getLast().end();
            } else {
                i++;
            }
        }
    }

    /** "H.E. Sheikh Mohammed": what the name hangs on is the name. */
    private static void honorific(int at, Sentence sentence, List<Token> tokens) {
        Token honorific = tokens.get(at);
        for (int i = at + 1; i < sentence.end(); i++) {
            Token name = tokens.get(i);
            if (name.head() == at && name.is("flat")) {
                tokens.set(i, name.under(honorific.head(), honorific.relation()));
                for (int j = sentence.first(); j < sentence.end(); j++) {
                    if (j != i && tokens.get(j).head() == at) {
                        tokens.set(j, tokens.get(j).under(i, tokens.get(j).relation()));
                    }
                }
                tokens.set(at, honorific.under(i, "nmod:desc"));
                return;
            }
        }
    }

    /** The list that begins at a token; empty when none does. */
    private List<Member> list(int from, Sentence sentence, List<Token> tokens) {
        List<Member> list = new ArrayList<>();
        if (from > sentence.first() && isCapital(tokens.get(from - 1)) && !opens(tokens.get(from - 1))) {
            return list;
        }
        Member member = member(from, sentence, tokens);
        boolean ended = false;
        while (member != null) {
            list.add(member);
            int at = member.end();
            boolean comma = at < sentence.end() && tokens.get(at).text().equals(",");
            int next = comma ? at + 1 : at;
            boolean and = next < sentence.end() && tokens.get(next).text().equals("and");
            if (ended || (!comma && !and)) {
                break;
            }
            ended = and;
            member = member(and ? next + 1 : next, sentence, tokens);
        }
        boolean whole = ended && member == list.getLast();
        boolean goesOn = !list.isEmpty()
                && list.getLast().end() < sentence.end()
                && tokens.get(list.getLast().end()).tag().equals("POS");
        return whole && !goesOn ? list : List.of();
    }

    /** The member that begins at a token: up to the first title that has a name right behind it. Null when there is none. */
    private @Nullable Member member(int from, Sentence sentence, List<Token> tokens) {
        for (int i = from; i + 1 < Math.min(sentence.end(), from + LONGEST_TITLE); i++) {
            Token t = tokens.get(i);
            if (i > from
                    && t.text().equals("(")
                    && i + 3 < sentence.end()
                    && tokens.get(i + 2).text().equals(")")) {
                i += 2;
                continue;
            }
            boolean inTitle = isCapital(t) || titles.contains(lower(t)) || (i > from && SMALL.contains(t.text()));
            if (!inTitle) {
                return null;
            }
            Member member = titles.contains(lower(t)) ? titled(from, i, sentence, tokens) : null;
            if (member != null) {
                return member;
            }
        }
        return null;
    }

    private @Nullable Member titled(int from, int title, Sentence sentence, List<Token> tokens) {
        int name = title + 1;
        if (tokens.get(name).text().equals("of")) {
            name = behindOffice(name, sentence, tokens);
        }
        int end = name;
        while (end < sentence.end() && end - name < LONGEST_NAME && isName(tokens.get(end))) {
            end++;
        }
        boolean none = end == name || PARTICLES.contains(tokens.get(end - 1).text());
        boolean goesOn = end < sentence.end() && titles.contains(lower(tokens.get(end)));
        return none || goesOn ? null : new Member(from, title, name, end, country(end, sentence, tokens));
    }

    /** Where the name begins behind "of State", as the tree has it; the place itself when it has none. */
    private int behindOffice(int of, Sentence sentence, List<Token> tokens) {
        for (int i = of + 2; i < Math.min(sentence.end(), of + LONGEST_NAME); i++) {
            Token t = tokens.get(i);
            if (!isName(t)) {
                break;
            }
            boolean begins = i + 1 < sentence.end()
                    && tokens.get(i + 1).is("flat")
                    && tokens.get(i + 1).head() == i;
            if (begins) {
                return i;
            }
        }
        return of;
    }

    private static int country(int end, Sentence sentence, List<Token> tokens) {
        if (end >= sentence.end() || !tokens.get(end).text().equals("of")) {
            return end;
        }
        int i = end + 1;
        if (i < sentence.end() && tokens.get(i).text().equals("the")) {
            i++;
        }
        int first = i;
        while (i < sentence.end() && isCapital(tokens.get(i))) {
            i++;
        }
        return i == first ? end : i;
    }

    private static boolean opens(Token before) {
        return before.pos() == Pos.PUNCT || before.pos() == Pos.ADP;
    }

    private boolean isName(Token t) {
        return (isCapital(t) && t.pos() == Pos.PROPN && !titles.contains(lower(t))) || PARTICLES.contains(t.text());
    }

    private static boolean isCapital(Token t) {
        return Character.isUpperCase(t.text().charAt(0));
    }

    private static String lower(Token t) {
        return t.text().toLowerCase(Locale.ROOT);
    }

    private static void join(List<Member> list, Sentence sentence, List<Token> tokens) {
        int from = list.getFirst().first();
        int to = list.getLast().end();
        Token outer = outer(from, to, tokens);
        if (outer == null) {
            return;
        }
        int first = list.getFirst().name();
        // What hangs on the list from outside stays with the first where it stands before it, else with the nearest.
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if ((i < from || i >= to) && t.head() >= from && t.head() < to) {
                int head = i < from ? first : holder(t.head(), list);
                tokens.set(i, t.under(head, t.relation()));
            }
        }
        for (Member member : list) {
            boolean isFirst = member == list.getFirst();
            inside(member, tokens);
            Token name = tokens.get(member.name());
            tokens.set(member.name(), isFirst ? name.under(outer.head(), outer.relation()) : name.under(first, "conj"));
            for (int i = member.first() - 1; !isFirst && i >= from && isBetween(tokens.get(i)); i--) {
                boolean and = tokens.get(i).text().equals("and");
                tokens.set(i, tokens.get(i).under(member.name(), and ? "cc" : "punct"));
            }
        }
    }

    private static boolean isBetween(Token t) {
        return t.text().equals(",") || t.text().equals("and");
    }

    /** The name of the member that a token is in. */
    private static int holder(int token, List<Member> list) {
        for (Member member : list) {
            if (token < member.end()) {
                return member.name();
            }
        }
        return list.getLast().name();
    }

    /** The token by which the list hangs on the rest of the sentence; null when the sentence hangs on it. */
    private static @Nullable Token outer(int from, int to, List<Token> tokens) {
        Token best = null;
        for (int i = from; i < to; i++) {
            Token t = tokens.get(i);
            if (t.head() < 0) {
                return null;
            }
            boolean out = t.head() < from || t.head() >= to;
            if (out && PLACES.contains(t.relation()) && (best == null || rank(t) < rank(best))) {
                best = t;
            }
        }
        return best;
    }

    private static int rank(Token t) {
        return PLACES.indexOf(t.relation());
    }

    /** Title, name and country of one member, hung on its name. */
    private static void inside(Member m, List<Token> tokens) {
        for (int i = m.name() + 1; i < m.nameEnd(); i++) {
            tokens.set(i, tokens.get(i).under(m.name(), "flat"));
        }
        tokens.set(m.title(), tokens.get(m.title()).under(m.name(), "nmod:desc"));
        for (int i = m.first(); i < m.name(); i++) {
            Token t = tokens.get(i);
            boolean within = t.head() >= m.first() && t.head() < m.name() && t.head() != i;
            if (i != m.title() && (!within || loops(i, m, tokens))) {
                String relation = t.pos() == Pos.ADJ ? "amod" : t.pos() == Pos.ADP ? "case" : "compound";
                tokens.set(i, t.under(m.title(), i > m.title() && t.pos() == Pos.PROPN ? "nmod" : relation));
            }
        }
        int last = m.end() - 1;
        for (int i = m.nameEnd(); i < m.end(); i++) {
            Token t = tokens.get(i);
            boolean within = t.head() >= m.nameEnd() && t.head() < m.end();
            if (i == last) {
                tokens.set(i, t.under(m.name(), "nmod"));
            } else if (!within || t.head() == i) {
                String relation = t.pos() == Pos.ADP ? "case" : t.pos() == Pos.DET ? "det" : "compound";
                tokens.set(i, t.under(last, relation));
            }
        }
    }

    /** Whether a word of a title hangs on itself in the end, or not on the title's last word. */
    private static boolean loops(int from, Member m, List<Token> tokens) {
        int at = from;
        for (int steps = 0; steps < LONGEST_TITLE && at != m.title(); steps++) {
            at = tokens.get(at).head();
            if (at < m.first() || at >= m.name()) {
                return true;
            }
        }
        return at != m.title();
    }
}
