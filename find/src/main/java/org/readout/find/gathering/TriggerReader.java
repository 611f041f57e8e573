package org.readout.find.gathering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Clauses.Oblique;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.actors.Countries;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.DayRange;
import org.readout.model.Gathering.State;
import org.readout.model.Name;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;

/** Reads state, time, place, hosts and parties of one trigger from its phrase and its clause. */
final class TriggerReader {
    private static final Set<String> HOSTING =
            Set.of("host", "mediate", "broker", "facilitate", "moderate", "sponsor", "convene");
    private static final Set<String> HOSTED =
            Set.of("hosted", "mediated", "brokered", "facilitated", "sponsored", "led", "moderated");
    private static final Set<String> POINTING = Set.of("this", "that", "these", "those");
    private static final Set<String> BEGINNING = Set.of("begin", "start", "open", "convene", "kick", "commence");
    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "that", "those", "both");
    private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "to", "near", "outside");
    private static final Set<String> STOPS = Set.of(",", ";", ":", "–", "—", "-", "that", "who", "which");
    private static final Set<String> NOT_WHEN = Set.of("of", "since", "until", "till", "by", "after", "before");
    private static final Set<String> SAYING =
            Set.of("say", "tell", "announce", "report", "confirm", "add", "write", "state", "post");
    /** Somebody's leaving has a day of its own. */
    private static final Set<String> PASSING = Set.of("leave", "quit", "depart", "storm", "walk");

    private static final int REACH = 12;
    private final Document doc;
    private final GatheringWords words;
    private final Clauses clauses;
    private final OutlookReader outlooks;
    private final List<Statement> statements;
    private final Countries countries;

    TriggerReader(
            Document doc,
            GatheringWords words,
            Clauses clauses,
            OutlookReader outlooks,
            List<Statement> statements,
            Countries countries) {
        this.statements = statements;
        this.countries = countries;
        this.doc = doc;
        this.words = words;
        this.clauses = clauses;
        this.outlooks = outlooks;
    }

    Trigger read(TriggerFinder.Found found) {
        Token token = found.token();
        Token top = topOfPhrase(token);
        Set<String> names = new HashSet<>();
        boolean definite = false;
        boolean pointed = false;
        boolean earlier = false;
        for (Token part : List.of(token, top)) {
            for (Token child : doc.children(part)) {
                String word = child.text().toLowerCase(Locale.ROOT);
                definite |= (child.is("det") && DEFINITE.contains(word)) || child.is("nmod:poss");
                pointed |= child.is("det") && POINTING.contains(word);
                earlier |= child.is("amod") && "held".equals(words.state(word));
                if (!found.verb()
                        && part == token
                        && (child.pos() == Pos.PROPN || child.is("compound"))
                        && (child.is("compound") || child.is("amod") || child.is("flat") || child.is("nmod:poss"))) {
                    names.add(child.lemma().toLowerCase(Locale.ROOT));
                    // "BRICS economic bloc summit": the name stands inside.
                    doc.children(child).stream()
                            .filter(c -> c.pos() == Pos.PROPN && c.is("compound"))
                            .forEach(c -> names.add(c.lemma().toLowerCase(Locale.ROOT)));
                }
            }
            if (part == top) {
                break;
            }
        }
        Time time = time(token, top);
        State state = found.verb() ? ofOutlook(outlooks.read(token)) : state(token, top);
        if (earlier) {
            state = State.HELD;
        }
        state = settle(state, time);
        if (state == State.HELD && hasBegun(token, top, time)) {
            state = State.RUNNING;
        }
        return new Trigger(
                token.index(),
                found.noun(),
                found.kind(),
                state,
                time,
                place(token, top, found.verb()),
                hosts(token),
                parties(token, found.verb()),
                Set.copyOf(names),
                definite,
                pointed,
                !found.verb()
                        && !found.attended()
                        && token.tag().equals("NNS")
                        && !definite
                        && found.kind() != org.readout.model.Gathering.Kind.TALKS,
                earlier,
                found.verb(),
                told(token),
                section(token),
                found.verb() ? token.span() : clauses.phrase(token),
                found.rule());
    }

    /** "The summit began on Thursday", said on that Thursday: it is not over yet. */
    private boolean hasBegun(Token token, Token top, @Nullable Time time) {
        DayRange days = time == null ? null : time.days();
        java.time.LocalDate today = doc.article().date();
        return days != null
                && today != null
                && !days.last().isBefore(today)
                && !days.first().isAfter(today)
                && !token.isVerb()
                && top.is("nsubj")
                && doc.head(top).filter(v -> BEGINNING.contains(v.lemma())).isPresent();
    }

    /** Whether the clause around a token tells the past; a speaker's own words count by their own tense. */
    private boolean told(Token token) {
        Token clause = clauses.clauseOf(token);
        return clause.tag().equals("VBD")
                || doc.children(clause).stream()
                        .anyMatch(c -> (c.is("cop") || c.is("aux"))
                                && (c.tag().equals("VBD") || c.text().equals("had")));
    }

    private int section(Token token) {
        return (int) doc.sentences().stream()
                .limit(doc.sentence(token).index())
                .filter(s -> s.kind() == org.readout.model.Block.Kind.HEADING)
                .count();
    }

    /** "a round of talks", "the sidelines of the summit": the noun that carries the modifiers. */
    private Token topOfPhrase(Token token) {
        Token at = token;
        for (int i = 0; i < 4; i++) {
            Optional<Token> above = doc.head(at);
            if (!at.is("nmod") || above.isEmpty() || above.get().pos() != Pos.NOUN) {
                return at;
            }
            boolean of =
                    doc.child(at, "case").filter(c -> c.lemma().equals("of")).isPresent();
            if (!of) {
                return at;
            }
            at = above.get();
        }
        return at;
    }

    /** The date decides where the verb leaves it open, and moves plans that lie behind the article's day. */
    private @Nullable State settle(@Nullable State state, @Nullable Time time) {
        DayRange days = time == null ? null : time.days();
        java.time.LocalDate today = doc.article().date();
        if (days == null || today == null) {
            return state;
        }
        if (days.last().isBefore(today) && (state == null || state == State.PLANNED)) {
            return State.HELD;
        }
        if (days.first().isAfter(today) && (state == null || state == State.HELD || state == State.RUNNING)) {
            return State.PLANNED;
        }
        return state;
    }

    private @Nullable State state(Token token, Token top) {
        for (Token child : doc.children(token)) {
            String said = child.is("amod") ? words.state(child.lemma().toLowerCase(Locale.ROOT)) : null;
            if (said == null && child.is("amod")) {
                said = words.state(child.text().toLowerCase(Locale.ROOT));
            }
            if (said != null && !said.equals("tense")) {
                return named(said);
            }
            if (child.is("acl")) {
                State clause = ofVerb(child);
                if (clause != null) {
                    return clause;
                }
            }
        }
        Optional<Token> above = doc.head(top);
        return above.isPresent() && !top.is("appos") && !top.is("conj") ? ofVerb(above.get()) : null;
    }

    private @Nullable State ofVerb(Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        String said = null;
        for (Token child : doc.children(verb)) {
            if (child.relation().equals("compound:prt") || child.is("obj") || child.is("advmod")) {
                String longer = words.state(lemma + "_" + child.lemma().toLowerCase(Locale.ROOT));
                said = longer == null ? said : longer;
            }
        }
        said = said == null ? words.state(lemma) : said;
        if (said == null || !verb.isVerb()) {
            return null;
        }
        Outlook outlook = outlooks.read(verb);
        // "Qatar, which hosts the talks": whose they are, not that they are going on.
        boolean standing = HOSTING.contains(lemma) && verb.tag().matches("VBZ|VBP");
        if (standing) {
            return null;
        }
        if (!said.equals("tense")) {
            State state = named(said);
            boolean real = outlook.force() == Outlook.Force.FACT && !outlook.negative();
            return real || state == State.PROPOSED ? state : State.PLANNED;
        }
        return ofOutlook(outlook);
    }

    private static State named(String said) {
        return State.valueOf(said.toUpperCase(Locale.ROOT));
    }

    private @Nullable State ofOutlook(Outlook outlook) {
        boolean laid = outlook.force() == Outlook.Force.EXPECTED || outlook.force() == Outlook.Force.PLANNED;
        if (outlook.conditional() && !laid) {
            return State.PROPOSED;
        }
        return switch (outlook.force()) {
            case FACT, SENT ->
                outlook.negative()
                        ? null
                        : switch (outlook.tense()) {
                            case FUTURE -> State.PLANNED;
                            case PRESENT -> State.RUNNING;
                            case PAST, PLUPERFECT -> State.HELD;
                            case NONE -> null;
                        };
            case COMMITTED, PLANNED, EXPECTED -> outlook.negative() ? null : State.PLANNED;
            case WANTED, ASKED, CONSIDERED, UNKNOWN, DOUBTED, HYPOTHETICAL -> State.PROPOSED;
            case CANCELLED, REFUSED, FAILED, BARRED -> null;
        };
    }

    private @Nullable Time time(Token token, Token top) {
        List<Token> phrase = doc.subtree(top);
        Span span = clauses.phrase(top);
        Optional<Time> own = doc.times().stream()
                .filter(t -> t.days() != null && span.contains(t.span()))
                .findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        // "last year's summit"
        Optional<Time> owner = doc.child(token, "nmod:poss")
                .or(() -> doc.child(top, "nmod:poss"))
                .flatMap(o -> doc.times().stream()
                        .filter(t -> t.days() != null && t.span().overlaps(o.span()))
                        .findFirst());
        if (owner.isPresent()) {
            return owner.get();
        }
        Token clause = clauses.clauseOf(token);
        if (!token.isVerb() && PASSING.contains(clause.lemma()) && !top.is("nsubj")) {
            return null;
        }
        boolean direct = token.isVerb()
                || top.head() == clause.index()
                || top.equals(clause)
                || doc.head(top)
                        .filter(h -> h.isVerb() && clauses.clauseOf(h).equals(clause))
                        .isPresent();
        return doc.times().stream()
                .filter(t -> t.days() != null)
                .filter(t -> {
                    List<Token> covered = doc.tokens(t.span());
                    return !covered.isEmpty()
                            && !NOT_WHEN.contains(before(covered.getFirst()))
                            && !said(covered.getFirst())
                            && told(t.span()).equals(told(token.span()))
                            && ((direct && clauses.clauseOf(covered.getLast()).equals(clause))
                                    || relative(token, covered.getLast(), phrase));
                })
                .min(Comparator.comparingInt(
                        t -> Math.abs(t.span().start() - token.span().start())))
                .orElse(null);
    }

    /** The quotations that words stand in: what a speaker says of a day is not the day of what is told around it. */
    private Set<String> told(Span words) {
        Set<String> out = new HashSet<>();
        for (Statement statement : statements) {
            boolean quoted = statement.kind() != Statement.Kind.INDIRECT;
            if (quoted && statement.content().stream().anyMatch(c -> c.contains(words))) {
                out.add(statement.id());
            }
        }
        return out;
    }

    /** "an official said on Tuesday": the day of the word, not of the gathering. */
    private boolean said(Token time) {
        for (int i = time.index() - 1; i >= Math.max(0, time.index() - 3); i--) {
            if (doc.token(i).isVerb()) {
                return SAYING.contains(doc.token(i).lemma());
            }
        }
        return false;
    }

    private String before(Token token) {
        return token.index() == 0 ? "" : doc.token(token.index() - 1).text().toLowerCase(Locale.ROOT);
    }

    /** "the talks that took place in spring": the time stands in the noun's own relative clause. */
    private boolean relative(Token token, Token time, List<Token> phrase) {
        if (!phrase.contains(time)) {
            return false;
        }
        Token clause = clauses.clauseOf(time);
        return clause.is("acl") && clause.head() == token.index();
    }

    private @Nullable Place place(Token token, Token top, boolean verb) {
        List<Oblique> candidates = new ArrayList<>();
        candidates.addAll(clauses.obliques(token));
        candidates.addAll(clauses.obliques(top));
        if (verb) {
            doc.child(token, "obj")
                    .filter(o -> token.lemma().equals("visit"))
                    .ifPresent(o -> candidates.add(new Oblique("to", o)));
        }
        for (Token child : doc.children(token)) {
            if (child.is("acl") && !child.tag().equals("VB")) {
                candidates.addAll(clauses.obliques(child));
            }
        }
        doc.head(top)
                .filter(h -> h.isVerb() || h.pos() == Pos.PROPN)
                .ifPresent(h -> candidates.addAll(clauses.obliques(h)));
        doc.head(top)
                .filter(h -> doc.child(h, "cop").isPresent())
                .ifPresent(h -> candidates.add(new Oblique(
                        doc.child(h, "case")
                                .map(c -> c.text().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        h)));
        doc.head(top)
                .filter(h -> top.is("nsubj"))
                .flatMap(h -> doc.child(h, "xcomp"))
                .ifPresent(x -> candidates.addAll(clauses.obliques(x)));
        for (Oblique candidate : candidates) {
            if (PLACE_PREPOSITIONS.contains(candidate.preposition())) {
                Place place = placeAt(candidate.head());
                if (place != null) {
                    return place;
                }
            }
        }
        return nearby(token);
    }

    /** "met the leader of X in Oslo": the first "in PLACE" of the same clause, wherever it hangs. */
    private @Nullable Place nearby(Token token) {
        int end = Math.min(doc.sentence(token).end(), token.index() + REACH);
        for (int i = token.index() + 1; i + 1 < end; i++) {
            Token word = doc.token(i);
            boolean stop = word.pos() == Pos.VERB
                    || STOPS.contains(word.text())
                    || word.pos() == Pos.CCONJ && doc.token(i + 1).isVerb();
            if (stop) {
                return null;
            }
            if (word.text().equals("in") || word.text().equals("at")) {
                for (int j = i + 1; j < Math.min(end, i + 4); j++) {
                    Place place = placeAt(doc.token(j));
                    if (place != null) {
                        return place;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Place placeAt(Token head) {
        Optional<Mention> mention = doc.mentionHeadedBy(head);
        if (mention.isPresent()) {
            Chain chain = doc.chain(mention.get());
            return chain.type() == Name.Type.PLACE || chain.place() != null
                    ? new Place(mention.get().text(), mention.get().span(), chain.name(), chain.place())
                    : null;
        }
        return null;
    }

    private List<ActorMention> hosts(Token token) {
        List<ActorMention> out = new ArrayList<>();
        doc.head(token).filter(h -> h.isVerb() && HOSTING.contains(h.lemma())).ifPresent(h -> {
            for (Token agent : clauses.agents(h)) {
                out.add(clauses.actor(agent));
            }
        });
        for (Token child : doc.children(token)) {
            if (child.is("acl") && HOSTING.contains(child.lemma()) && clauses.passive(child)) {
                clauses.agents(child).forEach(a -> out.add(clauses.actor(a)));
            }
            if (child.is("amod")) {
                hyphenated(child, out);
            }
        }
        return out;
    }

    /** "Turkish-facilitated talks", as one token or three. */
    private void hyphenated(Token adjective, List<ActorMention> out) {
        int hyphen = adjective.text().lastIndexOf('-');
        if (hyphen > 0 && HOSTED.contains(adjective.text().substring(hyphen + 1).toLowerCase(Locale.ROOT))) {
            Span span = new Span(adjective.span().start(), adjective.span().start() + hyphen);
            out.add(state(span));
        } else if (HOSTED.contains(adjective.text().toLowerCase(Locale.ROOT))) {
            for (Token child : doc.children(adjective)) {
                if (child.pos() == Pos.PROPN || child.pos() == Pos.ADJ || child.pos() == Pos.NOUN) {
                    out.add(state(child.span()));
                }
            }
        }
    }

    /** The state that an adjective or name belongs to; its own words where there is none. */
    private ActorMention state(Span span) {
        Actor state = countries.state(span.of(doc.text()));
        return new ActorMention(span.of(doc.text()), List.of(span), state == null ? null : state.name(), state);
    }

    private List<ActorMention> parties(Token token, boolean verb) {
        List<Token> heads = new ArrayList<>();
        if (verb && !token.lemma().equals("visit")) {
            heads.addAll(clauses.subjects(token));
            doc.child(token, "obj").ifPresent(o -> heads.addAll(clauses.conjuncts(o)));
        }
        for (Oblique oblique : clauses.obliques(token)) {
            if (oblique.preposition().equals("between")
                    || oblique.preposition().equals("with")
                    || (oblique.preposition().equals("of") && !verb)) {
                heads.addAll(clauses.conjuncts(oblique.head()));
            }
        }
        doc.head(token)
                .filter(h -> !verb && token.is("obj") && Set.of("hold", "have").contains(h.lemma()))
                .ifPresent(h -> {
                    heads.addAll(clauses.subjects(h));
                    clauses.obliques(h).stream()
                            .filter(o -> o.preposition().equals("with"))
                            .forEach(o -> heads.addAll(clauses.conjuncts(o.head())));
                });
        return heads.stream().filter(this::people).map(clauses::actor).toList();
    }

    private boolean people(Token head) {
        Optional<Mention> mention = doc.mentionHeadedBy(head);
        return mention.isPresent()
                && (doc.chain(mention.get()).actor() != null
                        || doc.chain(mention.get()).type() == Name.Type.PERSON
                        || doc.chain(mention.get()).type() == Name.Type.ORG
                        || mention.get().kind() != Mention.Kind.NAME);
    }
}
