package org.readout.find.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Outlook.Force;
import org.readout.find.clause.Outlook.Step;
import org.readout.find.clause.Outlook.Tense;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;

/**
 * Reads the {@link Outlook} of a predicate: its own auxiliaries first, then, one after another, the operators above it,
 * each turning the reading of what lies below ("refused" + "attend" is a no, "refused" + "boycott" is a yes).
 */
public final class OutlookReader {
    private static final int DEPTH = 8;
    private static final int REACH = 8;
    private static final Set<String> ASKING = Set.of("ask", "as", "even", "see", "know", "wonder", "unclear", "sure");
    private static final Set<String> QUESTIONS =
            Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whoever", "whether");
    private static final Set<String> NOMINAL = Set.of("obj", "nsubj", "obl", "nmod", "csubj");
    private static final Set<String> MEMBER_PREPOSITIONS =
            Set.of("about", "of", "over", "on", "for", "from", "against");
    private static final Set<Operator.Effect> RAISING = Set.of(
            Operator.Effect.EXPECT,
            Operator.Effect.ASK,
            Operator.Effect.BAR,
            Operator.Effect.SEND,
            Operator.Effect.WANT);
    private final Document doc;
    private final Clauses clauses;
    private final Operators operators;

    public OutlookReader(Document doc, Clauses clauses, Operators operators) {
        this.doc = doc;
        this.clauses = clauses;
        this.operators = operators;
    }

    /** The outlook of a verb, of a copular predicate, or of a noun that names an action ("visit", "attendance"). */
    public Outlook read(Token predicate) {
        State state = new State();
        state.own(predicate);
        Token at = predicate;
        for (int i = 0; i < DEPTH; i++) {
            state.top = at;
            Optional<Token> above = doc.head(at);
            if (above.isEmpty()) {
                break;
            }
            Token governor = above.get();
            String relation = Clauses.base(at.relation());
            // "delighted to come" is a wish, "delighted that she has agreed to come" a fact.
            boolean fact = governor.pos() == Pos.ADJ && relation.equals("ccomp");
            Optional<Operator> operator = operators
                    .of(doc, governor)
                    .filter(o -> governor.pos() != Pos.PROPN && !(fact && o.effect() == Operator.Effect.WANT));
            if (apart(at, governor)) {
                break;
            }
            if (asked(at, governor)) {
                state.force = Force.HYPOTHETICAL;
                break;
            }
            state.conditional |= mark(at) && !(state.negative && unless(at));
            if (relation.equals("acl")
                    && doc.child(at, "mark")
                            .filter(m -> Clauses.lower(m).equals("by"))
                            .isPresent()) {
                if (state.tense == Tense.NONE
                        && doc.head(governor).filter(Token::isVerb).isPresent()) {
                    state.auxiliaries(doc.token(governor.head()));
                }
                break;
            }
            boolean joined = relation.equals("advcl") && coordinated(at);
            if (relation.equals("conj") || joined) {
                if (at.isVerb() == governor.isVerb()
                        && (state.finite.isEmpty() || !doc.child(at, "nsubj").isPresent())) {
                    if (state.tense == Tense.NONE || !finiteVerb(at)) {
                        state.auxiliaries(governor);
                    }
                    at = governor;
                    continue;
                }
                break;
            }
            boolean bare = relation.equals("obl")
                    && at.tag().equals("VBG")
                    && doc.child(at, "case").isEmpty();
            boolean clausal = bare
                    || Set.of("xcomp", "ccomp", "advcl", "acl", "csubj").contains(relation)
                            && !at.relation().equals("acl:relcl");
            boolean nominal =
                    NOMINAL.contains(relation) && !at.isVerb() && !at.relation().equals("nmod:poss");
            if (nominal
                    && (relation.equals("obl") || relation.equals("nmod"))
                    && !MEMBER_PREPOSITIONS.contains(preposition(at))) {
                break;
            }
            if (!clausal && !nominal) {
                break;
            }
            if (operator.isEmpty()
                    && relation.equals("acl")
                    && governor.is("obj")
                    && at.tag().equals("VB")) {
                Token verb = doc.head(governor).orElseThrow();
                Optional<Operator> raising = operators.of(doc, verb).filter(o -> RAISING.contains(o.effect()));
                if (raising.isPresent()) {
                    state.apply(new Step(raising.get(), verb, clauses.negated(verb)), at);
                    at = verb;
                    continue;
                }
            }
            if (tooMuch(at, governor)) {
                state.force = state.force == Force.FACT ? Force.FAILED : state.force;
                state.negative = true;
                state.auxiliaries(governor);
                at = governor;
                continue;
            }
            Optional<Token> plan = operator.isEmpty() ? plan(at, governor) : Optional.empty();
            if (plan.isPresent()) {
                Operator planned = operators.of(doc, plan.get()).orElseThrow();
                state.apply(new Step(planned, plan.get(), clauses.negated(governor)), at);
                break;
            }
            if (operator.isEmpty()) {
                if (relation.equals("xcomp") || gerund(at, relation)) {
                    boolean dropped = !relation.equals("xcomp") && instead(at);
                    state.hypothetical |= !relation.equals("xcomp") && !dropped && clauses.negated(governor);
                    state.negative |= dropped;
                    state.auxiliaries(governor);
                    at = governor;
                    continue;
                }
                break;
            }
            if (relation.equals("advcl") && finiteAdverbial(at)) {
                break;
            }
            state.apply(new Step(operator.get(), governor, clauses.negated(governor)), at);
            if (operator.get().effect() == Operator.Effect.SAY && !unsaid(governor)) {
                break;
            }
            at = governor;
        }
        state.conditional |= supposed(predicate);
        return state.outlook();
    }

