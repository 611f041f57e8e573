package org.readout.find.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.OutlookReader;
import org.readout.find.gathering.Gatherings;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;

/** Finds verb and copular frames, with their gathering and their people. */
final class FrameMatcher {
    private static final int REACH = 12;
    private static final Set<String> ELSEWHERE = Set.of(
            "further",
            "farther",
            "far",
            "ahead",
            "on",
            "back",
            "beyond",
            "forward",
            "away",
            "wrong",
            "well",
            "up",
            "down",
            "out",
            "to",
            "through",
            "straight",
            "along",
            "deeper",
            "home",
            "under",
            "smoothly",
            "unpunished",
            "unnoticed");

    /** Verbs whose object, where it is people, is there as well. */
    private static final Set<String> MEETING = Set.of("join", "encounter", "greet", "confront");

    /** What one may be invited to do, where to come to goes without saying. */
    private static final Set<String> COMING =
            Set.of("come", "return", "join", "rejoin", "attend", "participate", "appear", "speak");

    private final Document doc;
    private final Frames frames;
    private final Clauses clauses;
    private final OutlookReader outlooks;
    private final Salience salience;
    private final Delegations delegations;
    private final Participles participles;
    private final Gatherings gatherings;

    FrameMatcher(
            Document doc,
            Frames frames,
            Clauses clauses,
            OutlookReader outlooks,
            Salience salience,
            Gatherings gatherings) {
        this.gatherings = gatherings;
        this.participles = new Participles(doc, clauses, outlooks, salience);
        this.doc = doc;
        this.frames = frames;
        this.clauses = clauses;
        this.outlooks = outlooks;
        this.salience = salience;
        this.delegations = new Delegations(doc, clauses, salience);
    }

    /** The coming that a token speaks of as a verb or a copular predicate. */
    Optional<Coming> match(Token token) {
        boolean copular = doc.child(token, "cop").isPresent();
        Optional<Frame> frame = copular
                ? frames.copular(doc, token).or(() -> destined(token))
                : token.pos() == Pos.VERB
                        ? described(token).or(() -> frames.verb(doc, token))
                        : described(token).or(() -> existential(token));
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        boolean planned = frame.get().base() == Frame.Base.AWAIT
                && doc.child(token, "xcomp", "ccomp").isPresent();
        if (planned) {
            return Optional.empty();
        }
        Outlook read = outlooks.read(helped(token));
        Optional<Argument> argument = gathering(frame.get(), token, read, copular);
        if (argument.isEmpty()) {
            return delegations.match(frame.get(), token, read);
        }
        boolean named = argument.get().last().index() != token.index();
        Outlook outlook = named
                ? participles.told(
                        token, read, gatherings.of(argument.get().gathering()).orElseThrow())
                : read;
        List<Token> who = who(frame.get(), token);
        if (frame.get().takes("person")) {
            who = who.stream().filter(doc::isPerson).toList();
        }
        if (frame.get().base() == Frame.Base.SEND || frame.get().base() == Frame.Base.AWAIT) {
            who = who.stream().filter(this::somebody).toList();
        }
        List<Token> people = who;
        boolean thing = argument.get().last().equals(token)
                && frame.get().takes("place")
                && people.stream()
                        .noneMatch(w ->
                                w.pos() == Pos.PRON || doc.mentionHeadedBy(w).isPresent());
        boolean gerund = token.tag().equals("VBG")
                && token.is("csubj")
                && doc.child(token, "nsubj").isEmpty();
        if (thing && !who.isEmpty() || gerund) {
            return Optional.empty();
        }
        return Optional.of(new Coming(
                frame.get(),
                token,
                who,
                argument.get().gathering(),
                outlook,
                argument.get().last()));
    }

    /** Whether a noun stands for people: "sent his deputy", not "sent a letter". */
    private boolean somebody(Token head) {
        return head.pos() == Pos.PRON
                || doc.mentionHeadedBy(head).isPresent()
                || doc.child(head, "appos", "flat")
                        .flatMap(doc::mentionHeadedBy)
                        .isPresent();
    }

