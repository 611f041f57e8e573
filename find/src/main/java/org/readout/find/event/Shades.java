package org.readout.find.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Block;
import org.readout.model.Factuality;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * How real an event is: what the clause says ({@link OutlookReader}), what stands beside and above an event noun, and
 * what an English present means in a report.
 */
final class Shades {
    private static final int DEPTH = 3;
    private final Map<String, Factuality> beside = new HashMap<>();
    private final Map<String, Factuality> above = new HashMap<>();

    /** Reads the data file. */
    static Shades load() {
        Shades shades = new Shades();
        for (Row row : DataFile.table(Shades.class, "shades.tsv", 1, 3)) {
            Factuality factuality = Factuality.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            for (String word : row.get(0).split(" ")) {
                (row.get(1).equals("mod") ? shades.beside : shades.above).put(word, factuality);
            }
        }
        return shades;
    }

    /**
     * What was read.
     *
     * @param by the word or the form that decided it
     * @param plain whether nothing but the verb's own form did
     */
    record Shade(Factuality factuality, String by, boolean plain) {}

    Shade read(Document doc, OutlookReader outlooks, Act act) {
        Token trigger = act.trigger();
        Token spoken = act.words().stream().filter(Token::isVerb).findFirst().orElse(trigger);
        Outlook outlook = outlooks.read(spoken);
        Factuality read = outlook.factuality();
        if (!trigger.isVerb()) {
            for (Token child : doc.children(trigger)) {
                Factuality shade = beside.get(EventLexicon.lower(child));
                if (shade != null && (child.is("amod") || child.is("compound")) && read != Factuality.DENIED) {
                    return new Shade(shade, "beside:" + EventLexicon.lower(child), false);
                }
            }
        }
        Optional<Shade> governed = governed(doc, act, spoken);
        if (governed.isPresent() && (read == Factuality.HAPPENED || read == Factuality.ONGOING)) {
            return governed.get();
        }
        if (read == Factuality.HAPPENED && spoken.isVerb() && continuing(doc, spoken)) {
            return new Shade(Factuality.ONGOING, "form:have been -ing", false);
        }
        if (read == Factuality.HAPPENED && spoken.isVerb() && goingTo(doc, spoken)) {
            return new Shade(Factuality.PLANNED, "form:going to", false);
        }
        if ((read == Factuality.HAPPENED || read == Factuality.PLANNED) && !spoken.isVerb()) {
            Factuality subject = ofSubject(doc, spoken, read);
            if (subject != read) {
                return new Shade(subject, "modal of its verb", false);
            }
        }
        if (read == Factuality.ONGOING && toBe(doc, spoken)) {
            return new Shade(Factuality.PLANNED, "form:be to", false);
        }
        if (read == Factuality.ONGOING && !progressive(doc, spoken)) {
            read = Factuality.HAPPENED;
        }
        boolean asked = doc.sentence(trigger).kind() != Block.Kind.HEADLINE
                && doc.text()
                        .substring(0, doc.sentence(trigger).span().end())
                        .stripTrailing()
                        .endsWith("?");
        return asked && read == Factuality.HAPPENED
                ? new Shade(Factuality.POSSIBLE, "question", false)
                : new Shade(read, written(outlook), outlook.steps().isEmpty());
    }

    /** The words above that were heard, innermost first, or the clause's own form. */
    private static String written(Outlook outlook) {
        StringBuilder out = new StringBuilder(outlook.conditional() ? "if " : "");
        for (Outlook.Step step : outlook.steps()) {
            out.append(step.negated() ? "not " : "")
                    .append(step.operator().entry())
                    .append(' ');
        }
        String form = outlook.force() + (outlook.negative() ? " not " : " ") + outlook.tense();
        return (out.isEmpty() ? "clause:" : "operator:" + out) + form.toLowerCase(Locale.ROOT);
    }

    /** "the risk of", "plans for", "accused of": a noun or predicate above that does not vouch for what is below. */
    private Optional<Shade> governed(Document doc, Act act, Token spoken) {
        Token at = spoken;
        for (int i = 0; i < DEPTH; i++) {
            Optional<Token> head = doc.head(at);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            Token governor = head.get();
            boolean below = at.is("nmod") || at.is("acl") || at.is("ccomp");
            if (below && !governor.isVerb() && !at.relation().equals("acl:relcl")) {
                Factuality shade = above.get(EventLexicon.lemma(governor));
                if (shade != null && act.words().stream().noneMatch(w -> w.index() == governor.index())) {
                    return Optional.of(new Shade(shade, "above:" + EventLexicon.lemma(governor), false));
                }
            }
            if (!at.isVerb() && at.is("obj") && governor.isVerb()) {
                Factuality shade = above.get(EventLexicon.lemma(governor));
                if (shade != null && act.words().stream().noneMatch(w -> w.index() == governor.index())) {
                    return Optional.of(new Shade(shade, "above:" + EventLexicon.lemma(governor), false));
                }
            }
            if ((at.is("advcl") || at.is("obl") || at.is("xcomp"))
                    && governor.isVerb()
                    && Set.of("accuse", "suspect", "charge").contains(EventLexicon.lemma(governor))) {
                return Optional.of(new Shade(Factuality.POSSIBLE, "above:" + EventLexicon.lemma(governor), false));
            }
            at = governor;
        }
        return Optional.empty();
    }

    private static boolean progressive(Document doc, Token verb) {
        return verb.tag().equals("VBG") || doc.child(verb, "cop").isPresent();
    }

    /** "was going to travel". */
    private static boolean goingTo(Document doc, Token verb) {
        return verb.is("xcomp")
                && doc.head(verb)
                        .map(g -> EventLexicon.lower(g).equals("going")
                                && doc.child(g, "aux", "cop").isPresent())
                        .orElse(false)
                && doc.children(verb).stream()
                        .anyMatch(c -> c.is("mark") && c.lemma().equals("to"));
    }

    /** "a meeting would mark", "the talks will begin": the modality of the verb whose subject the event is. */
    private static Factuality ofSubject(Document doc, Token noun, Factuality otherwise) {
        if (!noun.is("nsubj")) {
            return otherwise;
        }
        Token verb = doc.head(noun).orElse(noun);
        for (Token child : doc.children(verb)) {
            if (child.is("aux")) {
                switch (EventLexicon.lower(child)) {
                    case "would", "should" -> {
                        return Factuality.CONDITIONAL;
                    }
                    case "might", "may", "could", "can" -> {
                        return Factuality.POSSIBLE;
                    }
                    case "will", "wo", "'ll", "’ll" -> {
                        return Factuality.PLANNED;
                    }
                    default -> {}
                }
            }
        }
        return otherwise;
    }

    /** "is to travel". */
    private static boolean toBe(Document doc, Token verb) {
        return doc.children(verb).stream()
                        .anyMatch(c -> c.is("mark") && c.lemma().equals("to"))
                && doc.children(verb).stream()
                        .anyMatch(c -> (c.is("aux") || c.is("cop")) && c.lemma().equals("be"));
    }

    /** "has been attacking". */
    private static boolean continuing(Document doc, Token verb) {
        return verb.tag().equals("VBG")
                && doc.children(verb).stream()
                        .anyMatch(c -> c.is("aux") && c.lemma().equals("have"))
                && doc.children(verb).stream()
                        .anyMatch(c -> EventLexicon.lower(c).equals("been"));
    }
}
