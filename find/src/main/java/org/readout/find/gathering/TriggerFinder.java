package org.readout.find.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Gathering.Kind;

/** Finds the tokens that speak of a gathering: nouns of the lexicon, and the verbs "meet", "gather", "visit", "call". */
final class TriggerFinder {
    private static final Set<String> NOT_GATHERED = Set.of(
            "school",
            "church",
            "university",
            "college",
            "class",
            "force",
            "army",
            "party",
            "club",
            "team",
            "union",
            "nato");
    /** What one joins to belong to it: "joined the wire service". */
    private static final Set<String> BODIES = Set.of("service", "council", "assembly", "party", "conclave", "race");

    private static final Set<String> ATTENDED = Set.of("attended", "boycotted", "chaired", "addressed");
    private static final int REACH = 10;
    private final GatheringWords words;

    TriggerFinder(GatheringWords words) {
        this.words = words;
    }

    /**
     * A token found.
     *
     * @param noun the noun to call the gathering by
     * @param attended whether a verb of coming together has it for an argument
     * @param rule why it was taken
     */
    record Found(Token token, String noun, Kind kind, boolean verb, boolean attended, String rule) {}

    List<Found> find(Document doc) {
        Clauses clauses = clauses(doc);
        List<Found> out = new ArrayList<>();
        for (Token token : doc.tokens()) {
            if (!doc.sentence(token).kind().isRead()) {
                continue;
            }
            boolean verb = token.pos() == Pos.VERB && !determined(doc, token);
            (verb ? verb(doc, clauses, token) : noun(doc, token)).ifPresent(out::add);
        }
        return out;
    }

    private static Clauses clauses(Document doc) {
        return new Clauses(doc, org.readout.find.clause.Operators.none());
    }

    /** The first word of a proper name of several, which carries its arcs; a person's or place's name is no gathering. */
    private static Token anchor(Document doc, Token token) {
        Optional<Token> head = doc.head(token).filter(h -> token.is("flat") && token.pos() == Pos.PROPN);
        boolean other = head.flatMap(doc::mentionHeadedBy)
                .map(m -> doc.chain(m).type())
                .filter(t -> t == org.readout.model.Name.Type.PERSON || t == org.readout.model.Name.Type.PLACE)
                .isPresent();
        boolean last = doc.children(token).isEmpty()
                && head.filter(h -> doc.children(h).stream().noneMatch(c -> c.is("flat") && c.index() > token.index()))
                        .isPresent();
        return other || !last ? token : head.orElse(token);
    }

    /** "the gathering" is a noun, whatever the tagger takes it for. */
    private boolean determined(Document doc, Token token) {
        return token.index() > doc.sentence(token).first()
                && Set.of("the", "a", "this")
                        .contains(doc.token(token.index() - 1).text().toLowerCase(Locale.ROOT))
                && words.noun(token.text().toLowerCase(Locale.ROOT)).isPresent();
    }

    private Optional<Found> noun(Document doc, Token token) {
        if (token.pos() != Pos.NOUN && token.pos() != Pos.PROPN && token.pos() != Pos.VERB) {
            return Optional.empty();
        }
        String lemma = (token.pos() == Pos.VERB ? token.text() : token.lemma()).toLowerCase(Locale.ROOT);
        if (doc.children(token).stream().anyMatch(c -> c.is("det") && c.lemma().equals("any"))) {
            return Optional.empty();
        }
        Token anchor = anchor(doc, token);
        if (token.is("compound") || anchor.is("flat") || token.is("nmod:poss")) {
            return Optional.empty();
        }
        Optional<GatheringWords.Noun> known = words.noun(lemma);
        boolean framed = framed(doc, anchor) || attended(doc, token);
        if (known.isPresent()) {
            boolean taken = switch (known.get().strength()) {
                case STRONG -> true;
                case PLURAL -> token.text().toLowerCase(Locale.ROOT).endsWith("s");
                case WEAK -> framed || (known.get().kind() == Kind.CALL && phoneCall(doc, token));
            };
            if (taken && !body(doc, token)) {
                String noun = token.text().toLowerCase(Locale.ROOT);
                return Optional.of(new Found(token, noun, known.get().kind(), false, framed, "noun:" + lemma));
            }
            return Optional.empty();
        }
        boolean attended = token.is("obj")
                && token.head() < token.index()
                && doc.mentionHeadedBy(token)
                        .filter(m -> doc.chain(m).place() != null)
                        .isEmpty()
                && doc.head(token)
                        .filter(h -> h.lemma().equals("attend") || h.lemma().equals("boycott"))
                        .isPresent()
                && !NOT_GATHERED.contains(lemma)
                && doc.children(token).stream().noneMatch(c -> c.is("case") && c.index() > token.index())
                && token.pos() != Pos.PRON;
        if (attended
                && doc.head(token).orElseThrow().lemma().equals("boycott")
                && doc.mentionHeadedBy(token).isPresent()) {
            return Optional.empty();
        }
        return attended
                ? Optional.of(new Found(
                        token, token.text().toLowerCase(Locale.ROOT), Kind.OTHER, false, true, "noun:attended"))
                : Optional.empty();
    }

