package org.readout.read.jsonl;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Limits;
import org.readout.read.feed.JsonFeed;
import org.readout.read.json.Json;
import org.readout.read.ninjs.Ninjs;
import org.readout.read.source.Decoder;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;
import tools.jackson.databind.JsonNode;

/** Reads JSON: a JSON Feed, ninjs, a list of articles, or JSON Lines, each line an article. */
public final class JsonReader implements FormatReader {
    private static final String[] LISTS = {"items", "item", "articles", "results", "data", "docs", "hits", "response"};
    private static final int WRAPPERS = 4;

    @Override
    public boolean recognises(Source source) {
        String start = source.start();
        boolean object = start.startsWith("{");
        boolean list = start.startsWith("[")
                && start.length() > 1
                && "{[]"
                                .indexOf(
                                        start.substring(1).stripLeading().isEmpty()
                                                ? ' '
                                                : start.substring(1)
                                                        .stripLeading()
                                                        .charAt(0))
                        >= 0;
        return object || list || source.isNamed(".json", ".jsonl", ".ndjson");
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        if (source.bytes().length > Limits.PACKAGE_BYTES) {
            throw new Unreadable("is larger than " + Limits.PACKAGE_BYTES + " bytes, the limit for one package");
        }
        String text = Decoder.decode(source.bytes(), source.charset());
        if (text.isBlank()) {
            throw new Unreadable("is empty");
        }
        if (isLines(source, text)) {
            lines(text, source.name(), sink, problems);
            return;
        }
        int[] count = {0};
        document(
                Json.parse(text),
                source.name(),
                article -> {
                    count[0]++;
                    sink.accept(article);
                },
                problem -> {
                    count[0]++;
                    problems.accept(problem);
                });
        if (count[0] == 0) {
            throw new Unreadable("is JSON without an article in it");
        }
    }

    /** One line of JSON Lines. */
    public static void line(String line, String name, int number, Consumer<Article> sink, Consumer<String> problems) {
        try {
            JsonNode node = Json.parse(line);
            sink.accept(article(node, name + "#" + number));
        } catch (Unreadable e) {
            problems.accept("line " + number + " " + e.getMessage());
        }
    }

    private static boolean isLines(Source source, String text) {
        if (source.isNamed(".jsonl", ".ndjson")) {
            return true;
        }
        int end = text.indexOf('\n');
        if (end < 0) {
            return false;
        }
        String first = text.substring(0, end).strip();
        String rest = text.substring(end, Math.min(text.length(), end + 4_000)).strip();
        return first.startsWith("{") && first.endsWith("}") && rest.startsWith("{");
    }

    private static void lines(String text, String name, Consumer<Article> sink, Consumer<String> problems) {
        int number = 0;
        int start = 0;
        int read = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            number++;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                if (++read > Limits.PACKAGE_ARTICLES) {
                    problems.accept("has more than " + Limits.PACKAGE_ARTICLES + " lines; the rest is left out");
                    return;
                }
                line(line, name, number, sink, problems);
            }
            start = end + 1;
        }
    }

    private static void document(JsonNode root, String name, Consumer<Article> sink, Consumer<String> problems) {
        JsonNode node = root;
        for (int i = 0; i < WRAPPERS && node.isObject(); i++) {
            if (JsonFeed.recognises(node)) {
                JsonFeed.read(node, name, sink, problems);
                return;
            }
            JsonNode inner = inner(node);
            if (inner == null || Ninjs.recognises(node) || Loose.recognises(node)) {
                break;
            }
            node = inner;
        }
        if (!node.isArray()) {
            one(node, name, "", sink, problems);
            return;
        }
        int number = 0;
        for (JsonNode item : node.values()) {
            if (++number > Limits.PACKAGE_ARTICLES) {
                problems.accept("has more than " + Limits.PACKAGE_ARTICLES + " items; the rest is left out");
                return;
            }
            JsonNode bare = item.path("item").isObject() ? item.path("item") : item;
            one(bare, name + "#" + number, "item " + number + " ", sink, problems);
        }
    }

    private static @Nullable JsonNode inner(JsonNode node) {
        for (String list : LISTS) {
            if (node.path(list).isContainer() && !node.path(list).isEmpty()) {
                return node.path(list);
            }
        }
        return null;
    }

    private static void one(
            JsonNode node, String name, String prefix, Consumer<Article> sink, Consumer<String> problems) {
        try {
            sink.accept(article(node, name));
        } catch (Unreadable e) {
            problems.accept(prefix + e.getMessage());
        }
    }

    private static Article article(JsonNode node, String name) throws Unreadable {
        if (!node.isObject()) {
            throw new Unreadable("is not a JSON object");
        }
        return Ninjs.recognises(node) ? Ninjs.article(node, name) : Loose.article(node, name);
    }
}
