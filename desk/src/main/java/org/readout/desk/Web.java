package org.readout.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.desk.guard.Guard;
import org.readout.desk.guard.Refusal;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Csv;
import org.readout.desk.page.Frame;
import org.readout.desk.page.Pages;
import org.readout.desk.page.Table;

/** Where sections hang their addresses, and how their answers leave: as a page, as JSON, as CSV. Thread-safe. */
public final class Web {
    private final RoutesConfig routes;
    private final Guard guard;
    private final Pages pages = new Pages();
    private final List<String> views = new ArrayList<>();

    /** Answers a request for a view. */
    @FunctionalInterface
    public interface View {
        /** @throws Refusal when there is no such thing, or the request makes no sense */
        Answer answer(Context request) throws Exception;
    }

    Web(RoutesConfig routes, Guard guard) {
        this.routes = routes;
        this.guard = guard;
    }

    /** A view at {@code path}, and the same at {@code path.json} and {@code path.csv}. */
    public void view(String path, View view) {
        views.add(path);
        routes.get(path, request -> {
            Answer answer = view.answer(request);
            Frame frame = new Frame(
                    answer.title(),
                    answer.section(),
                    guard.proof(request),
                    address(path, ".json", request),
                    address(path, ".csv", request),
                    path.equals("/search") ? given(request, "q") : "");
            request.html(pages.page(frame, answer.template(), answer.page()));
        });
        routes.get(
                path + ".json",
                request -> request.contentType("application/json; charset=utf-8")
                        .result(view.answer(request).asJson()));
        routes.get(path + ".csv", request -> csv(path, request, view.answer(request)));
    }

    /** The addresses of all views, in the order in which they were hung. */
    List<String> views() {
        return List.copyOf(views);
    }

    private static void csv(String path, Context request, Answer answer) {
        String name = given(request, "table");
        Table table = answer.tables().stream()
                .filter(t -> name.isEmpty() || t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such table here; there are: "
                        + String.join(
                                ", ", answer.tables().stream().map(Table::name).toList()) + "."));
        request.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + path.substring(1) + ".csv\"")
                .result(Csv.write(table));
    }

    private static String address(String path, String suffix, Context request) {
        return path + suffix + (request.queryString() == null ? "" : "?" + request.queryString());
    }

    /** A query parameter, without blanks around it; empty when it is not given. */
    public static String given(Context request, String name) {
        String value = request.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** A page without data formats. */
    public void page(String path, View view) {
        routes.get(path, request -> {
            Answer answer = view.answer(request);
            request.html(pages.page(plain(request, answer), answer.template(), answer.page()));
        });
    }

    /** Answers a request outside of {@link #page} with a page. */
    public void show(Context request, Answer answer) {
        request.html(pages.page(plain(request, answer), answer.template(), answer.page()));
    }

    private Frame plain(Context request, Answer answer) {
        return new Frame(answer.title(), answer.section(), guard.proof(request), null, null, "");
    }

    /** Anything else that is read. */
    public void get(String path, Handler handler) {
        routes.get(path, handler);
    }

    /** Something that changes the ledger; the guard has seen to it that a page of the desk asks for it. */
    public void post(String path, Handler handler) {
        routes.post(path, handler);
    }

    /** What a form of this reader must send along. */
    public String proof(Context request) {
        return guard.proof(request);
    }

    /** The templates, for parts of pages. */
    public Pages pages() {
        return pages;
    }

    /** The format that a request asks for by its address. */
    static @Nullable String format(String path) {
        boolean program = path.startsWith("/api/") || path.startsWith("/export/");
        return program || path.endsWith(".json") ? "json" : path.endsWith(".csv") ? "csv" : null;
    }
}
