package org.readout.find.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Operators;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Document;
import org.readout.language.Token;

/** What is there to be seen of how real one word's event is: the rules' reading, and the words that it rests on. */
final class FactualityFeatures {
    private static final Set<String> SIDE = Set.of("advmod", "mark", "aux", "cop", "det", "case", "amod", "expl");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final int LEVELS = 4;
    private static final int REACH = 8;
    private final Document doc;
    private final Clauses clauses;
    private final OutlookReader outlooks;
    private final Operators operators;
    private final Signatures signatures;

    FactualityFeatures(Document doc, Operators operators, Signatures signatures) {
        this.doc = doc;
        this.operators = operators;
        this.clauses = new Clauses(doc, operators);
        this.outlooks = new OutlookReader(doc, clauses, operators);
        this.signatures = signatures;
    }

    /** The features of a word, each once, in a stable order. */
    List<String> of(Token token) {
        Set<String> out = new TreeSet<>();
        Outlook outlook = outlooks.read(token);
        String class_ = outlook.factuality().name();
        out.add("class=" + class_);
        out.add("force=" + outlook.force() + (outlook.negative() ? "-" : "+"));
        out.add("tense=" + outlook.tense());
        out.add("class=" + class_ + "&tag=" + token.tag());
        if (outlook.conditional()) {
            out.add("conditional");
        }
        for (Outlook.Step step : outlook.steps()) {
            out.add("effect=" + step.operator().effect() + (step.negated() ? "-" : "+"));
            out.add("entry=" + step.operator().entry() + (step.negated() ? "-" : "+"));
        }
        int projected = signatures.projected(doc, clauses, token);
        out.add("projected=" + Signatures.sign(projected));
        out.add("projected=" + Signatures.sign(projected) + "&class=" + class_);
        own(token, out);
        arguments(token, out);
        above(token, out);
        finite(token, out);
        return List.copyOf(out);
    }

    private void own(Token token, Set<String> out) {
        out.add("lemma=" + lower(token));
        out.add("tag=" + token.tag());
        out.add("relation=" + token.relation());
        out.add("tag=" + token.tag() + "&relation=" + token.relation());
        if (clauses.negated(token)) {
            out.add("negated");
        }
        for (Token child : doc.children(token)) {
            if (SIDE.stream().anyMatch(child::is)) {
                out.add("side=" + base(child) + ":" + lower(child));
            }
            out.add("has=" + base(child));
        }
        int first = doc.sentence(token).first();
        int end = doc.sentence(token).end();
        if (token.index() > first) {
            out.add("before=" + lower(doc.token(token.index() - 1)));
        }
        if (token.index() + 1 < end) {
            out.add("after=" + lower(doc.token(token.index() + 1)));
        }
        if (doc.token(end - 1).text().equals("?")) {
            out.add("question");
        }
    }

    /** Who does it to what: "one may", "talks", "nobody". */
    private void arguments(Token token, Set<String> out) {
        for (Token child : doc.children(token)) {
            String relation = base(child);
            if (child.is("nsubj") || child.is("obj")) {
                out.add(relation + "=" + lower(child));
                out.add(relation + "tag=" + child.tag());
                if (doc.child(child, "det").isEmpty() && child.tag().equals("NNS")) {
                    out.add(relation + "=any");
                }
                doc.child(child, "det").ifPresent(d -> out.add(relation + "det=" + lower(d)));
            } else if (child.is("obl") || child.is("nmod") || child.is("advcl") || child.is("acl")) {
                for (Token mark : doc.children(child)) {
                    if (mark.is("case") || mark.is("mark")) {
                        out.add(relation + "=" + lower(mark));
                    }
                }
                doc.times().stream()
                        .filter(t -> t.span().contains(child.span()))
                        .forEach(t -> out.add("time=" + relation));
            }
        }
    }

    /** The finite verb that the word hangs on, however far up, and the verb of the sentence. */
    private void finite(Token token, Set<String> out) {
        Token at = token;
        StringBuilder path = new StringBuilder();
        boolean found = false;
        for (int i = 0; i < REACH; i++) {
            if (!found
                    && (FINITE.contains(at.tag())
                            || doc.children(at).stream().anyMatch(c -> c.is("aux") && FINITE.contains(c.tag())))) {
                out.add("finite=" + at.tag() + ":" + i);
                found = true;
            }
            Optional<Token> head = doc.head(at);
            if (head.isEmpty()) {
                break;
            }
            path.append(base(at)).append('<');
            if (i == 1) {
                out.add("path=" + path + lower(head.get()));
            }
            if (i < 3) {
                out.add("path=" + path);
            }
            at = head.get();
        }
        out.add("root=" + at.tag());
        for (Token child : doc.children(at)) {
            if (child.is("aux")) {
                out.add("rootaux=" + lower(child));
            }
        }
    }

    private void above(Token token, Set<String> out) {
        Token at = token;
        for (int i = 0; i < LEVELS; i++) {
            Optional<Token> head = doc.head(at);
            if (head.isEmpty()) {
                out.add("top=" + i);
                return;
            }
            Token governor = head.get();
            String relation = base(at);
            out.add("above" + i + "=" + relation + ":" + lower(governor));
            if (i < 2) {
                out.add("head" + i + "="
                        + Math.round(2 * doc.factuality(governor).orElse(0)));
            }
            if (i == 0) {
                out.add("abovetag=" + relation + ":" + governor.tag());
                out.add("sig=" + relation + ":"
                        + signatures
                                .of(governor)
                                .map(Signatures.Signature::written)
                                .orElse("none")
                        + (clauses.negated(governor) ? "-" : ""));
            } else {
                out.add("any=" + lower(governor));
            }
            if (clauses.negated(governor)) {
                out.add("abovenegated=" + i);
            }
            operators.of(doc, governor).ifPresent(o -> out.add("op=" + relation + ":" + o.effect()));
            for (Token child : doc.children(governor)) {
                if (child.is("aux") || child.is("mark")) {
                    out.add("beside" + Math.min(i, 1) + "=" + base(child) + ":" + lower(child));
                }
            }
            at = governor;
        }
    }

    private static String lower(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    private static String base(Token token) {
        String relation = token.relation();
        int colon = relation.indexOf(':');
        return colon < 0 || relation.equals("acl:relcl") ? relation : relation.substring(0, colon);
    }
}
