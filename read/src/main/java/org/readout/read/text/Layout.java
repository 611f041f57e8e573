package org.readout.read.text;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Block.Kind;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.read.parts.Agencies;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Contributors;
import org.readout.read.parts.Dateline;
import org.readout.read.parts.Dates;
import org.readout.read.parts.Furniture;

/**
 * Tells the lines of one plain text apart, from the top: headline, deck, outlet, byline and date lines until the first
 * paragraph; then dateline, paragraphs and headings; and wherever they stand the agency, copyright, contributors' and
 * correction lines. One use for one text.
 */
final class Layout {
    private static final int HEAD_LINES = 9;
    private static final int LONGEST_DECK = 400;
    private static final int LONGEST_DATE_LINE = 120;
    private static final Pattern DATE_WORDS = Pattern.compile(
            "(?i)(?:first )?(published|posted|updated|last updated|modified|last modified|publi(?:cation|shed) date|date|on|filed)?\\b *:? *");
    private static final Pattern DATE_REST = Pattern.compile(
            "(?i)\\b(?:published|posted|updated|last|first|modified|date|at|on|of|st|nd|rd|th|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|jun\\w*|jul\\w*|aug\\w*|"
                    + "sep\\w*|oct\\w*|nov\\w*|dec\\w*|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*|[ap]\\.?m\\.?|[a-z]{2,4}t|gmt|utc|z|t)\\b|[\\d\\s.,:/()|+•·–—-]+");

    private final String text;
    private final List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final Set<String> contributors = new LinkedHashSet<>();
    private final List<String> corrections = new ArrayList<>();
    private @Nullable String headline;
    private @Nullable String outlet;
    private @Nullable String wire;
    private @Nullable String place;
    private @Nullable String copyright;
    private @Nullable Published published;
    private @Nullable OffsetDateTime modified;

    private final @Nullable String title;

    /** @param title the first line, where it is known to be the headline */
    Layout(String text, @Nullable String title) {
        this.text = text;
        this.title = title;
        this.lines = Line.of(text);
    }

    /** Fills in what the lines say. */
    void describe(Article.Builder article) {
        int body = head();
        boolean first = true;
        for (int i = body; i < lines.size(); i++) {
            first = body(i, first);
        }
        article.blocks(blocks)
                .headline(headline)
                .byline(authors)
                .dateline(place)
                .published(published)
                .modified(modified)
                .outlet(outlet)
                .wire(wire)
                .contributors(List.copyOf(contributors))
                .copyright(copyright)
                .corrections(corrections);
    }

    private String line(int i) {
        return i < lines.size() ? lines.get(i).span().of(text) : "";
    }

    private void add(int i, Kind kind) {
        blocks.add(new Block(lines.get(i).span(), kind));
    }

    /** Reads the lines above the first paragraph; returns its number. */
    private int head() {
        int i = 0;
        Optional<Agencies.Agency> above = title == null ? Agencies.outletLine(line(0)) : Optional.empty();
        if (above.isPresent() && lines.size() > 2 && isHeadline(1)) {
            agency(above.get());
            add(0, Kind.OTHER);
            i = 1;
        }
        if (lines.size() > i + 1 && isHeadline(i)) {
            headline = line(i).replaceAll("\\s+", " ").replaceFirst("^#{1,6} ", "");
            add(i, Kind.HEADLINE);
            i++;
        }
        for (; i < Math.min(lines.size(), HEAD_LINES); i++) {
            String line = line(i);
            Optional<Byline> byline = Byline.of(line);
            if (byline.isPresent()) {
                byline(byline.get());
                add(i, Kind.BYLINE);
            } else if (Agencies.outletLine(line).isPresent()) {
                agency(Agencies.outletLine(line).get());
                add(i, Kind.OTHER);
            } else if (dateLine(line)) {
                add(i, Kind.OTHER);
            } else if (isDeck(i)) {
                add(i, Kind.DECK);
            } else if (!furniture(i)) {
                return i;
            }
        }
        return i;
    }

    private boolean isHeadline(int i) {
        String line = line(i);
        if (title != null && line.equals(title.strip())) {
            return true;
        }
        return Byline.of(line).isEmpty()
                && Dateline.of(line).isEmpty()
                && Furniture.kind(line).isEmpty()
                && !isDateLine(line)
                && Heading.isHeadline(line, line(i + 1), lines.get(i + 1).blankBefore());
    }

