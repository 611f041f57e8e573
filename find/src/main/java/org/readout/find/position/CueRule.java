package org.readout.find.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.Outlook.Force;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Position.Stance;

/** Positions by the words of the lexicon: who stands to what is read off the cue's arguments. */
final class CueRule {
    private static final Set<String> TEXTS = Set.of(
            "agreement",
            "proposal",
            "plan",
            "draft",
            "text",
            "document",
            "resolution",
            "statement",
            "letter",
            "deal",
            "bill",
            "treaty");
    /** "sought to present the invasion as ...": how it is told, not what is wanted. */
    private static final Set<String> PICTURING = Set.of(
            "present",
            "portray",
            "depict",
            "cast",
            "frame",
            "paint",
            "explain",
            "justify",
            "describe",
            "understand",
            "know",
            "learn");

    private static final Set<String> TELLING = Set.of(
            "say",
            "comment",
            "answer",
            "disclose",
            "confirm",
            "identify",
            "name",
            "elaborate",
            "discuss",
            "speculate",
            "reveal",
            "specify",
            "tell");
    private static final Set<String> PURPOSEFUL =
            Set.of("talk", "talks", "negotiation", "meeting", "summit", "process", "operation", "campaign", "plan");
    /** Verbs whose subject holds what their noun says: "expressed opposition to". */
    private static final Set<String> VOICING = Set.of(
            "express",
            "voice",
            "signal",
            "reiterate",
            "repeat",
            "renew",
            "state",
            "declare",
            "announce",
            "indicate",
            "show",
            "underline",
            "maintain",
            "restate",
            "stress",
            "reaffirm",
            "raise",
            "lodge",
            "register",
            "issue",
            "come",
            "go",
            "speak",
            "vote",
            "argue",
            "hold",
            "stick",
            "make");

    private static final Set<String> GIVING_UP = Set.of(
            "drop",
            "abandon",
            "withdraw",
            "lift",
            "end",
            "soften",
            "reverse",
            "retract",
            "back",
            "overcome",
            "relinquish",
            "shelve",
            "waive");
    /** "asked the judge not to", "promised not to": what a position on the contrary is. */
    private static final Map<Stance, Stance> NOT_TO = Map.of(
            Stance.DEMANDS, Stance.OPPOSES,
            Stance.PROPOSES, Stance.OPPOSES,
            Stance.SUPPORTS, Stance.OPPOSES,
            Stance.OFFERS, Stance.REFUSES);

    private final Document doc;
    private final Cues cues;
    private final Clauses clauses;
    private final OutlookReader outlooks;
    private final Parties parties;
    private final Bearers bearers;
    private final CueContent contents;

    CueRule(Document doc, Cues cues, Clauses clauses, OutlookReader outlooks, Parties parties, Bearers bearers) {
        this.bearers = bearers;
        this.doc = doc;
        this.cues = cues;
        this.clauses = clauses;
        this.outlooks = outlooks;
        this.parties = parties;
        this.contents = new CueContent(doc, clauses, parties);
    }

