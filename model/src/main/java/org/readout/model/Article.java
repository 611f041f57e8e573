package org.readout.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as read.
 *
 * <p>{@code text} is the exact text that all offsets refer to: for a plain-text file the file's content, unchanged; for
 * other formats the headline and the paragraphs, a line each. Immutable; made by {@link #builder}.
 *
 * @param id stable: the same input gives the same id
 * @param file the input's name as the user gave it; {@code feed.xml#3} for the third item of a feed
 * @param format {@code text}, {@code html}, {@code rss}, {@code atom}, {@code ninjs}, {@code newsml-g2}, {@code
 *     iptc7901}, {@code jsonl}
 * @param blocks the parts of the text, in order
 * @param byline the authors' names, without "By"
 * @param dateline the place before the first sentence ("ISTANBUL")
 * @param outlet who published it
 * @param wire the agency whose copy it is, where the text or metadata say so
 * @param language BCP 47, as declared or detected
 * @param url the canonical address
 * @param version the publisher's version or revision number, where there is one
 * @param corrections what its correction notes say
 * @param source the way back to the page, for extracted text
 */
public record Article(
        String id,
        String file,
        String format,
        String text,
        List<Block> blocks,
        @Nullable String headline,
        List<String> byline,
        @Nullable String dateline,
        @Nullable Published published,
        @Nullable OffsetDateTime modified,
        @Nullable String outlet,
        @Nullable String wire,
        @Nullable String language,
        @Nullable String url,
        @Nullable String version,
        List<String> contributors,
        @Nullable String copyright,
        List<String> corrections,
        @Nullable SourceMap source) {

    /** Characters of a title that is made of an article's first words, at most. */
    private static final int OPENING = 90;

    /** Copies the lists and checks that blocks are in order, apart and inside the text. */
    public Article {
        blocks = List.copyOf(blocks);
        byline = List.copyOf(byline);
        contributors = List.copyOf(contributors);
        corrections = List.copyOf(corrections);
        int last = 0;
        for (Block block : blocks) {
            if (block.span().start() < last || block.span().end() > text.length()) {
                throw new IllegalArgumentException(file + ": block " + block
                        + " overlaps the one before it or leaves the text of " + text.length());
            }
            last = block.span().end();
        }
    }

    /** The publication day, if known. */
    public @Nullable LocalDate date() {
        return published == null ? null : published.date();
    }

    /** The same article with a publication date. */
    public Article withPublished(Published when) {
        return toBuilder().published(when).build();
    }

    /** What it is called: its headline, else its first words, else its file's own name. */
    public String title() {
        return headline != null
                ? headline
                : blocks.stream()
                        .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                        .map(b -> opening(b.span().of(text).strip()))
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElseGet(this::fileName);
    }

    private static String opening(String paragraph) {
        String line = paragraph.replaceAll("\\s+", " ");
        if (line.length() <= OPENING) {
            return line;
        }
        int end = line.lastIndexOf(' ', OPENING);
        return line.substring(0, end < OPENING / 2 ? line.offsetByCodePoints(0, OPENING / 2) : end) + " …";
    }

    /** The file's own name: the folders of one's machine are nobody's business. */
    public String fileName() {
        return fileName(file);
    }

    /** The last part of a path, however its folders are parted. */
    public static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    public static Builder builder(String file, String format, String text) {
        return new Builder(file, format, text);
    }

    public Builder toBuilder() {
        Builder b = new Builder(file, format, text);
        b.id = id;
        b.blocks = blocks;
        b.headline = headline;
        b.byline = byline;
        b.dateline = dateline;
        b.published = published;
        b.modified = modified;
        b.outlet = outlet;
        b.wire = wire;
        b.language = language;
        b.url = url;
        b.version = version;
        b.contributors = contributors;
        b.copyright = copyright;
        b.corrections = corrections;
        b.source = source;
        return b;
    }

    /** Gathers an article's parts; not thread-safe. */
    public static final class Builder {
        private final String file;
        private final String format;
        private final String text;
        private @Nullable String id;
        private List<Block> blocks = List.of();
        private @Nullable String headline;
        private List<String> byline = List.of();
        private @Nullable String dateline;
        private @Nullable Published published;
        private @Nullable OffsetDateTime modified;
        private @Nullable String outlet;
        private @Nullable String wire;
        private @Nullable String language;
        private @Nullable String url;
        private @Nullable String version;
        private List<String> contributors = List.of();
        private @Nullable String copyright;
        private List<String> corrections = List.of();
        private @Nullable SourceMap source;

        private Builder(String file, String format, String text) {
            this.file = file;
            this.format = format;
            this.text = text;
        }

        /** The publisher's own identifier; without it the id is drawn from file name and text. */
        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder blocks(List<Block> value) {
            blocks = value;
            return this;
        }

        public Builder headline(@Nullable String value) {
            headline = value;
            return this;
        }

        public Builder byline(List<String> value) {
            byline = value;
            return this;
        }

        public Builder dateline(@Nullable String value) {
            dateline = value;
            return this;
        }

        public Builder published(@Nullable Published value) {
            published = value;
            return this;
        }

        public Builder modified(@Nullable OffsetDateTime value) {
            modified = value;
            return this;
        }

        public Builder outlet(@Nullable String value) {
            outlet = value;
            return this;
        }

        public Builder wire(@Nullable String value) {
            wire = value;
            return this;
        }

        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        public Builder version(@Nullable String value) {
            version = value;
            return this;
        }

        public Builder contributors(List<String> value) {
            contributors = value;
            return this;
        }

        public Builder copyright(@Nullable String value) {
            copyright = value;
            return this;
        }

        public Builder corrections(List<String> value) {
            corrections = value;
            return this;
        }

        public Builder source(@Nullable SourceMap value) {
            source = value;
            return this;
        }

        public Article build() {
            return new Article(
                    id == null ? hash(file + "\n" + text) : id,
                    file,
                    format,
                    text,
                    blocks,
                    headline,
                    byline,
                    dateline,
                    published,
                    modified,
                    outlet,
                    wire,
                    language,
                    url,
                    version,
                    contributors,
                    copyright,
                    corrections,
                    source);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