    /** A sentence or two between the headline and a byline, an outlet's name or a date. */
    private boolean isDeck(int i) {
        if (headline == null
                || line(i).length() > LONGEST_DECK
                || Dateline.of(line(i)).isPresent()
                || Furniture.kind(line(i)).isPresent()) {
            return false;
        }
        for (int next = i + 1; next <= i + 2 && next < lines.size(); next++) {
            String line = line(next);
            if (Byline.of(line).isPresent() || Agencies.outletLine(line).isPresent() || isDateLine(line)) {
                return true;
            }
            if (line.length() > LONGEST_DECK) {
                return false;
            }
        }
        return false;
    }

    private void byline(Byline byline) {
        for (String author : byline.authors()) {
            if (!authors.contains(author)) {
                authors.add(author);
            }
        }
        if (byline.outlet() != null) {
            Agencies.named(byline.outlet()).ifPresent(this::agency);
        }
    }

    private void agency(Agencies.Agency agency) {
        if (outlet == null) {
            outlet = agency.name();
        }
        if (agency.wire() && wire == null) {
            wire = agency.name();
        }
    }

    private static boolean isDateLine(String line) {
        return line.length() <= LONGEST_DATE_LINE
                && Dates.parse(line).isPresent()
                && DATE_REST.matcher(line).replaceAll("").length() <= 6;
    }

    private boolean dateLine(String line) {
        if (!isDateLine(line)) {
            return false;
        }
        Dates.When when = Dates.parse(line).orElseThrow();
        var words = DATE_WORDS.matcher(line);
        String word =
                words.lookingAt() && words.group(1) != null ? words.group(1).toLowerCase(Locale.ROOT) : "";
        if (word.contains("updated") || word.contains("modified")) {
            modified = when.time() == null ? modified : when.time();
            if (published == null) {
                published = when.published("page");
            }
        } else if (published == null || !word.isEmpty()) {
            published = when.published("page");
        }
        return true;
    }

    /** Takes a line that is no part of the report; false when it is one. */
    private boolean furniture(int i) {
        String line = line(i);
        Optional<Kind> kind = Furniture.kind(line);
        if (kind.isEmpty()) {
            return false;
        }
        String tidy = line.replaceAll("\\s+", " ");
        switch (kind.get()) {
            case AGENCY ->
                wire = wire == null
                        ? Agencies.named(line).map(Agencies.Agency::name).orElse(wire)
                        : wire;
            case COPYRIGHT -> copyright = copyright == null ? tidy : copyright;
            case CONTRIBUTORS -> contributors.addAll(Contributors.of(tidy));
            case CORRECTION -> corrections.add(tidy);
            default -> {}
        }
        add(i, kind.get());
        return true;
    }

    /** Takes a line of the body; returns whether the first paragraph is still to come. */
    private boolean body(int i, boolean first) {
        String line = line(i);
        Span span = lines.get(i).span();
        if (furniture(i)) {
            return first;
        }
        if (!first && isHeading(i)) {
            add(i, Kind.HEADING);
            return false;
        }
        Optional<Dateline> dateline = first ? Dateline.of(line) : Optional.empty();
        if (dateline.isEmpty()) {
            add(i, Kind.PARAGRAPH);
            return false;
        }
        Dateline d = dateline.get();
        int end = span.start() + d.length();
        int trimmed = end;
        while (Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        blocks.add(new Block(new Span(span.start(), trimmed), Kind.DATELINE));
        if (end < span.end()) {
            blocks.add(new Block(new Span(end, span.end()), Kind.PARAGRAPH));
        }
        place = d.place();
        published = published == null ? d.published() : published;
        if (d.agency() != null) {
            agency(Agencies.named(d.agency()).orElse(new Agencies.Agency(d.agency(), true)));
        }
        return false;
    }

    private boolean isHeading(int i) {
        if (i + 1 >= lines.size() || Furniture.kind(line(i + 1)).isPresent()) {
            return false;
        }
        return Heading.isHeading(line(i), line(i + 1));
    }
}
