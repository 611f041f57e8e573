package org.readout.find.factuality;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * What predicates say about what lies below them ({@code signatures.tsv}), carried from the root of a sentence down to one
 * word: "did not manage to stop the attack" leaves the attack standing.
 */
final class Signatures {
    private static final int DEPTH = 8;
    private static final Set<String> MODALS = Set.of("may", "might", "could", "can", "should", "must", "would", "will");
    private static final Set<String> COMPLEMENTS = Set.of("xcomp", "ccomp", "csubj", "obj", "nsubj", "nmod", "acl");
    private static final Set<String> OPEN = Set.of("if", "unless", "whether", "until", "lest");
    private final Map<String, Signature> byLemma;

    private Signatures(Map<String, Signature> byLemma) {
        this.byLemma = byLemma;
    }

    /**
     * Signs of what lies below.
     *
     * @param holds -1, 0 or 1: what follows when the predicate holds
     * @param fails the same when it does not
     */
    record Signature(int holds, int fails) {
        int of(int sign) {
            return sign > 0 ? holds : sign < 0 ? fails : 0;
        }

        String written() {
            return sign(holds) + sign(fails);
        }
    }

    /** Reads the data file. */
    static Signatures load() {
        Map<String, Signature> byLemma = new HashMap<>();
        for (Row row : DataFile.table(Signatures.class, "signatures.tsv", 1, 3)) {
            Signature signature = new Signature(value(row.get(1)), value(row.get(2)));
            for (String lemma : row.get(0).split(" ")) {
                byLemma.put(lemma, signature);
            }
        }
        return new Signatures(Map.copyOf(byLemma));
    }

    private static int value(String sign) {
        return switch (sign) {
            case "+" -> 1;
            case "-" -> -1;
            case "0" -> 0;
            default -> throw new IllegalStateException("signatures.tsv: no sign: " + sign);
        };
    }

    static String sign(int value) {
        return value > 0 ? "+" : value < 0 ? "-" : "0";
    }

    Optional<Signature> of(Token token) {
        return Optional.ofNullable(byLemma.get(token.lemma().toLowerCase(Locale.ROOT)));
    }

    /** Whether a word is said to be so: 1, to be otherwise: -1, or neither: 0. */
    int projected(Document doc, Clauses clauses, Token token) {
        return projected(doc, clauses, token, 0);
    }

    private int projected(Document doc, Clauses clauses, Token token, int depth) {
        int sign = above(doc, clauses, token, depth);
        for (Token child : doc.children(token)) {
            if (child.is("aux") && MODALS.contains(child.lemma().toLowerCase(Locale.ROOT))) {
                sign = 0;
            }
        }
        return clauses.negated(token) ? -sign : sign;
    }

    private int above(Document doc, Clauses clauses, Token token, int depth) {
        Optional<Token> head = doc.head(token);
        if (head.isEmpty() || depth >= DEPTH) {
            return 1;
        }
        Token governor = head.get();
        if (token.is("conj") || token.is("advcl") && !open(doc, token)) {
            return token.is("conj") ? above(doc, clauses, governor, depth + 1) : 1;
        }
        if (token.is("advcl")) {
            return 0;
        }
        boolean complement =
                !token.relation().equals("acl:relcl") && COMPLEMENTS.stream().anyMatch(token::is);
        if (!complement) {
            return 1;
        }
        int sign = projected(doc, clauses, governor, depth + 1);
        Signature signature = byLemma.get(governor.lemma().toLowerCase(Locale.ROOT));
        return signature == null || token.is("nsubj") ? sign : signature.of(sign);
    }

    private static boolean open(Document doc, Token clause) {
        return doc.children(clause).stream()
                .anyMatch(c -> c.is("mark") && OPEN.contains(c.lemma().toLowerCase(Locale.ROOT)));
    }
}
