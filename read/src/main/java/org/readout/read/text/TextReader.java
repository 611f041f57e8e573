package org.readout.read.text;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Limits;
import org.readout.read.parts.Language;
import org.readout.read.source.Decoder;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/** Reads plain text, which stays as it is; only its charset is decoded. */
public final class TextReader implements FormatReader {
    private static final Pattern MAIL =
            Pattern.compile("\\s*(?:Delivered-To|Return-Path|Received|MIME-Version|Message-ID|X-Received): .*");
    private static final double CONTROL_SHARE = 0.02;

    /** Always: what no other format claims is read as text, or refused as binary. */
    @Override
    public boolean recognises(Source source) {
        return true;
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        if (source.bytes().length > 4L * Limits.ARTICLE_TEXT) {
            throw tooLong();
        }
        String text = Decoder.decode(source.bytes(), source.charset());
        sink.accept(describe(source.name(), "text", text, null, null)
                .url(source.url())
                .build());
    }

    /**
     * Describes plain text that came inside another format.
     *
     * @param headline the text's first line, where it is known to be the headline
     * @param language as declared
     */
    public static Article.Builder describe(
            String name, String format, String text, @Nullable String headline, @Nullable String language)
            throws Unreadable {
        if (text.codePointCount(0, text.length()) > Limits.ARTICLE_TEXT) {
            throw tooLong();
        }
        if (text.isBlank()) {
            throw new Unreadable("is empty");
        }
        if (MAIL.matcher(text).lookingAt()) {
            throw new Unreadable("is an e-mail message; save its text first");
        }
        if (isBinary(text)) {
            throw new Unreadable("is binary, in no format that Readout knows");
        }
        Article.Builder article = Article.builder(name, format, text);
        new Layout(text, headline).describe(article);
        return article.language(Language.of(text, language));
    }

    private static Unreadable tooLong() {
        return new Unreadable("is longer than " + Limits.ARTICLE_TEXT + " characters, the limit for one article");
    }

    private static boolean isBinary(String text) {
        int sample = Math.min(text.length(), 16_384);
        int odd = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            boolean control = Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85 && c != 0x1A;
            odd += control || c == '\uFFFD' ? 1 : 0;
        }
        return odd > CONTROL_SHARE * sample + 2;
    }
}
