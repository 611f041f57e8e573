package org.readout.find.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.find.statement.CueLexicon.CueClass;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Span;

/**
 * Attributions inside what somebody said ("Rossi said the ministry denied that ..."), which the tagger, giving each word
 * one role, cannot see. A verb of the cue lexicon counts when it has a subject and a clause of its own inside the
 * content: by syntax where the document has it, else by a subject right before and "that" or a quotation right after.
 */
final class NestedAttributions {
    private static final Set<CueClass> REPORTING = EnumSet.of(
            CueClass.SAY,
            CueClass.CLAIM,
            CueClass.ANNOUNCE,
            CueClass.REPORT,
            CueClass.ADMIT,
            CueClass.AGREE,
            CueClass.DENY,
            CueClass.PREDICT,
            CueClass.WARN,
            CueClass.PROMISE,
            CueClass.EXPLAIN,
            CueClass.REPLY,
            CueClass.THINK,
            CueClass.DOUBT,
            CueClass.FEAR,
            CueClass.SHOW,
            CueClass.PROPOSE,
            CueClass.DEMAND);
    private static final Set<String> AUXILIARIES = Set.of(
            "has",
            "have",
            "had",
            "also",
            "never",
            "already",
            "once",
            "later",
            "then",
            "repeatedly",
            "just",
            "always",
            "often",
            "only",
            "previously",
            "publicly",
            "recently",
            "clearly",
            "now",
            "still",
            "did",
            "not",
            "does",
            "do");
    /** Classes whose content may be a thing. */
    private static final Set<CueClass> THINGS = EnumSet.of(CueClass.PROMISE, CueClass.DEMAND);

    private static final Set<String> NOBODY = Set.of("nobody", "no-one", "none", "nothing");
    private static final Set<String> TELLING =
            Set.of("tell", "assure", "inform", "warn", "promise", "remind", "notify", "convince", "advise");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> QUESTIONS =
            Set.of("when", "where", "whether", "how", "why", "if", "what", "who", "which");
    private static final Set<String> OPENERS = Set.of("that", "“", "\"");

    private final CueLexicon cues;

    NestedAttributions(CueLexicon cues) {
        this.cues = cues;
    }

    /**
     * The attribution of a cue for which no content was found, by syntax: its subject, and the clause that it governs, an
     * indirect question too ("did not say when it would reopen").
     */
    @Nullable
    Linked at(Document document, RoleSpan cue) {
        for (int t = cue.first(); t < cue.end(); t++) {
            Token verb = document.token(t);
            Optional<CueLexicon.Match> match = cues.at(document.tokens(), t, cue.end());
            boolean reports =
                    match.isPresent() && REPORTING.contains(match.get().entry().cueClass()) && verb.pos() == Pos.VERB;
            if (!reports) {
                continue;
            }
            Sentence sentence = document.sentence(verb);
            Optional<Token> clause = document.children(verb).stream()
                    .filter(c -> c.index() >= cue.end() && (c.is("ccomp") || c.is("advcl")))
                    .findFirst();
            Optional<Token> subject =
                    document.child(verb, "nsubj").filter(s -> s.relation().equals("nsubj"));
            if (clause.isEmpty() && subject.isPresent()) {
                return before(document, cue, verb, subject.get());
            }
            if (clause.isEmpty() || subject.isEmpty() || subject.get().index() >= cue.first()) {
                continue;
            }
            List<Token> said = document.subtree(clause.get());
            boolean asks = QUESTIONS.contains(document.token(cue.end()).text().toLowerCase(Locale.ROOT));
            boolean next =
                    said.getFirst().index() == cue.end() && said.getLast().index() < sentence.end();
            if (next && (asks || clause.get().is("ccomp"))) {
                RoleSpan source = span(Role.SOURCE, document, document.subtree(subject.get()));
                return source.end() <= cue.first()
                        ? new Linked(source, cue, List.of(span(Role.CONTENT, document, said)))
                        : null;
            }
        }
        return null;
    }

    /** "She will come, two officials said": the clause that stands before the subject. */
    private static @Nullable Linked before(Document document, RoleSpan cue, Token verb, Token subject) {
        List<Token> who = document.subtree(subject);
        Optional<Token> clause = document.child(verb, "ccomp").filter(c -> c.index() < subject.index());
        if (clause.isEmpty()) {
            return null;
        }
        List<Token> said = new ArrayList<>(document.subtree(clause.get()));
        while (!said.isEmpty() && !Quotations.isWord(said.getLast())) {
            said.removeLast();
        }
        boolean apart = !said.isEmpty()
                && said.getLast().index() < who.getFirst().index() - 1
                && document.token(who.getFirst().index() - 1).text().equals(",")
                && who.getLast().index() < cue.first();
        return apart
                ? new Linked(span(Role.SOURCE, document, who), cue, List.of(span(Role.CONTENT, document, said)))
                : null;
    }

