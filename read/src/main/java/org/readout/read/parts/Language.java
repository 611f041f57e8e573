package org.readout.read.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language that a text is in. English is told by its small words, cheaply; only a text that fails that test is put
 * to the statistical detector (OpenNLP's, loaded at first need), which is believed only well ahead of its second guess.
 */
public final class Language {
    private static final int ENOUGH_LETTERS = 200;
    private static final int SAMPLE = 4000;
    private static final double MARGIN = 0.2;
    private static final double ENGLISH_SHARE = 0.16;
    private static final int WORDS_THAT_TELL = 25;
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "as", "by", "at", "from", "has",
            "have", "had", "he", "it", "his", "its", "be", "are", "were", "will", "would", "said", "not", "but", "they",
            "their", "an", "a", "this", "which", "who", "been", "after", "about", "she", "her", "or", "we", "you", "i");

    private Language() {}

    /**
     * The language's BCP 47 tag.
     *
     * @param declared what the input says of itself; believed unless the text is plainly English
     */
    public static @Nullable String of(String text, @Nullable String declared) {
        String said = tidy(declared);
        if (isEnglish(text)) {
            return said != null && said.startsWith("en") ? said : "en";
        }
        if (said != null) {
            return said;
        }
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        return sample.codePoints().filter(Character::isLetter).count() < ENOUGH_LETTERS ? null : detect(sample);
    }

    private static @Nullable String tidy(@Nullable String declared) {
        if (declared == null || declared.isBlank() || declared.length() > 35) {
            return null;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private static boolean isEnglish(String text) {
        int words = 0;
        int english = 0;
        int start = -1;
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                if (i - start <= 5 && ENGLISH.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                    english++;
                }
                start = -1;
            }
        }
        return words >= WORDS_THAT_TELL && english >= ENGLISH_SHARE * words;
    }

    private static @Nullable String detect(String text) {
        opennlp.tools.langdetect.Language[] guesses = new LanguageDetectorME(Model.LOADED).predictLanguages(text);
        if (guesses.length < 2 || guesses[0].getConfidence() - guesses[1].getConfidence() < MARGIN) {
            return null;
        }
        String tag = Locale.forLanguageTag(guesses[0].getLang()).getISO3Language();
        for (String two : Locale.getISOLanguages()) {
            if (Locale.of(two).getISO3Language().equals(tag)) {
                return two;
            }
        }
        return tag;
    }

    /** Loaded when the first text needs it, then kept. */
    private static final class Model {
        private static final String FILE = "/langdetect-183.bin";
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            InputStream stream = LanguageDetectorModel.class.getResourceAsStream(FILE);
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            try (stream) {
                return new LanguageDetectorModel(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }
}
