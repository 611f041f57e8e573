package org.readout.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A news site on this machine that remembers who asked for what. */
final class Site implements AutoCloseable {
    /** What stands at a path. */
    record Page(int status, String type, byte[] body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    final List<String> asked = new ArrayList<>();

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void put(String path, String type, String body) {
        put(path, 200, type, body, Map.of("ETag", "\"" + body.hashCode() + "\""));
    }

    void put(String path, int status, String type, String body, Map<String, String> headers) {
        pages.put(path, new Page(status, type, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    /** A feed whose items are the pages of these names, with a summary each. */
    void feed(String path, String... names) {
        StringBuilder items = new StringBuilder();
        for (String name : names) {
            items.append("<item><title>")
                    .append(name)
                    .append("</title><link>")
                    .append(url("/" + name))
                    .append("</link><pubDate>Mon, 03 Mar 2031 18:02:00 GMT</pubDate><description>In short: ")
                    .append(name)
                    .append(".</description></item>");
        }
        put(
                path,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Elma</title>" + items + "</channel></rss>");
    }

    void story(String name, String words) {
        put(
                "/" + name,
                "text/html",
                "<html><body><article><h1>" + name + "</h1><p>" + (words + " ").repeat(40)
                        + "</p></article></body></html>");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        @Nullable Page page = pages.get(path);
        String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
        boolean known = page != null && tag != null && tag.equals(page.headers().get("ETag"));
        asked.add(path + (tag == null ? "" : known ? " known" : " changed"));
        if (page == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            page.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.sendResponseHeaders(
                    known ? 304 : page.status(), known || page.body().length == 0 ? -1 : page.body().length);
            if (!known && page.body().length > 0) {
                exchange.getResponseBody().write(page.body());
            }
        }
        exchange.close();
    }

    /** What was asked for since the last time, robots.txt left out. */
    List<String> news() {
        List<String> news =
                asked.stream().filter(a -> !a.startsWith("/robots.txt")).toList();
        asked.clear();
        return news;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
