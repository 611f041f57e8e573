package org.readout.read.html;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.readout.model.Published;
import org.readout.read.json.Json;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Dates;
import tools.jackson.databind.JsonNode;

/** What a page says of its article: JSON-LD first, then meta elements and microdata, then what a reader sees. */
final class PageFacts {
    private static final String[] TITLES = {
        "og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"
    };
    private static final String[] PUBLISHED = {
        "article:published_time",
        "datePublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "ptime",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "originalpublicationdate",
        "og:pubdate",
        "article.published",
        "published_time",
        "pdate",
        "dat",
        "cxenseparse:recs:publishtime",
        "og:article:published_time",
        "article_date_original",
        "publication_date",
        "displaydate",
        "datepublished",
        "rnews:datePublished",
        "bt:pubdate",
        "dcterms.date",
        "utime",
        "last-modified"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "dateModified",
        "og:updated_time",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "article.updated"
    };
    private static final String[] AUTHORS = {
        "author",
        "byl",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "article:author",
        "twitter:data1",
        "authors"
    };
    private static final Pattern SUFFIX = Pattern.compile(" (?:[-|–—•»:]|::) [^|–—•»]{2,60}$");
    private static final Pattern DATE_IN_URL = Pattern.compile(
            "[/-]((?:19|20)\\d\\d)[/-](\\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\\d{1,2})(?=[/-]|$)");
    private static final int LONGEST_BYLINE = 200;

    private final Document page;
    private final Metas metas;
    private final @Nullable JsonNode data;

    PageFacts(Document page) {
        this.page = page;
        this.metas = new Metas(page);
        this.data = LinkedData.article(page).orElse(null);
    }

    /** The headline as its metadata have it, without the outlet's name behind it. */
    @Nullable
    String headline() {
        String stated = data == null ? null : Metas.clean(Json.text(data, "headline", "name"));
        if (stated != null) {
            return stated;
        }
        String meta = metas.first(TITLES);
        return trimmed(meta != null ? meta : Metas.clean(page.title()));
    }

    /** The element in which the page shows its headline. */
    Optional<Element> headlineElement(@Nullable String stated) {
        String wanted = stated == null ? "" : Selection.letters(stated);
        Element only = null;
        int count = 0;
        for (Element h : page.select("h1, [itemprop=headline]")) {
            String shown = Selection.letters(h.text());
            if (shown.length() < 8) {
                continue;
            }
            if (!wanted.isEmpty()
                    && (shown.equals(wanted) || (wanted.contains(shown) && shown.length() > 0.5 * wanted.length()))) {
                return Optional.of(h);
            }
            if (h.normalName().equals("h1") && !Skips.always(h)) {
                only = h;
                count++;
            }
        }
        for (Element h : wanted.isEmpty() ? List.<Element>of() : page.select("h2, h3")) {
            if (Selection.letters(h.text()).equals(wanted)) {
                return Optional.of(h);
            }
        }
        return Optional.ofNullable(count == 1 ? only : null);
    }

    List<String> authors() {
        if (data != null) {
            List<String> named = people(Json.names(data.path("author")));
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (String name : AUTHORS) {
            List<String> named = people(metas.all(name));
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (String selector : new String[] {
            "[itemprop~=author] [itemprop=name]",
            "[rel~=author]",
            "[itemprop~=author]",
            "[class*=byline], [class*=Byline]",
            "[class~=(?i)(^|[-_ ])author(s|-name)?($|[ ])]"
        }) {
            List<String> shown = new ArrayList<>();
            for (Element e : page.select(selector)) {
                String text = e.text();
                if (!text.isBlank() && text.length() <= LONGEST_BYLINE && !inFurniture(e)) {
                    shown.add(text);
                }
            }
            List<String> named = people(shown.size() > 6 ? shown.subList(0, 6) : shown);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return List.of();
    }

    private static boolean inFurniture(Element e) {
        for (Element up : e.parents()) {
            if (Skips.always(up) || up.normalName().equals("aside")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> people(List<String> written) {
        List<String> people = new ArrayList<>();
        for (String one : written) {
            if (one.contains("://") || one.startsWith("@")) {
                continue;
            }
            Byline.names(one).authors().stream()
                    .filter(name -> !people.contains(name))
                    .forEach(people::add);
        }
        return people;
    }

    @Nullable
    Published published() {
        if (data != null) {
            Optional<Dates.When> when = Dates.parse(Json.text(data, "datePublished", "dateCreated", "uploadDate"));
            if (when.isPresent()) {
                return when.get().published("metadata");
            }
        }
        for (String name : PUBLISHED) {
            Optional<Dates.When> when = Dates.parse(metas.first(name));
            if (when.isPresent()) {
                return when.get().published("metadata");
            }
        }
        for (Element e : page.select(
                "[itemprop~=datePublished], [property~=datePublished], [pubdate], time[datetime], time, [class*=timestamp], [class*=pubdate], [class*=publish], [class*=date]")) {
            if (e.hasText() && e.text().length() > 120 || inFurniture(e)) {
                continue;
            }
            for (String written :
                    new String[] {e.attr("datetime"), e.attr("content"), e.attr("data-datetime"), e.text()}) {
                Optional<Dates.When> when = Dates.parse(written);
                if (when.isPresent()) {
                    return when.get().published("page");
                }
            }
        }
        String url = url();
        Matcher m = DATE_IN_URL.matcher(url == null ? "" : url);
        return m.find()
                ? Dates.parse(m.group(3) + " " + month(m.group(2)) + " " + m.group(1))
                        .map(d -> d.published("page"))
                        .orElse(null)
                : null;
    }

    private static String month(String written) {
        if (!Character.isDigit(written.charAt(0))) {
            return written;
        }
        int number = Integer.parseInt(written);
        return number < 1 || number > 12 ? "" : java.time.Month.of(number).name();
    }

    @Nullable
    OffsetDateTime modified() {
        String stated = data == null ? null : Json.text(data, "dateModified");
        return Dates.parse(stated != null ? stated : metas.first(MODIFIED))
                .map(Dates.When::time)
                .orElse(null);
    }

    /** The whole text, where the metadata carry it. */
    @Nullable
    String body() {
        String body = data == null ? null : Json.text(data, "articleBody");
        return body == null ? null : Fragment.line(body);
    }

    @Nullable
    String outlet() {
        if (data != null) {
            List<String> publisher = Json.names(data.path("publisher"));
            if (!publisher.isEmpty()) {
                return Metas.clean(publisher.getFirst());
            }
        }
        return metas.first("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:app:name:iphone");
    }

    @Nullable
    String url() {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null
                ? null
                : canonical.attr("abs:href").isEmpty() ? canonical.attr("href") : canonical.attr("abs:href");
        url = url == null || url.isBlank() ? metas.first("og:url", "twitter:url") : url.strip();
        return url != null && (url.startsWith("http://") || url.startsWith("https://")) && url.length() < 2_000
                ? url
                : null;
    }

    @Nullable
    String language() {
        Element html = page.selectFirst("html[lang]");
        if (html != null && !html.attr("lang").isBlank()) {
            return html.attr("lang");
        }
        return data != null && data.path("inLanguage").isString()
                ? data.path("inLanguage").stringValue()
                : metas.first("og:locale", "language", "content-language");
    }

    private @Nullable String trimmed(@Nullable String title) {
        if (title == null) {
            return null;
        }
        Matcher m = SUFFIX.matcher(title);
        return m.find() && m.start() >= 15 ? title.substring(0, m.start()).strip() : title;
    }
}