    /** Those inside a content, in order. */
    List<Linked> in(Document document, RoleSpan content) {
        List<Linked> found = new ArrayList<>();
        for (int t = content.first(); t < content.end(); t++) {
            Token verb = document.token(t);
            Optional<CueLexicon.Match> match = cues.at(document.tokens(), t, content.end());
            if (match.isEmpty() || !REPORTING.contains(match.get().entry().cueClass())) {
                continue;
            }
            int end = match.get().end();
            Linked linked = match.get().entry().words().equals("according to")
                    ? accordingTo(document, content, t, end)
                    : match.get().entry().part() != CueLexicon.Part.VERB
                            ? null
                            : verb.pos() == Pos.VERB
                                    ? bySyntax(
                                            document,
                                            content,
                                            verb,
                                            end,
                                            match.get().entry().cueClass())
                                    : verb.pos() == Pos.X && end == t + 1 ? byWords(document, content, t) : null;
            if (linked == null && verb.pos() == Pos.VERB && TELLING.contains(verb.lemma()) && end == t + 1) {
                linked = telling(document, content, t);
            }
            if (linked != null) {
                found.add(linked);
            }
        }
        return found;
    }

    private static @Nullable Linked bySyntax(
            Document document, RoleSpan content, Token verb, int end, CueClass cueClass) {
        Optional<Token> subject = document.child(verb, "nsubj");
        Optional<Token> clause = document.child(verb, "ccomp").or(() -> thing(document, verb, cueClass));
        boolean nobody =
                subject.isPresent() && NOBODY.contains(subject.get().text().toLowerCase(Locale.ROOT));
        if (nobody || (subject.isPresent() && subject.get().relation().equals("nsubj:pass"))) {
            return null;
        }
        if (subject.isEmpty()
                || clause.isEmpty()
                || subject.get().index() > verb.index()
                || clause.get().index() < end) {
            return null;
        }
        // "which she said would follow": what is said begins before the verb that says it; its rest counts.
        List<Token> said = document.subtree(clause.get()).stream()
                .filter(t -> t.index() >= end)
                .toList();
        RoleSpan source = span(Role.SOURCE, document, document.subtree(subject.get()));
        RoleSpan cue = span(Role.CUE, document, document.tokens().subList(negated(document, verb), end));
        RoleSpan told = span(Role.CONTENT, document, said);
        boolean inside =
                content.span().contains(source.span()) && content.span().contains(told.span());
        boolean apart = source.end() <= cue.first() && cue.end() <= told.first();
        return inside && apart ? new Linked(source, cue, List.of(told)) : null;
    }

    /** "Pledged more ammunition", "urged restraint": what is promised or asked for can be a thing. */
    private static Optional<Token> thing(Document document, Token verb, CueClass cueClass) {
        return THINGS.contains(cueClass)
                ? document.child(verb, "obj")
                        .filter(o -> o.pos() == Pos.NOUN)
                        .filter(o -> document.mentionHeadedBy(o).isEmpty())
                        .filter(o ->
                                document.child(verb, "ccomp", "xcomp", "advcl").isEmpty())
                : Optional.empty();
    }

    /** "Rossi had told Weber that ...", by its words: for a tree that has taken the subject for something else. */
    private static @Nullable Linked telling(Document document, RoleSpan content, int verb) {
        int that = verb + 1;
        while (that < content.end()
                && that < verb + 8
                && !document.token(that).text().equalsIgnoreCase("that")
                && !document.token(that).isVerb()
                && Quotations.isWord(document.token(that))) {
            that++;
        }
        boolean opens = that > verb + 1
                && that + 1 < content.end()
                && document.token(that).text().equalsIgnoreCase("that");
        int last = verb - 1;
        while (last >= content.first()
                && AUXILIARIES.contains(document.token(last).text().toLowerCase(Locale.ROOT))) {
            last--;
        }
        int first = opens ? subject(document, content, last) : -1;
        boolean starts = first == content.first()
                || first > content.first() && document.token(first - 1).text().equalsIgnoreCase("that");
        if (!starts) {
            return null;
        }
        Sentence sentence = document.sentence(document.token(verb));
        int end = Math.min(content.end(), sentence.end());
        return new Linked(
                span(Role.SOURCE, document, document.tokens().subList(first, last + 1)),
                span(Role.CUE, document, document.tokens().subList(verb, verb + 1)),
                List.of(span(Role.CONTENT, document, document.tokens().subList(that, end))));
    }

