package org.readout.find.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.Outlook.Tense;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;

/**
 * Coming told by way of a delegation, with the gathering understood: "will lead the team", "are to accompany the leaders",
 * "will not send any officials", "will send his deputy instead", "arrives in the capital".
 */
final class Delegations {
    private static final Set<String> TEAMS = Set.of(
            "delegation",
            "team",
            "mission",
            "negotiator",
            "representative",
            "envoy",
            "official",
            "diplomat",
            "observer",
            "minister",
            "side",
            "contingent");
    private static final Set<String> LED = Set.of("delegation", "team", "side", "contingent", "mission");
    private static final Set<String> TOWNS = Set.of("city", "capital", "town", "resort", "venue");
    private static final Set<String> THERE = Set.of("arrive", "land", "come", "travel", "fly", "head", "be", "go");
    private static final Frame SEND_TEAM = new Frame("send_team", Frame.Base.ATTEND, Set.of(), false);
    private static final Frame SEND_INSTEAD = new Frame("send_instead", Frame.Base.SEND, Set.of(), true);
    private final Document doc;
    private final Clauses clauses;
    private final Salience salience;

    Delegations(Document doc, Clauses clauses, Salience salience) {
        this.doc = doc;
        this.clauses = clauses;
        this.salience = salience;
    }

    /** The coming that a verb tells through its object, where it names no gathering. */
    Optional<Coming> match(Frame frame, Token verb, Outlook outlook) {
        Optional<Token> object = doc.child(verb, "obj")
                .or(() -> doc.children(verb).stream()
                        .filter(c -> c.is("obl") && c.index() > verb.index())
                        .filter(c -> doc.child(c, "case").isEmpty() && c.pos() != Pos.ADV)
                        .findFirst());
        if (object.isEmpty() || clauses.passive(verb)) {
            return Optional.empty();
        }
        Token team = teamOf(verb, object.get());
        if (frame.base() == Frame.Base.SEND) {
            boolean nameless = TEAMS.contains(team.lemma()) && !named(team);
            if (nameless && outlook.conditional()) {
                return Optional.empty();
            }
            if (nameless) {
                // A body comes by the team that it sends; a person who sends one does not come by that.
                List<Token> bodies = clauses.agents(verb).stream()
                        .filter(a -> !doc.isPerson(a))
                        .toList();
                return coming(SEND_TEAM, verb, bodies, outlook, team);
            }
            boolean instead = doc.children(verb).stream().anyMatch(c -> lower(c).equals("instead"))
                    && (named(team) || doc.isPerson(team));
            return instead ? coming(SEND_INSTEAD, verb, clauses.patients(verb), outlook, team) : Optional.empty();
        }
        boolean leads = frame.takes("team") && LED.contains(team.lemma());
        boolean escorts = frame.takes("escort")
                && (named(team) || team.pos() == Pos.PRON || team.tag().equals("NNS"));
        return leads || escorts ? coming(frame, verb, clauses.agents(verb), outlook, team) : Optional.empty();
    }

    private Optional<Coming> coming(Frame frame, Token verb, List<Token> who, Outlook outlook, Token team) {
        Tense tense = outlook.tense() == Tense.NONE ? Tense.FUTURE : outlook.tense();
        return salience.understood(verb, tense).map(g -> new Coming(frame, verb, who, g, outlook, team));
    }

    /** "any high-level officials": the parse may take the first noun of a compound for the object. */
    private Token teamOf(Token verb, Token object) {
        return doc.children(verb).stream()
                .filter(c -> (c.is("obj") || c.is("obl")) && TEAMS.contains(c.lemma()))
                .findFirst()
                .orElse(object);
    }

    /** "arrived in the city": the place of the gathering that goes without saying. */
    Optional<String> town(Token place, Token verb) {
        boolean definite =
                doc.child(place, "det").filter(d -> lower(d).equals("the")).isPresent();
        boolean whose = doc.children(place).stream()
                .anyMatch(c -> c.is("nmod") && !c.relation().equals("nmod:poss"));
        if (!definite || whose || !TOWNS.contains(place.lemma()) || !THERE.contains(verb.lemma())) {
            return Optional.empty();
        }
        Optional<String> of = doc.children(place).stream()
                .filter(c -> (c.is("compound") || c.is("amod"))
                        && Character.isUpperCase(c.text().charAt(0)))
                .map(Token::text)
                .findFirst();
        return salience.understood(verb, Tense.FUTURE)
                .filter(id -> salience.lies(id, of))
                .or(() -> salience.lying(verb, of));
    }

    /** Whether a head is people: a person, a pronoun, or a plural that is no name. */
    boolean people(Token head) {
        return doc.isPerson(head)
                || head.pos() == Pos.PRON
                || head.tag().equals("NNS")
                || head.pos() == Pos.NOUN && doc.mentionHeadedBy(head).isPresent();
    }

    private boolean named(Token head) {
        return doc.mentionHeadedBy(head).map(doc::chain).filter(c -> c.named()).isPresent();
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