    List<Taken> read(Token token) {
        Optional<Cues.Cue> cue =
                token.is("amod") || token.is("compound") ? Optional.empty() : cues.of(doc, clauses, token);
        boolean named = token.isVerb() && token.lemma().equals("call"); // "called the offer a first sign"
        if (cue.isEmpty()
                || token.pos() == Pos.PROPN
                || named && cue.get().key().equals("call")
                || given(token)
                || over(token)) {
            return List.of();
        }
        // "gave Moscow until Monday to accept": nobody has.
        if (token.tag().equals("VB") && token.is("advcl")) {
            return List.of();
        }
        Optional<Stance> stance = stance(cue.get(), token);
        Optional<Token> head = contents.head(cue.get(), token);
        if (stance.isEmpty() || head.isEmpty()) {
            return List.of();
        }
        if (head.get().isVerb() && clauses.negated(head.get())) {
            stance = contents.isInfinitive(head.get()) || stance.get() != Stance.OFFERS
                    ? Optional.ofNullable(NOT_TO.get(stance.get()))
                    : Optional.empty();
            if (stance.isEmpty()) {
                return List.of();
            }
        }
        boolean relative = head.get().isVerb()
                && doc.subtree(head.get()).stream()
                        .filter(w -> w.pos() != Pos.PUNCT)
                        .findFirst()
                        .filter(w -> w.tag().startsWith("W"))
                        .isPresent();
        boolean pictured = PICTURING.contains(head.get().lemma().toLowerCase(Locale.ROOT));
        if (relative
                || pictured
                || silent(stance.get(), head.get())
                || claims(cue.get(), head.get())
                || turned(stance.get(), head.get())) {
            return List.of();
        }
        ActorMention toward = toward(cue.get(), token, head.get());
        List<Taken> out = new ArrayList<>();
        boolean state = cue.get().key().equalsIgnoreCase(token.text()) && clauses.passive(token);
        for (Holder holder : holders(token, state)) {
            ActorMention who = holder.who();
            if (toward != null && toward.key().equals(who.key())) {
                continue;
            }
            out.add(new Taken(
                    who,
                    stance.get(),
                    token,
                    head.get(),
                    words(head.get()),
                    toward,
                    soft(cue.get(), token, head.get(), holder),
                    "cue:" + cue.get().key()));
        }
        return out;
    }

    /** Whether the position counts with a known issue alone. */
    private boolean soft(Cues.Cue cue, Token token, Token head, Holder holder) {
        boolean habit = cue.stance() == Stance.OFFERS && Set.of("VBZ", "VBP").contains(token.tag());
        return switch (cue.weight()) {
            case HARD -> false;
            case SOFT -> true;
            case PUBLIC -> habit || own(token, head) || people(head) || !bearers.isPublic(holder.head(), holder.who());
        };
    }

    /** "wants to hire officers": what somebody means to do is less than what is asked for. */
    private boolean own(Token token, Token head) {
        return token.lemma().equals("want")
                        && head.isVerb()
                        && doc.child(head, "nsubj").isEmpty()
                        && doc.child(token, "obj", "iobj").isEmpty()
                || head.lemma().equals("have");
    }

    private boolean people(Token head) {
        return parties.isPeople(head)
                || head.isVerb()
                        && doc.child(head, "obj").filter(parties::isPeople).isPresent();
    }

    /** Who holds a position, and the word that says so. */
    private record Holder(Token head, ActorMention who) {}

