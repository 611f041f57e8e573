package org.readout.find.attendance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;

/** Who else a clause brings or leaves at home: "including X", "accompanied by X", "instead of X", "but not X". */
final class Companions {
    private static final int REACH = 25;
    private static final Set<String> ESCORTED = Set.of("accompanied", "flanked", "joined", "escorted");
    private static final Set<String> INSTEAD = Set.of("instead of", "rather than", "place of");
    private final Document doc;
    private final Clauses clauses;
    private final Enumeration enumeration;

    Companions(Document doc, Clauses clauses) {
        this.doc = doc;
        this.clauses = clauses;
        this.enumeration = new Enumeration(doc);
    }

    /** Every head with whether it goes against the clause ("but not the leaders"). */
    Map<Token, Boolean> of(List<Token> who, Token predicate) {
        Map<Token, Boolean> out = new LinkedHashMap<>();
        for (Token head : who) {
            out.put(head, negatedConjunct(head));
        }
        if (who.isEmpty()) {
            return out;
        }
        int end = Math.min(doc.sentence(predicate).end(), predicate.index() + REACH);
        int first = Math.min(predicate.index(), who.getFirst().index());
        for (int i = first; i < end; i++) {
            Token token = doc.token(i);
            String word = token.text().toLowerCase(java.util.Locale.ROOT);
            boolean including = word.equals("including")
                    || (word.equals("with")
                            && i > first
                            && doc.token(i - 1).text().equals("along"));
            String next = i + 1 < end ? doc.token(i + 1).text().toLowerCase(java.util.Locale.ROOT) : "";
            boolean escorted = ESCORTED.contains(word) && next.equals("by");
            boolean instead = INSTEAD.contains(word + " " + next);
            if (including || instead || escorted) {
                for (Token head : listed(i + (instead || escorted ? 2 : 1), end)) {
                    out.putIfAbsent(head, instead);
                }
            }
        }
        return out;
    }

    /** "attended the service with his wife and the mayor": people who come along. */
    List<Token> with(Token predicate) {
        int end = Math.min(doc.sentence(predicate).end(), predicate.index() + REACH);
        for (int i = predicate.index() + 1; i < end; i++) {
            Token token = doc.token(i);
            if (token.isVerb() || token.pos() == Pos.SCONJ || token.text().equals(",")) {
                return List.of();
            }
            if (token.text().equals("with")) {
                List<Token> heads =
                        enumeration.from(i + 1, doc.sentence(predicate).end());
                return heads.stream().allMatch(doc::isPerson) ? heads : List.of();
            }
        }
        return List.of();
    }

    /** The list behind a word, by the parse or by the words, whichever has more of it. */
    private List<Token> listed(int from, int end) {
        List<Token> parsed = nounAfter(from, end);
        List<Token> read = parsed.isEmpty()
                ? List.of()
                : enumeration.from(from, doc.sentence(doc.token(from)).end());
        return read.size() > parsed.size() ? read : parsed;
    }

    private boolean negatedConjunct(Token head) {
        return head.is("conj")
                && doc.children(head).stream()
                        .anyMatch(c -> Set.of("not", "n't").contains(c.text().toLowerCase(java.util.Locale.ROOT)));
    }

    /** The heads of the noun phrase that begins at a token. */
    private List<Token> nounAfter(int from, int end) {
        Optional<Mention> named = doc.mentions().stream()
                .filter(m -> m.first() == from && m.kind() == Mention.Kind.NAME)
                .findFirst();
        boolean owner = named.isPresent()
                && named.get().end() < doc.tokens().size()
                && doc.token(named.get().end()).pos() == Pos.PART;
        if (named.isPresent() && !owner) {
            Token head = doc.token(named.get().head());
            return head.isVerb() ? List.of(head) : clauses.conjuncts(head);
        }
        for (int i = from; i < Math.min(end, from + 8); i++) {
            Token token = doc.token(i);
            boolean noun = token.isNoun();
            boolean inside = token.is("compound") || token.is("flat") || token.is("nmod:poss") || token.is("amod");
            if (noun && !inside) {
                List<Token> heads = new ArrayList<>();
                Token head = token;
                heads.addAll(clauses.conjuncts(head));
                return heads;
            }
            if (token.isVerb()) {
                return List.of();
            }
        }
        return List.of();
    }
}
