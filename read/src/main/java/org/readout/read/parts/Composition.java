package org.readout.read.parts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Block.Kind;
import org.readout.model.Limits;
import org.readout.model.SourceMap;
import org.readout.model.Span;
import org.readout.read.source.Unreadable;

/**
 * An article's text put together from the parts of a page or a message, a line each: the headline, then what follows.
 * On the way the first paragraph's dateline is cut off as a block of its own, and lines that are a byline or furniture
 * are told apart. What metadata say goes before what lines say.
 */
public final class Composition {
    private static final int HEAD_LINES = 6;

    private final MappedText text = new MappedText();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final Set<String> contributors = new LinkedHashSet<>();
    private final List<String> corrections = new ArrayList<>();
    private @Nullable String headline;
    private @Nullable String place;
    private @Nullable Dateline dateline;
    private @Nullable String agency;
    private @Nullable String outlet;
    private @Nullable String copyright;
    private int lines;
    private boolean begun;

    /** Adds a part that stands nowhere in the source. */
    public void add(Kind kind, @Nullable String part) {
        if (part != null) {
            add(kind, MappedText.of(part.strip()));
        }
    }

    /** Adds a part; empty ones are passed over. A {@code PARAGRAPH} may turn out to be furniture. */
    public void add(Kind kind, MappedText part) {
        String line = part.toString();
        if (line.isBlank() || isHeadlineAgain(kind, line)) {
            return;
        }
        if (!text.isEmpty()) {
            text.insert('\n');
        }
        int start = text.length();
        text.append(part);
        Span span = new Span(start, text.length());
        lines++;
        Kind known = kind == Kind.PARAGRAPH || kind == Kind.HEADING ? told(kind, line) : kind;
        switch (known) {
            case HEADLINE -> headline = headline == null ? line : headline;
            case BYLINE -> byline(line);
            case COPYRIGHT -> copyright = copyright == null ? line : copyright;
            case CONTRIBUTORS -> contributors.addAll(Contributors.of(line));
            case CORRECTION -> corrections.add(line);
            case AGENCY ->
                agency = Agencies.named(line).map(Agencies.Agency::name).orElse(agency);
            default -> {}
        }
        if (known == Kind.PARAGRAPH && !begun) {
            begun = true;
            first(span, line);
        } else {
            blocks.add(new Block(span, known));
        }
    }

    /** A correction that stands in metadata, not in the text. */
    public void correction(String note) {
        corrections.add(note);
    }

    /** Bodies often begin with their own headline. */
    private boolean isHeadlineAgain(Kind kind, String line) {
        return headline != null && !begun && kind != Kind.BYLINE && line.strip().equalsIgnoreCase(headline.strip());
    }

    private Kind told(Kind kind, String line) {
        Optional<Kind> furniture = Furniture.kind(line);
        if (furniture.isPresent()) {
            return furniture.get();
        }
        return !begun && lines <= HEAD_LINES && Byline.of(line).isPresent() ? Kind.BYLINE : kind;
    }

    private void byline(String line) {
        Byline.of(line).ifPresent(byline -> {
            byline.authors().stream().filter(a -> !authors.contains(a)).forEach(authors::add);
            outlet = outlet == null ? byline.outlet() : outlet;
        });
    }

    private void first(Span span, String line) {
        Optional<Dateline> found = Dateline.of(line);
        if (found.isEmpty()) {
            blocks.add(new Block(span, Kind.PARAGRAPH));
            return;
        }
        Dateline d = found.get();
        dateline = d;
        place = d.place();
        agency = agency == null ? d.agency() : agency;
        int trimmed = line.substring(0, d.length()).stripTrailing().length();
        blocks.add(new Block(new Span(span.start(), span.start() + trimmed), Kind.DATELINE));
        if (d.length() < line.length()) {
            blocks.add(new Block(new Span(span.start() + d.length(), span.end()), Kind.PARAGRAPH));
        } else {
            begun = false;
        }
    }

    /** Whether anything but headline, byline and furniture was added. */
    public boolean hasBody() {
        return blocks.stream().anyMatch(b -> b.kind() == Kind.PARAGRAPH || b.kind() == Kind.DECK);
    }

    /**
     * An article of what was added, with what its lines say of it; the caller puts what metadata say over it.
     *
     * @param language as declared
     * @throws Unreadable when there is no text or too much of it
     */
    public Article.Builder article(String file, String format, @Nullable String language) throws Unreadable {
        String whole = text.toString();
        if (whole.isBlank()) {
            throw new Unreadable("has no text");
        }
        if (whole.codePointCount(0, whole.length()) > Limits.ARTICLE_TEXT) {
            throw new Unreadable("has an article longer than " + Limits.ARTICLE_TEXT + " characters, the limit");
        }
        return Article.builder(file, format, whole)
                .blocks(blocks)
                .headline(headline)
                .byline(authors)
                .dateline(place)
                .published(dateline == null ? null : dateline.published())
                .outlet(outlet)
                .wire(wire())
                .language(Language.of(whole, language))
                .contributors(List.copyOf(contributors))
                .copyright(copyright)
                .corrections(corrections);
    }

    /** The place of the dateline that the text has, if any. */
    public @Nullable String place() {
        return place;
    }

    /** The authors that the text's own byline names. */
    public List<String> authors() {
        return List.copyOf(authors);
    }

    /** The way back to the source, for text that was added with its places. */
    public SourceMap map() {
        return text.map();
    }

    private @Nullable String wire() {
        return agency != null
                ? agency
                : outlet == null
                        ? null
                        : Agencies.named(outlet)
                                .filter(Agencies.Agency::wire)
                                .map(Agencies.Agency::name)
                                .orElse(null);
    }
}