    /** "is to travel": an infinitive under a "be" that the parse took for a copula. */
    private Optional<Frame> destined(Token token) {
        return token.tag().equals("VB") ? frames.verb(doc, token) : Optional.empty();
    }

    /** "will both be there": the word whose auxiliaries tell the tense, where the parse took them from "be". */
    private Token helped(Token token) {
        boolean bare =
                token.lemma().equals("be") && doc.children(token).stream().noneMatch(c -> c.is("aux"));
        return bare
                ? doc.head(token)
                        .filter(h -> h.text().equals("there")
                                && doc.children(h).stream().anyMatch(c -> c.is("aux")))
                        .orElse(token)
                : token;
    }

    /** "were present": an adjective that the parse took for a participle. */
    private Optional<Frame> described(Token token) {
        boolean be = doc.children(token).stream()
                .anyMatch(c -> c.is("aux") && c.lemma().equals("be"));
        return be ? frames.described(token) : Optional.empty();
    }

    /** "be there": some analyses make "be" the verb and "there" its adverb. */
    private Optional<Frame> existential(Token token) {
        return token.lemma().equals("be") && token.pos() == Pos.AUX && !token.is("aux") && !token.is("cop")
                ? frames.verb(doc, token)
                : Optional.empty();
    }

    private List<Token> who(Frame frame, Token predicate) {
        List<Token> who = people(frame, predicate);
        if (who.size() != 1) {
            return who;
        }
        Token one = who.getFirst();
        Optional<Token> included = doc.head(one)
                .filter(v -> v.lemma().equals("include") && one.is("nsubj"))
                .flatMap(v -> doc.child(v, "obj"));
        List<Token> out = new ArrayList<>(one.pos() == Pos.NOUN || included.isEmpty() ? who : List.of());
        included.map(clauses::conjuncts).ifPresent(out::addAll);
        return out;
    }

    private List<Token> people(Frame frame, Token predicate) {
        if (frame.key().startsWith("be_")) {
            return clauses.subjects(predicate);
        }
        if (MEETING.contains(frame.key())) {
            return joined(predicate);
        }
        boolean patient = !reciprocal(predicate) && (frame.patient() || removes(frame, predicate));
        boolean hosted = frame.key().endsWith("host") && predicate.is("acl") && clauses.passive(predicate);
        if (hosted) {
            return List.of();
        }
        if (frame.base() == Frame.Base.STAND_IN && clauses.passive(predicate)) {
            return clauses.agents(predicate);
        }
        List<Token> who = patient ? clauses.patients(predicate) : clauses.agents(predicate);
        if (patient && predicate.is("acl") && !who.isEmpty()) {
            return withIncluded(predicate, who);
        }
        if (patient && who.isEmpty() && predicate.is("acl") && predicate.tag().equals("VBN")) {
            return clauses.subjects(predicate);
        }
        return who;
    }

    /** "joined the king at the ceremony", "was joined there by the queen": both are there. */
    private List<Token> joined(Token predicate) {
        List<Token> out = new ArrayList<>();
        if (clauses.passive(predicate)) {
            out.addAll(clauses.patients(predicate));
        }
        out.addAll(clauses.agents(predicate));
        if (!clauses.passive(predicate)) {
            clauses.patients(predicate).stream()
                    .filter(p -> !salience.speaks(p) && delegations.people(p))
                    .forEach(out::add);
        }
        return out;
    }

    /** "the leaders' meeting": the first noun is not what is attended. */
    private boolean possessor(Token noun) {
        int next = noun.index() + 1;
        return next < doc.sentence(noun).end()
                && doc.child(noun, "case").filter(c -> c.index() == next).isPresent();
    }

    /** "might see each other at the summit". */
    private boolean reciprocal(Token predicate) {
        return doc.child(predicate, "obj").filter(o -> o.text().equals("each")).isPresent();
    }

    /** "withdrew its delegation from the talks", "pulled its envoy out of them": the object stays away. */
    private boolean removes(Frame frame, Token predicate) {
        return frame.negative()
                && !frame.takes("obj")
                && doc.child(predicate, "obj").filter(this::somebody).isPresent();
    }

