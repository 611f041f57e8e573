package org.readout.bench.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Span;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;
import org.readout.read.xml.Tag;
import org.readout.read.xml.Xml;

/**
 * One document in TimeML.
 *
 * @param file its name
 * @param text the characters of its TEXT element
 * @param created the day of its creation; null when the header has none
 * @param times the TIMEX3 elements of the text, in order, without those that mark no words
 */
record TimeMl(String file, String text, @Nullable LocalDate created, List<Gold> times) {

    /** One annotated expression. */
    record Gold(Span span, String type, String value) {}

    /** @throws IOException when the file cannot be read or is no TimeML, with a message that names it */
    static TimeMl read(Path file) throws IOException {
        Tag root;
        try {
            root = Xml.tree(Source.of(file.toString(), Files.readAllBytes(file)));
        } catch (Unreadable e) {
            throw new IOException(file + " " + e.getMessage(), e);
        }
        LocalDate created =
                root.at("DCT", "TIMEX3").map(tag -> day(tag.attribute("value"))).orElse(null);
        StringBuilder text = new StringBuilder();
        List<Gold> times = new ArrayList<>();
        for (Tag part : root.children("TEXT")) {
            gather(part, text, times);
        }
        return new TimeMl(file.getFileName().toString(), text.toString(), created, List.copyOf(times));
    }

    private static void gather(Tag tag, StringBuilder text, List<Gold> times) {
        int start = text.length();
        for (Tag.Content content : tag.content()) {
            switch (content) {
                case Tag.Text(String words) -> text.append(words);
                case Tag.Inner(Tag inner) -> gather(inner, text, times);
            }
        }
        if (tag.name().equals("TIMEX3") && text.length() > start) {
            times.add(new Gold(new Span(start, text.length()), attribute(tag, "type"), attribute(tag, "value")));
        }
    }

    private static String attribute(Tag tag, String name) {
        String value = tag.attribute(name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.length() < 10 ? null : LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
