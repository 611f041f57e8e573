package org.readout.language.names;

import java.util.List;
import java.util.Set;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Gender;
import org.readout.language.perceptron.WordForm;

/** What the name finder looks at, for one word of a sentence. */
final class NameFeatures {
    static final int MOST = 48;

    /** Letters of the longest small word that leads into a name. */
    private static final int LEADING = 3;

    private static final Set<String> PARTICLES =
            Set.of("al", "el", "as", "ad", "bin", "ibn", "ben", "de", "da", "di", "du", "la", "le", "van", "von", "ul");

    private final WordForm[] words;
    private final List<Token> tokens;
    private final Gazetteer gazetteer;
    private final int[] around;
    private final boolean[] givenName;

    NameFeatures(List<Token> tokens, Gazetteer gazetteer, Surroundings surroundings, ActorBook book) {
        this.tokens = tokens;
        this.gazetteer = gazetteer;
        words = new WordForm[tokens.size()];
        around = new int[words.length];
        givenName = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            String text = tokens.get(i).text();
            words[i] = WordForm.of(text);
            around[i] = surroundings.of(text);
            givenName[i] = Character.isUpperCase(text.charAt(0)) && book.genderOfName(text) != Gender.UNKNOWN;
        }
    }

    /**
     * Whether a name could begin here: only with a capital or a digit, or with a small word that leads into one ("al",
     * "de", "e-"). All else is skipped: two words in three.
     */
    boolean mayBegin(int i) {
        String text = tokens.get(i).text();
        for (int c = 0; c < text.length(); c++) {
            if (Character.isUpperCase(text.charAt(c)) || Character.isDigit(text.charAt(c))) {
                return true;
            }
        }
        return text.length() <= LEADING
                && i + 1 < words.length
                && Character.isLetter(text.charAt(0))
                && leads(tokens.get(i + 1).text(), i);
    }

    private boolean leads(String next, int i) {
        return next.startsWith("-")
                || PARTICLES.contains(tokens.get(i).text()) && Character.isUpperCase(next.charAt(0));
    }

    private WordForm word(int i) {
        return i < 0 || i >= words.length ? WordForm.NONE : words[i];
    }

    private int tag(int i) {
        return i < 0 || i >= words.length ? -1 : tokens.get(i).tag().hashCode();
    }

    private int listed(int i) {
        return i < 0 || i >= words.length
                ? -2
                : gazetteer.kind()[i] * 4 + gazetteer.part()[i];
    }

    private static int mix(int template, int a) {
        return (template * 0x1000193 + a) * 0x85EBCA6B;
    }

    private static int mix(int template, int a, int b) {
        return (mix(template, a) + b) * 0xC2B2AE35;
    }

    private static int mix(int template, int a, int b, int c) {
        return (mix(template, a, b) + c) * 0x27D4EB2F;
    }

    /** Fills {@code out} and returns how many. @param last the label of the word before, −1 at the start */
    int of(int i, int last, int[] out) {
        WordForm w = word(i);
        WordForm p = word(i - 1);
        WordForm n = word(i + 1);
        int first = i == 0 ? 1 : 0;
        int k = 0;
        out[k++] = mix(1, last);
        out[k++] = mix(2, w.word());
        out[k++] = mix(3, w.lower());
        out[k++] = mix(4, w.suffix2());
        out[k++] = mix(5, w.suffix3());
        out[k++] = mix(6, w.suffix4());
        out[k++] = mix(7, w.prefix3());
        out[k++] = mix(8, w.prefix2());
        out[k++] = mix(9, w.shape(), first);
        out[k++] = mix(10, w.shape(), p.shape(), n.shape());
        out[k++] = mix(11, p.lower());
        out[k++] = mix(12, n.lower());
        out[k++] = mix(13, word(i - 2).lower());
        out[k++] = mix(14, word(i + 2).lower());
        out[k++] = mix(15, last, w.lower());
        out[k++] = mix(16, last, p.lower());
        out[k++] = mix(17, last, w.shape());
        out[k++] = mix(18, last, n.lower());
        out[k++] = mix(19, p.lower(), w.lower());
        out[k++] = mix(20, w.lower(), n.lower());
        out[k++] = mix(21, tag(i), last);
        out[k++] = mix(22, tag(i - 1), tag(i), tag(i + 1));
        out[k++] = mix(23, listed(i), last);
        out[k++] = mix(24, listed(i), listed(i - 1), listed(i + 1));
        out[k++] = mix(25, listed(i), p.lower());
        out[k++] = mix(26, listed(i), n.lower());
        out[k++] = mix(27, around[i], w.shape());
        out[k++] = mix(28, around[i], last);
        out[k++] = mix(29, givenName[i] ? 1 : 0, last, w.shape());
        out[k++] = mix(30, i > 0 && givenName[i - 1] ? 1 : 0, last, w.shape());
        out[k++] = mix(31, i + 1 < words.length ? around[i + 1] : -1, w.shape(), last);
        out[k++] = mix(32, n.suffix3(), w.shape());
        out[k++] = mix(33, p.suffix3(), w.shape());
        out[k++] = mix(34, p.lower(), w.shape(), n.lower());
        out[k++] = mix(35, around[i], listed(i));
        out[k++] = mix(36, word(i + 2).lower(), n.lower(), last);
        out[k++] = mix(37, word(i - 2).lower(), p.lower(), last);
        return k;
    }
}
