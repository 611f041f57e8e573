package org.readout.story.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.readout.story.Brief;

/**
 * A brief as one self-contained HTML file: style and script inside, no request to anywhere, readable without the script.
 * The templates are in {@code src/main/jte}; everything that comes from an article goes through their escaping.
 */
public final class HtmlPage implements BriefFormat {
    private static final String TEMPLATES = "org.readout.story.page.templates";

    @Override
    public void write(Brief brief, Appendable out) throws IOException {
        String style = style();
        String script = script();
        StringOutput page = new StringOutput(1 << 18);
        View view = new View(brief, new Articles(brief, Links.INSIDE));
        engine().render(
                        "brief.jte",
                        Map.of("view", view, "style", style, "script", script, "policy", policy(style, script)),
                        page);
        out.append(page.toString());
    }

    /** The masthead and all sections of a brief as HTML, already escaped, to stand inside another page. */
    public static String body(Brief brief, Links links) {
        StringOutput page = new StringOutput(1 << 18);
        engine().render("body.jte", Map.of("view", new View(brief, new Articles(brief, links))), page);
        return page.toString();
    }

    /** The style sheet of the page. */
    public static String style() throws IOException {
        return resource("brief.css");
    }

    /** The script of the page: keys and search. */
    public static String script() throws IOException {
        return resource("brief.js");
    }

    private static TemplateEngine engine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    }

    /** Nothing may be loaded, and no style or script may run but the two inside, known by their hashes. */
    private static String policy(String style, String script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(style) + "'; script-src '"
                + hash(script) + "'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from the installation; build again with ./readout build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
