package org.readout.find.attendance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Operators;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.OutlookReader;
import org.readout.find.gathering.Gatherings;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.Attendance.Status;
import org.readout.model.Evidence;
import org.readout.model.Gathering;
import org.readout.model.Hedge;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Uncoded;
import org.readout.model.Why;

/** Finds who comes to the gatherings of an article, who does not, and who says so. Stateless and safe to share. */
public final class AttendanceFinder {
    private static final int LONGEST_PHRASE = 60;
    /** So many words may "at an expert-technical level" have. */
    private static final int LEVEL = 10;

    private static final Set<String> SHARES = Set.of("most", "many", "some", "several", "half", "all", "more");

    private final Frames frames;
    private final Operators operators;

    private AttendanceFinder(Frames frames, Operators operators) {
        this.frames = frames;
        this.operators = operators;
    }

    /** Reads the data files. */
    public static AttendanceFinder load() {
        return new AttendanceFinder(Frames.load(), Operators.load());
    }

    /** The findings, in the order of the text; what was looked at and left goes to {@code uncoded}. */
    public List<Attendance> find(
            Document doc, List<Statement> statements, Gatherings gatherings, Consumer<Uncoded> uncoded) {
        Map<String, Statement> byId = new TreeMap<>();
        statements.forEach(s -> byId.put(s.id(), s));
        List<Attendance> plausible = new ArrayList<>();
        for (Attendance found : new Run(doc, statements, gatherings, uncoded).all()) {
            Attendance checked = Plausible.check(found, doc.text(), byId);
            if (checked == null) {
                uncoded.accept(new Uncoded(
                        "attendance", found.evidence().spans().getFirst(), "the words name nobody who could come"));
            } else {
                plausible.add(checked);
            }
        }
        return List.copyOf(plausible);
    }

    /** One article's pass. */
    private final class Run {
        private final Document doc;
        private final Gatherings gatherings;
        private final Consumer<Uncoded> uncoded;
        private final Clauses clauses;
        private final Voices voices;
        private final Companions companions;
        private final Antecedents antecedents;
        private final OutlookReader outlooks;
        private final Asides asides;
        private @Nullable Coming last;
        private final FrameMatcher verbs;
        private final NounMatcher nouns;
        private final MeetingMatcher meetings;
        private final List<Attendance> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        Run(Document doc, List<Statement> statements, Gatherings gatherings, Consumer<Uncoded> uncoded) {
            this.doc = doc;
            this.gatherings = gatherings;
            this.uncoded = uncoded;
            this.clauses = new Clauses(doc, operators);
            this.outlooks = new OutlookReader(doc, clauses, operators);
            Salience salience = new Salience(doc, clauses, gatherings);
            this.voices = new Voices(doc, clauses, statements);
            this.companions = new Companions(doc, clauses);
            this.antecedents = new Antecedents(doc, clauses);
            this.asides = new Asides(doc);
            this.verbs = new FrameMatcher(doc, frames, clauses, outlooks, salience, gatherings);
            this.nouns = new NounMatcher(doc, frames, clauses, outlooks, salience);
            this.meetings = new MeetingMatcher(doc, clauses, outlooks, salience, gatherings);
        }

        List<Attendance> all() {
            for (Token token : doc.tokens()) {
                if (!doc.sentence(token).kind().isRead() || question(token)) {
                    continue;
                }
                same(token)
                        .or(() -> elliptic(token))
                        .or(() -> verbs.match(token))
                        .ifPresent(this::decide);
                nouns.match(token).ifPresent(this::decide);
                meetings.match(token).ifPresent(this::decide);
                nouns.invitation(token).ifPresent(this::invited);
            }
            asides.undeclared(List.copyOf(found)).forEach(this::repeat);
            return List.copyOf(found);
        }

        /** What is asked is not told: the next mark that ends a sentence is that of a question. */
        private boolean question(Token token) {
            int end = doc.sentence(token).end();
            for (int i = token.index() + 1; i < end; i++) {
                String word = doc.token(i).text();
                if (word.equals("?")) {
                    return true;
                }
                if (word.equals(".") || word.equals("!")) {
                    return false;
                }
            }
            return false;
        }

