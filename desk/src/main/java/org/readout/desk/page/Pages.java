package org.readout.desk.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of {@code src/main/jte}, compiled by the build; everything they are given is escaped. Thread-safe. */
public final class Pages {
    private static final String TEMPLATES = "org.readout.desk.page.templates";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);

    /** A whole page: content inside the desk's layout. */
    public String page(Frame frame, String template, Object page) {
        StringOutput out = new StringOutput(1 << 16);
        Content content = html(part(template, Map.of("frame", frame, "page", page)));
        engine.render("layout.jte", Map.of("frame", frame, "content", content), out);
        return out.toString();
    }

    /** A part of a page, for htmx to put in place. */
    public String part(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput(1 << 14);
        engine.render(template, values, out);
        return out.toString();
    }

    /** Markup that templates made, to stand inside another. */
    public static Content html(String markup) {
        return out -> out.writeContent(markup);
    }
}
