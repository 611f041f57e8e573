package org.readout.export.annotation;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.readout.model.Article;

/** Names of things on the web: an article's address where it has one, else a stable UUID. */
final class Iri {
    private Iri() {}

    static String of(Article article) {
        String url = article.url();
        return url != null && isWeb(url) ? url : of("article", article.id());
    }

    /** The same parts give the same name. */
    static String of(String... parts) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(
                        ("readout\u0000" + String.join("\u0000", parts)).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
