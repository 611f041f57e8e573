package org.readout.find.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.syntax.Inflection;
import org.readout.model.Name;
import org.readout.model.data.DataFile;

/**
 * Mends the parse around verbs of coming together where it has lost their subject although the words leave one reading:
 * a noun phrase, a chain of auxiliaries and words like "plan to" or "due to", the verb. A tree that has a subject is
 * left as it is.
 */
public final class Mender {
    private static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "am", "has", "have", "had", "will", "would", "may",
            "might", "could", "can", "must", "should", "shall", "do", "does", "did", "'ll", "’ll", "wo", "ca");
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being", "am");
    private static final Set<String> ALL = Set.of("both", "all", "each");
    private static final Set<String> STATES = Set.of(
            "due",
            "likely",
            "unlikely",
            "ready",
            "willing",
            "unwilling",
            "able",
            "unable",
            "reluctant",
            "eager",
            "keen",
            "happy",
            "certain",
            "sure",
            "poised",
            "determined",
            "prepared",
            "set");
    private static final Set<String> INTRANSITIVE = Set.of("meet", "go", "come", "travel", "arrive", "fly");
    private static final Set<String> WHERE = Set.of("in", "to", "at", "for");
    private static final Set<Operator.Effect> CHAINED = Set.of(
            Operator.Effect.PLAN,
            Operator.Effect.EXPECT,
            Operator.Effect.COMMIT,
            Operator.Effect.WANT,
            Operator.Effect.REFUSE,
            Operator.Effect.FAIL,
            Operator.Effect.CONSIDER,
            Operator.Effect.DOUBT,
            Operator.Effect.PASS,
            Operator.Effect.ASK);
    private static final int APPOSITION = 9;
    private final Operators operators;
    private final Map<String, Inflection.Form> verbs;
    private final Map<String, Inflection.Form> above;

    private Mender(Operators operators, Map<String, Inflection.Form> verbs, Map<String, Inflection.Form> above) {
        this.operators = operators;
        this.verbs = verbs;
        this.above = above;
    }

    /** Reads the data files. */
    public static Mender load() {
        Operators operators = Operators.load();
        Inflection english = Inflection.load();
        return new Mender(
                operators,
                english.forms(DataFile.table(Mender.class, "chains.tsv", 1).stream()
                        .map(row -> row.get(0))
                        .toList()),
                english.forms(operators.lemmas(CHAINED)));
    }

    /** The document with those trees mended; itself when there is nothing to mend. */
    public Document mend(Document doc) {
        Patch patch = new Patch(doc);
        ParticipleMender participles = new ParticipleMender(doc, patch);
        for (Sentence sentence : doc.sentences()) {
            if (sentence.kind().isRead()) {
                new Run(doc, patch, sentence).all();
                participles.mend(sentence);
            }
        }
        return patch.done();
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** What a walk to the left has found: the chain's words, innermost first, and the token before them. */
    private record Chain(List<Integer> words, List<Integer> helpers, int before, boolean all) {}

    private final class Run {
        private final Document doc;
        private final Patch patch;
        private final Sentence sentence;

        Run(Document doc, Patch patch, Sentence sentence) {
            this.doc = doc;
            this.patch = patch;
            this.sentence = sentence;
        }

        void all() {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Token token = doc.token(i);
                Optional<Inflection.Form> form =
                        token.pos() == Pos.PROPN ? Optional.empty() : Optional.ofNullable(verbs.get(lower(token)));
                if (form.isPresent() && (token.isVerb() || token.pos() == Pos.NOUN)) {
                    if (token.isVerb()) {
                        boolean finite = token.tag().equals("VBN")
                                && form.get().tag().equals("VBD")
                                && doc.child(token, "nsubj").isPresent()
                                && doc.child(token, "aux").isEmpty();
                        patch.word(
                                i,
                                token.pos(),
                                finite ? "VBD" : token.tag(),
                                form.get().lemma());
                    }
                    planned(i);
                    predicate(i, i - 1, form.get());
                    where(i);
                }
                boolean place = place(i).isPresent() && i - 2 >= sentence.first();
                if (place
                        && Set.of("in", "at").contains(lower(doc.token(i - 1)))
                        && BE.contains(lower(doc.token(i - 2)))) {
                    int head = place(i).orElseThrow();
                    if (head == i) {
                        placed(i);
                    }
                }
            }
        }

        /** "had no plans to attend", "a decision not to come": the infinitive hangs on the noun right before it. */
        private void planned(int verb) {
            int at = verb - 1;
            while (at > sentence.first() && Set.of("to", "not").contains(lower(doc.token(at)))) {
                at--;
            }
            if (at < sentence.first()) {
                return;
            }
            Token noun = doc.token(at);
            boolean fits = verb - at > 1
                    && noun.pos() == Pos.NOUN
                    && at > sentence.first()
                    && Set.of(Pos.DET, Pos.ADJ, Pos.PRON)
                            .contains(doc.token(at - 1).pos())
                    && operators.of(doc, noun).isPresent();
            if (fits && noun.index() != doc.token(verb).head() && !patch.under(at, verb)) {
                patch.hang(verb, at, "acl");
            }
        }

        /** "plan to be in PLACE": the place is the predicate. */
        private void placed(int place) {
            Chain chain = chain(place, place - 2);
            boolean linked = chain.words().size() == 1
                    || doc.token(place).head() == chain.words().get(1);
            if (subject(place) && linked) {
                return;
            }
            if (chain.words().size() > 1 || chain.helpers().size() > 1) {
                mend(chain, null);
                patch.hang(place - 1, place, "case");
                patch.hang(place - 2, place, "cop");
            }
        }

        private void predicate(int verb, int from, Inflection.Form form) {
            if (patch.token(verb).is("acl") && !doc.token(verb).is("acl")) {
                return;
            }
            Chain chain = chain(verb, from);
            boolean linked = chain.words().size() == 1
                    || doc.token(verb).head() == chain.words().get(1);
            if (subject(verb) && sound(verb) && linked) {
                return;
            }
            mend(chain, form);
            object(verb, form);
        }

        /** "the minister, A B, invited envoys": the noun right behind a verb that wants an object. */
        private void object(int verb, Inflection.Form form) {
            if (!form.lemma().equals("invite")
                    || form.tag().equals("VBG")
                    || patch.token(verb).is("amod")) {
                return;
            }
            boolean passive = doc.children(patch.token(verb)).stream().anyMatch(c -> BE.contains(lower(c)));
            for (int i = verb + 1; !passive && i < Math.min(sentence.end(), verb + 4); i++) {
                Token token = doc.token(i);
                boolean noun = token.isNoun() || token.pos() == Pos.PRON;
                if (noun && !Set.of("compound", "flat").contains(token.relation())) {
                    if (!patch.under(verb, i)) {
                        patch.hang(i, verb, "obj");
                    }
                    return;
                }
                if (token.isVerb() || token.pos() == Pos.ADP || token.pos() == Pos.PUNCT) {
                    return;
                }
            }
        }

        /** Whether the tree gives a predicate a subject that can be one: not "a spokesman" of ", a spokesman said". */
        private boolean subject(int verb) {
            List<Token> subjects = new Clauses(doc, operators).subjects(doc.token(verb));
            if (subjects.isEmpty() || subjects.getFirst().index() < verb) {
                return !subjects.isEmpty();
            }
            for (int i = verb; i < subjects.getFirst().index(); i++) {
                if (doc.token(i).text().equals(",")) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the arc above a predicate is one that a predicate can have. */
        private boolean sound(int verb) {
            Token token = doc.token(verb);
            boolean past = Set.of("VBD", "VBN").contains(token.tag())
                    && (INTRANSITIVE.contains(Objects.requireNonNull(verbs.get(lower(token)))
                                    .lemma())
                            || doc.child(token, "obj").isPresent());
            boolean headless = past
                    && token.is("acl")
                    && !token.relation().equals("acl:relcl")
                    && doc.child(token, "aux", "obl:agent").isEmpty()
                    && doc.head(token).filter(h -> rootNoun(h)).isPresent();
            return token.isVerb()
                    && !headless
                    && !Set.of("amod", "compound", "case", "nsubj", "obj", "appos")
                            .contains(token.relation());
        }

        /** Whether the sentence is, by its parse, nothing but a noun phrase that this noun belongs to. */
        private boolean rootNoun(Token noun) {
            Token at = noun;
            for (int i = 0; i < 5 && at.is("nmod"); i++) {
                at = doc.head(at).orElse(at);
            }
            boolean shared = at.is("nsubj")
                    && doc.head(at)
                            .filter(v -> doc.children(v).stream()
                                    .anyMatch(c -> c.is("cc") && c.index() < v.index() && c.index() == v.index() - 1))
                            .isPresent();
            return shared
                    || (at.head() < 0
                            && at.pos() == Pos.NOUN
                            && doc.child(at, "cop").isEmpty());
        }

        private Chain chain(int core, int from) {
            List<Integer> words = new ArrayList<>(List.of(core));
            List<Integer> helpers = new ArrayList<>();
            boolean all = false;
            int at = from;
            while (at >= sentence.first()) {
                Token token = doc.token(at);
                String word = lower(token);
                if (word.equals("to") && at > sentence.first() && operator(at - 1)) {
                    helpers.add(at);
                    words.add(at - 1);
                    at -= 2;
                    continue;
                }
                boolean helper = AUXILIARIES.contains(word) || Words.NEGATION.contains(word) && !word.equals("no");
                if (!helper
                        && !ALL.contains(word)
                        && (token.pos() != Pos.ADV || token.tag().startsWith("W"))) {
                    break;
                }
                all |= ALL.contains(word);
                helpers.add(at);
                at--;
            }
            return new Chain(words, helpers, at, all);
        }

        private boolean operator(int index) {
            String word = lower(doc.token(index));
            return STATES.contains(word) || above.containsKey(word);
        }

        private void mend(Chain chain, Inflection.@org.jspecify.annotations.Nullable Form form) {
            int top = chain.words().getLast();
            boolean helped =
                    chain.helpers().stream().anyMatch(h -> AUXILIARIES.contains(lower(doc.token(h))) && h < top);
            Optional<Inflection.Form> topForm = chain.words().size() == 1
                    ? Optional.ofNullable(form)
                    : Optional.ofNullable(above.get(lower(doc.token(top))));
            String tag = topForm.map(Inflection.Form::tag).orElse("");
            if (!helped && (tag.isEmpty() || tag.equals("VBG") || tag.equals("VBN"))) {
                return;
            }
            int subject = nounEnding(chain.before());
            if (subject < 0) {
                return;
            }
            boolean plural = doc.token(subject).tag().endsWith("S");
            if (!helped
                    && tag.equals("VB")
                    && !plural
                    && !chain.all()
                    && coordinated(subject) < 0
                    && doc.token(subject).pos() != Pos.PRON) {
                return;
            }
            link(chain, top, tag, helped);
            int first = chain.all() || !helped && tag.equals("VB") && !plural ? coordinated(subject) : -1;
            boolean passive = helped
                    && Set.of("VBD", "VBN").contains(tag)
                    && chain.helpers().stream().anyMatch(h -> BE.contains(lower(doc.token(h))));
            String relation = passive ? "nsubj:pass" : "nsubj";
            attach(top, first < 0 ? subject : first);
            if (first >= 0) {
                patch.hang(subject, first, "conj");
                patch.hang(first, top, relation);
            } else {
                patch.hang(subject, top, relation);
            }
        }

        private void attach(int top, int subject) {
            int above = doc.token(top).head();
            String relation = doc.token(top).relation();
            boolean clausal = Set.of("ccomp", "advcl", "parataxis", "csubj").contains(Clauses.base(relation))
                    || relation.equals("acl:relcl")
                    || (relation.equals("conj")
                            && above >= 0
                            && doc.token(above).isVerb());
            if (above >= 0 && clausal && above != subject) {
                return;
            }
            int over = doc.token(subject).head();
            boolean kept = over >= 0
                    && over != top
                    && !patch.under(over, top)
                    && doc.token(over).isVerb()
                    && !patch.under(over, subject);
            if (kept) {
                patch.hang(
                        top,
                        over,
                        over < top
                                        && lower(doc.token(Math.max(sentence.first(), subject - 1)))
                                                .equals("that")
                                ? "ccomp"
                                : "parataxis");
            } else {
                patch.root(top);
            }
        }

        private void link(Chain chain, int top, String tag, boolean helped) {
            for (int i = chain.words().size() - 1; i > 0; i--) {
                int outer = chain.words().get(i);
                int inner = chain.words().get(i - 1);
                Optional<Inflection.Form> known = Optional.ofNullable(above.get(lower(doc.token(outer))));
                known.filter(f -> !STATES.contains(lower(doc.token(outer))))
                        .ifPresent(f -> patch.word(
                                outer, Pos.VERB, f.tag().equals("VB") && !helped ? "VBP" : f.tag(), f.lemma()));
                if (STATES.contains(lower(doc.token(outer)))) {
                    patch.word(outer, Pos.ADJ, "JJ", lower(doc.token(outer)));
                }
                patch.hang(inner, outer, "xcomp");
            }
            int core = chain.words().getFirst();
            Inflection.Form form = verbs.get(lower(doc.token(core)));
            if (form != null) {
                patch.word(
                        core,
                        Pos.VERB,
                        form.tag().equals("VB") && core == top && !helped ? "VBP" : form.tag(),
                        form.lemma());
            }
            for (int helper : chain.helpers()) {
                int host = chain.words().stream()
                        .filter(w -> w > helper)
                        .min(Integer::compare)
                        .orElse(top);
                String word = lower(doc.token(helper));
                boolean state =
                        patch.token(host).pos() == Pos.ADJ || patch.token(host).pos() == Pos.PROPN;
                boolean participle =
                        Set.of("VBD", "VBN").contains(patch.token(host).tag());
                String relation = word.equals("to")
                        ? "mark"
                        : !AUXILIARIES.contains(word)
                                ? "advmod"
                                : !BE.contains(word) ? "aux" : state ? "cop" : participle ? "aux:pass" : "aux";
                patch.hang(helper, host, relation);
            }
        }

        /** The head of the noun phrase that ends at a token, over an apposition between commas; -1 when there is none. */
        private int nounEnding(int end) {
            int at = end;
            if (at > sentence.first() && doc.token(at).text().equals(",")) {
                int comma = commaBefore(at);
                int relative = relativeBefore(at);
                if (relative >= 0) {
                    return phraseEnding(relative - 1, sentence.first());
                }
                int apposed = comma < 0 ? -1 : phraseEnding(at - 1, comma + 1);
                int head = comma < 0 ? -1 : phraseEnding(comma - 1, sentence.first());
                if (apposed < 0 || head < 0 || head > comma || apposed < comma) {
                    return -1;
                }
                if (!patch.under(head, apposed)) {
                    patch.hang(apposed, head, "appos");
                }
                return head;
            }
            return phraseEnding(at, sentence.first());
        }

        /** The comma before "who" or "which" of a relative clause that ends at a comma; -1 when there is none. */
        private int relativeBefore(int comma) {
            for (int i = comma - 1; i > sentence.first() + 1 && i >= comma - 2 * APPOSITION; i--) {
                if (doc.token(i).text().equals(",")) {
                    return Set.of("who", "which", "whose").contains(lower(doc.token(i + 1))) ? i : -1;
                }
            }
            return -1;
        }

        private int commaBefore(int comma) {
            for (int i = comma - 1; i > sentence.first() && i >= comma - APPOSITION; i--) {
                Token token = doc.token(i);
                if (token.text().equals(",")) {
                    return i;
                }
                if (token.isVerb() || token.pos() == Pos.AUX || token.pos() == Pos.PRON || token.pos() == Pos.SCONJ) {
                    return -1;
                }
            }
            return -1;
        }

        private int phraseEnding(int end, int floor) {
            if (end < floor) {
                return -1;
            }
            Token token = doc.token(end);
            Optional<Mention> mention = doc.mentions().stream()
                    .filter(m -> m.end() == end + 1 && m.first() >= floor)
                    .max((a, b) -> Integer.compare(a.end() - a.first(), b.end() - b.first()));
            int at = mention.map(Mention::head).orElse(end);
            boolean noun = token.isNoun() || token.pos() == Pos.PRON;
            boolean when = doc.times().stream().anyMatch(t -> t.span().contains(token.span()));
            if (mention.isEmpty() && (!noun || token.tag().startsWith("W")) || when) {
                return -1;
            }
            for (int i = 0; i < APPOSITION; i++) {
                int up = above(at);
                if (up < floor || up > end) {
                    break;
                }
                at = up;
            }
            return at;
        }

        /** The noun that this one is part of: "leaders of Norway", "states involved in the force"; -1 for none. */
        private int above(int noun) {
            Token token = doc.token(noun);
            if (Set.of("flat", "compound", "nmod", "appos").contains(Clauses.base(token.relation()))) {
                return token.head();
            }
            Optional<Token> verb = doc.head(token).filter(v -> token.is("obl") && v.is("acl"));
            return verb.map(Token::head).orElse(-1);
        }

        /** The noun phrase before "and" and this one: the first of two that share a predicate. */
        private int coordinated(int head) {
            int first = head;
            for (Token below : doc.subtree(doc.token(head))) {
                first = below.index() < first
                                && below.index() >= head - APPOSITION
                                && below.pos() != Pos.PUNCT
                                && below.pos() != Pos.CCONJ
                                && !doc.token(below.index()).is("conj")
                        ? below.index()
                        : first;
            }
            int at = first - 1;
            if (at <= sentence.first() || !lower(doc.token(at)).equals("and")) {
                return -1;
            }
            at--;
            return nounEnding(at);
        }

        /** "coming to PLACE": a place right behind the verb's preposition belongs to the verb. */
        private void where(int verb) {
            int at = verb + 1;
            if (at + 1 >= sentence.end() || !WHERE.contains(lower(doc.token(at)))) {
                return;
            }
            Optional<Integer> head = place(at + 1);
            if (head.isPresent()
                    && head.get() == at + 1
                    && doc.token(head.get()).head() != verb
                    && !patch.under(verb, head.get())) {
                patch.hang(head.get(), verb, "obl");
                patch.hang(at, head.get(), "case");
            }
        }

        /** The head of the place name that begins at a token. */
        private Optional<Integer> place(int first) {
            return doc.mentionHeadedBy(doc.token(first))
                    .filter(m -> m.first() == first || doc.token(first).pos() == Pos.PROPN)
                    .filter(m -> doc.chain(m).type() == Name.Type.PLACE)
                    .map(m -> first);
        }
    }
}