    /** "those invited include ministers": the ones that the noun is said to include. */
    private List<Token> withIncluded(Token predicate, List<Token> who) {
        List<Token> out = new ArrayList<>(who);
        doc.head(predicate)
                .flatMap(doc::head)
                .filter(v -> v.lemma().equals("include"))
                .flatMap(v -> doc.child(v, "obj"))
                .ifPresent(o -> {
                    out.clear();
                    out.addAll(clauses.conjuncts(o));
                });
        return out;
    }

    private record Argument(String gathering, Token last) {}

    private Optional<Argument> gathering(Frame frame, Token predicate, Outlook outlook, boolean copular) {
        boolean other = false;
        if (copular && (frame.takes("obj") || frame.takes("place"))) {
            Optional<String> here = salience.named(predicate, outlook.tense());
            if (here.isPresent()) {
                return here.map(id -> new Argument(id, predicate));
            }
        }
        if (frame.takes("obj")) {
            Optional<Token> object = clauses.passive(predicate)
                    ? doc.child(predicate, "nsubj:pass").or(() -> relativeHead(predicate))
                    : doc.child(predicate, "obj").filter(o -> !wh(o)).or(() -> relativeHead(predicate));
            if (object.isPresent() && !possessor(object.get())) {
                Optional<String> named = salience.named(object.get(), outlook.tense());
                if (named.isPresent()) {
                    return named.map(id -> new Argument(id, object.get()));
                }
                boolean people = MEETING.contains(frame.key()) && delegations.people(object.get());
                other |= !people && doc.child(predicate, "obj").isPresent();
            }
            Optional<Token> attended = other ? Optional.empty() : participles.attended(predicate);
            if (attended.isPresent()) {
                return salience.named(attended.get(), outlook.tense()).map(id -> new Argument(id, attended.get()));
            }
        }
        List<Clauses.Oblique> obliques = new ArrayList<>(clauses.obliques(predicate));
        doc.child(predicate, "obj").ifPresent(o -> obliques.addAll(clauses.obliques(o)));
        doc.child(predicate, "advmod", "compound").ifPresent(o -> obliques.addAll(clauses.obliques(o)));
        doc.child(predicate, "xcomp", "advcl")
                .filter(x -> frame.base() == Frame.Base.INVITE)
                .ifPresent(x -> {
                    clauses.obliques(x)
                            .forEach(o -> obliques.add(
                                    o.preposition().equals("at")
                                                    || o.preposition().equals("in")
                                            ? new Clauses.Oblique("to", o.head())
                                            : o));
                    doc.child(x, "obj").ifPresent(o -> obliques.add(new Clauses.Oblique("to", o)));
                });
        // "in person", "at a senior level": how, not where.
        obliques.removeIf(o -> Set.of("person", "level").contains(o.head().lemma()));
        for (Clauses.Oblique oblique : obliques) {
            Set<String> cases = cases(oblique.head());
            if (cases.stream().anyMatch(frame::takes) || oblique.preposition().equals("to") && frame.takes("to")) {
                Optional<String> named = salience.named(oblique.head(), outlook.tense());
                if (named.isPresent()) {
                    return named.map(id -> new Argument(id, oblique.head()));
                }
                other |= !temporal(oblique.head()) && oblique.head().index() > predicate.index();
            }
        }
        Optional<Argument> behind = other ? Optional.empty() : behind(frame, predicate);
        if (behind.isPresent()) {
            return behind;
        }
        if (frame.takes("place")) {
            return place(predicate, copular, obliques);
        }
        boolean elsewhere = frame.base() == Frame.Base.INVITE
                && doc.child(predicate, "xcomp", "advcl")
                        .filter(x -> !COMING.contains(x.lemma())
                                || doc.child(x, "obj", "obl")
                                        .filter(o -> !temporal(o))
                                        .isPresent())
                        .isPresent();
        boolean bare = frame.takes("none")
                && !other
                && !elsewhere
                && (frame.patient()
                        || doc.child(predicate, "obj", "xcomp")
                                .filter(o -> !light(frame, o))
                                .isEmpty());
        obliques.removeIf(o -> light(frame, o.head()));
        if (bare && !placed(obliques)) {
            return salience.understood(predicate, outlook.tense()).map(id -> new Argument(id, predicate));
        }
        return Optional.empty();
    }