        /** "said he would": the coming that its auxiliary stands for, told before in the same sentence. */
        private Optional<Coming> elliptic(Token token) {
            boolean bare = token.tag().equals("MD")
                    && (token.is("ccomp") || token.is("conj") || token.is("root") || token.is("parataxis"))
                    && doc.child(token, "nsubj").isPresent()
                    && doc.child(token, "xcomp", "ccomp", "obj").isEmpty();
            if (!bare || last == null || !doc.sentence(last.predicate()).equals(doc.sentence(token))) {
                return Optional.empty();
            }
            boolean might = Set.of("might", "may", "could").contains(token.lemma());
            Outlook outlook = new Outlook(
                    might ? Outlook.Force.CONSIDERED : Outlook.Force.FACT,
                    clauses.negated(token),
                    Outlook.Tense.FUTURE,
                    false,
                    List.of(),
                    token);
            return Optional.of(
                    new Coming(last.frame(), token, clauses.subjects(token), last.gathering(), outlook, token));
        }

        /** "called on him to do the same": the coming told just before, of somebody else. */
        private Optional<Coming> same(Token token) {
            boolean same = token.lemma().equals("do")
                    && doc.child(token, "obj")
                            .filter(o -> o.text().equals("same"))
                            .isPresent();
            return same && last != null && doc.sentence(last.predicate()).equals(doc.sentence(token))
                    ? Optional.of(new Coming(
                            last.frame(),
                            token,
                            clauses.subjects(token),
                            last.gathering(),
                            outlooks.read(token),
                            token))
                    : Optional.empty();
        }

        private void repeat(Attendance one) {
            found.add(new Attendance(
                    "a" + (found.size() + 1),
                    one.who(),
                    one.gathering(),
                    one.status(),
                    one.saidBy(),
                    one.speaker(),
                    one.asOf(),
                    one.hedge(),
                    one.evidence(),
                    one.why()));
        }

        private void decide(Coming coming) {
            last = coming;
            if (coming.who().isEmpty()) {
                uncoded.accept(new Uncoded(
                        "attendance",
                        coming.predicate().span(),
                        "nobody named: " + coming.frame().key()));
                return;
            }
            Gathering gathering = gatherings.of(coming.gathering()).orElseThrow();
            Optional<Statement> statement = voices.around(coming.predicate());
            List<Token> each = coming.who().stream()
                    .flatMap(w -> antecedents.each(w, coming.predicate()).stream())
                    .toList();
            Map<Token, Boolean> heads = companions.of(each, coming.predicate());
            if (escorted(coming, gathering)) {
                companions.with(coming.predicate()).forEach(h -> heads.putIfAbsent(h, false));
            }
            if (coming.frame().base() == Frame.Base.STAND_IN) {
                clauses.obliques(coming.predicate()).stream()
                        .filter(o -> o.preposition().equals("for"))
                        .flatMap(o -> clauses.conjuncts(o.head()).stream())
                        .forEach(h -> heads.putIfAbsent(h, true));
            }
            for (Map.Entry<Token, Boolean> entry : heads.entrySet()) {
                Token head = asker(entry.getKey(), coming.outlook());
                ActorMention who = voices.own(statement, whole(head, antecedents.actor(head, coming.predicate())));
                boolean self = voices.speaksFor(statement, who, head, coming.outlook());
                if (!coming.frame().negative() && !coming.outlook().negative()) {
                    doubted(who, head, gathering, coming, statement);
                }
                Outlook outlook = entry.getValue() ? against(coming.outlook()) : coming.outlook();
                Optional<StatusRules.Decision> decision = StatusRules.decide(coming.frame(), outlook, self, gathering);
                if (decision.isEmpty() || head.tag().startsWith("W") || nobody(head, who)) {
                    uncoded.accept(new Uncoded(
                            "attendance",
                            coming.predicate().span(),
                            coming.frame().key() + " " + outlook.force() + ": no status"));
                    continue;
                }
                add(
                        who,
                        head,
                        gathering,
                        decision.get().status(),
                        statement,
                        coming.predicate(),
                        coming.last(),
                        List.of(
                                new Why(
                                        "attendance",
                                        "frame:" + coming.frame().key(),
                                        coming.predicate().text()),
                                new Why("attendance", decision.get().rule(), steps(outlook))));
            }
        }

        /** At a ceremony who comes with somebody comes too; whom one meets at a meeting is its other side. */
        private static boolean escorted(Coming coming, Gathering gathering) {
            return coming.frame().base() == Frame.Base.ATTEND
                    && !coming.outlook().negative()
                    && gathering.kind() != Gathering.Kind.MEETING
                    && gathering.kind() != Gathering.Kind.TALKS
                    && gathering.kind() != Gathering.Kind.CALL;
        }

