package org.readout.export.feed;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.readout.export.Export;
import org.readout.export.Version;
import org.readout.model.Findings;
import org.readout.story.Brief;
import org.readout.story.Comparison;
import org.readout.story.Since.Said;
import org.readout.story.Story;

/**
 * A story's changes, day by day: for each of its last days what is new in the brief, says something else, or is gone,
 * compared with the brief of the day of publication before. The latest first.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
public final class ChangeFeed implements Export {
    private static final int DAYS = 7;
    private static final int ITEMS = 200;
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Writer out;
    private final List<Findings> story = new ArrayList<>();

    private record Item(LocalDate day, String kind, String line, Said said) {}

    public ChangeFeed(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Findings findings) {
        story.add(findings);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            String title = story.isEmpty()
                    ? Version.NAME
                    : new Story(story).brief(null).title();
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n");
            element("title", title);
            element("link", "https://readout.invalid/");
            element("description", "What changed in this story");
            element("generator", Version.NAME + " " + Version.NUMBER);
            for (Item item : items()) {
                item(item);
            }
            out.append("</channel>\n</rss>\n");
        }
    }

    private void item(Item item) throws IOException {
        out.append("<item>\n");
        element("title", item.kind + ": " + item.said.text());
        element("category", item.said.section());
        element("pubDate", RFC_822.format(item.day.atStartOfDay(ZoneOffset.UTC)));
        String key = item.kind + " " + item.line + " " + item.day + " " + item.said.text();
        out.append("<guid isPermaLink=\"false\">urn:uuid:")
                .append(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .append("</guid>\n</item>\n");
    }

    private void element(String name, String text) throws IOException {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Text that XML 1.0 may hold. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '\n', '\r', '\t' -> safe.append(' ');
                default -> {
                    boolean allowed = (point >= 0x20 && point < 0xD800)
                            || (point >= 0xE000 && point < 0xFFFE)
                            || point >= 0x10000;
                    if (allowed) {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }

    private List<Item> items() {
        TreeSet<LocalDate> days = new TreeSet<>();
        story.forEach(f -> {
            if (f.article().date() != null) {
                days.add(f.article().date());
            }
        });
        List<LocalDate> told = new ArrayList<>(days);
        int first = Math.max(0, told.size() - DAYS);
        Map<String, Said> before = first == 0 ? Map.of() : lines(told.get(first - 1));
        List<Item> items = new ArrayList<>();
        for (LocalDate day : told.subList(first, told.size())) {
            Map<String, Said> now = lines(day);
            items.addAll(0, changes(day, before, now));
            before = now;
        }
        return items.subList(0, Math.min(ITEMS, items.size()));
    }

    private static List<Item> changes(LocalDate day, Map<String, Said> before, Map<String, Said> now) {
        List<Item> items = new ArrayList<>();
        now.forEach((id, said) -> {
            Said old = before.get(id);
            if (old == null) {
                items.add(new Item(day, "New", id, said));
            } else if (!old.text().equals(said.text())) {
                items.add(new Item(day, "Changed", id, said));
            }
        });
        before.forEach((id, said) -> {
            if (!now.containsKey(id)) {
                items.add(new Item(day, "Withdrawn", id, said));
            }
        });
        return items;
    }

    /** What the brief said at the end of a day. */
    private Map<String, Said> lines(LocalDate day) {
        List<Findings> known = story.stream()
                .filter(f -> f.article().date() != null && !f.article().date().isAfter(day))
                .toList();
        Brief brief = new Story(known).brief(null);
        return new LinkedHashMap<>(Comparison.lines(brief));
    }
}