    /** The first token of a verb with its "not" and what carries it: "does not rule out" denies nothing. */
    private static int negated(Document document, Token verb) {
        return document.children(verb).stream()
                .filter(t -> t.index() < verb.index() && t.index() >= verb.index() - 3)
                .filter(t -> t.relation().equals("aux") || t.relation().startsWith("advmod"))
                .filter(t -> document.children(verb).stream()
                        .anyMatch(n -> n.index() < verb.index()
                                && NEGATIONS.contains(n.text().toLowerCase(Locale.ROOT))))
                .mapToInt(Token::index)
                .min()
                .orElse(verb.index());
    }

    /** "..., according to the ministry": the rest of the sentence, inside the content, is the ministry's. */
    private static @Nullable Linked accordingTo(Document document, RoleSpan content, int first, int end) {
        Mention who = null;
        for (Mention mention : document.mentions()) {
            boolean here = mention.first() >= end && mention.first() <= end + 1 && mention.end() <= content.end();
            if (here && (who == null || mention.end() > who.end())) {
                who = mention;
            }
        }
        if (who == null) {
            return null;
        }
        Sentence sentence = document.sentence(document.token(first));
        int from = Math.max(content.first(), sentence.first());
        int to = Math.min(content.end(), sentence.end());
        List<Token> before = document.tokens().subList(from, first);
        List<Token> said = before.stream().filter(Quotations::isWord).count() > 1
                ? before
                : document.tokens().subList(who.end(), Math.max(who.end(), to));
        if (said.stream().filter(Quotations::isWord).count() < 2) {
            return null;
        }
        return new Linked(
                span(Role.SOURCE, document, document.tokens().subList(end, who.end())),
                span(Role.CUE, document, document.tokens().subList(first, end)),
                List.of(span(Role.CONTENT, document, said)));
    }

    private static @Nullable Linked byWords(Document document, RoleSpan content, int verb) {
        if (verb + 2 >= content.end()
                || !OPENERS.contains(document.token(verb + 1).text().toLowerCase(Locale.ROOT))) {
            return null;
        }
        int last = verb - 1;
        while (last >= content.first()
                && AUXILIARIES.contains(document.token(last).text().toLowerCase(Locale.ROOT))) {
            last--;
        }
        int first = subject(document, content, last);
        if (first < 0) {
            return null;
        }
        Sentence sentence = document.sentence(document.token(verb));
        int end = Math.min(content.end(), sentence.end());
        while (end > verb + 2 && !Quotations.isWord(document.token(end - 1))) {
            end--;
        }
        return new Linked(
                span(Role.SOURCE, document, document.tokens().subList(first, last + 1)),
                span(Role.CUE, document, document.tokens().subList(verb, verb + 1)),
                List.of(span(Role.CONTENT, document, document.tokens().subList(verb + 1, end))));
    }

    /** The first token of a mention, pronoun or name that ends with {@code last}; -1 when there is none. */
    private static int subject(Document document, RoleSpan content, int last) {
        if (last < content.first()) {
            return -1;
        }
        int first = -1;
        for (Mention mention : document.mentions()) {
            boolean ends = mention.end() == last + 1 && mention.first() >= content.first();
            if (ends && (first < 0 || mention.first() < first)) {
                first = mention.first();
            }
        }
        String word = document.token(last).text();
        if (first < 0 && PRONOUNS.contains(word.toLowerCase(Locale.ROOT))) {
            first = last;
        }
        if (first < 0 && Character.isUpperCase(word.charAt(0))) {
            first = last;
            while (first > content.first()
                    && Character.isUpperCase(document.token(first - 1).text().charAt(0))) {
                first--;
            }
        }
        return first;
    }

    private static RoleSpan span(Role role, Document document, List<Token> tokens) {
        int first = tokens.getFirst().index();
        int last = tokens.getLast().index();
        while (last > first && !Quotations.isWord(document.token(last))) {
            last--;
        }
        while (first < last && !Quotations.isWord(document.token(first))) {
            first++;
        }
        Span span = new Span(
                document.token(first).span().start(),
                document.token(last).span().end());
        return new RoleSpan(role, first, last + 1, span, 1);
    }
}
