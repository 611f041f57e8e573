package org.readout.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks a desk as a browser does: keeps its cookies, sends forms with the proof that the page gave. */
final class Browserless {
    private final URI desk;
    private final HttpClient http = HttpClient.newHttpClient();
    private String cookie = "";
    private String proof = "";

    Browserless(URI desk) {
        this.desk = desk;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path).GET(), headers);
    }

    /** The page at a path, which must be there. */
    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Jsoup.parse(answer.body(), desk.resolve(path).toString());
    }

    /** Sends a form of a page seen before. @param fields name, value, name, value */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        begin();
        return send(
                form(path, Arrays.copyOf(fields, fields.length + 2), proof),
                "Origin",
                desk.toString().replaceAll("/$", ""));
    }

    /** A request of one's own making. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path));
    }

    HttpRequest.Builder form(String path, String[] fields, String withProof) {
        if (fields.length >= 2 && fields[fields.length - 1] == null) {
            fields[fields.length - 2] = "proof";
            fields[fields.length - 1] = withProof;
        }
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encode(fields[i])).append("=").append(encode(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        String given = answer.headers().allValues("Set-Cookie").stream()
                .map(c -> c.substring(0, c.indexOf(';')))
                .collect(Collectors.joining("; "));
        if (!given.isEmpty()) {
            cookie = cookie.isEmpty() ? given : cookie + "; " + given;
        }
        return answer;
    }

    /** The proof that this reader's forms carry. */
    String begin() throws IOException, InterruptedException {
        if (proof.isEmpty()) {
            // Any page, even that of a fault, begins a visit; the form that carries the proof is on the page to add.
            proof = Jsoup.parse(get("/add").body()).select("input[name=proof]").val();
        }
        return proof;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