    /**
     * "He would come, although officials declined to confirm it", "after months in which they refused": the clause above
     * opens behind the predicate, so that it cannot govern it, whatever the parse says.
     */
    private boolean apart(Token at, Token governor) {
        return governor.index() > at.index()
                && doc.children(governor).stream()
                        .anyMatch(c -> c.index() > at.index()
                                && c.index() < governor.index()
                                && (c.is("mark") && !Clauses.lower(c).equals("to")
                                        || Set.of("WDT", "WP").contains(c.tag())));
    }

    /** "will skip it and send his deputy": a conjunct that the parse took for a clause of circumstance. */
    private boolean coordinated(Token at) {
        return doc.children(at).stream()
                        .noneMatch(
                                c -> c.is("nsubj") || c.is("mark") && !c.text().equals("to"))
                && doc.child(at, "cc").filter(c -> c.index() < at.index()).isPresent();
    }

    /** "asked whether he would come": a question tells nothing. */
    private boolean asked(Token at, Token governor) {
        return Set.of("ask", "wonder").contains(governor.lemma()) && governor.index() < at.index() && asks(at);
    }

    /** "too ill to attend": not, for that reason. */
    private boolean tooMuch(Token clause, Token governor) {
        boolean infinitive = doc.child(clause, "mark")
                .filter(m -> Clauses.lower(m).equals("to"))
                .isPresent();
        return infinitive
                && doc.children(governor).stream()
                        .anyMatch(c ->
                                c.is("advmod") && Clauses.lower(c).equals("too") && c.index() == governor.index() - 1);
    }

    /** "the plan is for envoys to attend": what is planned stands as the complement of "be". */
    private Optional<Token> plan(Token clause, Token governor) {
        boolean complement =
                governor.lemma().equals("be") && (clause.is("ccomp") || clause.is("xcomp") || clause.is("advcl"));
        boolean wished = clause.is("acl")
                && (isFor(governor) || isFor(clause))
                && doc.child(clause, "mark").isPresent();
        Optional<Token> plan =
                complement || wished && doc.child(governor, "cop").isPresent()
                        ? doc.child(governor, "nsubj")
                        : wished && governor.is("nmod") ? doc.head(governor) : Optional.empty();
        return plan.filter(p -> operators.of(doc, p).isPresent());
    }

    private boolean isFor(Token token) {
        return doc.children(token).stream()
                .anyMatch(
                        c -> (c.is("case") || c.is("mark")) && Clauses.lower(c).equals("for"));
    }

