package org.readout.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.readout.desk.guard.Guard;
import org.readout.desk.guard.Refusal;
import org.readout.desk.guard.SafeHeaders;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.desk.page.TableJson;

/** What a reader sees when a request fails: a sentence, in the format asked for; never the inside of the program. */
public final class Faults {
    private final Web web;
    private final Consumer<String> log;

    /** What the page of a failed request shows. */
    public record Fault(int status, String name, String reason, boolean door) {}

    Faults(Web web, Consumer<String> log) {
        this.web = web;
        this.log = log;
    }

    void add(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, request) -> tell(request, refusal.status(), refusal.reason()));
        routes.exception(
                HttpResponseException.class,
                (problem, request) -> tell(request, problem.getStatus(), words(problem.getStatus())));
        routes.exception(Exception.class, (problem, request) -> {
            String number = UUID.randomUUID().toString().substring(0, 8);
            log.accept("fault " + number + ": " + request.method() + " " + request.path() + ": " + problem);
            for (StackTraceElement line : problem.getStackTrace()) {
                log.accept("fault " + number + ":   " + line);
            }
            tell(request, 500, "Something went wrong that should not. The desk's log has it under " + number + ".");
        });
    }

    private static String words(int status) {
        return switch (status) {
            case 404 -> "There is no such page.";
            case 405 -> "That cannot be done here.";
            case 413 -> "That is more than the desk takes at once.";
            default -> "The request makes no sense to the desk.";
        };
    }

    private void tell(Context request, int status, String reason) {
        SafeHeaders.all().forEach(request::header);
        request.status(status);
        String name = HttpStatus.getMessage(status);
        String format = Web.format(request.path());
        if ("json".equals(format)) {
            Table table =
                    Table.of("error", "status", "reason").row(status, reason).build();
            request.contentType("application/json; charset=utf-8").result(TableJson.write(name, List.of(table)));
        } else if ("csv".equals(format)) {
            request.contentType("text/plain; charset=utf-8").result(reason + "\n");
        } else {
            boolean door = status == 401;
            Fault fault = new Fault(status, name, reason, door);
            web.show(request, new Answer(name, "", "fault.jte", fault, List.of()));
        }
    }

    /** What Jetty answers by itself to requests that are none: malformed, or with too large a header. */
    static boolean malformed(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        response.setStatus(status);
        SafeHeaders.all().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Content.Sink.write(response, true, status + " " + HttpStatus.getMessage(status) + "\n", callback);
        return true;
    }

    /** Bytes of a request's body, at most. */
    static long limit() {
        return Guard.BODY;
    }
}
