package org.readout.story.page;

import java.io.IOException;
import org.readout.story.Brief;

/** A way of writing a brief. Implementations hold no state and write the same bytes for the same brief. */
public interface BriefFormat {
    /** Writes the brief. @throws IOException when {@code out} does */
    void write(Brief brief, Appendable out) throws IOException;

    /** The format of a name: {@code html}, {@code md} or {@code json}. */
    static BriefFormat named(String name) {
        return switch (name) {
            case "html" -> new HtmlPage();
            case "md" -> new MarkdownPage();
            case "json" -> new BriefJson();
            default ->
                throw new IllegalArgumentException("there is no format '" + name + "'; there are html, md, json");
        };
    }
}