    /** "If the minister attends", "would only attend the summit if": in the same breath, wherever the parse hangs it. */
    private boolean supposed(Token predicate) {
        int first = doc.sentence(predicate).first();
        boolean only = false;
        for (int i = predicate.index() - 1; i >= first && i > predicate.index() - REACH; i--) {
            Token token = doc.token(i);
            String word = Clauses.lower(token);
            if (word.equals("if")
                    && (i == first || !ASKING.contains(doc.token(i - 1).lemma()))) {
                return true;
            }
            only |= word.equals("only");
            if (token.isVerb()
                    || token.pos() == org.readout.language.Pos.PUNCT
                    || token.pos() == org.readout.language.Pos.CCONJ) {
                break;
            }
        }
        for (int i = predicate.index() + 1; only && i < doc.sentence(predicate).end(); i++) {
            if (Clauses.lower(doc.token(i)).equals("if")) {
                return true;
            }
            only = !doc.token(i).isVerb();
        }
        return false;
    }

    private boolean mark(Token clause) {
        for (Token child : doc.children(clause)) {
            if (child.is("mark") && (child.lemma().equals("if") || child.lemma().equals("unless"))) {
                return clause.is("advcl");
            }
            if (child.is("advcl") && doc.children(child).stream().anyMatch(c -> c.is("mark") && conditionWord(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean conditionWord(Token token) {
        String word = Clauses.lower(token);
        return word.equals("if") || word.equals("unless") || word.equals("provided");
    }

    /** "will not come unless": still a no. */
    private boolean unless(Token clause) {
        return doc.children(clause).stream()
                .filter(c -> c.is("advcl"))
                .anyMatch(c -> doc.children(c).stream()
                        .anyMatch(m -> m.is("mark") && m.lemma().equals("unless")));
    }

    /** "when he attended", "because he refused": a clause that stands on its own feet. */
    private boolean finiteAdverbial(Token clause) {
        return finiteVerb(clause) && doc.child(clause, "nsubj").isPresent();
    }

    /** "instead of going", "without attending". */
    private boolean instead(Token gerund) {
        return doc.children(gerund).stream()
                .anyMatch(c -> Set.of("instead", "without", "rather", "than").contains(Clauses.lower(c)));
    }

    /** "by pulling out", "is in Oslo, attending": as real as what it hangs on. */
    private boolean gerund(Token at, String relation) {
        return relation.equals("advcl")
                && at.tag().equals("VBG")
                && doc.child(at, "nsubj").isEmpty()
                && doc.child(at, "mark")
                        .filter(m -> !Clauses.lower(m).equals("by"))
                        .isEmpty();
    }

    /** "declined to say", "has not said", "would not confirm": nobody's word. */
    private boolean unsaid(Token say) {
        if (clauses.negated(say)) {
            return true;
        }
        return say.is("xcomp")
                && doc.head(say)
                        .flatMap(h -> operators.of(doc, h))
                        .filter(o -> o.effect() == Operator.Effect.REFUSE || o.effect() == Operator.Effect.FAIL)
                        .isPresent();
    }

    /** "whether he will come", "who is coming". */
    private boolean asks(Token clause) {
        return doc.children(clause).stream()
                .anyMatch(c -> (c.is("mark")
                                && c.index() < clause.index()
                                && Set.of("whether", "if").contains(Clauses.lower(c)))
                        || (c.tag().startsWith("W")
                                && QUESTIONS.contains(Clauses.lower(c))
                                && c.index() < clause.index()));
    }

    private String preposition(Token token) {
        return doc.children(token).stream()
                .filter(c -> c.is("case"))
                .map(Clauses::lower)
                .findFirst()
                .orElse("");
    }

    private boolean finiteVerb(Token token) {
        return Set.of("VBD", "VBZ", "VBP").contains(token.tag())
                || doc.children(token).stream()
                        .anyMatch(c -> (c.is("aux") || c.is("cop"))
                                && !c.tag().equals("VB")
                                && !c.tag().equals("VBG"));
    }

    /** What has been read so far. */
    private final class State {
        private Force force = Force.FACT;
        private boolean negative;
        private boolean conditional;
        private boolean hypothetical;
        private Tense tense = Tense.NONE;
        private String finite = "";
        private final List<Step> steps = new ArrayList<>();
        private Token top = doc.tokens().getFirst();

        void own(Token predicate) {
            negative = clauses.negated(predicate);
            auxiliaries(predicate);
        }

        /** Takes tense and modality from a verb's own form and auxiliaries, where no inner one has said. */
        void auxiliaries(Token verb) {
            boolean have = false;
            Tense read = Tense.NONE;
            boolean might = false;
            boolean can = false;
            boolean should = false;
            boolean would = false;
            boolean gerund = verb.tag().equals("VBG");
            for (Token child : doc.children(verb)) {
                if (!child.is("aux") && !child.is("cop")) {
                    continue;
                }
                String word = Clauses.lower(child);
                if (Words.WILL.contains(word)) {
                    read = Tense.FUTURE;
                } else if (word.equals("would") || word.equals("'d") || word.equals("’d")) {
                    read = Tense.FUTURE;
                    would = true;
                } else if (Words.MIGHT.contains(word)) {
                    might = true;
                    can = word.startsWith("c");
                    read = word.equals("could") && clauses.negated(verb) ? Tense.PAST : Tense.FUTURE;
                } else if (Words.SHOULD.contains(word)) {
                    should = true;
                    read = Tense.FUTURE;
                } else if (read != Tense.FUTURE) {
                    boolean past = child.tag().equals("VBD")
                                    && !Set.of("has", "have", "is", "are").contains(word)
                            || word.equals("was")
                            || word.equals("were")
                            || word.equals("did")
                            || word.equals("had");
                    if (child.lemma().equals("have")) {
                        have = true;
                        read = past ? Tense.PLUPERFECT : Tense.PAST;
                    } else if (!have) {
                        read = past ? Tense.PAST : Tense.PRESENT;
                    }
                }
            }
            if (read == Tense.NONE) {
                read = switch (verb.tag()) {
                    case "VBD" -> Tense.PAST;
                    case "VBN" -> bareParticiple(verb) ? Tense.PAST : Tense.NONE;
                    case "VBG" -> strayAuxiliary(verb);
                    case "VBZ", "VBP" -> Tense.PRESENT;
                    default -> Tense.NONE;
                };
            }
            if (destined(verb, read)) {
                read = Tense.FUTURE;
            }
            if (going(verb, gerund, read)) {
                read = Tense.FUTURE;
            }
            if (read != Tense.NONE && tense == Tense.NONE) {
                tense = read;
                finite = verb.text();
            }
            if (force == Force.FACT && can && negative && clauses.negated(verb)) {
                force = Force.FAILED;
            } else if (force == Force.FACT && might) {
                force = Force.CONSIDERED;
            } else if (force == Force.FACT && (should || (would && conditional(verb)))) {
                force = Force.HYPOTHETICAL;
            }
        }

        /** A progressive whose "is" the parse hung elsewhere: it stands between subject and verb. */
        private Tense strayAuxiliary(Token verb) {
            Optional<Token> subject =
                    doc.child(verb, "nsubj").filter(s -> verb.relation().equals("root"));
            for (int i = subject.map(Token::index).orElse(verb.index()); i < verb.index(); i++) {
                String word = Clauses.lower(doc.token(i));
                if (word.equals("is") || word.equals("are")) {
                    return Tense.PRESENT;
                }
                if (word.equals("was") || word.equals("were")) {
                    return Tense.PAST;
                }
            }
            return Tense.NONE;
        }

        /** A past tense that the tagger took for a participle: no auxiliary, and a subject or an object of its own. */
        private boolean bareParticiple(Token verb) {
            boolean helped = doc.children(verb).stream().anyMatch(c -> c.is("aux"));
            return !helped
                    && (doc.child(verb, "nsubj")
                                    .filter(n -> !n.relation().contains("pass"))
                                    .isPresent()
                            || verb.is("acl") && doc.child(verb, "obj").isPresent());
        }

        private boolean conditional(Token verb) {
            return mark(verb) && !verb.is("advcl");
        }

        /** "is to attend": a present "be" with an infinitive of its own. */
        private boolean destined(Token verb, Tense read) {
            boolean infinitive = verb.tag().equals("VB")
                    && doc.child(verb, "mark")
                            .filter(m -> Clauses.lower(m).equals("to"))
                            .isPresent();
            boolean own = read == Tense.PRESENT && infinitive;
            boolean above = verb.is("xcomp")
                    && infinitive
                    && doc.head(verb)
                            .filter(h -> Set.of("is", "are").contains(Clauses.lower(h)))
                            .isPresent();
            return own || above;
        }

        /** "is going to attend", "is coming on Thursday": a present that means the future. */
        private boolean going(Token verb, boolean gerund, Tense read) {
            if (gerund
                    && read == Tense.PAST
                    && verb.lemma().equals("go")
                    && doc.child(verb, "xcomp").isPresent()) {
                return true;
            }
            return gerund
                    && read == Tense.PRESENT
                    && Set.of("go", "come", "travel", "fly", "head", "send", "leave", "skip", "boycott", "miss")
                            .contains(verb.lemma().toLowerCase(Locale.ROOT));
        }

        void apply(Step step, Token below) {
            steps.add(step);
            boolean no = step.negated();
            Force before = force;
            switch (step.operator().effect()) {
                case COMMIT -> {
                    force = no || asks(below) ? Force.UNKNOWN : Force.COMMITTED;
                }
                case PLAN -> {
                    force = Force.PLANNED;
                    negative ^= no;
                }
                case EXPECT -> {
                    if (no) {
                        force = negative ? Force.EXPECTED : Force.DOUBTED;
                        negative = false;
                    } else if (before == Force.FACT || before == Force.PLANNED) {
                        force = negative ? Force.DOUBTED : Force.EXPECTED;
                        negative = false;
                    }
                }
                case WANT -> {
                    force = Force.WANTED;
                    negative ^= no;
                }
                case CONSIDER -> {
                    force = before == Force.ASKED ? before : Force.CONSIDERED;
                    negative ^= no && !negative;
                }
                case REFUSE -> {
                    if (before != Force.UNKNOWN) {
                        force = no ? Force.CONSIDERED : Force.REFUSED;
                        negative = !negative && !no;
                    }
                }
                case CANCEL -> {
                    force = no ? Force.PLANNED : Force.CANCELLED;
                    negative ^= !no;
                }
                case FAIL -> {
                    force = before == Force.FACT ? Force.FAILED : before;
                    negative ^= !no;
                }
                case BAR -> {
                    force = no ? Force.HYPOTHETICAL : Force.BARRED;
                    negative = !no;
                }
                case ASK -> {
                    force = Force.ASKED;
                    negative ^= no;
                }
                case SEND -> {
                    force = no ? Force.HYPOTHETICAL : Force.SENT;
                    negative = no;
                }
                case DOUBT -> {
                    force = no ? Force.EXPECTED : negative ? Force.EXPECTED : Force.DOUBTED;
                    negative = false;
                }
                case UNKNOWN -> {
                    force = no ? before : Force.UNKNOWN;
                }
                case SAY -> {
                    if (no && below.is("xcomp")) {
                        force = Force.HYPOTHETICAL;
                    } else if (unsaid(step.token()) || asks(below)) {
                        force = Force.UNKNOWN;
                    } else if (force == Force.FACT && below.is("xcomp") && clauses.passive(step.token())) {
                        force = negative ? Force.DOUBTED : Force.EXPECTED;
                        negative = false;
                    }
                }
                case DENY -> negative ^= !no;
                case PASS -> {
                    if (no && step.operator().objectControl() && !negative) {
                        force = Force.BARRED;
                    }
                    negative ^= no;
                }
            }
            Tense inner = tense;
            boolean takesTense =
                    step.operator().effect() == Operator.Effect.PASS || inner == Tense.NONE || below.is("xcomp");
            if (takesTense) {
                tense = Tense.NONE;
                Force kept = force;
                if (step.operator().effect() == Operator.Effect.PASS) {
                    auxiliaries(step.token());
                } else {
                    auxiliaries(step.token());
                    force = modal(step.token(), kept);
                }
                if (tense == Tense.NONE) {
                    tense = inner;
                }
            }
        }

        /** "might agree to attend", "would refuse to attend": the operator's own modality. */
        private Force modal(Token token, Force kept) {
            for (Token child : doc.children(token)) {
                if (child.is("aux")) {
                    String word = Clauses.lower(child);
                    if (Words.MIGHT.contains(word) && kept != Force.BARRED) {
                        return negative && kept == Force.REFUSED ? Force.DOUBTED : Force.CONSIDERED;
                    }
                    if (Words.SHOULD.contains(word)) {
                        return Force.HYPOTHETICAL;
                    }
                }
            }
            return kept;
        }

        Outlook outlook() {
            return new Outlook(hypothetical ? Force.HYPOTHETICAL : force, negative, tense, conditional, steps, top);
        }
    }
}