    /** Not "go beyond promises", "go further", "go ahead", nor "going to" with nothing behind it. */
    private boolean nowhereElse(Token predicate, List<Clauses.Oblique> obliques) {
        boolean self = doc.child(predicate, "obj")
                .map(o -> o.text().endsWith("self") || o.text().endsWith("selves"))
                .orElse(true);
        boolean along = doc.children(predicate).stream()
                .noneMatch(c -> c.is("advmod") && ELSEWHERE.contains(c.text().toLowerCase(Locale.ROOT)));
        return self
                && along
                && doc.child(predicate, "xcomp", "compound:prt").isEmpty()
                && obliques.stream()
                        .allMatch(o -> temporal(o.head())
                                || Set.of("", "with", "without", "as", "despite")
                                        .contains(o.preposition()));
    }

    /** The gathering noun that follows in the same breath, where the parse hangs it elsewhere. */
    private Optional<Argument> behind(Frame frame, Token predicate) {
        if (clauses.passive(predicate) && !frame.patient()) {
            return Optional.empty();
        }
        String preposition = "obj";
        int end = Math.min(doc.sentence(predicate).end(), predicate.index() + REACH);
        for (int i = predicate.index() + 1; i < end; i++) {
            Token token = doc.token(i);
            if (token.pos() == Pos.VERB && !token.is("amod")
                    || token.pos() == Pos.PUNCT
                    || token.pos() == Pos.CCONJ
                    || token.pos() == Pos.SCONJ) {
                return Optional.empty();
            }
            if (token.pos() == Pos.ADP || token.text().equals("to")) {
                preposition = token.text().toLowerCase(Locale.ROOT);
            }
            if (salience.speaks(token)) {
                return frame.takes(preposition)
                        ? salience.named(token, Outlook.Tense.NONE).map(id -> new Argument(id, token))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Argument> place(Token predicate, boolean copular, List<Clauses.Oblique> obliques) {
        List<Token> places = new ArrayList<>();
        if (copular) {
            places.add(predicate);
        }
        for (Clauses.Oblique oblique : obliques) {
            if (Set.of("to", "for", "in", "at").contains(oblique.preposition())) {
                places.add(oblique.head());
            }
        }
        for (Token place : places) {
            Optional<String> found = salience.at(place, predicate).or(() -> delegations.town(place, predicate));
            if (found.isPresent()) {
                return found.map(id -> new Argument(id, place));
            }
        }
        boolean bare = places.isEmpty()
                && Set.of("come", "go").contains(predicate.lemma())
                && nowhereElse(predicate, obliques);
        return bare
                ? salience.understood(predicate, Outlook.Tense.FUTURE).map(id -> new Argument(id, predicate))
                : Optional.empty();
    }

    private boolean placed(List<Clauses.Oblique> obliques) {
        return obliques.stream()
                .anyMatch(o -> Set.of("in", "at", "from", "to").contains(o.preposition()) && !temporal(o.head()));
    }

    private boolean temporal(Token head) {
        return doc.times().stream().anyMatch(t -> t.span().contains(head.span()));
    }

    private static boolean light(Frame frame, Token object) {
        return frame.key().endsWith("_" + object.text().toLowerCase(Locale.ROOT));
    }

    private static boolean wh(Token token) {
        return token.tag().startsWith("W") || token.text().equalsIgnoreCase("that");
    }

    /** "the summit that she attended", "talks attended by envoys". */
    private Optional<Token> relativeHead(Token predicate) {
        boolean own = doc.child(predicate, "nsubj").filter(s -> !wh(s)).isPresent() || clauses.passive(predicate);
        return predicate.is("acl") && own ? doc.head(predicate) : Optional.empty();
    }

    private Set<String> cases(Token head) {
        Set<String> out = new java.util.HashSet<>();
        for (Token child : doc.children(head)) {
            if (child.is("case")) {
                out.add(child.text().toLowerCase(Locale.ROOT));
                doc.children(child).forEach(c -> out.add(c.text().toLowerCase(Locale.ROOT)));
            }
        }
        return out;
    }
}