    /** Assemblies, councils and conferences can be bodies: "the General Assembly voted". Acting subjects are bodies. */
    private boolean body(Document doc, Token token) {
        return token.pos() == Pos.PROPN
                && token.relation().equals("nsubj")
                && doc.head(token)
                        .filter(h -> h.pos() == Pos.VERB && words.state(h.lemma()) == null)
                        .isPresent();
    }

    private boolean framed(Document doc, Token token) {
        Optional<Token> above = doc.head(token);
        if (above.isEmpty()) {
            return false;
        }
        Token governor = above.get();
        String lemma = governor.lemma().toLowerCase(Locale.ROOT);
        if (token.is("obj") || token.relation().equals("nsubj:pass")) {
            boolean member =
                    lemma.equals("join") && BODIES.contains(token.lemma().toLowerCase(Locale.ROOT));
            return words.takes(lemma, "obj") && !member || token.is("obj") && at(doc, token);
        }
        if (token.index() - 1 > doc.sentence(token).first() && behind(doc, token)) {
            return true;
        }
        for (Token child : doc.children(token)) {
            Optional<Token> preposition = child.is("compound") ? doc.child(child, "case") : Optional.of(child);
            if (preposition
                    .filter(c -> c.is("case") && words.takes(lemma, c.text().toLowerCase(Locale.ROOT)))
                    .isPresent()) {
                return true;
            }
        }
        return (token.is("obl") || token.is("nmod"))
                && (doc.children(token).stream()
                                .anyMatch(c -> c.is("case") && c.lemma().equals("at"))
                        && governor.isVerb());
    }

    private static boolean at(Document doc, Token token) {
        return doc.child(token, "case").filter(c -> c.lemma().equals("at")).isPresent();
    }

