package org.readout.read.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.read.html.Fragment;
import org.readout.read.json.Json;
import org.readout.read.newsml.Notes;
import org.readout.read.parts.Agencies;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Composition;
import org.readout.read.parts.Dates;
import org.readout.read.source.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one ninjs object: versions 1 ({@code body_html}, {@code headline}), 2 and 3 ({@code bodies}, {@code headlines}
 * with roles and types).
 */
public final class Ninjs {
    private static final Set<String> MARKS = Set.of(
            "body_html",
            "body_text",
            "body_xhtml",
            "bodies",
            "headlines",
            "versioncreated",
            "versionCreated",
            "pubstatus",
            "pubStatus",
            "firstcreated",
            "firstCreated",
            "description_text",
            "usageterms",
            "contentcreated");
    private static final Set<String> NOT_TEXT =
            Set.of("picture", "photo", "image", "video", "audio", "graphic", "event", "planning", "component");

    private Ninjs() {}

    /** Whether it is one: it has an identifier, and a field that only ninjs has. */
    public static boolean recognises(JsonNode node) {
        return node.isObject()
                && (node.has("uri") || node.has("guid") || node.has("body_html") || node.has("bodies"))
                && MARKS.stream().anyMatch(node::has);
    }

    /** Reads it. @throws Unreadable when it is withdrawn, not text or empty */
    public static Article article(JsonNode item, String name) throws Unreadable {
        String status = Json.text(item, "pubstatus", "pubStatus");
        if (status != null && !status.toLowerCase(Locale.ROOT).equals("usable")) {
            throw new Unreadable("is not for publication (" + status + ")");
        }
        String type = Json.text(item, "type");
        if (type != null && NOT_TEXT.contains(type)) {
            throw new Unreadable("is a news item of type " + type + ", not text");
        }
        Composition text = new Composition();
        String headline = value(item, "headlines", "main", "headline", "title", "name");
        text.add(Kind.HEADLINE, headline == null ? null : Fragment.line(headline));
        String by = Json.text(item, "byline", "by");
        if (by != null) {
            String line = Fragment.line(by);
            text.add(Kind.BYLINE, Byline.of(line).isPresent() ? line : "By " + line);
        }
        body(item, text);
        if (headline == null && !text.hasBody()) {
            throw new Unreadable("has no text");
        }
        for (String note : notes(item)) {
            if (Notes.isCorrection(note)) {
                text.correction(note);
            }
        }
        return described(item, text, name);
    }

    private static Article described(JsonNode item, Composition text, String name) throws Unreadable {
        Article.Builder article = text.article(name, "ninjs", Json.text(item, "language"));
        String id = Json.text(item, "uri", "guid", "altids");
        if (id != null) {
            article.id(id);
        }
        String created = Json.text(
                item,
                "contentcreated",
                "contentCreated",
                "firstcreated",
                "firstCreated",
                "versioncreated",
                "versionCreated");
        Dates.parse(created).ifPresent(when -> article.published(when.published("metadata")));
        article.modified(Dates.parse(Json.text(item, "versioncreated", "versionCreated"))
                .map(Dates.When::time)
                .orElse(null));
        if (text.authors().isEmpty()) {
            List<String> authors = new ArrayList<>();
            for (String field : new String[] {"authors", "creators"}) {
                if (authors.isEmpty()) {
                    Json.names(item.path(field))
                            .forEach(one -> authors.addAll(Byline.names(one).authors()));
                }
            }
            article.byline(authors);
        }
        String source = Json.text(item, "source", "copyrightholder", "copyrightHolder", "provider");
        if (source == null) {
            source = Json.names(item.path("infosources")).stream().findFirst().orElse(null);
        }
        if (source != null) {
            article.outlet(Agencies.named(source).map(Agencies.Agency::name).orElse(source));
            Agencies.named(source).filter(Agencies.Agency::wire).ifPresent(agency -> article.wire(agency.name()));
        }
        if (text.place() == null) {
            article.dateline(Json.text(item, "located"));
        }
        String url = id != null && (id.startsWith("http://") || id.startsWith("https://")) ? id : null;
        String copyright = Json.text(item, "copyrightnotice", "copyrightNotice");
        if (copyright != null) {
            article.copyright(Fragment.line(copyright));
        }
        JsonNode version = item.path("version");
        return article.url(url)
                .version(version.isString() || version.isNumber() ? version.asString() : null)
                .build();
    }

    private static void body(JsonNode item, Composition text) {
        String html = value(item, "bodies", "main", "body_html", "body_xhtml");
        String plain = Json.text(item, "body_text");
        if (html != null && html.indexOf('<') >= 0) {
            Fragment.add(html, text);
        } else if (html != null || plain != null) {
            (html == null ? Objects.requireNonNull(plain) : html)
                    .lines()
                    .forEach(line -> text.add(Kind.PARAGRAPH, line));
        }
        if (!text.hasBody()) {
            String summary = value(item, "descriptions", "main", "description_html", "description_text");
            if (summary != null) {
                text.add(Kind.DECK, Fragment.line(summary));
            }
        }
    }

    /** A field of versions 2 and 3 (a list of values with roles), or one of version 1. */
    private static @Nullable String value(JsonNode item, String list, String role, String... fields) {
        String first = null;
        for (JsonNode one : item.path(list).values()) {
            String value = one.isString() ? one.stringValue() : Json.text(one, "value");
            if (value != null && role.equals(Json.text(one, "role"))) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? Json.text(item, fields) : first;
    }

    private static List<String> notes(JsonNode item) {
        List<String> notes = new ArrayList<>();
        String note = Json.text(item, "ednote", "edNote");
        if (note != null) {
            notes.add(note);
        }
        for (JsonNode one : item.path("ednotes").values()) {
            String value = one.isString() ? one.stringValue() : Json.text(one, "value");
            if (value != null) {
                notes.add(value);
            }
        }
        return notes;
    }
}