    /** "declined to say who would come": no position on what is not said. */
    private static boolean silent(Stance stance, Token head) {
        return stance == Stance.REFUSES && TELLING.contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    /** "vowed to veto the bill": the word below says it, and says the opposite. */
    private boolean turned(Stance stance, Token head) {
        return stance == Stance.OFFERS
                && cues.of(doc, clauses, head)
                        .filter(c -> c.stance() == Stance.REFUSES || c.stance() == Stance.OPPOSES)
                        .isPresent();
    }

    /** The content's words without the clause that holds the cue itself. */
    private List<Token> words(Token head) {
        return doc.subtree(head);
    }

    private Optional<Stance> stance(Cues.Cue cue, Token token) {
        Outlook outlook = outlooks.read(token);
        if (outlook.conditional() || outlook.force() == Force.UNKNOWN || outlook.force() == Force.HYPOTHETICAL) {
            return Optional.empty();
        }
        if (outlook.force() == Force.CONSIDERED && !outlook.negative()) {
            return Optional.empty();
        }
        if (outlook.force() == Force.ASKED
                || outlook.force() == Force.DOUBTED
                || outlook.force() == Force.WANTED && !token.is("root")) {
            return Optional.empty();
        }
        // "does not rule out that it may come to a truce": what is left open is not accepted.
        boolean leftOpen = outlook.negative()
                && cue.key().equals("rule_out")
                && doc.child(token, "ccomp", "xcomp").isPresent();
        if (leftOpen) {
            return Optional.empty();
        }
        return Optional.ofNullable(outlook.negative() ? cue.negated() : cue.stance());
    }

    /** @param state whether the participle describes its subject: "was prepared to mediate" */
    private List<Holder> holders(Token token, boolean state) {
        boolean noun = token.pos() == Pos.NOUN && doc.child(token, "cop").isEmpty();
        List<Token> heads = noun ? owners(token) : state ? clauses.subjects(token) : clauses.agents(token);
        List<Holder> out = new ArrayList<>();
        for (Token head : heads) {
            if (TEXTS.contains(head.lemma())) {
                doc.children(head).stream()
                        .filter(c -> c.is("acl"))
                        .flatMap(c -> clauses.agents(c).stream())
                        .forEach(a -> parties.of(a).ifPresent(who -> out.add(new Holder(a, who))));
            }
            parties.holder(head).ifPresent(who -> out.add(new Holder(head, who)));
        }
        boolean text = heads.stream().anyMatch(h -> TEXTS.contains(h.lemma().toLowerCase(Locale.ROOT)));
        // What a text asks for is not asked by whoever tells of it.
        // "the talks will aim to": the aim of the one who says so.
        boolean purpose = heads.stream().allMatch(h -> PURPOSEFUL.contains(h.lemma()));
        boolean pronouns = purpose
                || heads.stream()
                        .allMatch(h -> h.pos() == Pos.PRON
                                && !h.tag().startsWith("W")
                                && !h.text().equals("that"));
        return out.isEmpty()
                        && !heads.isEmpty()
                        && pronouns
                        && !text
                        && !token.pos().equals(Pos.NOUN)
                ? parties.speaker(token)
                        .map(who -> List.of(new Holder(token, who)))
                        .orElse(List.of())
                : out;
    }

    private List<Token> owners(Token noun) {
        Optional<Token> owner = doc.child(noun, "nmod:poss");
        if (owner.isPresent()) {
            return clauses.conjuncts(owner.get());
        }
        for (Clauses.Oblique oblique : clauses.obliques(noun)) {
            if (oblique.preposition().equals("by") || oblique.preposition().equals("from")) {
                return clauses.conjuncts(oblique.head());
            }
        }
        return doc.head(noun)
                .filter(v -> v.isVerb() && VOICING.contains(v.lemma()))
                .map(clauses::agents)
                .orElse(List.of());
    }

    /** "backed down on its demand", "dropped its opposition": it is held no longer. */
    private boolean given(Token noun) {
        return noun.pos() == Pos.NOUN
                && doc.head(noun).filter(v -> GIVING_UP.contains(v.lemma())).isPresent();
    }

    /** "no longer insists". */
    private boolean over(Token token) {
        return doc.children(token).stream()
                .anyMatch(c -> c.is("advmod")
                        && c.text().equalsIgnoreCase("longer")
                        && c.index() > 0
                        && doc.token(c.index() - 1).text().equalsIgnoreCase("no"));
    }

    /** "insisted that the allies will win", "agreed that they had erred": a claim, which asks for nothing. */
    private boolean claims(Cues.Cue cue, Token head) {
        return (cue.key().startsWith("insist") || cue.key().equals("agree"))
                && head.is("ccomp")
                && (Set.of("VBD", "VBZ").contains(head.tag())
                        || doc.children(head).stream()
                                .anyMatch(c -> (c.is("aux") || c.is("cop"))
                                        && !Set.of("must", "should", "be", "to").contains(c.text())));
    }

    private @Nullable ActorMention toward(Cues.Cue cue, Token token, Token head) {
        if (cue.ofObject()) {
            for (Token patient : clauses.subjects(head)) {
                Optional<ActorMention> party = parties.of(patient);
                if (party.isPresent()) {
                    return party.get();
                }
            }
            return null;
        }
        if (cue.stance() == Stance.DEMANDS && head.isVerb()) {
            return doc.child(head, "nsubj").flatMap(parties::of).orElse(null);
        }
        for (Clauses.Oblique oblique : clauses.obliques(token)) {
            if (Set.of("from", "of", "to").contains(oblique.preposition())
                    && !oblique.head().equals(head)) {
                Optional<ActorMention> party = parties.of(oblique.head());
                if (party.isPresent()) {
                    return party.get();
                }
            }
        }
        return doc.child(token, "iobj").flatMap(parties::of).orElse(null);
    }
}
