package org.readout.find.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Span;

/**
 * The arguments of a document's predicates, as a reader supplies them: subjects through relative clauses, control and
 * coordination, agents of passives, obliques with their prepositions.
 *
 * @see <a href="https://universaldependencies.org/u/dep/">Universal Dependencies v2 relations</a>
 */
public final class Clauses {
    private static final int DEPTH = 10;
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "gen", "sen", "mr.", "mrs.", "ms.", "dr.", "gen.", "sen.");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> BOUNDARIES = Set.of("ccomp", "advcl", "acl", "parataxis", "conj", "csubj");
    private static final Set<String> LOOSE = Set.of("acl", "appos", "parataxis", "advcl");
    private static final Set<String> OUTSIDE = Set.of("conj", "cc", "cop", "nsubj", "aux", "case", "mark");
    private static final Set<Operator.Effect> RAISING =
            Set.of(Operator.Effect.EXPECT, Operator.Effect.WANT, Operator.Effect.DOUBT, Operator.Effect.SAY);
    private final Document doc;
    private final Operators operators;

    public Clauses(Document doc, Operators operators) {
        this.doc = doc;
        this.operators = operators;
    }

    /** An oblique or nominal modifier: its preposition ("in", "on behalf of" is "on") and its head. */
    public record Oblique(String preposition, Token head) {}

    /** A token and the heads coordinated with it, in order. */
    public List<Token> conjuncts(Token first) {
        List<Token> out = new ArrayList<>(List.of(first));
        for (Token child : doc.children(first)) {
            if (child.relation().equals("conj") && child.isVerb() == first.isVerb()) {
                out.addAll(conjunctsBelow(child, 0));
            }
            if (child.relation().equals("appos") && first.pos() == Pos.PROPN) {
                out.addAll(listed(child));
            }
        }
        return out;
    }

    /** "the Union, Egypt and the Emirates": an apposition that "and" follows is the second of a list. */
    private List<Token> listed(Token second) {
        if (second.pos() != Pos.PROPN || doc.child(second, "cc").isEmpty()) {
            return List.of();
        }
        int and = doc.child(second, "cc").orElseThrow().index();
        List<Token> out = new ArrayList<>(List.of(second));
        doc.children(second).stream()
                .filter(c -> c.index() > and && (c.is("flat") || c.is("conj")) && c.pos() == Pos.PROPN)
                .findFirst()
                .ifPresent(out::add);
        return out;
    }

    private List<Token> conjunctsBelow(Token token, int depth) {
        List<Token> out = new ArrayList<>(List.of(token));
        if (depth < DEPTH) {
            for (Token child : doc.children(token)) {
                if (child.relation().equals("conj")) {
                    out.addAll(conjunctsBelow(child, depth + 1));
                }
            }
        }
        return out;
    }

    /** Whether a predicate is a passive: "was attended", "invited to speak" as a modifier. */
    public boolean passive(Token predicate) {
        return doc.children(predicate).stream()
                        .anyMatch(c -> c.relation().equals("nsubj:pass")
                                || c.relation().equals("aux:pass")
                                || c.relation().equals("obl:agent"))
                || (predicate.is("acl")
                        && predicate.tag().equals("VBN")
                        && doc.child(predicate, "nsubj", "obj").isEmpty());
    }

    /** Those who do what the predicate says: heads, one for each conjunct; none when the text leaves them out. */
    public List<Token> agents(Token predicate) {
        if (passive(predicate)) {
            for (Oblique oblique : obliques(predicate)) {
                if (oblique.preposition().equals("by")) {
                    return conjuncts(oblique.head());
                }
            }
            return List.of();
        }
        return subjects(predicate, 0);
    }

    /** Those to whom it is done: objects, or the subject of a passive. */
    public List<Token> patients(Token predicate) {
        if (passive(predicate)) {
            return subjects(predicate, 0);
        }
        return doc.child(predicate, "obj").map(this::conjuncts).orElse(List.of());
    }

    /** The grammatical subject, through relative clauses, control and coordination. */
    public List<Token> subjects(Token predicate) {
        return subjects(predicate, 0);
    }

    private List<Token> subjects(Token predicate, int depth) {
        List<Token> own =
                doc.children(predicate).stream().filter(c -> c.is("nsubj")).toList();
        List<Token> before =
                own.stream().filter(o -> o.index() < predicate.index()).toList();
        own = before.isEmpty() ? own : before;
        List<Token> owned = own.stream().filter(o -> !owner(o)).toList();
        own = owned.isEmpty() ? own : owned;
        if (own.isEmpty()) {
            own = unmarked(predicate);
        }
        if (!own.isEmpty()) {
            Token subject = own.getFirst();
            if (RELATIVE.contains(lower(subject))) {
                return relative(predicate, subject);
            }
            if (own.size() > 1 && split(own.get(own.size() - 2), own.getLast())) {
                return conjuncts(own.getLast());
            }
            List<Token> all = new ArrayList<>();
            for (Token o : own) {
                all.addAll(conjuncts(o));
            }
            return all;
        }
        Optional<Token> above = doc.head(predicate);
        if (above.isPresent()) {
            List<Token> waiting = waiting(predicate, above.get());
            if (!waiting.isEmpty()) {
                return waiting;
            }
        }
        if (above.isEmpty() || depth >= DEPTH) {
            return nounBefore(predicate);
        }
        Token governor = above.get();
        return switch (base(predicate.relation())) {
            case "conj" -> governor.isVerb() || predicate.isVerb() ? subjects(governor, depth + 1) : List.of();
            case "xcomp", "advcl", "ccomp", "obl" -> controlled(predicate, governor, depth);
            case "obj", "nsubj" -> subjectOfNoun(predicate, governor, depth);
            case "acl" -> modified(predicate, governor, depth);
            default -> List.of();
        };
    }

    /** "Armenia's leader will meet": a possessor that the parse took for a subject beside the real one. */
    private boolean owner(Token subject) {
        int next = subject.index() + 1;
        return next < doc.sentence(subject).end() && doc.token(next).tag().equals("POS");
    }

    /** "Norway, which objects, was not invited": a name without preposition before a finite verb is its subject. */
    private List<Token> unmarked(Token predicate) {
        boolean finite = doc.children(predicate).stream()
                .anyMatch(c -> c.is("aux") && Set.of("VBD", "VBZ", "VBP", "MD").contains(c.tag()));
        if (!finite) {
            return List.of();
        }
        return doc.children(predicate).stream()
                .filter(c -> c.is("obl") && c.index() < predicate.index() && c.pos() == Pos.PROPN)
                .filter(c -> doc.child(c, "case").isEmpty())
                .filter(c -> doc.times().stream().noneMatch(t -> t.span().contains(c.span())))
                .limit(1)
                .toList();
    }

    /** Whether two subjects are one noun phrase that the parse has cut in two: "union leader" and "Ann Moe". */
    private boolean split(Token first, Token second) {
        for (int i = first.index() + 1; i < second.index(); i++) {
            if (doc.token(i).pos() == Pos.PUNCT || doc.token(i).pos() == Pos.CCONJ) {
                return false;
            }
        }
        return doc.times().stream().noneMatch(t -> t.span().contains(second.span()));
    }

    /** What "who" or "which" goes back to: the noun of its clause, else the noun that stands right before it. */
    private List<Token> relative(Token predicate, Token pronoun) {
        if (predicate.is("acl")) {
            return doc.head(predicate)
                    .map(h -> List.of(lower(pronoun).equals("who") && h.pos() == Pos.NOUN ? topmost(h) : h))
                    .orElse(List.of());
        }
        int before = pronoun.index() - 1;
        if (before >= 0 && doc.token(before).pos() == Pos.PUNCT) {
            before--;
        }
        if (before < doc.sentence(pronoun).first()) {
            return List.of(pronoun);
        }
        Token noun = doc.token(before);
        Token named = noun.is("flat") || noun.is("compound") ? doc.head(noun).orElse(noun) : noun;
        Token whole = lower(pronoun).equals("who") ? topmost(named) : named;
        Token head = doc.head(whole)
                .filter(h -> whole.is("appos") && h.pos() == Pos.PROPN)
                .orElse(whole);
        return head.isNoun() ? List.of(head) : List.of(pronoun);
    }

    /**
     * "said negotiators at that level would come": a clause with "will" or "would" has a subject of its own, so the noun
     * between it and the verb of saying is it, where the parse hung that on the verb of saying.
     */
    private List<Token> waiting(Token predicate, Token governor) {
        boolean finite = doc.children(predicate).stream()
                .anyMatch(c -> c.is("aux") && c.tag().equals("MD") && c.index() > governor.index());
        if (!finite || !predicate.is("ccomp") || !governor.isVerb()) {
            return List.of();
        }
        return doc.children(governor).stream()
                .filter(c -> c.index() > governor.index() && c.index() < predicate.index())
                .filter(c -> c.is("xcomp") || c.is("obj") || c.is("ccomp"))
                .filter(c -> c.isNoun())
                .findFirst()
                .map(this::conjuncts)
                .orElse(List.of());
    }

    /** A finite verb that the parse has left without a subject takes the noun right before it. */
    private List<Token> nounBefore(Token verb) {
        if (!Set.of("VBD", "VBZ", "VBP", "VBN").contains(verb.tag())) {
            return List.of();
        }
        int first = doc.sentence(verb).first();
        for (int i = verb.index() - 1; i >= first; i--) {
            Token token = doc.token(i);
            if (token.isNoun() || token.pos() == Pos.PRON) {
                return List.of(token);
            }
            if (token.pos() != Pos.AUX && token.pos() != Pos.ADV && token.pos() != Pos.PART) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The subject that a clause without its own takes from the clause above it. */
    private List<Token> controlled(Token predicate, Token governor, int depth) {
        Optional<Operator> operator = operators.of(doc, governor);
        boolean object = operator.map(o -> o.objectControl() || (predicate.is("xcomp") && RAISING.contains(o.effect())))
                .orElse(predicate.is("xcomp"));
        if (object) {
            List<Token> patients = passive(governor)
                    ? subjects(governor, depth + 1)
                    : doc.child(governor, "obj", "iobj").map(this::conjuncts).orElse(List.of());
            if (patients.isEmpty()) {
                patients = calledOn(governor);
            }
            if (!patients.isEmpty()) {
                return patients;
            }
            if (operator.map(Operator::objectControl).orElse(false) && !passive(governor)) {
                return List.of();
            }
        }
        if (governor.isNoun()) {
            return doc.child(governor, "cop").isPresent() ? subjects(governor, depth + 1) : List.of();
        }
        return subjects(governor, depth + 1);
    }

    /** "called on X to come": the one called on stands in an oblique. */
    private List<Token> calledOn(Token governor) {
        for (Oblique oblique : obliques(governor)) {
            if (Set.of("on", "upon", "to", "for").contains(oblique.preposition())
                    && oblique.head().pos() != Pos.VERB) {
                return conjuncts(oblique.head());
            }
        }
        return List.of();
    }

    private List<Token> subjectOfNoun(Token noun, Token governor, int depth) {
        Optional<Token> owner = doc.child(noun, "nmod:poss");
        if (owner.isPresent()) {
            return conjuncts(owner.get());
        }
        return noun.is("obj") ? subjects(governor, depth + 1) : List.of();
    }

    /** "plans to attend", "those attending", "an invitation to X to speak". */
    private List<Token> modified(Token predicate, Token noun, int depth) {
        boolean manner = predicate.tag().equals("VBG")
                && doc.child(predicate, "mark")
                        .filter(m -> lower(m).equals("by"))
                        .isPresent();
        if (manner && doc.head(noun).filter(Token::isVerb).isPresent()) {
            return subjects(doc.token(noun.head()), depth + 1);
        }
        if (predicate.tag().equals("VBN") && doc.child(predicate, "obj").isPresent()) {
            return List.of(topmost(noun));
        }
        if (predicate.tag().equals("VBG")
                && doc.child(noun, "cop").isPresent()
                && doc.child(noun, "case").isPresent()) {
            return subjects(noun, depth + 1);
        }
        Optional<Operator> operator = operators.of(doc, noun);
        if (operator.isEmpty() || predicate.tag().equals("VBN")) {
            return withOthers(noun);
        }
        List<Token> planned = plannedFor(predicate, noun);
        if (!planned.isEmpty()) {
            return planned;
        }
        if (operator.get().objectControl()) {
            for (Oblique oblique : obliques(noun)) {
                if (oblique.preposition().equals("to") || oblique.preposition().equals("for")) {
                    return conjuncts(oblique.head());
                }
            }
            return List.of();
        }
        Optional<Token> owner = doc.child(noun, "nmod:poss");
        if (owner.isPresent()) {
            return conjuncts(owner.get());
        }
        for (Oblique oblique : obliques(noun)) {
            if (oblique.preposition().equals("by")) {
                return conjuncts(oblique.head());
            }
        }
        // "the US offer to host": whose it is stands before it.
        Optional<Token> whose = doc.children(noun).stream()
                .filter(c -> c.is("compound") && doc.mentionHeadedBy(c).isPresent())
                .findFirst();
        if (whose.isPresent()) {
            return List.of(whose.get());
        }
        Optional<Token> governor = doc.head(noun);
        if (governor.isPresent() && noun.is("obj")) {
            return subjects(governor.get(), depth + 1);
        }
        if (governor.isPresent() && (noun.is("nsubj") || noun.is("obl"))) {
            return List.of();
        }
        return doc.child(noun, "cop").isPresent() ? subjects(noun, depth + 1) : List.of();
    }

    /** "Moe and other ministers attending": what is said of the others is said of her. */
    private List<Token> withOthers(Token noun) {
        boolean others =
                noun.is("conj") && doc.children(noun).stream().anyMatch(c -> c.is("amod") && lower(c).equals("other"));
        return others ? doc.head(noun).map(this::conjuncts).orElse(List.of(noun)) : List.of(noun);
    }

    /** "the plan was for envoys to observe": those between "for" and the infinitive. */
    private List<Token> plannedFor(Token predicate, Token noun) {
        Optional<Token> open = doc.child(predicate, "mark").filter(m -> lower(m).equals("for"));
        return open.isEmpty()
                ? List.of()
                : doc.children(noun).stream()
                        .filter(c -> c.index() > open.get().index() && c.index() < predicate.index())
                        .filter(c -> c.isNoun() || c.pos() == Pos.PRON)
                        .findFirst()
                        .map(this::conjuncts)
                        .orElse(List.of());
    }

    /** "delegates from ten countries attended" with the verb hung on the last noun: the first one is meant. */
    private Token topmost(Token noun) {
        Token at = noun;
        for (int i = 0; i < DEPTH && at.is("nmod") && !at.relation().equals("nmod:poss"); i++) {
            at = doc.head(at).orElse(at);
        }
        return at;
    }

    /** Obliques of a verb and nominal modifiers of a noun, with coordinated heads told apart. */
    public List<Oblique> obliques(Token predicate) {
        List<Oblique> out = new ArrayList<>();
        for (Token child : doc.children(predicate)) {
            boolean marked = child.is("obj") && doc.child(child, "case").isPresent();
            if ((child.is("obl") || child.is("nmod") || marked)
                    && !child.relation().equals("nmod:poss")) {
                out.add(new Oblique(preposition(child), child));
            }
        }
        return out;
    }

    /** The preposition before a phrase: its own, or that of a title before the name. */
    private String preposition(Token head) {
        Optional<Token> own = doc.child(head, "case");
        Optional<Token> titled = own.isPresent()
                ? own
                : doc.children(head).stream()
                        .filter(c -> c.index() < head.index())
                        .filter(c -> c.is("compound") || c.relation().equals("nmod:desc"))
                        .flatMap(c -> doc.child(c, "case").stream())
                        .findFirst();
        return titled.map(Clauses::lower).orElse(head.relation().equals("obl:agent") ? "by" : "");
    }

    /** Whether the predicate itself is negated: "not", "never", "no", "without". */
    public boolean negated(Token predicate) {
        boolean odd = false;
        for (Token child : doc.children(predicate)) {
            String word = lower(child);
            if (Words.NEGATION.contains(word)
                    && !notOnly(child)
                    && (child.is("advmod")
                            || child.is("det")
                            || child.is("mark")
                            || child.is("cc")
                            || child.is("case"))) {
                odd = true;
            }
            if (child.is("nsubj") && emptySubject(child)) {
                odd = true;
            }
        }
        return odd;
    }

    /** "have not only been invited": they have. */
    private boolean notOnly(Token not) {
        int next = not.index() + 1;
        return next < doc.sentence(not).end()
                && Set.of("only", "just", "merely", "simply").contains(lower(doc.token(next)));
    }

    /** "no officials", "none of them", "neither side", "nobody". */
    public boolean emptySubject(Token subject) {
        return Words.NOBODY.contains(lower(subject))
                || doc.children(subject).stream()
                        .anyMatch(c -> (c.is("det") || c.is("advmod") || c.is("cc")) && Words.NO.contains(lower(c)));
    }

    /** The words of a noun phrase without what hangs on it loosely: relative clauses, appositions, conjuncts. */
    public Span phrase(Token head) {
        int first = head.index();
        int end = head.index() + 1;
        List<Token> open = new ArrayList<>(doc.children(head));
        for (int i = 0; i < open.size(); i++) {
            Token token = open.get(i);
            String relation = base(token.relation());
            boolean direct = doc.head(token).orElseThrow().index() == head.index();
            if (LOOSE.contains(relation)
                    || (direct && (OUTSIDE.contains(relation) || token.pos() == Pos.PUNCT))
                    || (relation.equals("nmod") && including(token))) {
                continue;
            }
            first = Math.min(first, token.index());
            end = Math.max(end, token.index() + 1);
            open.addAll(doc.children(token));
        }
        return new Span(
                doc.token(first).span().start(), doc.token(end - 1).span().end());
    }

    private boolean including(Token token) {
        return doc.children(token).stream().anyMatch(c -> c.is("case") && lower(c).equals("including"));
    }

    /** Who a noun phrase means, with the words of its mention or of the phrase itself. */
    public ActorMention actor(Token description) {
        Token head = named(description);
        boolean title = doc.mentionHeadedBy(head)
                .filter(m -> m.end() - m.first() == 1 && head.pos() == Pos.PROPN)
                .filter(m ->
                        TITLES.contains(lower(head)) && doc.child(head, "flat").isPresent())
                .isPresent();
        Optional<Mention> mention = title ? Optional.empty() : doc.mentionHeadedBy(head);
        return mention.map(doc::actorMention).orElseGet(() -> {
            Span span = phrase(head);
            return new ActorMention(span.of(doc.text()), List.of(span), null, null);
        });
    }

    /** The finite clause's predicate that a token belongs to: up through phrases and bare infinitives. */
    public Token clauseOf(Token token) {
        Token at = token;
        for (int i = 0; i < 4 * DEPTH; i++) {
            Optional<Token> above = doc.head(at);
            boolean clause = at.isVerb() || doc.child(at, "cop").isPresent();
            if (above.isEmpty() || (clause && BOUNDARIES.contains(base(at.relation())))) {
                return at;
            }
            at = above.get();
        }
        return at;
    }

    /** "the ambassador, Ann Moe": the name, where a description has one beside it and its mention none. */
    private Token named(Token head) {
        java.util.Optional<Token> person = doc.children(head).stream()
                .filter(c -> c.is("appos") && c.pos() == Pos.PROPN && head.pos() == Pos.NOUN)
                .filter(doc::isPerson)
                .findFirst();
        if (person.isPresent()) {
            return person.get();
        }
        boolean known = head.pos() == Pos.PROPN
                || doc.mentionHeadedBy(head)
                        .map(doc::chain)
                        .filter(c -> c.named())
                        .isPresent();
        return known
                ? head
                : doc.children(head).stream()
                        .filter(c -> c.is("appos") && c.pos() == Pos.PROPN)
                        .findFirst()
                        .orElse(head);
    }

    /** A relation without its subtype. */
    static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
