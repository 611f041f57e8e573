package org.readout.language.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.language.Sentence;
import org.readout.language.Token;

/** Which way an expression without a year or with a bare weekday looks, by the verb that governs it. */
enum Tense {
    PAST,
    FUTURE,
    /** No verb tells. */
    OPEN;

    private static final int REACH = 25;
    private static final Set<String> DUE_TO = Set.of("due", "scheduled", "slated", "poised");
    private static final Set<String> TO_BE = Set.of("be", "being", "is", "are", "'re", "am", "'s");

    /** The tense at a token: by the parse where there is one, else by the nearest verb group of the clause. */
    static Tense at(List<Token> tokens, Sentence sentence, int token, Lexicon lexicon) {
        if (underSince(tokens, sentence, token)) {
            return PAST;
        }
        if (couldNot(tokens, sentence, token)) {
            return PAST;
        }
        if (aheadBefore(tokens, sentence, token, lexicon) || isBareQuestion(tokens, sentence)) {
            return FUTURE;
        }
        if (followsPast(tokens, sentence, token, lexicon)) {
            return PAST;
        }
        Tense parsed = token < tokens.size() && !tokens.get(token).relation().isEmpty()
                ? byParse(tokens, token, lexicon)
                : OPEN;
        if (parsed != OPEN) {
            return parsed;
        }
        Tense before = nearest(tokens, sentence, token, -1, lexicon);
        Tense near = before == OPEN ? nearest(tokens, sentence, token, 1, lexicon) : before;
        return near == OPEN && underPresent(tokens, token, lexicon) ? FUTURE : near;
    }

