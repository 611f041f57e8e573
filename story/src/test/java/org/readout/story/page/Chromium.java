package org.readout.story.page;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven by the Chrome DevTools Protocol over the JDK's own web socket. */
public final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private int last;

    public Chromium() throws IOException, InterruptedException {
        profile = Files.createTempDirectory("page-test");
        process = new ProcessBuilder(
                        executable(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--window-size=1280,900",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        String port = port();
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        JsonNode page = JSON.readTree(http.send(list, BodyHandlers.ofString()).body());
        String address = null;
        for (JsonNode target : page) {
            if (target.path("type").asString("").equals("page")) {
                address = target.path("webSocketDebuggerUrl").asString("");
            }
        }
        if (address == null) {
            throw new IOException("Chromium shows no page: " + page);
        }
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log", "DOM")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** Chromium on PATH. */
    private static String executable() throws IOException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file.toString();
                }
            }
        }
        throw new IOException("the page tests need Chromium on PATH and found none: run .ci/browser, or install it"
                + " (apt-get install chromium), and try again");
    }

    private String port() throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
                return Files.readAllLines(file).getFirst();
            }
            Thread.sleep(50);
        }
        throw new IOException("Chromium did not start: " + Files.readString(profile.resolve("log")));
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            text.append(data);
            if (isLast) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                if (message.has("id")) {
                    answers.add(message);
                } else {
                    events.add(message);
                }
            }
            from.request(1);
            return null;
        }
    }

    /** Sends a command and waits for its answer. */
    public JsonNode send(String method, Map<String, ?> params) throws InterruptedException {
        int id = ++last;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
                .join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("Chromium does not answer " + method);
            }
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    /** Opens a page and waits until it, and not the empty one before it, is loaded. */
    public void open(String url) throws InterruptedException {
        send("Page.navigate", Map.of("url", "about:blank"));
        loaded("about:blank", true);
        events.clear();
        send("Page.navigate", Map.of("url", url));
        loaded("about:blank", false);
        Thread.sleep(100);
    }

    /** Waits until a page of that address, or of any other, is complete. */
    private void loaded(String address, boolean same) throws InterruptedException {
        String state = "document.readyState === 'complete' && (location.href === '" + address + "') === " + same;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!send("Runtime.evaluate", Map.of("expression", state, "returnByValue", true))
                .path("result")
                .path("value")
                .asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the page never loaded");
            }
            Thread.sleep(20);
        }
    }

    /** The value of an expression in the page, as JSON. */
    public JsonNode eval(String script) throws InterruptedException {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(script + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /** Presses a key. @param text what it types, or empty */
    public void press(String key, String text) throws InterruptedException {
        int code = key.equals("Enter") ? 13 : key.equals("Escape") ? 27 : 0;
        send(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        text.isEmpty() ? "rawKeyDown" : "keyDown",
                        "key",
                        key,
                        "text",
                        text,
                        "windowsVirtualKeyCode",
                        code));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
        Thread.sleep(60);
    }

    /** Addresses asked for since the page was opened. */
    public List<String> requests() {
        return events.stream()
                .filter(e -> method(e).equals("Network.requestWillBeSent"))
                .map(e -> e.path("params").path("request").path("url").asString(""))
                .toList();
    }

    /** Errors, violations of the page's policy and dialogs since it was opened. */
    public List<String> complaints() {
        List<String> found = new ArrayList<>();
        for (JsonNode event : events) {
            boolean bad = switch (method(event)) {
                case "Runtime.exceptionThrown", "Page.javascriptDialogOpening" -> true;
                case "Runtime.consoleAPICalled" -> true;
                case "Log.entryAdded" ->
                    !event.path("params")
                            .path("entry")
                            .path("level")
                            .asString("")
                            .equals("info");
                default -> false;
            };
            if (bad) {
                found.add(event.toString());
            }
        }
        return found;
    }

    private static String method(JsonNode event) {
        return event.path("method").asString("");
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}