    /** "a rally in the capital attended by thousands": the participle, wherever the parse hangs it. */
    private static boolean attended(Document doc, Token token) {
        boolean opened = token.is("nsubj")
                && doc.head(token).stream()
                        .flatMap(v -> doc.children(v).stream())
                        .filter(c -> c.is("advcl") && c.index() < token.index())
                        .flatMap(c -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(c),
                                doc.children(c).stream().filter(k -> k.is("conj"))))
                        .anyMatch(c -> ATTENDED.contains(c.text().toLowerCase(Locale.ROOT)));
        if (opened) {
            return true;
        }
        int end = Math.min(doc.sentence(token).end(), token.index() + REACH);
        for (int i = token.index() + 1; i < end; i++) {
            String word = doc.token(i).text().toLowerCase(Locale.ROOT);
            if (ATTENDED.contains(word)) {
                return i + 1 < doc.sentence(token).end()
                        && Set.of("by", "in", "only")
                                .contains(doc.token(i + 1).text().toLowerCase(Locale.ROOT));
            }
            if (doc.token(i).pos() == Pos.VERB || doc.token(i).pos() == Pos.AUX) {
                return false;
            }
        }
        return false;
    }

    /** "invited envoys from ten states to dinner": the verb before the preposition, wherever the parse hangs the noun. */
    private boolean behind(Document doc, Token token) {
        int first = doc.sentence(token).first();
        String preposition = "";
        for (int i = token.index() - 1; i >= first && i > token.index() - 4 && preposition.isEmpty(); i--) {
            preposition = doc.token(i).pos() == Pos.ADP || doc.token(i).text().equals("to")
                    ? doc.token(i).text().toLowerCase(Locale.ROOT)
                    : "";
        }
        for (int i = token.index() - 1; i >= first && i > token.index() - REACH && !preposition.isEmpty(); i--) {
            boolean noun = doc.token(i).pos() == Pos.NOUN
                    && words.takes(doc.token(i).lemma().toLowerCase(Locale.ROOT), preposition);
            if (noun || doc.token(i).isVerb() && doc.token(i).index() < token.index() - 2) {
                return noun || words.takes(doc.token(i).lemma().toLowerCase(Locale.ROOT), preposition);
            }
        }
        return false;
    }

    /** "evidence that we are gathering": the noun before the clause is what is gathered. */
    private static boolean collected(Document doc, Token verb) {
        return verb.is("acl")
                && doc.child(verb, "nsubj")
                        .filter(s -> !s.tag().startsWith("W") && !s.text().equals("that"))
                        .isPresent()
                && doc.children(verb).stream()
                        .noneMatch(c -> c.tag().startsWith("W") && (c.is("advmod") || c.is("obl")));
    }

    private static boolean phoneCall(Document doc, Token token) {
        return doc.children(token).stream()
                .anyMatch(c -> (c.is("compound")
                                && Set.of("phone", "telephone", "video", "conference")
                                        .contains(c.lemma().toLowerCase(Locale.ROOT)))
                        || (c.is("nmod")
                                && doc.child(c, "case")
                                        .filter(k -> k.lemma().equals("with")
                                                || k.lemma().equals("between"))
                                        .isPresent()));
    }

    private Optional<Found> verb(Document doc, Clauses clauses, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        switch (lemma) {
            case "meet" -> {
                Optional<Token> object = doc.child(token, "obj");
                boolean person = object.map(o -> !words.notMet(o.lemma().toLowerCase(Locale.ROOT)))
                        .orElse(false);
                boolean with = clauses.obliques(token).stream()
                        .anyMatch(o -> o.preposition().equals("with"));
                boolean thing = object.isPresent() && !person;
                boolean passive = clauses.passive(token);
                if (!thing && !passive && (person || with || object.isEmpty())) {
                    return Optional.of(new Found(token, "meeting", Kind.MEETING, true, false, "verb:meet"));
                }
            }
            case "gather", "convene", "assemble" -> {
                if (doc.child(token, "obj").isEmpty()
                        && !collected(doc, token)
                        && !clauses.subjects(token).isEmpty()) {
                    return Optional.of(new Found(token, "gathering", Kind.MEETING, true, false, "verb:" + lemma));
                }
            }
            case "sit" -> {
                if (doc.children(token).stream().anyMatch(c -> c.lemma().equals("down"))
                        && clauses.obliques(token).stream()
                                .anyMatch(o -> o.preposition().equals("with"))) {
                    return Optional.of(new Found(token, "meeting", Kind.MEETING, true, false, "verb:sit_down"));
                }
            }
            case "visit" -> {
                if (doc.child(token, "obj")
                        .filter(o -> o.pos() == Pos.PROPN
                                || o.pos() == Pos.PRON
                                || doc.mentionHeadedBy(o).isPresent())
                        .isPresent()) {
                    return Optional.of(new Found(token, "visit", Kind.VISIT, true, false, "verb:visit"));
                }
            }
            case "speak", "talk" -> {
                if (doc.subtree(token).stream()
                        .anyMatch(c -> c.lemma().equals("phone") || c.lemma().equals("telephone"))) {
                    return Optional.of(new Found(token, "call", Kind.CALL, true, false, "verb:" + lemma));
                }
            }
            default -> {}
        }
        return Optional.empty();
    }
}