    /** "will travel for Thursday's talks", "starting on Monday": the words right before it look ahead. */
    private static boolean aheadBefore(List<Token> tokens, Sentence sentence, int token, Lexicon lexicon) {
        for (int i = token - 1; i >= sentence.first() && i >= token - 9; i--) {
            Token before = tokens.get(i);
            String word = before.text().toLowerCase(Locale.ROOT);
            boolean toCome = word.equals("starting") || word.equals("beginning");
            boolean effective = word.equals("effective") || word.equals("payable");
            if ((toCome || effective) && i >= token - 2
                    || word.equals("must")
                    || isModal(tokens, i, lexicon)
                            && (before.tag().equals("MD") || before.tag().isEmpty() && word.equals(before.text()))) {
                return true;
            }
            if (word.equals("to")
                    && i > sentence.first()
                    && DUE_TO.contains(tokens.get(i - 1).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
            boolean goingTo = word.equals("going")
                    && follows(tokens, i, "to")
                    && i + 2 < token
                    && (tokens.get(i + 2).isVerb() || before.tag().isEmpty());
            if (goingTo) {
                return i == sentence.first()
                        || lexicon.value("was", tokens.get(i - 1).text().toLowerCase(Locale.ROOT)) == null;
            }
            boolean boundary = word.equals(",") || word.equals(";") || word.equals("that") || word.equals("who");
            if (boundary || before.tag().equals("VBD") || before.tag().equals("VBZ")) {
                return false;
            }
        }
        return false;
    }

    /** "since Monday", "since returning to office in January": what is counted from lies behind. */
    private static boolean underSince(List<Token> tokens, Sentence sentence, int token) {
        for (int i = token - 1; i >= sentence.first() && i >= token - 9; i--) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (word.equals("since")) {
                return true;
            }
            if (word.equals(",") || word.equals(";") || word.equals("will") || word.equals("that")) {
                return false;
            }
        }
        return false;
    }

    /** "said Friday", "met on Friday": whatever else the sentence plans. */
    private static boolean followsPast(List<Token> tokens, Sentence sentence, int token, Lexicon lexicon) {
        int at = token - 1;
        while (at > sentence.first()
                && lexicon.value("ontime", tokens.get(at).text().toLowerCase(Locale.ROOT)) != null) {
            at--;
        }
        if (at < sentence.first() || at >= token) {
            return false;
        }
        Token before = tokens.get(at);
        boolean past = before.tag().isEmpty()
                ? lexicon.value("pastverb", before.text().toLowerCase(Locale.ROOT)) != null
                : before.tag().equals("VBD") || before.tag().equals("VBN") && !isToBe(tokens, sentence, at);
        // "talks set for Friday", but "a record set on Friday"
        boolean setOn = at < token - 1 && before.text().equals("set") && follows(tokens, at, "on");
        return past && (setOn || lexicon.value("planned", before.text().toLowerCase(Locale.ROOT)) == null);
    }

    /** "to be released", "is released": a participle that tells nothing of the past. */
    private static boolean isToBe(List<Token> tokens, Sentence sentence, int verb) {
        for (int i = verb - 1; i >= sentence.first() && i >= verb - 3; i--) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (TO_BE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** A modal of what may come: not of "may have met", which tells what perhaps has been. */
    private static boolean isModal(List<Token> tokens, int at, Lexicon lexicon) {
        String value = lexicon.value("will", tokens.get(at).text().toLowerCase(Locale.ROOT));
        return value != null && !(value.equals("MAYBE") && follows(tokens, at, "have"));
    }

    /** "had filed reports by Wednesday": done before a day that lies behind. */
    static boolean isDoneBy(List<Token> tokens, Sentence sentence, int token) {
        int at = token;
        for (int steps = 0; steps < REACH && at >= 0; steps++) {
            if (tokens.get(at).isVerb()) {
                for (int i = Math.max(sentence.first(), at - 4); i < at; i++) {
                    if (tokens.get(i).head() == at && tokens.get(i).text().equals("had")) {
                        return true;
                    }
                }
                return false;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    /** "could not be reached on Wednesday": what was not possible then, not what may come. */
    private static boolean couldNot(List<Token> tokens, Sentence sentence, int token) {
        for (int i = token - 1; i >= sentence.first() && i >= token - 9; i--) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (word.equals("could")) {
                return follows(tokens, i, "not") || follows(tokens, i, "n't") || isDenied(tokens, sentence, i);
            }
            if (word.equals(",")
                    || word.equals(";")
                    || word.equals("that")
                    || tokens.get(i).tag().equals("VBD")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDenied(List<Token> tokens, Sentence sentence, int verb) {
        for (int i = verb - 1; i >= sentence.first() && i >= verb - 8; i--) {
            String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
            if (word.equals("neither") || word.equals("nor") || word.equals("nobody")) {
                return true;
            }
        }
        return false;
    }

    /** "called a meeting for Monday": a weekday right after "for" is still to come when that was said. */
    static boolean isFor(List<Token> tokens, Sentence sentence, int token, Lexicon lexicon) {
        return token > sentence.first()
                && token < sentence.end()
                && tokens.get(token - 1).text().equals("for")
                && lexicon.value("weekday", tokens.get(token).text().toLowerCase(Locale.ROOT)) != null;
    }

    /** Whether its head is a verb in the present: "the talks resume Monday". */
    private static boolean underPresent(List<Token> tokens, int token, Lexicon lexicon) {
        int head = token < tokens.size() ? tokens.get(token).head() : -1;
        if (head < 0) {
            return false;
        }
        String tag = tokens.get(head).tag();
        return (tag.equals("VBZ") || tag.equals("VBP"))
                && lexicon.value("says", tokens.get(head).lemma()) == null;
    }

    private static Tense byParse(List<Token> tokens, int token, Lexicon lexicon) {
        int at = token;
        for (int steps = 0; steps < REACH && at >= 0; steps++) {
            Token head = tokens.get(at);
            if (head.isVerb() || !head.relation().isEmpty() && hasAuxiliary(tokens, at)) {
                Tense tense = ofVerb(tokens, at, lexicon);
                if (tense != OPEN) {
                    return tense;
                }
            }
            at = head.head();
        }
        return OPEN;
    }

    private static boolean hasAuxiliary(List<Token> tokens, int at) {
        for (int i = Math.max(0, at - 10); i < at; i++) {
            if (tokens.get(i).head() == at
                    && (tokens.get(i).is("aux") || tokens.get(i).is("cop"))) {
                return true;
            }
        }
        return false;
    }

    private static Tense ofVerb(List<Token> tokens, int verb, Lexicon lexicon) {
        boolean to = false;
        boolean subject = false;
        boolean purpose = false;
        boolean past = false;
        boolean present = false;
        for (int i = Math.max(0, verb - 10); i < verb; i++) {
            Token child = tokens.get(i);
            if (child.head() != verb) {
                continue;
            }
            String word = child.text().toLowerCase(Locale.ROOT);
            if (child.is("aux") && isModal(tokens, i, lexicon)) {
                return FUTURE;
            }
            to |= word.equals("to") && (child.is("mark") || child.is("aux"));
            subject |= child.is("nsubj") && !to;
            purpose |= word.equals("for");
            if (child.is("aux") || child.is("cop")) {
                past |= lexicon.value("was", word) != null;
                present |= lexicon.value("is", word) != null;
            }
        }
        Token token = tokens.get(verb);
        if (lexicon.value("planned", token.lemma()) != null
                && (present || past || !token.tag().equals("VBD"))) {
            return FUTURE;
        }
        if (to && (subject && !purpose || isFragment(tokens, verb))) {
            // "Rivals to meet on Friday, officials say": a headline's future
            return FUTURE;
        }
        if (to) {
            int head = token.head();
            return head >= 0
                            && (lexicon.value("planned", tokens.get(head).lemma()) != null
                                    || lexicon.value("agreed", tokens.get(head).lemma()) != null)
                    ? FUTURE
                    : OPEN;
        }
        if (past || token.tag().equals("VBD")) {
            return PAST;
        }
        return token.tag().equals("VBN") && !present ? PAST : OPEN;
    }

    /** Whether an infinitive hangs on the noun that the whole sentence is: "Rivals to meet on Friday". */
    private static boolean isFragment(List<Token> tokens, int verb) {
        int head = tokens.get(verb).head();
        return head >= 0
                && tokens.get(verb).is("acl")
                && tokens.get(head).head() < 0
                && !tokens.get(head).isVerb()
                && !hasAuxiliary(tokens, head);
    }

    /** "Talks on Thursday?": a question without a verb asks of what may come. */
    private static boolean isBareQuestion(List<Token> tokens, Sentence sentence) {
        if (sentence.end() <= sentence.first()
                || !tokens.get(sentence.end() - 1).text().equals("?")) {
            return false;
        }
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = tokens.get(i);
            if (token.tag().isEmpty() || token.isVerb() || token.tag().startsWith("V")) {
                return false;
            }
        }
        return true;
    }

    private static Tense nearest(List<Token> tokens, Sentence sentence, int token, int step, Lexicon lexicon) {
        boolean to = false;
        for (int i = token + step, seen = 0;
                i >= sentence.first() && i < sentence.end() && seen < REACH;
                i += step, seen++) {
            String text = tokens.get(i).text();
            String word = text.toLowerCase(Locale.ROOT);
            if (word.equals(";") || (step > 0 && word.equals("."))) {
                break;
            }
            if (isModal(tokens, i, lexicon) && !(word.equals("may") && text.startsWith("M"))) {
                return FUTURE;
            }
            if (lexicon.value("plan", word) != null
                    || (lexicon.value("aim", word) != null && follows(tokens, i, "to"))) {
                return FUTURE;
            }
            to |= step < 0 && word.equals("to");
            String tag = tokens.get(i).tag();
            if (tag.equals("VBD")
                    || lexicon.value("was", word) != null
                    || (tag.isEmpty() && (lexicon.value("pastverb", word) != null || isRegularPast(text)))) {
                return to && lexicon.value("planned", word) != null ? FUTURE : PAST;
            }
        }
        return OPEN;
    }

    private static boolean follows(List<Token> tokens, int at, String word) {
        return at + 1 < tokens.size() && tokens.get(at + 1).text().equals(word);
    }

    private static boolean isRegularPast(String word) {
        return word.length() > 4
                && Character.isLowerCase(word.charAt(0))
                && word.endsWith("ed")
                && !word.endsWith("eed");
    }
}