        /** "negotiators at an expert-technical level": words that name nobody are told in full. */
        private ActorMention whole(Token head, ActorMention who) {
            boolean described = head.pos() == Pos.NOUN
                    && (who.actor() == null
                            || !who.actor().listed() && who.actor().kind() == org.readout.model.Actor.Kind.PEOPLE);
            Span own = who.spans().getFirst();
            Optional<Span> share = who.name() == null ? share(head) : Optional.empty();
            if (share.isPresent()) {
                return new ActorMention(share.get().of(doc.text()), List.of(share.get()), null, null);
            }
            Optional<Span> level = described ? level(head) : Optional.empty();
            if (level.isPresent()) {
                Span phrase = new Span(own.start(), level.get().end());
                return new ActorMention(phrase.of(doc.text()), List.of(phrase), phrase.of(doc.text()), who.actor());
            }
            boolean placed = described
                    && clauses.obliques(head).stream()
                            .anyMatch(o -> o.head().index() > head.index()
                                    && java.util.Set.of("at", "from", "of").contains(o.preposition()));
            Span phrase =
                    placed ? new Span(own.start(), Math.max(own.end(), beforeVerbs(head, clauses.phrase(head)))) : own;
            boolean longer = described
                    && phrase.contains(who.spans().getFirst())
                    && phrase.length() > who.spans().getFirst().length()
                    && phrase.length() < LONGEST_PHRASE;
            return longer
                    ? new ActorMention(phrase.of(doc.text()), List.of(phrase), phrase.of(doc.text()), who.actor())
                    : who;
        }

        /** "most of the champions", where the parse has cut the share from what it is one of. */
        private Optional<Span> share(Token head) {
            int end = doc.sentence(head).end();
            int at = head.index() + 1;
            boolean share = SHARES.contains(head.lemma())
                    && at < end
                    && doc.token(at).text().equals("of");
            int last = -1;
            for (int i = at + 1; share && i < Math.min(end, at + LEVEL); i++) {
                Pos pos = doc.token(i).pos();
                if (doc.token(i).isNoun()) {
                    last = i;
                } else if (pos != Pos.DET && pos != Pos.ADJ && pos != Pos.NUM) {
                    break;
                }
            }
            return last < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Span(head.span().start(), doc.token(last).span().end()));
        }

        /** Where a noun's phrase ends, or the verb begins that the parse took into it. */
        private int beforeVerbs(Token head, Span phrase) {
            int end = phrase.end();
            for (Token word : doc.tokens(phrase)) {
                boolean verb = word.index() > head.index()
                        && (word.pos() == Pos.AUX || word.tag().equals("VBZ"));
                if (verb) {
                    return doc.token(word.index() - 1).span().end();
                }
            }
            return end;
        }

        /** The words "at ... level" right behind a noun, with the quotation marks around them. */
        private Optional<Span> level(Token head) {
            int end = Math.min(doc.sentence(head).end(), head.index() + LEVEL);
            int at = head.index() + 1;
            boolean quoted = at < end && doc.token(at).pos() == Pos.PUNCT;
            at += quoted ? 1 : 0;
            if (at >= end || !doc.token(at).text().equals("at")) {
                return Optional.empty();
            }
            for (int i = at; i < end; i++) {
                if (doc.token(i).lemma().equals("level")) {
                    boolean closed = quoted && i + 1 < end && doc.token(i + 1).pos() == Pos.PUNCT;
                    return Optional.of(new Span(
                            head.span().start(),
                            doc.token(closed ? i + 1 : i).span().end()));
                }
                if (doc.token(i).isVerb()) {
                    break;
                }
            }
            return Optional.empty();
        }

        /** "if he comes – which most think is unlikely –": somebody's doubt, put in beside it. */
        private void doubted(
                ActorMention who, Token head, Gathering gathering, Coming coming, Optional<Statement> statement) {
            asides.doubt(coming.predicate())
                    .ifPresent(doubt -> add(
                            who,
                            head,
                            gathering,
                            Status.DOUBTED,
                            statement,
                            coming.predicate(),
                            doubt,
                            List.of(
                                    new Why(
                                            "attendance",
                                            "frame:" + coming.frame().key(),
                                            coming.predicate().text()),
                                    new Why("attendance", "doubt-beside", doubt.text()))));
        }

        /** "declined to say who is coming": the one who would not say stands for those who might come. */
        private Token asker(Token head, Outlook outlook) {
            if (!head.tag().startsWith("W")
                    || outlook.force() != Outlook.Force.UNKNOWN
                    || outlook.steps().isEmpty()) {
                return head;
            }
            Token refusing = outlook.steps().getLast().token();
            Optional<Token> before = nounBefore(refusing);
            if (before.isPresent()) {
                return before.get();
            }
            List<Token> subjects = clauses.subjects(outlook.steps().getFirst().token());
            return subjects.isEmpty() ? head : subjects.getFirst();
        }

        /** The noun that stands right before a verb and its auxiliaries: "the Kremlin has so far declined". */
        private Optional<Token> nounBefore(Token verb) {
            int first = doc.sentence(verb).first();
            for (int i = verb.index() - 1; i >= first; i--) {
                Token token = doc.token(i);
                Pos pos = token.pos();
                if (doc.mentionHeadedBy(token).isPresent()) {
                    return Optional.of(token);
                }
                boolean auxiliary =
                        pos == Pos.AUX || java.util.Set.of("have", "be", "do").contains(token.lemma());
                if (!auxiliary && pos != Pos.ADV && pos != Pos.PART) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private boolean nobody(Token head, ActorMention who) {
            boolean where = doc.child(head, "case")
                    .filter(c -> Set.of("in", "at").contains(c.text().toLowerCase(java.util.Locale.ROOT)))
                    .isPresent();
            boolean anybody = head.lemma().equals("people")
                    && doc.children(head).stream().allMatch(c -> c.pos() == Pos.PUNCT || c.is("acl") || c.is("case"));
            boolean floating = doc.mentionHeadedBy(head).isEmpty()
                    && Set.of("both", "all", "each").contains(head.lemma());
            return where
                    || anybody
                    || floating
                    || Set.of("it", "there", "everything", "something", "nothing")
                                    .contains(head.text().toLowerCase(java.util.Locale.ROOT))
                            && doc.mentionHeadedBy(head).isEmpty()
                            && who.name() == null;
        }

        private static Outlook against(Outlook outlook) {
            Outlook.Force force = outlook.force() == Outlook.Force.SENT ? Outlook.Force.FACT : outlook.force();
            return new Outlook(
                    force, !outlook.negative(), outlook.tense(), outlook.conditional(), outlook.steps(), outlook.top());
        }

        private static @Nullable String steps(Outlook outlook) {
            String words = String.join(
                    " ", outlook.steps().stream().map(s -> s.token().text()).toList());
            return words.isEmpty() ? null : words;
        }

        private void invited(NounMatcher.Invited invited) {
            Gathering gathering = gatherings.of(invited.gathering()).orElseThrow();
            for (Token head : invited.who()) {
                add(
                        clauses.actor(head),
                        head,
                        gathering,
                        invited.status(),
                        voices.around(invited.last()),
                        head,
                        invited.last(),
                        List.of(new Why(
                                "attendance", invited.rule(), invited.last().text())));
            }
        }

        private void add(
                ActorMention who,
                Token head,
                Gathering gathering,
                Status status,
                Optional<Statement> statement,
                Token predicate,
                Token last,
                List<Why> why) {
            if (!seen.add(who.key() + " " + gathering.id() + " " + status + " "
                    + doc.sentence(predicate).index())) {
                return;
            }
            Span words = Span.covering(List.of(head.span(), predicate.span(), last.span()));
            Statement.Source source = statement.map(Statement::source).orElse(null);
            found.add(new Attendance(
                    "a" + (found.size() + 1),
                    who,
                    gathering.id(),
                    status,
                    statement.map(Statement::id).orElse(null),
                    source == null ? null : source.who(),
                    voices.asOf(statement),
                    hedge(predicate),
                    new Evidence(doc.article().id(), List.of(words), doc.sentenceSpan(List.of(words))),
                    why));
        }

        private @Nullable Hedge hedge(Token predicate) {
            Token clause = clauses.clauseOf(predicate);
            for (Token token : List.of(predicate, clause)) {
                for (Token child : doc.children(token)) {
                    if (frames.hedge(child) && (child.is("advmod") || child.is("amod"))) {
                        return new Hedge(child.span(), child.text());
                    }
                }
            }
            return null;
        }
    }
}
